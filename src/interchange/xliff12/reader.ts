import type { Actor } from "../../core/actor.ts";
import type { Block } from "../../core/block.ts";
import { failure, type Result, success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { blockIds } from "../documentAssembly.ts";
import type { ReadDocument, ReadOptions } from "../format.ts";
import { importedSegment } from "../xliff/fileSegment.ts";
import { segmentToken } from "../xliff/ownNote.ts";
import { notesOfUnit } from "../xliff/unitThreads.ts";
import { inFile } from "../xliff/problemPlace.ts";
import { mostUnits } from "../xliff/unitCount.ts";
import { decodeXml } from "../xmlBytes.ts";
import { layoutOf, matchesOf } from "./layout.ts";
import { numberOf } from "./states.ts";
import type { TransFile, TransUnit } from "./unit.ts";
import { walkXliff12 } from "./walker.ts";

/** The id of the format, as documents keep it. */
export const XLIFF12 = "xliff12";

/** A name made by a machine for machines, as Trados gives to its units. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/**
 * Blocks and segments of an XLIFF 1.0 to 1.2 document: a block is a `trans-unit`. Problems: those of the encoding and of XML
 * with line and column, `file_unknown`, `file_without_text`.
 */
export function readXliff12(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  const { name } = options;
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") {
    return { ...decoded, problems: decoded.problems.map((problem) => inFile(problem, name)) };
  }
  const { text, isClean } = decoded.value;
  const gathered = new Gathering(text, options);
  const problem = walkXliff12(text, (unit) => gathered.take(unit), { progress: options.progress, isClean });
  if (problem !== undefined) return { type: "failure", problems: [inFile(problem, name)] };
  if (gathered.segments.length === 0) return failure("file_without_text", {}, { file: name });
  const { blocks, segments } = gathered;
  return success({
    document: { id: `d${options.number}`, name, format: XLIFF12, skeleton: { type: "file", bytes } },
    blocks,
    segments,
    languages: gathered.languages(),
  });
}

/** A language in the manner of BCP 47; some tools write it as programs do, `en_us`. */
function languageTag(language: string): string {
  return language.trim().replaceAll("_", "-");
}

type Drafted<Value> = { -readonly [Key in keyof Value]: Value[Key] };

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

  constructor(
    text: string,
    private readonly options: ReadOptions,
  ) {
    this.idOf = blockIds(options.number, mostUnits(text, "trans-unit"));
    this.document = `d${options.number}`;
    this.at = options.at ?? 0;
  }

  take(unit: TransUnit): void {
    const { segments, after } = layoutOf(unit);
    if (segments.length === 0) return;
    const block = this.idOf(this.blocks.length);
    const idOf = (index: number): string => `${block}.s${index + 1}`;
    const confirmedBy = this.makerOf(unit.file);
    const [by] = confirmedBy;
    const said = unit.ownNotes.length === 0 ? undefined : notesOfUnit(unit.ownNotes, segments);
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index];
      if (segment !== undefined) {
        this.segments.push(
          importedSegment(segment, {
            id: idOf(index),
            block,
            by,
            confirmedBy,
            at: this.at,
            notes: said?.get(segmentToken(segment.key, index)),
          }),
        );
      }
    }
    // Property by property: there are 100,000 of them, and spreading takes ten times as long.
    const number = this.blocks.length + 1;
    const context = this.contextOf(unit);
    const { document } = this;
    const made: Drafted<Block> =
      context === ""
        ? { id: block, document, number, kind: "paragraph", after }
        : { id: block, document, number, kind: "paragraph", after, context };
    if (unit.notes.length > 0) made.notes = unit.notes;
    const limit = limitOf(unit);
    if (limit !== undefined) made.limit = limit;
    const matches = unit.alternatives.length === 0 ? [] : matchesOf(unit, segments, idOf);
    if (matches.length > 0) made.matches = matches;
    this.blocks.push(made);
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

/** The most characters a unit may have, in the standard's words or memoQ's; other units of size are not ours to measure. */
function limitOf({ attributes }: TransUnit): number | undefined {
  const width = attributes["size-unit"] === "char" ? attributes["maxwidth"] : undefined;
  const limit = numberOf(width ?? attributes["mq:maxlengthchars"]);
  return limit === undefined || limit <= 0 ? undefined : Math.floor(limit);
}
