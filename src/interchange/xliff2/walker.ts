import type { Problem } from "../../core/result.ts";
import { withOneMore } from "../shortList.ts";
import { walkXliff, type WalkOptions } from "../xliff/walking.ts";
import type { ScannedElement } from "../xmlEvents.ts";
import { tagStart } from "../xmlScan.ts";
import { CodeStore } from "../xliff/codeStore.ts";
import type { Losses } from "../xliff/losses.ts";
import { InlineReader } from "./inlineReader.ts";
import { ModuleNotes } from "./moduleNotes.ts";
import { ITS, ItsRecords } from "./itsRecords.ts";
import { provenanceOf, spanProvenance } from "./provenance.ts";
import {
  type CandidateDraft,
  candidateOf,
  handedDown,
  isRead,
  keepNote,
  keepSide,
  keepSpan,
  newUnit,
  openList,
  type PartDraft,
  type UnitDraft,
} from "./unitDraft.ts";
import type { Attributes, Inherited, OpeningTag, TranslationUnit } from "./unit.ts";

const CORE = "urn:oasis:names:tc:xliff:document:2.";
const MATCHES = "urn:oasis:names:tc:xliff:matches:2.";
const SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.";

/**
 * Goes through an XLIFF 2.0, 2.1 or 2.2 document once and hands out its units in order. Gives back what stopped it: the problems
 * of XML, or `xliff_version_unknown` for another kind of document.
 */
export function walkXliff2(
  text: string,
  visit: (unit: TranslationUnit) => void,
  options: WalkOptions = {},
): Problem | undefined {
  return walkXliff(text, new Walker(text, visit, options.losses), options);
}

const NO_DATA: ReadonlyMap<string, string> = new Map();

class Walker {
  isXliff = false;
  /** The namespace of the last element, and whether it is the core's: it is nearly always the one before. */
  private namespace = "";
  private isCore = false;
  private readonly stack: string[] = [];
  private readonly inherited: Inherited[] = [];
  private root: OpeningTag = { attributes: {}, start: 0, openEnd: 0 };
  private file = { number: -1, attributes: {} as Attributes };
  private countsCharacters = false;
  private groups: readonly string[] = [];
  private readonly outerGroups: (readonly string[])[] = [];
  private unit: UnitDraft | undefined;
  private part: PartDraft | undefined;
  private candidate: CandidateDraft | undefined;
  private inline: InlineReader | undefined;
  private readonly spare: InlineReader[] = [];
  private readonly codes = new CodeStore();
  private depth = 0;
  private collected: { readonly attributes: Attributes; text: string; readonly openEnd: number } | undefined;
  private readonly modules = new ModuleNotes();
  private readonly mayTellProvenance: boolean;

  constructor(
    private readonly source: string,
    private readonly visit: (unit: TranslationUnit) => void,
    private readonly losses: Losses | undefined,
  ) {
    this.mayTellProvenance = source.includes("its:");
  }

  readonly open = ({ name, namespace, attributes }: ScannedElement, end: number, start: number): void => {
    if (this.inline !== undefined) {
      this.depth += 1;
      this.modules.annotation(attributes, this.unit?.notes);
      if (this.mayTellProvenance && this.part !== undefined && this.inline === this.unit?.target) {
        keepSpan(this.unit, this.part.start, attributes);
      }
      this.inline.open(name, attributes, end);
      return;
    }
    if (namespace !== this.namespace) {
      this.namespace = namespace;
      this.isCore = namespace.startsWith(CORE);
    }
    if (this.isCore) {
      this.stack.push(name);
      this.openCore(name, attributes, end, start);
      return;
    }
    this.stack.push(`*${name}`);
    if (namespace.startsWith(MATCHES) && name === "match") {
      this.candidate = { attributes, data: undefined, source: undefined, target: undefined };
    } else if (namespace.startsWith(SIZES) && name === "profiles") {
      this.countsCharacters = /^xliff:codepoints$/u.test(attributes["generalProfile"] ?? "");
    } else if (this.unit !== undefined && this.candidate === undefined) {
      if (namespace === ITS)
        (this.unit.records ??= new ItsRecords()).open(name, attributes, end, this.source);
      if (this.unit.records?.isInOwnIssues !== true) this.modules.open(name, namespace, attributes);
    }
  };

  readonly text = (text: string): void => {
    if (this.inline !== undefined) this.inline.text(text);
    else if (this.collected !== undefined) this.collected.text += text;
    else this.modules.text(text);
  };

  readonly instruction = (end: number): void => {
    this.inline?.instruction(end);
  };

  readonly close = (end: number): void => {
    const { inline } = this;
    if (inline !== undefined) {
      if (this.depth > 0) {
        this.depth -= 1;
        inline.close(end);
        return;
      }
      this.inline = undefined;
      keepSide(this.candidate, this.part, this.stack.pop() ?? "", inline.finish(end));
      return;
    }
    const name = this.stack.pop() ?? "";
    if (name.startsWith("*")) {
      if (name === "*match") this.closeCandidate();
      else if (this.unit !== undefined && this.candidate === undefined) {
        this.modules.close(name.slice(1), this.unit.notes);
        if (name === "*locQualityIssues") this.unit.records?.closeIssues(end);
      }
    } else this.closeCore(name, end);
  };

