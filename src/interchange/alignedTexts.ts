import type { AlignmentLink } from "../assistance/alignment/align.ts";
import type { Actor } from "../core/actor.ts";
import { concatenate, type Content } from "../core/content.ts";
import { joinSegments } from "../core/division.ts";
import { importTarget } from "../core/importing.ts";
import type { Segment } from "../core/segment.ts";
import type { ReadDocument } from "./format.ts";
import { withSourceCodes } from "./alignedCodes.ts";
import { writeTmx } from "./tmx.ts";

/** How aligned translations come into the segments of their source. */
export interface AlignedTargets {
  readonly state: "translated" | "draft";
  readonly by: Actor;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
}

/**
 * Documents with the translations that links give their segments; a link's source indexes count the segments of all
 * documents. Segments of one link become one where they stand in one block; a link over several blocks has its
 * translation in the first. Translations without a source are left out. Codes are those of the source, where the
 * translation has such as well.
 */
export function withAlignedTargets(
  documents: readonly ReadDocument[],
  translation: readonly Content[],
  links: readonly AlignmentLink[],
  how: AlignedTargets,
): readonly ReadDocument[] {
  const linkOf = new Map(links.flatMap((link) => link.source.map((index) => [index, link] as const)));
  let index = 0;
  return documents.map((document) => {
    const segments: Segment[] = [];
    const linked: (AlignmentLink | undefined)[] = [];
    for (const segment of document.segments) {
      const link = linkOf.get(index);
      index += 1;
      const last = segments.at(-1);
      if (
        last !== undefined &&
        link !== undefined &&
        linked.at(-1) === link &&
        last.block === segment.block
      ) {
        segments[segments.length - 1] = joinSegments(last, segment);
      } else {
        segments.push(segment);
        linked.push(link);
      }
    }
    const done = new Set<AlignmentLink>();
    return {
      ...document,
      segments: segments.map((segment, at) => {
        const link = linked[at];
        if (link === undefined || done.has(link)) return segment;
        done.add(link);
        const given = concatenate(
          ...link.target.flatMap((sentence, place) => [place === 0 ? "" : " ", translation[sentence] ?? []]),
        );
        return importTarget(segment, { target: withSourceCodes(segment.source, given), ...how });
      }),
    };
  });
}

/** The links that have both sides as TMX 1.4b, each with its confidence. */
export function alignedTmx(
  texts: { readonly source: readonly string[]; readonly target: readonly string[] },
  links: readonly AlignmentLink[],
  languages: { readonly source: string; readonly target: string },
): string {
  const units = links
    .filter(({ source, target }) => source.length > 0 && target.length > 0)
    .map(({ source, target, confidence }) => ({
      id: "",
      notes: [],
      properties: new Map([["x-confidence", confidence.toFixed(3)]]),
      variants: [
        { language: languages.source, text: sentences(texts.source, source), author: "", date: 0 },
        { language: languages.target, text: sentences(texts.target, target), author: "", date: 0 },
      ],
    }));
  return writeTmx(units, languages.source);
}

function sentences(texts: readonly string[], indexes: readonly number[]): string {
  return indexes.map((index) => texts[index] ?? "").join(" ");
}
