import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { flatText, plainText } from "../../src/core/content.ts";
import { importTarget, type ImportedState } from "../../src/core/importing.ts";
import type { Project } from "../../src/core/project.ts";
import { eachSegment, pagesOf } from "../../src/core/segmentPages.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { FORMATS } from "../../src/interchange/formats.ts";
import { FRESH_FORMATS } from "../../src/interchange/freshFormats.ts";
import { readText } from "../../src/interchange/plainText.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";

const STATES: readonly ImportedState[] = [
  "draft",
  "translated",
  "revised",
  "reviewed",
  "proofread",
  "signed_off",
];
const BY = { id: "m", name: "M", role: "translator" } as const;
const fresh = FRESH_FORMATS.filter(({ id }) => id.startsWith("xliff"));

/** Two documents, one of them with codes of every kind, all segments but the last translated, in all states. */
function project(): Project {
  const text = readText(
    { text: "عنوان\n\nجملة أولى. جملة ثانية.\n", encoding: "utf-8", byteOrderMark: false },
    { name: "news.txt", language: "ar", number: 1 },
  );
  const bytes = new Uint8Array(readFileSync("tests/golden/formats/xliff2/garden.xlf"));
  const codes = xliff2Format.read(bytes, { name: "garden.xlf", language: "ar", number: 2 });
  if (text.type === "failure" || codes.type === "failure") throw new Error("the samples cannot be read");
  const made = createProject({
    id: "p",
    name: "P",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [text.value, codes.value],
  });
  const all = [...eachSegment(made.segments)];
  const done = all.map((segment, index) =>
    index === all.length - 1
      ? { ...segment, locked: false }
      : importTarget(
          { ...segment, history: [] },
          { target: ["Word ", ...segment.source], state: STATES[index % STATES.length]!, by: BY, at: 1 },
        ),
  );
  return { ...made, segments: pagesOf(done) };
}

describe.each(fresh.map((format) => [format.id, format] as const))("fresh %s", (id, format) => {
  const made = format.create(project(), {});
  if (made.type === "failure") throw new Error(JSON.stringify(made.problems));
  const bytes = made.value;
  const own = FORMATS.find((each) => each.id === id)!;
  const read = own.read(bytes, { name: "fresh.xlf", language: "ar", number: 1, at: 1 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  const before = [...eachSegment(project().segments)];

  test("is known as what it is and read again with the same texts", () => {
    expect(own.recognise(bytes, "x")).toBe(1);
    expect(read.value.segments.map(({ source }) => flatText(source))).toEqual(
      before.map(({ source }) => flatText(source)),
    );
    expect(read.value.segments.map(({ target }) => plainText(target))).toEqual(
      before.map(({ target }) => plainText(target)),
    );
    expect(read.value.languages).toEqual({ source: "ar", target: "en-US" });
  });

  test("brings back every state", () => {
    expect(read.value.segments.map(({ review }) => review.state)).toEqual(
      before.map(({ review }) => review.state),
    );
  });

  test("can be made of one document", () => {
    const some = project();
    const one = format.create(some, { document: some.documents[0]! });
    if (one.type === "failure") throw new Error("not made");
    const again = own.read(one.value, { name: "one.xlf", language: "ar", number: 1 });
    expect(again.type === "success" && again.value.segments.length).toBe(3);
  });

  test("refuses a project without segments", () => {
    const empty = { ...project(), segments: pagesOf([]) };
    expect(format.create(empty, {})).toMatchObject({ problems: [{ code: "file_without_text" }] });
  });
});
