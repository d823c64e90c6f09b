import type { Code, Content } from "../../core/content.ts";
import { contentOf } from "../../core/content.ts";
import { openedTag, tagName } from "../xliff/openTag.ts";
import type { CodeStore } from "../xliff/codeStore.ts";
import { InlineBuilder } from "../xliff/inlineBuilder.ts";
import { tagStart } from "../xmlScan.ts";

type Attributes = Readonly<Record<string, string>>;

/** A `seg` and where it stands, in UTF-16 offsets. */
export interface TmxSegment {
  readonly start: number;
  readonly openEnd: number;
  readonly innerEnd: number;
  readonly end: number;
  readonly content: Content;
}

// The family of the ids of `hi`.
const HIGHLIGHT = "k";

/** Whether a code of a `seg` marks a stretch of text and is no code of the original. */
export function isHighlight({ id }: Code): boolean {
  return id.startsWith(HIGHLIGHT);
}

interface OpenCode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  depth: number;
  held: string;
}

/** Reads what stands inside a `seg`, one after the other, event by event: `hi` are spans, all other elements codes with all they hold. */
export class TmxSegmentReader {
  /** The text before the first code: most segments have none, and need no more than this. */
  private plain = "";
  private made: InlineBuilder | undefined;
  private code: OpenCode | undefined;
  private spans: string[] | undefined;
  /** The ids of open `bpt`, by their `i`. */
  private pairs: Map<string, string> | undefined;
  private number = 0;
  private start = 0;
  private openEnd = 0;

  constructor(
    private readonly file: string,
    private readonly codes: CodeStore,
  ) {}

  /** Begins with a `seg`, by the offsets behind and before its opening tag. */
  begin(openEnd: number, start: number): void {
    this.start = start;
    this.openEnd = openEnd;
    this.plain = "";
    this.made = undefined;
    this.code = undefined;
    this.spans = undefined;
    this.pairs = undefined;
    this.number = 0;
  }

  open(name: string, attributes: Attributes, end: number): void {
    if (this.code !== undefined) {
      this.code.depth += 1;
      return;
    }
    const start = tagStart(this.file, end);
    if (name !== "hi") {
      this.code = { name, attributes, start, depth: 1, held: "" };
      return;
    }
    const id = this.idOf(HIGHLIGHT, attributes);
    this.builder.code("open", id, attributes["type"] ?? "hi", openedTag(this.file.slice(start, end)));
    (this.spans ??= []).push(id);
  }

  text(text: string): void {
    if (this.code === undefined) {
      if (this.made === undefined) this.plain += text;
      else this.made.text(text);
    } else if (this.code.held.length < 1000) this.code.held += text;
  }

  close(end: number): void {
    const { code } = this;
    if (code !== undefined) {
      code.depth -= 1;
      if (code.depth > 0) return;
      this.code = undefined;
      this.writeCode(code, end);
      return;
    }
    const id = this.spans?.pop();
    if (id === undefined) return;
    const tag = this.file.slice(tagStart(this.file, end), end);
    this.builder.code("close", id, "", tag.startsWith("</") ? tag : `</${tagName(tag)}>`);
  }

  /** The `seg` itself has closed. */
  finish(end: number): TmxSegment {
    const { openEnd, made } = this;
    made?.finish();
    return {
      start: this.start,
      openEnd,
      innerEnd: end === openEnd ? end : tagStart(this.file, end),
      end,
      content: made === undefined ? contentOf(this.plain) : made.slice(0, made.mark()),
    };
  }

  private get builder(): InlineBuilder {
    if (this.made === undefined) {
      this.made = new InlineBuilder(this.codes);
      if (this.plain !== "") this.made.text(this.plain);
    }
    return this.made;
  }

  private writeCode({ name, attributes, start, held }: OpenCode, end: number): void {
    const data = this.file.slice(start, end);
    const label = /^\s*<\/?\s*([^\s/>]+)/u.exec(held)?.[1] ?? (held.trim() || (attributes["type"] ?? name));
    const key = attributes["i"] ?? "";
    if (name === "bpt") {
      const id = this.idOf("p", attributes);
      (this.pairs ??= new Map()).set(key, id);
      this.builder.code("open", id, label, data);
    } else if (name === "ept") {
      this.builder.code("close", this.pairs?.get(key) ?? `p#${key}`, label, data);
    } else {
      this.builder.code(
        "standalone",
        this.idOf(name === "ph" ? "h" : name === "it" ? "t" : "u", attributes),
        label,
        data,
      );
    }
  }

  /** Codes of the variants of a unit belong together by `x`; where there is none, by their place. */
  private idOf(family: string, attributes: Attributes): string {
    const given = attributes["x"];
    if (given !== undefined && given !== "") return family + given;
    this.number += 1;
    return `${family}#${this.number}`;
  }
}
