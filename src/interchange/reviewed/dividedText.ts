import { compareTokens } from "../../language/compare.ts";
import { type Token, tokenise } from "../../language/tokens.ts";

/** A text of a segment in a row, and what stood between it and the text before. */
export interface SharedText {
  readonly text: string;
  readonly gap: string;
}

/** A stretch of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the texts of several segments, sent out as one, stand in the text that came back. A joint is where it was if nothing
 * around it changed; between the nearest words that are still there, it is where a sentence ends, if there are as many ends as
 * joints. The segments on both sides of a joint that cannot be told are null.
 *
 * @example divideText(["One two.", "Three."], "One 2. Three!") // [0, 6), [7, 13)
 */
export function divideText(sent: readonly SharedText[], after: string): readonly (TextSpan | null)[] {
  const { text: before, spans } = joined(sent);
  const filled = [...spans.keys()].filter((index) => sent[index]?.text !== "");
  const trimmed = after.trimEnd();
  if (filled.length === 0)
    return trimmed.trim() === "" ? sent.map(() => ({ start: 0, end: 0 })) : sent.map(() => null);
  const words = keptWords(before, trimmed);
  const joints = findJoints(
    filled.slice(1).map((index, place) => {
      const end = spans[filled[place] ?? 0]?.end ?? 0;
      return { end, start: spans[index]?.start ?? 0 };
    }),
    { before, after: trimmed, words },
  );
  const result: (TextSpan | null)[] = sent.map(() => null);
  let start = trimmed.length - trimmed.trimStart().length;
  for (const [place, index] of filled.entries()) {
    const left = place === 0 ? undefined : joints[place - 1];
    const right = joints[place];
    if (left !== null && right !== null) {
      result[index] = { start: left?.end ?? start, end: right?.start ?? trimmed.length };
    }
  }
  start = 0;
  // A segment without a translation stays without one where the texts beside it are told.
  for (const index of sent.keys()) {
    if (sent[index]?.text !== "") continue;
    const place = filled.filter((one) => one < index).length;
    const joint = place === 0 || place === filled.length ? undefined : joints[place - 1];
    if (joint !== null) result[index] = { start, end: start };
  }
  return result;
}

function joined(sent: readonly SharedText[]): { readonly text: string; readonly spans: readonly TextSpan[] } {
  let all = "";
  const spans = sent.map(({ text, gap }) => {
    if (text !== "" && all !== "") all += gap;
    const start = all.length;
    all += text;
    return { start, end: all.length };
  });
  return { text: all, spans };
}

/** A word that is in both texts. */
interface KeptWord {
  readonly before: TextSpan;
  readonly after: TextSpan;
}

function keptWords(before: string, after: string): readonly KeptWord[] {
  const old = tokenise(before);
  const changes = compareTokens(old, tokenise(after));
  const words: KeptWord[] = [];
  let next = 0;
  let shift = 0;
  for (const token of old) {
    const { start } = token;
    const end = start + token.text.length;
    for (
      let change = changes[next];
      change !== undefined && change.beforeEnd <= start;
      change = changes[next]
    ) {
      shift = change.afterEnd - change.beforeEnd;
      next += 1;
    }
    const change = changes[next];
    const isKept = change === undefined || end <= change.beforeStart;
    if (isKept && isWord(token)) {
      words.push({ before: { start, end }, after: { start: start + shift, end: end + shift } });
    }
  }
  return words;
}

function isWord({ type }: Token): boolean {
  return type === "word" || type === "number" || type === "address";
}

interface BothTexts {
  readonly before: string;
  readonly after: string;
  readonly words: readonly KeptWord[];
}

/** Where each joint stands in the text that came back: what is between the segments; null where it cannot be told. */
function findJoints(joints: readonly TextSpan[], texts: BothTexts): readonly (TextSpan | null)[] {
  const { before, after, words } = texts;
  const windows = joints.map(({ start, end }) => {
    const left = words.findLast((word) => word.before.end <= end);
    const right = words.find((word) => word.before.start >= start);
    return {
      old: { start: left?.before.end ?? 0, end: right?.before.start ?? before.length },
      now: { start: left?.after.end ?? 0, end: right?.after.start ?? after.length },
    };
  });
  return joints.map((joint, index) => {
    const window = windows[index];
    if (window === undefined) return null;
    const { old, now } = window;
    const group = joints.filter(
      (_, other) => windows[other]?.now.start === now.start && windows[other].now.end === now.end,
    );
    const text = after.slice(now.start, now.end);
    if (text === before.slice(old.start, old.end)) {
      const shift = now.start - old.start;
      return { start: joint.end + shift, end: joint.start + shift };
    }
    const ends = sentenceEnds(
      text,
      group.map(({ end, start }) => before.slice(Math.max(0, end - 1), start)),
    );
    const found = ends.length === group.length ? ends[group.indexOf(joint)] : undefined;
    return found === undefined ? null : { start: now.start + found.start, end: now.start + found.end };
  });
}

/** The white space behind the ends of sentences; where a segment ended with something else, behind that too, or any at all. */
function sentenceEnds(text: string, joints: readonly string[]): readonly TextSpan[] {
  const marks = joints.map((joint) => joint.trimEnd());
  if (joints.some((joint) => joint.trimEnd() === joint)) return [];
  const anySpace = marks.some((mark) => /^[\p{L}\p{N}\p{M}]?$/u.test(mark));
  return Array.from(text.matchAll(/(?<!\s)\s+/gu))
    .map(({ 0: space, index }) => ({ start: index, end: index + space.length }))
    .filter(({ start }) => {
      if (anySpace) return true;
      const behind = text.slice(0, start);
      return (
        /[.!?؟۔…。！？]["'\p{Pe}\p{Pf}\p{Pi}]*$/u.test(behind) ||
        marks.some((mark) => behind.endsWith(mark) && !isCloser(mark))
      );
    });
}

/** Whether a character closes a quotation or a bracket, which ends no sentence by itself. */
function isCloser(mark: string): boolean {
  return /^["'\p{Pe}\p{Pf}\p{Pi}]$/u.test(mark);
}
