import type { Problem } from "../../core/result.ts";
import { walkXliff, type WalkOptions } from "../xliff/walking.ts";
import type { ScannedElement } from "../xmlEvents.ts";
import { tagStart } from "../xmlScan.ts";
import { valuesOfInstruction } from "../xliff/ownInstruction.ts";
import { marksOfValues, NO_MARKS } from "../xliff/ownMarks.ts";
import { isSameNote, type NamedValues, noteOfValues } from "../xliff/ownNote.ts";
import { CodeStore } from "../xliff/codeStore.ts";
import type { Losses } from "../xliff/losses.ts";
import { remarkOf } from "../xliff/remark.ts";
import { isXliff1Space } from "../xliff/version.ts";
import { InlineReader } from "./inlineReader.ts";
import { isOfPhrase, withPhraseTags } from "./phraseTags.ts";
import { TradosComments } from "./tradosComments.ts";
import type { Attributes, InlineElement, MarkupRange, TransFile, TransUnit } from "./unit.ts";

type Draft = { -readonly [Key in keyof TransUnit]: TransUnit[Key] };

type Side = "source" | "seg-source" | "target";

const NOTHING: readonly never[] = [];
const NO_DEFINITIONS: ReadonlyMap<string, MarkupRange> = new Map();

/**
 * Goes through an XLIFF 1.0, 1.1 or 1.2 document once and hands out its units in order. Gives back what stopped it: the
 * problems of XML, or `xliff_version_unknown` for another kind of document.
 */
export function walkXliff12(
  text: string,
  visit: (unit: TransUnit) => void,
  options: WalkOptions = {},
): Problem | undefined {
  return walkXliff(text, new Walker(text, visit, options.losses), options);
}

class Walker {
  isXliff = false;
  /** The namespace of the last element, and whether it is XLIFF's: it is nearly always the one before. */
  private namespace = "";
  private isOwn = isXliff1Space("");
  private readonly stack: string[] = [];
  private root: Attributes = {};
  private file: TransFile | undefined;
  private files = 0;
  private tool: string | undefined;
  private groups: readonly string[] = NOTHING;
  private readonly outerGroups: (readonly string[])[] = [];
  private unit: Draft | undefined;
  /** What reads sides, and the same while it does. */
  private readonly reader: InlineReader;
  private inline: InlineReader | undefined;
  private depth = 0;
  private side: Side = "source";
  private alternative: { attributes: Attributes; source?: InlineElement; target?: InlineElement } | undefined;
  private collected: { attributes: Attributes; text: string; start?: number; own?: NamedValues } | undefined;
  private readonly labels = new Map<string, string>();
  private definedTag: string | undefined;
  private readonly comments = new TradosComments();

  constructor(
    private readonly source: string,
    private readonly visit: (unit: TransUnit) => void,
    private readonly losses: Losses | undefined,
  ) {
    this.reader = new InlineReader(source, this.labels, new CodeStore());
  }

  readonly open = (element: ScannedElement, end: number, start: number): void => {
    const { name, attributes } = element;
    if (element.namespace !== this.namespace) {
      this.namespace = element.namespace;
      this.isOwn = isXliff1Space(element.namespace);
    }
    const own = this.isOwn;
    if (this.inline !== undefined) {
      this.depth += 1;
      if (name === "mrk") this.takeComment(attributes);
      this.inline.open(name, own, attributes, end);
      return;
    }
    this.stack.push(own ? name : `*${name}`);
    if (!own) {
      this.openForeign(name, attributes, end);
      return;
    }
    if (this.unit === undefined) this.openOutside(name, attributes, end, start);
    else this.openInUnit(name, attributes, end, start);
  };

  readonly text = (text: string): void => {
    if (this.inline !== undefined) this.inline.text(text);
    else if (this.collected !== undefined) this.collected.text += text;
  };

  readonly instruction = (end: number): void => {
    if (this.inline !== undefined) this.inline.instruction(end);
    else if (this.unit !== undefined) this.takeInstruction(this.unit, end);
  };

  /** What we say within a unit: of a note, or of its segments. */
  private takeInstruction(unit: Draft, end: number): void {
    const start = this.source.lastIndexOf("<?", end - 1);
    const values = valuesOfInstruction(this.source.slice(start, end));
    if (values === undefined) return;
    if (this.collected !== undefined) this.collected.own = values;
    else if (this.stack.at(-1) === "trans-unit") {
      unit.marks = marksOfValues(values);
      unit.marksPlace = { start, end };
    }
  }

  readonly close = (end: number): void => {
    const { inline } = this;
    if (inline !== undefined) {
      if (this.depth > 0) {
        this.depth -= 1;
        inline.close(end);
        return;
      }
      this.inline = undefined;
      this.stack.pop();
      this.keepInline(inline.finish(end));
      return;
    }
    this.closeOther(this.stack.pop() ?? "", end);
  };

  private openOutside(name: string, attributes: Attributes, end: number, start: number): void {
    switch (name) {
      case "xliff":
        if (this.stack.length === 1) {
          this.isXliff = true;
          this.root = attributes;
        }
        return;
      case "file": {
        const tool = attributes["tool"] ?? attributes["tool-id"];
        this.file = { number: this.files++, attributes, start, openEnd: end, tool };
        return;
      }
      case "tool":
        this.tool = attributes["tool-name"] ?? this.tool;
        return;
      case "group":
        this.outerGroups.push(this.groups);
        if (attributes["resname"] !== undefined) this.groups = [...this.groups, attributes["resname"]];
        return;
      case "trans-unit":
        this.openUnit(attributes, end, start);
        return;
      case "Comment":
        if (this.comments.isOpen()) this.collected = { attributes, text: "" };
        return;
    }
  }

