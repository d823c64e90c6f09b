import type { Code, CodeKind, Content } from "../../core/content.ts";
import { EMPTY_CONTENT } from "../../core/content.ts";
import { withOneMore } from "../shortList.ts";
import type { CodeStore } from "./codeStore.ts";

// What people can still tell apart at a glance; the whole is in the data of the code.
const LONGEST_LABEL = 24;

/**
 * Collects the text and codes of one side of a unit as its markup goes by. Ids are unique when it is done, an open and its close
 * share one, and a code that lacks its other half stands alone.
 */
export class InlineBuilder {
  private parts: (string | Code)[] = [];
  /** Whether the next text goes on with the last part. */
  private joins = false;
  private open: { readonly given: string; readonly id: string; readonly at: number }[] | undefined;
  private used: Set<string> | undefined;
  /** The next number to try for an id that is used already. */
  private numbers: Map<string, number> | undefined;

  constructor(
    /** The codes of the file, which has many just alike. */
    private readonly codes: CodeStore,
  ) {}

  /** Forgets what was collected, for another side; what was sliced out stays as it is. */
  reset(): void {
    this.parts = [];
    this.joins = false;
    this.open = undefined;
    this.used = undefined;
    this.numbers = undefined;
  }

  text(text: string): void {
    const last = this.parts.length - 1;
    const part = this.joins ? this.parts[last] : undefined;
    if (typeof part === "string") this.parts[last] = part + text;
    else this.append(text);
    this.joins = true;
  }

  code(kind: CodeKind, given: string, label: string, data: string): void {
    this.joins = false;
    const shown = shortened(label);
    if (kind === "close") {
      const at = this.open?.findLastIndex((one) => one.given === given) ?? -1;
      const [opened] = at < 0 ? [] : (this.open?.splice(at, 1) ?? []);
      if (opened === undefined) {
        this.append(this.codes.code("standalone", this.unique(`/${given}`), shown, data));
      } else {
        const other = this.parts[opened.at];
        // A close says what its open says: what it holds itself, the rest of a link or an id, tells nobody anything.
        const name = typeof other === "object" ? other.label : shown;
        this.append(this.codes.code(kind, opened.id, name, data));
      }
      return;
    }
    const id = this.unique(given);
    if (kind === "open") this.open = withOneMore(this.open ?? [], { given, id, at: this.parts.length });
    this.append(this.codes.code(kind, id, shown, data));
  }

  /** The number of parts so far; text that follows begins a part of its own. */
  mark(): number {
    this.joins = false;
    return this.parts.length;
  }

  /** Turns what was opened and never closed into codes that stand alone. To be called once, before any slice. */
  finish(): void {
    for (const { at } of this.open ?? []) {
      const code = this.parts[at];
      if (typeof code === "object") this.parts[at] = { ...code, kind: "standalone" };
    }
  }

  /** The content between two marks. */
  slice(start: number, end: number): Content {
    if (start >= end) return EMPTY_CONTENT;
    const first = this.parts[start];
    if (end === 1 && this.parts.length === 1 && first !== "") return this.parts;
    // Written as a literal: an array that is pushed to has room for sixteen more, which 100,000 units cannot afford.
    if (end === start + 1 && first !== undefined && first !== "") return [first];
    if (this.isNormal(start, end)) return this.parts.slice(start, end);
    const joined: (string | Code)[] = [];
    for (let index = start; index < end; index++) {
      const part = this.parts[index] ?? "";
      const last = joined.length - 1;
      const before = joined[last];
      if (part === "") continue;
      if (typeof part === "string" && typeof before === "string") joined[last] = before + part;
      else joined.push(part);
    }
    return joined.length === 0 ? EMPTY_CONTENT : joined.slice();
  }

  /** Whether the parts between two marks have nothing empty among them, and no text that goes on with another. */
  private isNormal(start: number, end: number): boolean {
    let before: string | Code | undefined;
    for (let index = start; index < end; index++) {
      const part = this.parts[index];
      if (part === "" || (typeof part === "string" && typeof before === "string")) return false;
      before = part;
    }
    return true;
  }

  private append(part: string | Code): void {
    this.parts = withOneMore(this.parts, part);
  }

  private unique(given: string): string {
    const used = (this.used ??= new Set());
    let id = given;
    if (used.has(given)) {
      const numbers = (this.numbers ??= new Map());
      let number = numbers.get(given) ?? 2;
      while (used.has(`${given}~${number}`)) number += 1;
      id = `${given}~${number}`;
      numbers.set(given, number + 1);
    }
    used.add(id);
    return id;
  }
}

function shortened(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1)}…`;
}
