import type { Actor } from "../../core/actor.ts";
import type { Block, BlockMatch, BlockNote } from "../../core/block.ts";
import { EMPTY_CONTENT, hasVisibleText } from "../../core/content.ts";
import type { Problem, Result } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { blockIds } from "../documentAssembly.ts";
import type { ReadDocument, ReadOptions } from "../format.ts";
import { languageTag } from "../languageTag.ts";
import { takeEdges } from "../xliff/edges.ts";
import { type FileSegment, importedSegment } from "../xliff/fileSegment.ts";
import { pairOf, type TmxPair, variantIn } from "./tmxLanguages.ts";
import { readTmxDate } from "./tmxText.ts";
import { stateOf } from "./tmxState.ts";
import { readUnits, unitBlock } from "../xliff/unitReading.ts";
import type { WalkOptions } from "../xliff/walking.ts";
import { type WalkedUnit, type WalkedVariant, walkTmx } from "./tmxWalker.ts";

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
  options: WalkOptions = {},
): Problem | undefined {
  return walkTmx(
    text,
    (unit) => {
      const source = variantIn(unit, pair.source, pair.target);
      const content = source?.segment?.content;
      if (source === undefined || content === undefined) {
        options.losses?.add("unit_without_language", unit.start);
        return;
      }
      if (!hasVisibleText(content)) return;
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
  return readUnits(bytes, options, {
    format: TMX,
    start: (text) => new Gathering(text, options),
    walk: (text, gathered, walking) => pairTmx(text, gathered.pair, (unit) => gathered.take(unit), walking),
  });
}

const NO_NOTES: readonly BlockNote[] = [];
const NO_MATCHES: readonly BlockMatch[] = [];

class Gathering {
  readonly blocks: Block[] = [];
  readonly segments: Segment[] = [];
  readonly pair: TmxPair;
  private readonly idOf: (index: number) => string;
  private readonly document: string;
  private readonly makers: Makers;

  constructor(text: string, { name, language, targetLanguage, number, at }: ReadOptions) {
    this.pair = pairOf(text, { source: language, target: targetLanguage });
    this.idOf = blockIds(number, mostUnits(text));
    this.document = `d${number}`;
    this.makers = new Makers(name, at ?? 0);
  }

  take({ unit, target, segment, after }: PairedUnit): void {
    const block = this.idOf(this.blocks.length);
    const { by, confirmedBy, at } = this.makers.of(unit, target);
    this.segments.push(importedSegment(segment, { id: `${block}.s1`, block, by, confirmedBy, at }));
    this.blocks.push(
      unitBlock({
        id: block,
        document: this.document,
        number: this.blocks.length + 1,
        after,
        context: unit.attributes["tuid"] ?? "",
        notes: unit.notes.length === 0 ? NO_NOTES : unit.notes.map((text) => ({ text })),
        limit: undefined,
        matches: NO_MATCHES,
      }),
    );
  }

  languages(): NonNullable<ReadDocument["languages"]> {
    return { source: languageTag(this.pair.source), target: languageTag(this.pair.target) };
  }
}

/** How many units a text has at most, as `mostUnits` of XLIFF: exact for a text that is not long. */
function mostUnits(text: string): number {
  if (text.length > 1_000_000) return Math.ceil(text.length / 100);
  let count = 0;
  for (let at = text.indexOf("</tu>"); at >= 0; at = text.indexOf("</tu>", at + 5)) count += 1;
  return count;
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
