import type { Action } from "../core/change.ts";
import type { Side } from "../core/comment.ts";
import { CODE_CHARACTER, flatText, replaceRange } from "../core/content.ts";
import type { Project } from "../core/project.ts";
import type { SegmentId } from "../core/segment.ts";
import { eachSegment, findSegment } from "../core/segmentPages.ts";
import type { Splice } from "../core/splice.ts";
import { mappedEqualityKey } from "../language/normalise.ts";
import type { SegmentFilter } from "./segmentFilter.ts";
import { passes } from "./segmentFilter.ts";
import { writingAction, writingRefusal } from "./writing.ts";
import type { Outcome, Workbench } from "./workbench.ts";

/** What is looked for. */
export interface Query {
  readonly text: string;
  readonly side: Side;
  /** `plain` finds Arabic whatever its vowel marks, tatweel and digits (key K1); `exact` letter by letter. */
  readonly mode: "plain" | "exact" | "regular_expression";
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly filter: SegmentFilter;
}

/** One place found, in UTF-16 offsets of the flat text. */
export interface Hit {
  readonly segment: SegmentId;
  readonly start: number;
  readonly end: number;
  /** What would stand there after replacing. */
  readonly replacement: string;
}

/** The places found, or why the query cannot be run. `more` says that only the first ones are listed. */
export type Findings =
  | { readonly type: "found"; readonly hits: readonly Hit[]; readonly more: boolean }
  | { readonly type: "unreadable"; readonly message: string };

/** Hits listed at most: what a person may look through. */
const MOST_HITS = 10_000;

/** A regular expression runs over at most this much text of one segment (UTF-16 units), against runaway patterns. */
const MOST_TEXT = 20_000;

/** Finds all places in a project, with what each would become. */
export function findAll(project: Project, query: Query, replacement = ""): Findings {
  if (query.text === "") return { type: "found", hits: [], more: false };
  const finder = finderFor(query, replacement);
  if (finder.type === "unreadable") return finder;
  const hits: Hit[] = [];
  for (const segment of eachSegment(project.segments)) {
    if (!passes(segment, query.filter)) continue;
    for (const place of finder.find(flatText(segment[query.side]).slice(0, MOST_TEXT))) {
      if (hits.length === MOST_HITS) return { type: "found", hits, more: true };
      hits.push({ segment: segment.id, ...place });
    }
  }
  return { type: "found", hits, more: false };
}

type Place = Omit<Hit, "segment">;
type Finder = { readonly type: "finder"; readonly find: (text: string) => readonly Place[] };

function finderFor(query: Query, replacement: string): Finder | Extract<Findings, { type: "unreadable" }> {
  if (query.mode === "plain" && !query.matchCase) {
    const key = mappedEqualityKey(query.text).key;
    const pattern = new RegExp(bounded(escaped(key), query.wholeWords), query.matchCase ? "gu" : "giu");
    return {
      type: "finder",
      find: (text) => {
        const mapped = mappedEqualityKey(text);
        return [...mapped.key.matchAll(pattern)]
          .filter((match) => match[0] !== "")
          .map((match) => ({
            start: mapped.offsets[match.index] ?? 0,
            end: mapped.offsets[match.index + match[0].length] ?? text.length,
            replacement,
          }));
      },
    };
  }
  const literal = query.mode !== "regular_expression";
  const source = literal ? escaped(query.text) : query.text;
  try {
    const pattern = new RegExp(bounded(source, query.wholeWords), query.matchCase ? "gu" : "giu");
    return {
      type: "finder",
      find: (text) =>
        [...text.matchAll(pattern)]
          .filter((match) => match[0] !== "")
          .map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
            replacement: literal ? replacement : expanded(replacement, match),
          })),
    };
  } catch (error) {
    return { type: "unreadable", message: error instanceof Error ? error.message : String(error) };
  }
}

function bounded(source: string, wholeWords: boolean): string {
  return wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])` : source;
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}-]/gu, String.raw`\$&`);
}

/** `$1` to `$99`, `$<name>`, `$&` and `$$`, as in every editor. */
function expanded(replacement: string, match: RegExpExecArray): string {
  return replacement.replaceAll(
    /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/gu,
    (whole, dollar, all, number, name) => {
      if (dollar !== undefined) return "$";
      if (all !== undefined) return match[0];
      if (number !== undefined) return match[Number(number)] ?? "";
      return match.groups?.[String(name)] ?? (match.groups === undefined ? String(whole) : "");
    },
  );
}

/** What replacing would come to: the actions, and how many hits cannot be replaced because their segment may not be edited. */
export interface ReplacePlan {
  readonly actions: readonly Action[];
  readonly replaced: number;
  readonly refused: number;
}

/** Looks at a replacement before it is done: only targets, only segments that may be edited, never across a code. */
export function planReplace(workbench: Workbench, hits: readonly Hit[]): ReplacePlan {
  const { project } = workbench.store.getState();
  const bySegment = new Map<SegmentId, Hit[]>();
  for (const hit of hits) bySegment.set(hit.segment, [...(bySegment.get(hit.segment) ?? []), hit]);
  const actions: Action[] = [];
  let replaced = 0;
  for (const [id, own] of bySegment) {
    const segment = findSegment(project.segments, id);
    if (segment === undefined || writingRefusal(workbench, segment) !== null) continue;
    const text = flatText(segment.target);
    const possible = own.filter((hit) => !text.slice(hit.start, hit.end).includes(CODE_CHARACTER));
    if (possible.length === 0) continue;
    let target = segment.target;
    for (const hit of possible.toSorted((one, other) => other.start - one.start)) {
      target = replaceRange(target, hit.start, hit.end, hit.replacement);
    }
    const splices: readonly Splice[] = possible
      .toSorted((one, other) => one.start - other.start)
      .map((hit) => ({ start: hit.start, removed: hit.end - hit.start, inserted: hit.replacement.length }));
    actions.push(writingAction(workbench, segment, target, { cause: "replaced", splices }));
    replaced += possible.length;
  }
  return { actions, replaced, refused: hits.length - replaced };
}

/** Replaces as planned, as one change and one undo. */
export function carryOutReplace(workbench: Workbench, plan: ReplacePlan): Outcome {
  return workbench.dispatch(plan.actions);
}
