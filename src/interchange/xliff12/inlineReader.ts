import type { CodeStore } from "../xliff/codeStore.ts";
import { InlineBuilder } from "../xliff/inlineBuilder.ts";
import { openedTag, tagName } from "../xliff/openTag.ts";
import { tagStart } from "../xmlScan.ts";
import { codeLabel } from "./codeLabel.ts";
import type { Attributes, InlineElement, SegmentMark } from "./unit.ts";

/** Marks whose text is not the translator's: what must stay as it is, and what a reviser struck out in Trados. */
const OPAQUE_MARKS: ReadonlySet<string> = new Set(["protected", "x-sdl-deleted"]);

/** Elements that are one code with all they hold. */
const WHOLE_CODES: ReadonlySet<string> = new Set(["x", "bx", "ex", "bpt", "ept", "ph", "it", "sub", "ut"]);

/** Letters before an id, so that a `g` and an `x` of one number stay apart; both halves of a pair have the same. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ["g", "g"],
  ["x", "x"],
  ["bx", "b"],
  ["ex", "b"],
  ["bpt", "p"],
  ["ept", "p"],
  ["ph", "h"],
  ["it", "t"],
  ["mrk", "m"],
]);

interface OpenMark {
  readonly mid: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  readonly from: number;
  readonly gap: string;
}

const NO_MARKS: readonly SegmentMark[] = [];

type OpenElement = { readonly type: "pair"; readonly id: string } | { readonly type: "mark" };

interface ClosedMark extends OpenMark {
  readonly innerEnd: number;
  readonly end: number;
  readonly to: number;
}

interface OpenCode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  depth: number;
  held: string;
}

const NO_ATTRIBUTES: Attributes = {};

/** Reads what stands inside a `source`, `seg-source` or `target`, event by event; one after the other. */
export class InlineReader {
  private readonly builder: InlineBuilder;
  private attributes = NO_ATTRIBUTES;
  private openEnd = 0;
  private start = 0;
  private elements: OpenElement[] | undefined;
  private marks: ClosedMark[] | undefined;
  private mark: OpenMark | undefined;
  private code: OpenCode | undefined;
  private gap = "";

  constructor(
    /** The text of the file. */
    private readonly file: string,
    /** Labels of codes that are defined elsewhere in the file, by id. */
    private readonly labels: ReadonlyMap<string, string>,
    codes: CodeStore,
  ) {
    this.builder = new InlineBuilder(codes);
  }

  /** Begins with an element, by its attributes and the offsets behind and before its opening tag. */
  begin(attributes: Attributes, openEnd: number, start: number): void {
    this.builder.reset();
    this.attributes = attributes;
    this.openEnd = openEnd;
    this.start = start;
    this.elements = undefined;
    this.marks = undefined;
    this.mark = undefined;
    this.code = undefined;
    this.gap = "";
  }

  open(name: string, isXliff: boolean, attributes: Attributes, end: number): void {
    if (this.code !== undefined) {
      this.code.depth += 1;
      return;
    }
    const start = tagStart(this.file, end);
    const type = attributes["mtype"];
    const isEmpty = this.file.charCodeAt(end - 2) === 0x2f;
    if (isXliff && name === "mrk" && type === "seg" && this.mark === undefined) {
      const mid = attributes["mid"] ?? "";
      this.mark = { mid, attributes, start, openEnd: end, from: this.builder.mark(), gap: this.gap };
      this.gap = "";
      (this.elements ??= []).push({ type: "mark" });
    } else if (isXliff && (name === "g" || (name === "mrk" && !OPAQUE_MARKS.has(type ?? "") && !isEmpty))) {
      const id = this.idOf(name, attributes);
      const tag = this.file.slice(start, end);
      // An empty span gets the two tags that a text put into it would need.
      this.builder.code("open", id, this.labelOf(attributes, ""), isEmpty ? openedTag(tag) : tag);
      (this.elements ??= []).push({ type: "pair", id });
    } else {
      this.code = { name: isXliff ? name : `:${name}`, attributes, start, depth: 1, held: "" };
    }
  }

  text(text: string): void {
    if (this.code !== undefined) {
      if (this.code.held.length < 1000) this.code.held += text;
      return;
    }
    this.builder.text(text);
    if (this.mark === undefined) this.gap = this.gap === "" ? text : this.gap + text;
  }

  instruction(end: number): void {
    if (this.code !== undefined) return;
    const data = this.file.slice(this.file.lastIndexOf("<?", end - 1), end);
    this.builder.code("standalone", "?", "?", data);
  }

  /** An element inside has closed. */
  close(end: number): void {
    const { code } = this;
    if (code !== undefined) {
      code.depth -= 1;
      if (code.depth > 0) return;
      this.code = undefined;
      this.writeCode(code, end);
      return;
    }
    const element = this.elements?.pop();
    if (element?.type === "pair") {
      const start = tagStart(this.file, end);
      const tag = this.file.slice(start, end);
      this.builder.code("close", element.id, "", tag.startsWith("</") ? tag : `</${tagName(tag)}>`);
    } else if (element?.type === "mark" && this.mark !== undefined) {
      const innerEnd = end === this.mark.openEnd ? end : tagStart(this.file, end);
      (this.marks ??= []).push({ ...this.mark, innerEnd, end, to: this.builder.mark() });
      this.mark = undefined;
    }
  }

  /** The element itself has closed. */
  finish(end: number): InlineElement {
    this.builder.finish();
    const { openEnd, attributes } = this;
    const ended = this.builder.mark();
    return {
      attributes,
      start: this.start,
      openEnd,
      innerEnd: end === openEnd ? end : tagStart(this.file, end),
      end,
      content: this.builder.slice(0, ended),
      marks:
        this.marks === undefined
          ? NO_MARKS
          : this.marks.map(({ from, to, ...mark }) => ({ ...mark, content: this.builder.slice(from, to) })),
      gap: this.gap,
    };
  }

  private writeCode(code: OpenCode, end: number): void {
    const { name, attributes, held } = code;
    const data = this.file.slice(code.start, end);
    const kind =
      name === "bx" || name === "bpt" ? "open" : name === "ex" || name === "ept" ? "close" : "standalone";
    const id = this.idOf(name, attributes);
    // Names of other namespaces have a colon before them, so that they are none of the specification's.
    const label = WHOLE_CODES.has(name)
      ? this.labelOf(attributes, held)
      : held.trim() || name.replace(":", "");
    this.builder.code(kind, id, label, data);
  }

  private idOf(name: string, attributes: Attributes): string {
    const id = attributes["rid"] ?? attributes["id"] ?? attributes["mid"] ?? "";
    return `${FAMILIES.get(name) ?? "?"}${id}`;
  }

  private labelOf(attributes: Attributes, held: string): string {
    const defined = held === "" ? this.labels.get(attributes["id"] ?? "") : undefined;
    return defined ?? codeLabel(attributes, held);
  }
}
