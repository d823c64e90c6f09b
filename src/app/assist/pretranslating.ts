import {
  type AnalysedSource,
  createMatchAnalyser,
  type MatchAnalysis,
} from "../../assistance/memory/matchAnalysis.ts";
import { countText } from "../../assessment/statistics.ts";
import type { BlockMatch } from "../../core/block.ts";
import type { Action } from "../../core/change.ts";
import type { Content } from "../../core/content.ts";
import { flatText, plainText } from "../../core/content.ts";
import { findById } from "../../core/idTable.ts";
import type { Segment } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import type { Outcome, Workbench } from "../../store/workbench.ts";
import { writingRefusal } from "../../store/writing.ts";
import type { Assistant } from "../../worker/assistant.ts";
import type { AssistChoice, SegmentAnswer } from "../../worker/segmentHelp.ts";
import { fileMatches, withCodes } from "./insertable.ts";
import { questionAbout } from "./segmentQuestions.ts";

/** A translation that can be put into an open segment before anybody works on it. */
export interface Pretranslation {
  readonly segment: Segment;
  readonly target: Content;
  /** Whole percents; 101 in context. */
  readonly score: number;
}

/** What a look through the whole project gave. */
export interface Survey {
  readonly analysis: MatchAnalysis;
  readonly pretranslations: readonly Pretranslation[];
}

/** Segments looked up between two words on the progress. */
const AT_ONCE = 40;

/** A term that is all of a source is sure of its words, but nobody has confirmed it here. */
const TERM_SCORE = 99;

/**
 * Looks every segment of a project up in its memories and glossaries, and counts words by match band; undefined if it was called
 * off. `progress` is told how many are done.
 */
export async function survey(
  workbench: Workbench,
  assistant: Assistant,
  choice: AssistChoice,
  { progress, signal }: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
): Promise<Survey | undefined> {
  const { project } = workbench.store.getState();
  const segments = [...eachSegment(project.segments)];
  const analyser = createMatchAnalyser([]);
  const pretranslations: Pretranslation[] = [];
  for (let from = 0; from < segments.length; from += AT_ONCE) {
    const asked = segments.slice(from, from + AT_ONCE).flatMap((segment) => {
      const question = questionAbout(project, segment.id);
      return question === undefined ? [] : [{ segment, question }];
    });
    const answers = await assistant.look(
      choice,
      asked.map(({ question }) => question),
    );
    if (signal.aborted) return undefined;
    for (const [at, { segment, question }] of asked.entries()) {
      const best = bestOf(segment, answers[at], findById(project.blocks, segment.block)?.matches ?? []);
      const { previous, next } = question;
      analyser.count(
        analysed(segment),
        { ...(previous === null ? {} : { previous }), ...(next === null ? {} : { next }) },
        best?.score ?? 0,
      );
      const isOpen = segment.review.state === "new" && writingRefusal(workbench, segment) === null;
      if (best !== undefined && isOpen) pretranslations.push({ segment, ...best });
    }
    progress(Math.min(from + AT_ONCE, segments.length));
  }
  return { analysis: analyser.result(), pretranslations };
}

function analysed(segment: Segment): AnalysedSource {
  const { words, charactersWithoutSpaces } = countText(plainText(segment.source));
  return {
    text: flatText(segment.source),
    words,
    characters: charactersWithoutSpaces,
    locked: segment.locked,
  };
}

function bestOf(
  segment: Segment,
  answer: SegmentAnswer | undefined,
  fromFile: readonly BlockMatch[],
): { readonly target: Content; readonly score: number } | undefined {
  const [match] = answer?.matches ?? [];
  const [file] = fileMatches(fromFile, segment.id).toSorted(
    (one, other) => (other.score ?? 0) - (one.score ?? 0),
  );
  const text = flatText(segment.source).trim();
  const term = answer?.terms.find(({ start, end }) => start === 0 && end === text.length);
  const found: { readonly target: Content; readonly score: number }[] = [];
  if (match !== undefined) {
    found.push({ target: withCodes(match.entry.target, segment.source), score: match.score });
  }
  if (file?.score !== undefined) found.push({ target: file.target, score: Math.min(100, file.score) });
  if (term !== undefined) found.push({ target: [term.entry.target], score: TERM_SCORE });
  return found.toSorted((one, other) => other.score - one.score)[0];
}

/** Those at or above a score. */
export function above(pretranslations: readonly Pretranslation[], least: number): readonly Pretranslation[] {
  return pretranslations.filter(({ score }) => score >= least);
}

/** Puts translations into segments that are still new, as one step of undo; all stay drafts with their score. */
export function pretranslate(workbench: Workbench, chosen: readonly Pretranslation[]): Outcome {
  const { project } = workbench.store.getState();
  const present = new Map([...eachSegment(project.segments)].map((segment) => [segment.id, segment]));
  return workbench.dispatch(
    chosen
      .filter(({ segment }) => present.get(segment.id) === segment)
      .map(({ segment, target, score }): Action => ({
        type: "targetWritten",
        segment: segment.id,
        target,
        cause: "pretranslated",
        origin: { type: "memory", score: Math.min(100, score) },
      })),
  );
}
