import { describe, expect, test } from "vitest";
import type { Content } from "../../src/core/content.ts";
import { codesOf, contentLength, flatText, joinParts, plainText } from "../../src/core/content.ts";
import type { Actor } from "../../src/core/actor.ts";
import { importTarget } from "../../src/core/importing.ts";
import type { Project } from "../../src/core/project.ts";
import type { Result } from "../../src/core/result.ts";
import type { Segment } from "../../src/core/segment.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import type { Format, ReadDocument, WriteOptions } from "../../src/interchange/format.ts";
import { LARGEST_FILE } from "../../src/interchange/format.ts";
import { FORMATS, readFile, recogniseFormat } from "../../src/interchange/formats.ts";
import { differingWindow, goldenFiles, partsOf, projectOf, READING, sameParts } from "./goldenFiles.ts";

const TARGET: WriteOptions = { side: "target", untranslated: "source" };
const TRANSLATOR: Actor = { id: "t", name: "T", role: "translator" };

/** How far a change of one target may reach in the file, in bytes: its text, marks around it, its line breaks, its state. */
const REACH = 1200;

/** Formats in which a first translation also sets language and direction of the file itself; templates (POT) are among them. */
const MARKS_LANGUAGE: ReadonlySet<string> = new Set(["html", "docx", "odt", "pptx", "xlsx"]);

