import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Segment } from "../../src/core/segment.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { FORMATS } from "../../src/interchange/formats.ts";
import { READING } from "../contract/goldenFiles.ts";

const said = ({ review, locked, comments, history }: Segment) => ({
  state: review.state,
  request: review.request === null ? null : `${review.request.by.name}: ${review.request.comment}`,
  locked,
  people: history.map(({ author }) => author.name),
  threads: comments.map(({ kind, messages, resolved }) => ({
    kind,
    said: messages.map(({ author, text }) => `${author.name}: ${text}`),
    resolved: resolved?.by.name,
  })),
});

function read(name: string): readonly Segment[] {
  const bytes = new Uint8Array(readFileSync(`tests/golden/formats/${name}`));
  const checked = checkConformance(bytes);
  expect(checked.type === "success" && checked.value.violations).toEqual([]);
  const format = FORMATS.find(({ id }) => name.startsWith(`${id}/`));
  const result = format?.read(bytes, { ...READING, name });
  if (result?.type !== "success") throw new Error(name);
  expect(result.value.blocks[0]?.notes).toEqual([{ text: "Keep it short.", from: "client" }]);
  return result.value.segments;
}

// The form of what was written once: files of today must be understood by every later version.
test("what we wrote into XLIFF 2 is understood", () => {
  expect(read("xliff2/returned.xlf").map(said)).toEqual([
    {
      state: "proofread",
      request: null,
      locked: false,
      people: ["Hala", "Rami"],
      threads: [
        {
          kind: "must_fix",
          said: ["Rami: Is it 12 & not 13?", "Hala: نعم، اثنا عشر."],
          resolved: "Hala",
        },
      ],
    },
    { state: "translated", request: null, locked: true, people: ["Omar"], threads: [] },
    { state: "changes_requested", request: "Rami: shorter", locked: true, people: ["Omar"], threads: [] },
  ]);
});

test("what we wrote into XLIFF 1.2 is understood", () => {
  const segments = read("xliff12/returned.xlf");
  expect(segments.map(said)).toMatchObject([
    {
      state: "reviewed",
      request: null,
      locked: true,
      threads: [{ kind: "query", said: ["Rami: Why <one>?", "Hala: لأنها واحدة."], resolved: undefined }],
    },
    { state: "changes_requested", request: "Rami: shorter", locked: false, threads: [] },
    { state: "proofread", request: null, locked: true, threads: [] },
  ]);
  expect(segments[0]?.origin).toEqual({ type: "memory", score: 100 });
});
