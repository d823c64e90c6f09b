import type { Actor } from "../../core/actor.ts";
import type { Block, BlockMatch } from "../../core/block.ts";
import { hasVisibleText } from "../../core/content.ts";
import type { Result } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { blockIds, segmentId } from "../documentAssembly.ts";
import type { ReadDocument, ReadOptions } from "../format.ts";
import { languageTag } from "../languageTag.ts";
import { importedSegment } from "../xliff/fileSegment.ts";
import type { Losses } from "../xliff/losses.ts";
import { segmentToken } from "../xliff/ownNote.ts";
import { notesOfUnit } from "../xliff/unitThreads.ts";
import { mostUnits } from "../xliff/unitCount.ts";
import { UnitIds } from "../xliff/unitIds.ts";
import { readUnits, unitBlock } from "../xliff/unitReading.ts";
import { layoutOf, matchesOf } from "./layout.ts";
import { numberOf } from "./states.ts";
import type { InlineElement, SegmentMark, TransFile, TransUnit } from "./unit.ts";
import { walkXliff12 } from "./walker.ts";

/** The id of the format, as documents keep it. */
export const XLIFF12 = "xliff12";

/** A name made by a machine for machines, as Trados gives to its units. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * Blocks and segments of an XLIFF 1.0 to 1.2 document: a block is a `trans-unit`. Problems: those of the encoding and of XML
 * with line and column, `xliff_version_unknown`, `file_without_text`.
 */
export function readXliff12(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  return readUnits(bytes, options, {
    format: XLIFF12,
    start: (text, losses) => new Gathering(text, options, losses),
    walk: (text, gathered, walking) => walkXliff12(text, (unit) => gathered.take(unit), walking),
  });
}

const NO_MATCHES: readonly BlockMatch[] = [];

class Gathering {
  readonly blocks: Block[] = [];
  readonly segments: Segment[] = [];
  private readonly idOf: (index: number) => string;
  private readonly document: string;
  private readonly at: number;
  private maker: readonly [Actor] | undefined;
  private actorFile: TransFile | undefined;
  private first: TransFile | undefined;
  private target: string | undefined;
  private readonly ids = new UnitIds();

  constructor(
    text: string,
    private readonly options: ReadOptions,
    private readonly losses: Losses,
  ) {
    this.idOf = blockIds(options.number, mostUnits(text, "trans-unit"));
    this.document = `d${options.number}`;
    this.at = options.at ?? 0;
  }

  take(unit: TransUnit): void {
    if (this.ids.isTwice(unit.file.number, unit.attributes["id"])) {
      this.losses.add("unit_id_twice", unit.start);
    }
    const { segments, after, marked } = layoutOf(unit);
    const { source, segSource, target } = unit;
    if (source === undefined && segSource === undefined) this.losses.add("unit_without_source", unit.start);
    if (segments.length === 0) return;
    const lost = marked ? unmatchedPart(segSource ?? source, target) : undefined;
    if (lost !== undefined) this.losses.add("target_part_unmatched", lost.start);
    const block = this.idOf(this.blocks.length);
    const confirmedBy = this.makerOf(unit.file);
    const [by] = confirmedBy;
    const said = unit.ownNotes.length === 0 ? undefined : notesOfUnit(unit.ownNotes, segments);
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index];
      if (segment !== undefined) {
        this.segments.push(
          importedSegment(segment, {
            id: segmentId(block, index),
            block,
            by,
            confirmedBy,
            at: this.at,
            notes: said?.get(segmentToken(segment.key, index)),
          }),
        );
      }
    }
    this.blocks.push(
      unitBlock({
        id: block,
        document: this.document,
        number: this.blocks.length + 1,
        after,
        context: this.contextOf(unit),
        notes: unit.notes,
        limit: limitOf(unit),
        matches: unit.alternatives.length === 0 ? NO_MATCHES : matchesOf(unit, segments, block),
      }),
    );
  }

  languages(): NonNullable<ReadDocument["languages"]> {
    const source = languageTag(this.first?.attributes["source-language"] ?? "");
    const target = languageTag(this.target ?? "");
    return {
      ...(source === "" ? {} : { source }),
      ...(target === "" ? {} : { target }),
    };
  }

  private makerOf(file: TransFile): readonly [Actor] {
    this.first ??= file;
    this.target ??= file.attributes["target-language"];
    if (this.maker === undefined || this.actorFile !== file) {
      if (file.number !== this.first.number && !hasSameLanguages(file, this.first)) {
        this.losses.add("unit_other_language", file.start);
      }
      const name = file.tool ?? this.options.name;
      this.actorFile = file;
      if (this.maker?.[0].name !== name) this.maker = [{ id: `xliff:${name}`, name, role: "translator" }];
    }
    return this.maker;
  }

  /** Where a unit is from: its file if there are several, its groups, its name or else its id, and what the file adds. */
  private contextOf(unit: TransUnit): string {
    const { file, attributes } = unit;
    const id = attributes["resname"] ?? attributes["id"] ?? "";
    if (file.number === 0 && unit.groups.length === 0 && unit.contexts.length === 0) {
      return id.length === 36 && UUID.test(id) ? "" : id;
    }
    const parts: string[] = [];
    const original = file.attributes["original"];
    if (file.number > 0 && original !== undefined && original !== "") parts.push(original);
    parts.push(...unit.groups);
    if (id !== "" && !UUID.test(id)) parts.push(id);
    const added = unit.contexts.length === 0 ? "" : `(${unit.contexts.join(", ")})`;
    return [parts.join(" / "), added].filter((part) => part !== "").join(" ");
  }
}

/** The first part of a target that names no part of the source; undefined if all do. */
function unmatchedPart(
  source: InlineElement | undefined,
  target: InlineElement | undefined,
): SegmentMark | undefined {
  return target?.marks.find(
    ({ mid, content }) => hasVisibleText(content) && source?.marks.every((mark) => mark.mid !== mid) === true,
  );
}

/** Whether two files of a document are in the same languages, as far as both name them and whatever the region. */
function hasSameLanguages(one: TransFile, other: TransFile): boolean {
  return ["source-language", "target-language"].every((name) => {
    const [first, second] = [one, other].map(
      ({ attributes }) =>
        languageTag(attributes[name] ?? "")
          .toLowerCase()
          .split("-")[0],
    );
    return first === second || first === "" || second === "";
  });
}

/** The most characters a unit may have, in the standard's words or memoQ's; other units of size are not ours to measure. */
function limitOf({ attributes }: TransUnit): number | undefined {
  const width = attributes["size-unit"] === "char" ? attributes["maxwidth"] : undefined;
  const limit = numberOf(width ?? attributes["mq:maxlengthchars"]);
  return limit === undefined || limit <= 0 ? undefined : Math.floor(limit);
}
