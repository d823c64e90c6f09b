import type { BlockMatch } from "../../core/block.ts";
import { codesOf, type Content, EMPTY_CONTENT, hasVisibleText, plainText } from "../../core/content.ts";
import { segmentId } from "../documentAssembly.ts";
import { withOneMore } from "../shortList.ts";
import { takeEdges } from "../xliff/edges.ts";
import { segmentToken } from "../xliff/ownNote.ts";
import type { FileSegment } from "../xliff/fileSegment.ts";
import { readState } from "./states.ts";
import type { SubUnit, TranslationUnit } from "./unit.ts";

/** A segment of a unit, with where it comes from. */
export interface UnitSegment extends FileSegment {
  /** Its place among the parts of the unit, in the order of the document. */
  readonly part: number;
}

type Drafted<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** How a unit is cut into segments. */
export interface UnitLayout {
  readonly segments: readonly UnitSegment[];
  /** The white space at its end. */
  readonly after: string;
  /** The parts of the unit, by their numbers, in the order in which their targets are read. */
  readonly order: readonly number[];
}

/**
 * The segments of a unit in the order of its targets: where the file gives their `order`, a translator has put them into
 * another sequence, and it is this one that is read. Ignorable parts, and segments without visible text, are what stands between.
 */
export function layoutOf(unit: TranslationUnit): UnitLayout {
  const order = targetOrder(unit.parts);
  let segments: UnitSegment[] = [];
  let before = "";
  let targetBefore: string | undefined;
  for (const number of order) {
    const part = unit.parts[number];
    if (part === undefined) continue;
    if (part.type === "ignorable" || !hasVisibleText(part.source.content)) {
      before += plainText(part.source.content);
      if (targetBefore !== undefined) targetBefore += plainText(part.target?.content ?? EMPTY_CONTENT);
      continue;
    }
    const source = takeEdges(part.source.content);
    const target = takeEdges(part.target?.content ?? EMPTY_CONTENT);
    const filled = target.content.length > 0;
    const key = part.attributes["id"] ?? "";
    const { locked } = unit.marks;
    const isForbidden = locked === undefined && !unit.inherited.translate;
    const segment: Drafted<UnitSegment> = {
      part: number,
      key,
      before: before + source.lead,
      source: source.content,
      target: target.content,
      state: readState(part.attributes, filled),
      locked: isForbidden || locked?.has(segmentToken(key, segments.length)) === true,
    };
    if (filled && targetBefore !== undefined) segment.targetBefore = targetBefore + target.lead;
    segments = withOneMore(segments, filled || !isForbidden ? segment : standsForItself(segment));
    before = source.trail;
    targetBefore = filled ? target.trail : undefined;
  }
  return { segments, after: segments.length === 0 ? "" : before, order };
}

/** The renderings that came with a unit, which is a block of an id; those that name a segment, or a span in one, are that segment's. */
export function matchesOf(unit: TranslationUnit, layout: UnitLayout, block: string): readonly BlockMatch[] {
  return unit.candidates.flatMap(({ attributes, source, target }): readonly BlockMatch[] => {
    if (!hasVisibleText(target) || attributes["reference"] === "yes") return [];
    const index = namedSegment(attributes["ref"], layout.segments);
    const score = Number.parseFloat(
      attributes["similarity"] ?? attributes["matchSuitability"] ?? attributes["matchQuality"] ?? "",
    );
    const origin = attributes["origin"];
    return [
      {
        ...(index < 0 ? {} : { segment: segmentId(block, index) }),
        source: takeEdges(source).content,
        target: takeEdges(target).content,
        ...(score >= 0 && score <= 100 ? { score: Math.round(score) } : {}),
        ...(origin === undefined || origin === "" ? {} : { origin }),
      },
    ];
  });
}

const ONLY: readonly number[] = [0];

/** The parts of a unit as their targets follow each other: an explicit `order`, or else the place in the document. */
function targetOrder(parts: readonly SubUnit[]): readonly number[] {
  if (parts.length === 1) return ONLY;
  const numbers = parts.map((_, number) => number);
  if (!parts.some(({ target }) => target?.attributes["order"] !== undefined)) return numbers;
  const place = (number: number): number => {
    const given = Number(parts[number]?.target?.attributes["order"]);
    return given >= 1 ? given : number + 1;
  };
  return numbers.toSorted((one, other) => place(one) - place(other) || one - other);
}

/** The segment that a fragment identifier names: itself, or a code in it (`#s1`, `#m1`, `#t=m2`). */
function namedSegment(reference: string | undefined, segments: readonly UnitSegment[]): number {
  const id = /([^#/=]+)$/u.exec(reference ?? "")?.[1];
  if (id === undefined) return -1;
  const holds = (content: Content): boolean => codesOf(content).some((code) => code.id === id);
  const named = segments.findIndex(({ key }) => key === id);
  return named >= 0 ? named : segments.findIndex(({ source, target }) => holds(source) || holds(target));
}

/** What must not be translated stands for itself, so that it does not wait for anybody. */
function standsForItself(segment: UnitSegment): UnitSegment {
  return { ...segment, target: segment.source, state: "translated" };
}
