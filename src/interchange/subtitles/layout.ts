import type { Code, Content } from "../../core/content.ts";
import { contentLength, flatText, joinParts, sliceContent } from "../../core/content.ts";

/** The label of the code that stands for the change from one cue to the next, and of a line break that must stay. */
export const CUE_LABEL = "cue";
export const LINE_LABEL = "br";

/** The longest line that viewers read in time, in characters (Netflix and BBC guidelines: 42 and 37). */
const LINE_LENGTH = 42;

const isCode = (part: string | Code, label: string): boolean =>
  typeof part !== "string" && part.label === label;

/** What each cue shows: cut where the translator left the changes of cue, or spread by the lengths of the source's cues. */
export function cuesOfTarget(target: Content, lengths: readonly number[]): readonly Content[] {
  const given = split(target, CUE_LABEL);
  if (given.length === lengths.length) return given.map(trimmed);
  const whole = joinParts(given.flatMap((part, index) => (index === 0 ? [...part] : [" ", ...part])));
  return withSpansClosed(spread(whole, lengths).map(trimmed));
}

/** A cue's text with its lines: as the translator broke them, else two of about the same length if one is too long. */
export function withLines(cue: Content, lineEnd: string): Content {
  const text = flatText(cue);
  const byHand = cue.some((part) => isCode(part, LINE_LABEL)) || /[\r\n]/u.test(text);
  if (byHand) {
    const lines = split(cue, LINE_LABEL).map(trimmed);
    return joinParts(
      lines
        .flatMap((line, index): Content => (index === 0 ? line : [lineEnd, ...line]))
        .map((part) =>
          typeof part === "string" ? part.replaceAll(/[ \t]*(?:\r\n|\r|\n)\s*/gu, lineEnd) : part,
        ),
    );
  }
  if (text.length <= LINE_LENGTH) return cue;
  const at = breakNear(text, Math.floor(text.length / 2));
  if (at === undefined) return cue;
  return joinParts([...trimmed(sliceContent(cue, 0, at)), lineEnd, ...trimmed(sliceContent(cue, at))]);
}

function split(content: Content, label: string): readonly Content[] {
  const pieces: (string | Code)[][] = [[]];
  for (const part of content) {
    if (isCode(part, label)) pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  return pieces.map(joinParts);
}

function spread(content: Content, lengths: readonly number[]): readonly Content[] {
  const text = flatText(content);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const pieces: Content[] = [];
  let from = 0;
  let passed = 0;
  for (const length of lengths.slice(0, -1)) {
    passed += length;
    const ideal = total === 0 ? text.length : Math.round((text.length * passed) / total);
    const at = Math.max(from, breakNear(text, ideal) ?? from);
    pieces.push(sliceContent(content, from, at));
    from = at;
  }
  pieces.push(sliceContent(content, from));
  return pieces;
}

/** The best place to break a text: a space near by, better one after a mark of punctuation. */
function breakNear(text: string, ideal: number): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const { index } of text.matchAll(/\s+/gu)) {
    if (index === 0) continue;
    const afterMark = /[.,;:!?،؛؟…]/u.test(text[index - 1] ?? "");
    const distance = Math.abs(index - ideal) - (afterMark ? 8 : 0);
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}

/** Spans that were open where a text was cut are closed there and opened again in the next piece. */
function withSpansClosed(pieces: readonly Content[]): readonly Content[] {
  let open: readonly Code[] = [];
  return pieces.map((piece) => {
    const before = open;
    const now: Code[] = [...before];
    for (const part of piece) {
      if (typeof part === "string") continue;
      if (part.kind === "open") now.push(part);
      if (part.kind !== "close") continue;
      const at = now.findLastIndex(({ id }) => id === part.id);
      if (at >= 0) now.splice(at, 1);
    }
    open = now;
    if (contentLength(piece) === 0) return piece;
    const closes = now.toReversed().map((code) => `</${code.label.split(/[\s.]/u)[0] ?? code.label}>`);
    return joinParts([...before, ...piece, ...closes.map((data) => rawCode(data))]);
  });
}

function rawCode(data: string): Code {
  return { type: "code", id: "", kind: "standalone", label: data, data };
}

function trimmed(content: Content): Content {
  const text = flatText(content);
  const start = text.length - text.trimStart().length;
  return sliceContent(content, start, Math.max(start, text.trimEnd().length));
}