  private openUnit(attributes: Attributes, end: number, start: number): void {
    if (!this.isXliff || this.file === undefined) return this.losses?.add("unit_out_of_place", start);
    const file = this.tool === undefined ? this.file : { ...this.file, tool: this.tool };
    this.file = file;
    this.tool = undefined;
    this.unit = {
      attributes,
      start,
      openEnd: end,
      file,
      root: this.root,
      groups: this.groups,
      source: undefined,
      segSource: undefined,
      target: undefined,
      notes: NOTHING,
      ownNotes: NOTHING,
      notesEnd: 0,
      marks: NO_MARKS,
      marksPlace: undefined,
      contexts: NOTHING,
      alternatives: NOTHING,
      definitions: NO_DEFINITIONS,
    };
  }

  private openInUnit(name: string, attributes: Attributes, end: number, start: number): void {
    const parent = this.stack.at(-2);
    switch (name) {
      case "source":
      case "seg-source":
      case "target":
        if (parent !== "trans-unit" && parent !== "alt-trans") return;
        this.side = name;
        this.depth = 0;
        this.inline = this.reader;
        this.inline.begin(attributes, end, start);
        return;
      case "alt-trans":
        this.alternative = { attributes };
        return;
      case "note":
      case "context":
        if (this.alternative === undefined) this.collected = { attributes, text: "", start: end };
        return;
      case "trans-unit":
        return this.losses?.add("unit_out_of_place", start);
    }
  }

  private openForeign(name: string, attributes: Attributes, end: number): void {
    if (name === "comment" || name === "Comment") {
      // A comment of memoQ stands in its unit, one of Trados in the header.
      const isMemoQ = this.unit !== undefined && this.stack.at(-2) === "*comments";
      const isKept = isMemoQ ? attributes["deleted"] !== "true" : this.comments.isOpen();
      if (isKept && this.alternative === undefined) this.collected = { attributes, text: "" };
      return;
    }
    if (this.unit !== undefined) {
      const id = attributes["id"];
      if (name !== "seg" || id === undefined) return;
      const start = tagStart(this.source, end);
      const range = { attributes, start, openEnd: end, innerEnd: end, end };
      this.unit.definitions = new Map([...this.unit.definitions, [id, range]]);
      return;
    }
    if (name === "tag") this.definedTag = attributes["id"];
    else if (this.definedTag !== undefined && attributes["name"] !== undefined) {
      this.labels.set(this.definedTag, attributes["name"]);
      this.definedTag = undefined;
    } else if (name === "cmt-def") this.comments.begin(attributes["id"]);
  }

  private closeOther(name: string, end: number): void {
    const { collected, unit } = this;
    if (collected !== undefined && (name === "note" || name === "context")) {
      this.collected = undefined;
      if (unit === undefined) return;
      if (name === "note") {
        unit.notesEnd = end;
        if (collected.own !== undefined && this.takeOwnNote(unit, collected, collected.own, end)) return;
      }
      const text = collected.text.trim();
      if (text === "") return;
      if (name === "context") unit.contexts = [...unit.contexts, text];
      else unit.notes = [...unit.notes, remarkOf(text, collected.attributes["from"])];
    } else if (name === "alt-trans" && this.alternative !== undefined && unit !== undefined) {
      const { attributes, source, target } = this.alternative;
      unit.alternatives = [...unit.alternatives, { attributes, source, target }];
      this.alternative = undefined;
    } else if (name === "trans-unit" && unit !== undefined) {
      this.unit = undefined;
      this.visit(unit);
    } else if (name === "group" && unit === undefined) this.groups = this.outerGroups.pop() ?? NOTHING;
    else if (name === "Comment" || name === "*Comment") this.closeComment();
    else if (name === "*comment" && unit !== undefined) this.closeUnitComment(unit);
  }

  /** Whether a note was ours, each of which counts once. */
  private takeOwnNote(
    unit: Draft,
    { attributes, text, start }: NonNullable<Walker["collected"]>,
    values: NamedValues,
    end: number,
  ): boolean {
    const side = attributes["annotates"] === "source" ? "source" : "target";
    const note = noteOfValues(values, text, side);
    if (note === undefined || unit.ownNotes.some((known) => isSameNote(known.note, note))) return false;
    unit.ownNotes = [...unit.ownNotes, { note, start: tagStart(this.source, start ?? end), end }];
    return true;
  }

  private keepInline(read: InlineElement): void {
    const { unit, side, alternative } = this;
    const element = unit !== undefined && isOfPhrase(unit) ? withPhraseTags(read) : read;
    if (alternative !== undefined) {
      if (side === "source") alternative.source ??= element;
      else if (side === "target") alternative.target ??= element;
    }
    if (alternative !== undefined || unit === undefined) return;
    const name = side === "seg-source" ? "segSource" : side;
    if (unit[name] === undefined) unit[name] = element;
    else this.losses?.add("unit_text_repeated", element.start);
  }

  private closeComment(): void {
    const text = this.collected?.text.trim() ?? "";
    if (text !== "") this.comments.add(remarkOf(text, this.collected?.attributes["user"]));
    this.collected = undefined;
  }

  /** A comment of memoQ. */
  private closeUnitComment(unit: Draft): void {
    const text = this.collected?.text.trim() ?? "";
    if (text !== "") unit.notes = [...unit.notes, remarkOf(text, this.collected?.attributes["creatoruser"])];
    this.collected = undefined;
  }

  private takeComment(attributes: Attributes): void {
    const notes = this.comments.namedBy(attributes);
    const { unit } = this;
    if (unit !== undefined && notes.length > 0) unit.notes = [...new Set([...unit.notes, ...notes])];
  }
}