function successOf<Value>(result: Result<Value>): Value {
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The project with one segment translated: its words are new, its codes stand behind them in their order. */
function translated(project: Project, segment: Segment, words: string): Project {
  const target = joinParts([words, ...codesOf(segment.source)]);
  const by = TRANSLATOR;
  const done = importTarget(
    { ...segment, history: [] },
    { target, state: "translated", by, at: READING.at + 1 },
  );
  return { ...project, segments: replaceSegments(project.segments, [done]) };
}

const files = FORMATS.flatMap((format) =>
  goldenFiles(format).map((file) => [`${format.id}/${file.name}`, format, file] as const),
);

test.each(FORMATS.map((format) => [format.id, format] as const))("%s has golden files", (_, format) => {
  expect(goldenFiles(format).length).toBeGreaterThan(0);
  expect(format.extensions.every((extension) => /^[a-z0-9]+$/u.test(extension))).toBe(true);
});

test("each format has an id of its own", () => {
  expect(new Set(FORMATS.map((format) => format.id)).size).toBe(FORMATS.length);
});

describe.each(files)("%s", (_, format: Format, { name, bytes }) => {
  const read = (): ReadDocument => successOf(format.read(bytes, { ...READING, name }));
  const write = (project: Project, options: WriteOptions): Uint8Array =>
    successOf(format.write(project, project.documents[0]!, options));

  test("is known by its content, whatever its name", () => {
    for (const some of [name, "without-ending", "wrong.dat"]) {
      expect(recogniseFormat(bytes, some)?.id).toBe(format.id);
    }
  });

  test("gives ids that are unique and the same each time", () => {
    const { document, blocks, segments } = read();
    expect(document).toMatchObject({ id: "d3", name, format: format.id });
    expect(segments.length).toBeGreaterThan(0);
    const ids = segments.map((segment) => segment.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
    expect(ids.every((id) => id.startsWith("d3."))).toBe(true);
    expect(blocks.every((block, index) => block.document === "d3" && block.number === index + 1)).toBe(true);
    const again = read();
    expect(again.segments.map((segment) => segment.id)).toEqual(ids);
    expect(again.segments.map((segment) => segment.source)).toEqual(segments.map(({ source }) => source));
  });

  test("keeps codes of a block apart and white space out of segments", () => {
    const { blocks, segments } = read();
    for (const block of blocks) {
      const own = segments.filter((segment) => segment.block === block.id);
      const codes = own.flatMap((segment) => codesOf(segment.source)).map(({ id, kind }) => `${kind} ${id}`);
      expect(codes).toEqual([...new Set(codes)]);
    }
    for (const segment of segments) {
      expect(contentLength(segment.source)).toBeGreaterThan(0);
      for (const part of segment.source) expect(part).not.toBe("");
    }
  });

  test("gives the same file back", () => {
    const project = projectOf(read());
    expect(sameParts(write(project, { side: "source" }), bytes)).toBe(true);
  });

  test("gives the same file back as a translation that nobody has touched", () => {
    const project = projectOf(read());
    expect(sameParts(write(project, TARGET), bytes)).toBe(true);
  });

  test("is the same whatever the segments hold, where the source is asked for", () => {
    const project = projectOf(read());
    const first = [...eachSegment(project.segments)].find((segment) => !segment.locked)!;
    if (format.holds === "both") return;
    expect(sameParts(write(translated(project, first, "Other words"), { side: "source" }), bytes)).toBe(true);
  });

  test("changes where a segment was translated, and only there", () => {
    const original = read();
    const project = projectOf(original);
    const open = original.segments.filter((segment) => !segment.locked);
    const chosen = [0, Math.floor(open.length / 2), open.length - 1].map((index) => open[index]!);
    for (const segment of new Set(chosen)) {
      const one = write(translated(project, segment, "Words one two three"), TARGET);
      const other = write(translated(project, segment, "Quite different, longer: four & five"), TARGET);
      expectOneDifference(one, other, segment);
      if (!MARKS_LANGUAGE.has(format.id) && !name.endsWith(".pot")) expectOneDifference(one, bytes, segment);
      const again = successOf(format.read(one, { ...READING, name }));
      if (format.holds === "both") {
        const found = again.segments.map(({ id, target }) => `${id} ${plainText(target)}`);
        const before = original.segments.map(({ id, target }) =>
          id === segment.id ? `${id} Words one two three` : `${id} ${plainText(target)}`,
        );
        expect(found).toEqual(before);
      } else {
        const text = again.segments.map(({ source }) => words(plainText(source))).join("");
        expect(text).toBe(
          original.segments
            .map((each) => words(each.id === segment.id ? "Words one two three" : plainText(each.source)))
            .join(""),
        );
      }
    }
  });

  function expectOneDifference(one: Uint8Array, other: Uint8Array, segment: Segment): void {
    const [first, second] = [partsOf(one), partsOf(other)];
    expect([...first.keys()]).toEqual([...second.keys()]);
    const windows = [...first].map(([part, content]) => differingWindow(content, second.get(part)!));
    expect(windows.filter((window) => window > 0)).toHaveLength(1);
    const reach = REACH + 4 * new TextEncoder().encode(codedText(segment)).length;
    expect(Math.max(...windows)).toBeLessThanOrEqual(reach);
  }

  test("says the same when each translation is its source", () => {
    if (format.holds === "both") return;
    const original = read();
    const project = projectOf(original);
    const same = original.segments.map((segment) => ({ ...segment, target: segment.source }));
    const written = write({ ...project, segments: replaceSegments(project.segments, same) }, TARGET);
    const again = successOf(format.read(written, { ...READING, name }));
    expect(again.segments.map(({ source }) => codedWords(source))).toEqual(
      original.segments.map(({ source }) => codedWords(source)),
    );
  });

  test("reads damaged copies in part or tells what is wrong with them and where", () => {
    const damaged = [
      ...Array.from({ length: 40 }, (_unused, place) =>
        bytes.subarray(0, Math.floor((bytes.length * place) / 40)),
      ),
      ...[1, 2, 3, 5].map((end) => bytes.subarray(0, -end)),
      bytes.subarray(1),
      bytes.map((byte) => byte ^ 0xff),
      new Uint8Array([0]),
      Uint8Array.from({ length: 999 }, (_unused, index) => (index * 7919) % 256),
    ];
    expect(damaged.map((some) => complaint(format.read(some, { ...READING, name })))).toEqual(
      damaged.map(() => ""),
    );
  });

  test("refuses what is too large", () => {
    const huge = new Uint8Array(LARGEST_FILE + 1).fill(0x20);
    huge.set(bytes.subarray(0, 1000));
    expect(readFile(huge, { ...READING, name })).toMatchObject({
      type: "failure",
      problems: [{ code: "file_too_large", place: { file: name } }],
    });
  });

  /** What is wrong with how a file was read: nothing, if it was understood and can be written, or its problem was told. */
  function complaint(result: Result<ReadDocument>): string {
    if (result.type === "success") {
      const written = format.write(projectOf(result.value), result.value.document, { side: "source" });
      return written.type === "success" ? "" : JSON.stringify(written.problems);
    }
    const told = result.problems.every(({ code, place }) => code !== "" && place?.file === name);
    return told && result.problems.length > 0 ? "" : JSON.stringify(result.problems);
  }
});

/** The visible words of a text: white space is the file's own affair. */
function words(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

/** Words and codes, without the white space between them. */
function codedWords(content: Content): string {
  return words(
    content.map((part) => (typeof part === "string" ? part : `<${part.kind} ${part.id}>`)).join(""),
  );
}

function codedText(segment: Segment): string {
  return (
    flatText(segment.source) +
    codesOf(segment.source)
      .map(({ data }) => data)
      .join("")
  );
}

test.each(["picture.png", "picture.txt", "picture.html"])("a picture is no document, named %s", (name) => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
  const format = recogniseFormat(picture, name);
  const result = format === undefined ? undefined : format.read(picture, { ...READING, name });
  expect(result?.type ?? "failure").toBe("failure");
});
