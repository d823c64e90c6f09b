import type { Actor } from "../../core/actor.ts";
import type { Block } from "../../core/block.ts";
import { EMPTY_CONTENT, hasVisibleText } from "../../core/content.ts";
import { failure, type Problem, type Result, success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { blockIds } from "../documentAssembly.ts";
import type { ReadDocument, ReadOptions } from "../format.ts";
import { takeEdges } from "../xliff/edges.ts";
import { type FileSegment, importedSegment } from "../xliff/fileSegment.ts";
import { decodeXml } from "../xmlBytes.ts";
import { languageTag, pairOf, type TmxPair, variantIn } from "./tmxLanguages.ts";
import { readTmxDate } from "./tmxText.ts";
import { stateOf } from "./tmxState.ts";
import { type TmxWalkOptions, type WalkedUnit, type WalkedVariant, walkTmx } from "./tmxWalker.ts";

/** The id of the format, as documents keep it. */
export const TMX = "tmx";

/** A unit with the two variants that are its source and target. */
export interface PairedUnit {
  readonly unit: WalkedUnit;
  readonly source: WalkedVariant;
  readonly target: WalkedVariant | undefined;
  readonly segment: FileSegment;
  /** The white space behind its source. */
  readonly after: string;
}

/** Hands out the units of a TMX text that have something to translate, in order. Problems: those of `walkTmx`. */
export function pairTmx(
  text: string,
  pair: TmxPair,
  visit: (unit: PairedUnit) => void,
  options: TmxWalkOptions = {},
): Problem | undefined {
  return walkTmx(
    text,
    (unit) => {
      const source = variantIn(unit, pair.source, pair.target);
      const content = source?.segment?.content;
      if (source === undefined || content === undefined || !hasVisibleText(content)) return;
      const found = variantIn(unit, pair.target, pair.source);
      const target = found === source ? undefined : found;
      const edges = takeEdges(content);
      const rendering =
        target?.segment === undefined ? EMPTY_CONTENT : takeEdges(target.segment.content).content;
      const segment: FileSegment = {
        key: "",
        before: edges.lead,
        source: edges.content,
        target: rendering,
        state:
          rendering.length > 0 ? (stateOf(unit.properties, edges.content, rendering) ?? "translated") : "new",
        locked: false,
      };
      visit({ unit, source, target, segment, after: edges.trail });
    },
    options,
  );
}

/**
 * Blocks and segments of a TMX file: a block is a unit, with the variants of two of its languages. Problems: those of the
 * encoding and of XML with line and column, `file_unknown`, `file_without_text`.
 */
export function readTmxDocument(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  const { name, language, targetLanguage, progress } = options;
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") return inFile(decoded.problems, name);
  const { text, isClean } = decoded.value;
  const pair = pairOf(text, { source: language, target: targetLanguage });
  const document = `d${options.number}`;
  const idOf = blockIds(options.number, mostUnits(text));
  const makers = new Makers(name, options.at ?? 0);
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  const problem = pairTmx(
    text,
    pair,
    ({ unit, target, segment, after }) => {
      const block = idOf(blocks.length);
      const { by, confirmedBy, at } = makers.of(unit, target);
      segments.push(importedSegment(segment, { id: `${block}.s1`, block, by, confirmedBy, at }));
      // Property by property: there are 100,000 of them, and spreading takes ten times as long.
      const made: Drafted<Block> = {
        id: block,
        document,
        number: blocks.length + 1,
        kind: "paragraph",
        after,
      };
      const context = unit.attributes["tuid"];
      if (context !== undefined && context !== "") made.context = context;
      if (unit.notes.length > 0) made.notes = unit.notes.map((note) => ({ text: note }));
      blocks.push(made);
    },
    { progress, isClean },
  );
  if (problem !== undefined) return inFile([problem], name);
  if (segments.length === 0) return failure("file_without_text", {}, { file: name });
  return success({
    document: { id: document, name, format: TMX, skeleton: { type: "file", bytes } },
    blocks,
    segments,
    languages: { source: languageTag(pair.source), target: languageTag(pair.target) },
  });
}

type Drafted<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** How many units a text has at most, as `mostUnits` of XLIFF: exact for a text that is not long. */
function mostUnits(text: string): number {
  if (text.length > 1_000_000) return Math.ceil(text.length / 100);
  let count = 0;
  for (let at = text.indexOf("</tu>"); at >= 0; at = text.indexOf("</tu>", at + 5)) count += 1;
  return count;
}

function inFile(problems: readonly Problem[], file: string): Result<never> {
  const placed = problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
  return { type: "failure", problems: placed };
}

/** Who made the translations of a file, and when: one object a name. */
class Makers {
  private readonly known = new Map<string, readonly [Actor]>();
  private readonly dates = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly now: number,
  ) {}

  of(
    unit: WalkedUnit,
    target: WalkedVariant | undefined,
  ): { readonly by: Actor; readonly confirmedBy: readonly Actor[]; readonly at: number } {
    const [own, whole] = [target?.attributes ?? {}, unit.attributes];
    const name =
      own["changeid"] ??
      whole["changeid"] ??
      own["creationid"] ??
      whole["creationid"] ??
      own["creationtool"] ??
      whole["creationtool"] ??
      "";
    const date = own["changedate"] ?? whole["changedate"] ?? own["creationdate"] ?? whole["creationdate"];
    const confirmedBy = this.named(name === "" ? this.file : name);
    return {
      by: confirmedBy[0],
      confirmedBy,
      at: date === undefined ? this.now : this.timeOf(date),
    };
  }

  private named(name: string): readonly [Actor] {
    let by = this.known.get(name);
    if (by === undefined) {
      by = [{ id: `tmx:${name}`, name, role: "translator" }];
      this.known.set(name, by);
    }
    return by;
  }

  private timeOf(date: string): number {
    let at = this.dates.get(date);
    if (at === undefined) {
      at = readTmxDate(date) || this.now;
      // Memories that grow by the second have as many dates as units: those are not kept.
      if (this.dates.size < 1000) this.dates.set(date, at);
    }
    return at;
  }
}
