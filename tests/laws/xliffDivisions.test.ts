import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codesOf, contentLength, flatText, joinParts, plainText } from "../../src/core/content.ts";
import { joinSegments, splitSegment } from "../../src/core/division.ts";
import type { Comment } from "../../src/core/comment.ts";
import type { Segment } from "../../src/core/segment.ts";
import { eachSegment, pagesOf } from "../../src/core/segmentPages.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { xliff12Format } from "../../src/interchange/xliff12/xliff12.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";
import { projectOf, READING } from "../contract/goldenFiles.ts";
import { diceOf } from "./mutations.ts";

const FILES = [
  [xliff2Format, "xliff2/garden.xlf"],
  [xliff2Format, "xliff2/prefixed-2.2.xlf"],
  [xliff12Format, "xliff12/marked.sdlxliff"],
  [xliff12Format, "xliff12/standard.xlf"],
] as const;

/** Neighbours of one block joined, segments split, targets written with the codes of their sources, at random. */
function divided(segments: readonly Segment[], dice: () => number): readonly Segment[] {
  let result = segments.map((segment) =>
    segment.locked || dice() < 0.5
      ? segment
      : {
          ...segment,
          target: joinParts(["New ", ...codesOf(segment.source), ` ${plainText(segment.source)}`]),
          comments: dice() < 0.5 ? [...segment.comments, commentOf(segment)] : segment.comments,
        },
  );
  for (let step = 0; step < 6; step += 1) {
    const at = Math.floor(dice() * result.length);
    const [segment, next] = [result[at], result[at + 1]];
    // What is locked can be neither split nor joined.
    if (segment === undefined || segment.locked || next?.locked === true) continue;
    if (dice() < 0.5) {
      if (next === undefined || next.block !== segment.block) continue;
      result = [...result.slice(0, at), joinSegments(segment, next), ...result.slice(at + 2)];
    } else {
      const [source, target] = [contentLength(segment.source), contentLength(segment.target)];
      const parts = splitSegment(
        segment,
        Math.floor(dice() * source),
        Math.floor(dice() * target),
        `new${step}`,
      );
      if (parts !== undefined) result = [...result.slice(0, at), ...parts, ...result.slice(at + 1)];
    }
  }
  // Locks come last: what is locked can be neither split nor joined.
  return result.map((segment) => (dice() < 0.2 ? { ...segment, locked: true } : segment));
}

function commentOf({ id }: Segment): Comment {
  const author = { id: "a", name: "Hala", role: "reviser" } as const;
  const messages = [1, 2].map((number) => ({
    id: `m${number}`,
    author,
    at: number,
    text: `${id} ${number}`,
  }));
  return { id: `c-${id}`, side: "target", start: 0, end: 3, kind: "query", messages, resolved: null };
}

/** What is said in comments, thread by thread. */
const told = (segments: readonly Segment[]): readonly string[] =>
  segments
    .flatMap(({ comments }) => comments)
    .map(({ id, messages }) => [id, ...messages.map(({ text }) => text)].join("|"))
    .toSorted();

const words = (texts: readonly string[]): string => texts.join("").replaceAll(/\s/gu, "");

test.each(FILES.map(([format, name]) => [name, format] as const))(
  "whatever is split and joined in %s, its words come back in a file that conforms",
  (name, format) => {
    const bytes = new Uint8Array(readFileSync(`tests/golden/formats/${name}`));
    const read = format.read(bytes, { ...READING, name });
    if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
    const project = projectOf(read.value);
    for (let seed = 1; seed <= 100; seed += 1) {
      const segments = divided([...eachSegment(project.segments)], diceOf(seed));
      const changed = { ...project, segments: pagesOf(segments) };
      const written = format.write(changed, changed.documents[0]!, { side: "target", untranslated: "empty" });
      if (written.type === "failure") throw new Error(`seed ${seed}: ${JSON.stringify(written.problems)}`);
      const again = format.read(written.value, { ...READING, name });
      if (again.type === "failure") throw new Error(`seed ${seed}: ${JSON.stringify(again.problems)}`);
      const checked = checkConformance(written.value);
      expect([seed, checked.type === "success" ? checked.value.violations : checked]).toEqual([seed, []]);
      const all = again.value.segments;
      expect([seed, told(all)]).toEqual([seed, told(segments)]);
      const unchanged = projectOf(again.value);
      const twice = format.write(unchanged, unchanged.documents[0]!, {
        side: "target",
        untranslated: "empty",
      });
      expect([seed, twice.type === "success" && Buffer.from(twice.value).equals(written.value)]).toEqual([
        seed,
        true,
      ]);
      expect([seed, words(all.map(({ target }) => plainText(target)))]).toEqual([
        seed,
        words(segments.map(({ target }) => plainText(target))),
      ]);
      expect([seed, words(all.map(({ source }) => flatText(source)))]).toEqual([
        seed,
        words(segments.map(({ source }) => flatText(source))),
      ]);
    }
  },
);
