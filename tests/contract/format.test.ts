import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { flatText } from "../../src/core/content.ts";
import type { Format } from "../../src/interchange/format.ts";
import { FORMATS } from "../../src/interchange/formats.ts";
import { createProject } from "../../src/interchange/newProject.ts";

/** A file of each format with two blocks, the second of two segments: what every format is held to. */
const SAMPLES: Readonly<Record<string, string>> = {
  text: "عنوان الخبر\n\nهذه جملة أولى. وهذه جملة ثانية.\n",
};

describe.each(FORMATS.map((format) => [format.id, format] as const))("format %s", (id, format: Format) => {
  const bytes = new TextEncoder().encode(SAMPLES[id]);
  const name = `sample.${format.extensions[0]}`;
  const read = format.read(bytes, { name, language: "ar", number: 3 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  const { document, blocks, segments } = read.value;
  const project = createProject({
    id: "p",
    name: "P",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read.value],
  });

  test("knows its own file", () => {
    expect(format.recognise(bytes, name)).toBeGreaterThan(0);
    expect(format.extensions.every((extension) => /^[a-z0-9]+$/u.test(extension))).toBe(true);
  });

  test("leaves others alone", () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    expect(format.recognise(picture, "picture.png")).toBe(0);
  });

  test("names its document and numbers what is in it", () => {
    expect(document).toMatchObject({ id: "d3", name, format: id });
    expect(blocks.map((block) => [block.document, block.number])).toEqual([
      ["d3", 1],
      ["d3", 2],
    ]);
    expect(segments.map((segment) => segment.id)).toEqual(["d3.p01.s1", "d3.p02.s1", "d3.p02.s2"]);
    expect(flatText(segments[2]!.source)).toBe("وهذه جملة ثانية.");
  });

  test("gives the same bytes back", () => {
    expect(format.write(project, document, { side: "source" })).toEqual({
      type: "success",
      value: bytes,
      problems: [],
    });
  });

  test("tells what it cannot read, without throwing", () => {
    const damaged = [new Uint8Array(), new Uint8Array([0]), bytes.subarray(0, -3).map((byte) => byte ^ 0xff)];
    for (const some of damaged) {
      const result = format.read(some, { name, language: "ar", number: 1 });
      const codes = result.problems.map((problem) => problem.code);
      expect(result.type === "success" || codes.length > 0).toBe(true);
    }
  });
});
