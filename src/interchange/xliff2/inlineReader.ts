import { type Content, EMPTY_CONTENT } from "../../core/content.ts";
import type { CodeStore } from "../xliff/codeStore.ts";
import { InlineBuilder } from "../xliff/inlineBuilder.ts";
import { openedTag, tagName } from "../xliff/openTag.ts";
import { tagStart } from "../xmlScan.ts";
import { codeLabel } from "./codeLabel.ts";
import type { Attributes, UnitSide } from "./unit.ts";

/** Elements that are spans of text; all other inline elements are one code each. */
const SPANS: ReadonlySet<string> = new Set(["pc", "mrk"]);

const NO_ATTRIBUTES: Attributes = {};

interface OpenCode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  depth: number;
  held: string;
}

/** A side that has been read, with its place among the parts of the builder. */
export interface ReadSide extends Omit<UnitSide, "content"> {
  /** Nothing before {@link InlineReader.takeContent}. */
  content: Content;
  readonly from: number;
  readonly to: number;
}

/** Reads all sources, or all targets, of a unit one after the other: the ids of their codes are unique in the unit. */
export class InlineReader {
  private readonly builder: InlineBuilder;
  private spans: { readonly id: string; readonly label: string }[] | undefined;
  private code: OpenCode | undefined;
  private attributes: Attributes = NO_ATTRIBUTES;
  private openEnd = 0;
  private start = 0;
  private from = 0;

  constructor(
    /** The text of the file. */
    private readonly file: string,
    /** The texts of the unit's original data, by id. */
    private data: ReadonlyMap<string, string>,
    codes: CodeStore,
  ) {
    this.builder = new InlineBuilder(codes);
  }

  /** Makes it ready for another unit with its own original data. */
  reset(data: ReadonlyMap<string, string>): void {
    this.builder.reset();
    this.data = data;
    this.spans = undefined;
    this.code = undefined;
  }

  begin(attributes: Attributes, openEnd: number, start: number): void {
    this.attributes = attributes;
    this.openEnd = openEnd;
    this.start = start;
    this.from = this.builder.mark();
  }

  open(name: string, attributes: Attributes, end: number): void {
    if (this.code !== undefined) {
      this.code.depth += 1;
      return;
    }
    const start = tagStart(this.file, end);
    // What must not be translated is one code with its words on it.
    if (!SPANS.has(name) || attributes["translate"] === "no") {
      this.code = { name, attributes, start, depth: 1, held: "" };
      return;
    }
    const tag = this.file.slice(start, end);
    const id = attributes["id"] ?? "";
    const label = codeLabel(attributes, "start", this.data);
    this.builder.code("open", id, label, openedTag(tag));
    (this.spans ??= []).push({ id, label: codeLabel(attributes, "end", this.data) });
  }

  text(text: string): void {
    if (this.code === undefined) this.builder.text(text);
    else if (this.code.held.length < 1000) this.code.held += text;
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
    const span = this.spans?.pop();
    if (span === undefined) return;
    const tag = this.file.slice(tagStart(this.file, end), end);
    const data = tag.startsWith("</") ? tag : `</${tagName(tag)}>`;
    this.builder.code("close", span.id, span.label, data);
  }

  /** The `source` or `target` itself has closed. */
  finish(end: number): ReadSide {
    const { attributes, openEnd, from } = this;
    return {
      attributes,
      start: this.start,
      openEnd,
      innerEnd: end === openEnd ? end : tagStart(this.file, end),
      end,
      content: EMPTY_CONTENT,
      from,
      to: this.builder.mark(),
    };
  }

  /** Whether anything was opened and not closed in all sides together: their codes then stand alone. To be called at the end. */
  settle(): void {
    this.builder.finish();
  }

  /** Gives a side its content, once {@link settle} was called. */
  takeContent(side: ReadSide): void {
    side.content = this.builder.slice(side.from, side.to);
  }

  private writeCode(code: OpenCode, end: number): void {
    const { name, attributes, held } = code;
    const markup = this.file.slice(code.start, end);
    const id = attributes["id"] ?? attributes["startRef"] ?? "";
    const label = codeLabel(attributes, "whole", this.data);
    const isolated = attributes["isolated"] === "yes";
    if (name === "cp") {
      this.builder.code("standalone", `cp${attributes["hex"] ?? ""}`, `U+${attributes["hex"] ?? ""}`, markup);
    } else if ((name === "sc" || name === "sm") && !isolated) this.builder.code("open", id, label, markup);
    else if ((name === "ec" || name === "em") && !isolated) {
      this.builder.code("close", attributes["startRef"] ?? id, label, markup);
    } else this.builder.code("standalone", id, SPANS.has(name) ? held.trim() || label : label, markup);
  }
}
