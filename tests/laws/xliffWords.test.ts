import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../src/core/actor.ts";
import { ROLES } from "../../src/core/actor.ts";
import type { Comment } from "../../src/core/comment.ts";
import { codesOf, joinParts, plainText } from "../../src/core/content.ts";
import type { Project } from "../../src/core/project.ts";
import { REASON_CODES, REVIEW_STATES } from "../../src/core/review.ts";
import type { Segment } from "../../src/core/segment.ts";
import { eachSegment, pagesOf } from "../../src/core/segmentPages.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import type { Format } from "../../src/interchange/format.ts";
import { FRESH_FORMATS } from "../../src/interchange/freshFormats.ts";
import { xliff12Format } from "../../src/interchange/xliff12/xliff12.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";
import { projectOf, READING } from "../contract/goldenFiles.ts";

const FILES = [
  [xliff2Format, "xliff2/garden.xlf", "standard"],
  [xliff2Format, "xliff2/prefixed-2.2.xlf", "standard"],
  [xliff12Format, "xliff12/standard.xlf", "standard"],
  [xliff12Format, "xliff12/prefixed-utf-16.xlf", "standard"],
  // Tools have their own words for states, and fewer of them.
  [xliff12Format, "xliff12/marked.sdlxliff", "tool"],
  [xliff12Format, "xliff12/rows.mqxliff", "tool"],
  [xliff12Format, "xliff12/job.mxliff", "tool"],
] as const;

const texts = fc.constantFrom(
  "لماذا؟",
  'a <b> & "c" ?> --> ]]>',
  " two\nlines ",
  "Hala: said",
  "",
  "\t'",
  "&lt;&#10;",
);
const moments = fc.integer({ min: 0, max: 2_000_000_000_000 });
const people: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom("a1", 'b"2', "ج"),
  name: fc.constantFrom("Hala", "سلمى", "A <&> B"),
  role: fc.constantFrom(...ROLES),
});
const messages = fc.record(
  { author: people, at: moments, text: texts, editedAt: moments },
  { requiredKeys: ["author", "at", "text"] },
);
const comments = fc.array(
  fc.record({
    side: fc.constantFrom("source" as const, "target" as const),
    start: fc.nat(9),
    length: fc.nat(9),
    kind: fc.constantFrom("note" as const, "must_fix" as const, "query" as const),
    messages: fc.array(messages, { minLength: 1, maxLength: 3 }),
    resolved: fc.option(fc.record({ by: people, at: moments })),
  }),
  { maxLength: 2 },
);
const words = fc.array(
  fc.record({
    state: fc.constantFrom(...REVIEW_STATES),
    locked: fc.boolean(),
    comments,
    request: fc.record({ code: fc.constantFrom(...REASON_CODES), comment: texts, by: people, at: moments }),
    isTouched: fc.boolean(),
  }),
  { minLength: 3, maxLength: 12 },
);
type Word = ReturnType<typeof words.generate>["value"][number];

/** A segment of which all that is said by a word; its text is another only where it needs one. */
function told(segment: Segment, word: Word, isForbidden: boolean): Segment {
  if (!word.isTouched) return segment;
  const isNew = word.state === "new" && !isForbidden;
  const target = isNew
    ? []
    : segment.target.length > 0
      ? segment.target
      : joinParts(["New ", ...codesOf(segment.source), plainText(segment.source)]);
  const state = isForbidden ? segment.review.state : word.state;
  const made: readonly Comment[] = word.comments.map(({ length, ...comment }, number) => ({
    ...comment,
    id: `c${number}`,
    end: comment.start + length,
    messages: comment.messages.map((message, index) => ({ id: `m${index}`, ...message })),
  }));
  return {
    ...segment,
    target,
    comments: made,
    locked: isForbidden || word.state === "signed_off" || word.locked,
    review: {
      ...segment.review,
      state,
      request: state === "changes_requested" ? word.request : null,
    },
  };
}

function read(format: Format, bytes: Uint8Array): Project {
  const result = format.read(bytes, { ...READING, name: "file.xlf" });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return projectOf(result.value);
}

function write(format: Format, project: Project): Uint8Array {
  const result = format.write(project, project.documents[0]!, { side: "target", untranslated: "empty" });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The constraints that a file breaks. */
function brokenBy(bytes: Uint8Array): readonly string[] {
  const checked = checkConformance(bytes);
  const broken = checked.type === "success" ? checked.value.violations : checked.problems;
  return broken.map((one) => JSON.stringify("constraint" in one ? one.constraint : one));
}

const segmentsOf = (project: Project): readonly Segment[] => [...eachSegment(project.segments)];

/** What has to come back of a segment. */
function saidOf({ source, target, locked, comments: all, review }: Segment, kind: "standard" | "tool") {
  const { state, request } = review;
  const isAsked = state === "changes_requested" && kind === "standard";
  return {
    source: plainText(source),
    target: plainText(target),
    comments: all,
    // A tool without a word for it may bring back what was signed off as open to changes.
    ...(kind === "tool" ? {} : { locked: locked || state === "signed_off" }),
    ...(kind === "standard" ? { state, request: isAsked ? request : null } : {}),
  };
}

describe("comments, locks and states", () => {
  test.each(FILES.map(([format, name, kind]) => [name, format, kind] as const))(
    "written into %s come back as they were, however often",
    (name, format, kind) => {
      const bytes = new Uint8Array(readFileSync(`tests/golden/formats/${name}`));
      const first = read(format, bytes);
      const forbidden = new Set(segmentsOf(first).flatMap(({ id, locked }) => (locked ? [id] : [])));
      fc.assert(
        fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (rounds) => {
          let project = first;
          for (const round of rounds) {
            const segments = segmentsOf(project).map((segment, index) =>
              told(segment, round[index % round.length]!, forbidden.has(segment.id)),
            );
            const written = write(format, { ...project, segments: pagesOf(segments) });
            project = read(format, written);
            expect(brokenBy(written)).toEqual(brokenBy(bytes));
            expect(segmentsOf(project).map((segment) => saidOf(segment, kind))).toEqual(
              segments.map((segment) => saidOf(segment, kind)),
            );
            expect(new TextDecoder().decode(write(format, project))).toBe(new TextDecoder().decode(written));
          }
        }),
        { seed: 20_261_123, numRuns: 60 },
      );
    },
  );

  test.each(
    FRESH_FORMATS.filter(({ id }) => id.startsWith("xliff")).map((fresh) => [fresh.id, fresh] as const),
  )("written as fresh %s come back as they were", (id, fresh) => {
    const own = [xliff12Format, xliff2Format].find((format) => format.id === id)!;
    const first = read(xliff2Format, new Uint8Array(readFileSync("tests/golden/formats/xliff2/garden.xlf")));
    fc.assert(
      fc.property(words, (round) => {
        const segments = segmentsOf(first).map((segment, index) =>
          told(segment, round[index % round.length]!, false),
        );
        const made = fresh.create({ ...first, segments: pagesOf(segments) }, {});
        if (made.type === "failure") throw new Error(JSON.stringify(made.problems));
        expect(brokenBy(made.value)).toEqual([]);
        expect(segmentsOf(read(own, made.value)).map((segment) => saidOf(segment, "standard"))).toEqual(
          segments.map((segment) => saidOf(segment, "standard")),
        );
      }),
      { seed: 20_261_124, numRuns: 100 },
    );
  });
});