  private openCore(name: string, attributes: Attributes, end: number, start: number): void {
    switch (name) {
      case "xliff":
        if (this.stack.length > 1) return;
        this.isXliff = true;
        this.root = { attributes, start, openEnd: end };
        return;
      case "file":
        this.file = { number: this.file.number + 1, attributes };
        this.countsCharacters = false;
        this.inherited.push(handedDown(attributes, this.inherited.at(-1)));
        return;
      case "group":
        this.inherited.push(handedDown(attributes, this.inherited.at(-1)));
        this.outerGroups.push(this.groups);
        if (attributes["name"] !== undefined) this.groups = [...this.groups, attributes["name"]];
        return;
      case "unit":
        if (this.unit !== undefined || this.file.number < 0) this.losses?.add("unit_out_of_place", start);
        this.unit = newUnit({
          attributes,
          openEnd: end,
          inherited: handedDown(attributes, this.inherited.at(-1)),
          root: this.root,
          file: this.file,
          groups: this.groups,
        });
        return;
      case "segment":
      case "ignorable":
        this.part = {
          type: name,
          attributes,
          start,
          openEnd: end,
          end,
          source: undefined,
          target: undefined,
        };
        if (this.unit !== undefined) this.unit.contentStart ||= this.part.start;
        return;
      case "source":
      case "target":
        this.openSide(name, attributes, end, start);
        return;
      case "note":
      case "data":
        if (this.unit !== undefined) this.collected = { attributes, text: "", openEnd: end };
        return;
      case "notes":
      case "originalData":
        if (this.candidate === undefined) openList(this.unit, name, { start, end });
        return;
      case "cp":
        if (this.collected !== undefined) this.collected.text += "\uFFFD";
        return;
    }
  }

  private openSide(name: "source" | "target", attributes: Attributes, end: number, start: number): void {
    const owner = this.candidate ?? (this.part === undefined ? undefined : this.unit);
    if (owner === undefined) {
      if (this.stack.at(-2) === "unit") this.losses?.add("unit_out_of_place", start);
      return;
    }
    if (this.candidate === undefined && this.part?.[name] !== undefined) {
      this.losses?.add("unit_text_repeated", start);
    }
    owner[name] ??= this.readerFor(owner.data ?? NO_DATA);
    this.inline = owner[name];
    this.depth = 0;
    this.inline.begin(attributes, end, start);
  }

  /** A reader that another unit is done with, or a new one. */
  private readerFor(data: ReadonlyMap<string, string>): InlineReader {
    const reader = this.spare.pop();
    if (reader === undefined) return new InlineReader(this.source, data, this.codes);
    reader.reset(data);
    return reader;
  }

  private closeCandidate(): void {
    const { candidate, unit } = this;
    this.candidate = undefined;
    if (candidate !== undefined && unit !== undefined) {
      unit.candidates = [...unit.candidates, candidateOf(candidate)];
    }
  }

  private closeCore(name: string, end: number): void {
    const { collected, unit, part } = this;
    if (name === "note" || name === "data") {
      this.collected = undefined;
      if (collected === undefined || unit === undefined) return;
      const id = collected.attributes["id"];
      if (name === "note")
        keepNote(unit, collected, { start: tagStart(this.source, collected.openEnd), end });
      else if (id !== undefined) ((this.candidate ?? unit).data ??= new Map()).set(id, collected.text);
    } else if (name === "notes" && unit?.notesPlace !== undefined) {
      Object.assign(unit.notesPlace, { innerEnd: tagStart(this.source, end), end });
    } else if (name === "segment" || name === "ignorable") {
      this.part = undefined;
      if (part === undefined) return;
      if (!isRead(part)) {
        this.losses?.add("unit_without_source", part.start);
        return;
      }
      part.end = end;
      if (unit !== undefined) unit.parts = withOneMore(unit.parts, part);
    } else if (name === "unit" && unit !== undefined) {
      this.unit = undefined;
      this.finish(unit);
      this.visit(unit);
    } else if (name === "group") {
      this.groups = this.outerGroups.pop() ?? [];
      this.inherited.pop();
    } else if (name === "file") this.inherited.pop();
  }

  private finish(unit: UnitDraft): void {
    const { source, target, records } = unit;
    source?.settle();
    target?.settle();
    for (const part of unit.parts) {
      source?.takeContent(part.source);
      if (part.target !== undefined) target?.takeContent(part.target);
    }
    if (source !== undefined) this.spare.push(source);
    if (target !== undefined) this.spare.push(target);
    unit.source = undefined;
    unit.target = undefined;
    unit.countsCharacters = this.countsCharacters;
    if (this.mayTellProvenance) {
      unit.provenance = provenanceOf(unit.attributes, unit.file.attributes, records);
    }
    if (unit.told !== undefined) unit.spans = spanProvenance(unit.told, records);
    unit.ownIssues = records?.ownIssues;
  }
}
