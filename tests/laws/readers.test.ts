import { describe, expect, test } from "vitest";
import { contentOf, joinParts } from "../../src/core/content.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import type { Format, ReadDocument } from "../../src/interchange/format.ts";
import { FORMATS } from "../../src/interchange/formats.ts";
import { goldenFiles, projectOf, READING, sameParts } from "../contract/goldenFiles.ts";
import { diceOf, mutate } from "./mutations.ts";

/** Mutated files of each format; the bench has 10,000. */
const CASES = 200;

describe.each(FORMATS.map((format) => [format.id, format] as const))("reader of %s", (_, format) => {
  const files = goldenFiles(format);

  test(`survives ${CASES} mutations of its files`, () => {
    const complaints: string[] = [];
    for (let seed = 1; seed <= CASES; seed += 1) {
      const dice = diceOf(seed);
      const pick = (): Uint8Array => files[Math.floor(dice() * files.length)]!.bytes;
      const bytes = mutate(pick(), pick(), dice);
      const complaint = complaintOf(format, bytes);
      if (complaint !== "") complaints.push(`mutation ${seed}: ${complaint}`);
    }
    expect(complaints).toEqual([]);
  }, 60_000);
});

/** Empty if a file is understood, and can be written again with the same bytes and with translations, or it is told why not. */
function complaintOf(format: Format, bytes: Uint8Array): string {
  try {
    format.recognise(bytes, "file");
    const result = format.read(bytes, { ...READING, name: "mutated" });
    if (result.type === "failure") return result.problems.length > 0 ? "" : "fails without a word";
    const { document, segments } = result.value;
    if (new Set(segments.map(({ id }) => id)).size < segments.length) return "an id twice";
    const project = projectOf(result.value);
    const source = format.write(project, document, { side: "source" });
    if (source.type === "failure") return `source not written: ${source.problems[0]?.code}`;
    if (!sameParts(source.value, bytes)) return "source written otherwise";
    const untouched = format.write(project, document, { side: "target", untranslated: "source" });
    if (untouched.type === "failure") return `nothing written: ${untouched.problems[0]?.code}`;
    if (!sameParts(untouched.value, bytes)) return "written otherwise without a change";
    const options = { side: "target", untranslated: "empty" } as const;
    const target = format.write(translated(result.value), document, options);
    return target.type === "success" ? "" : `target not written: ${target.problems[0]?.code}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Every second segment in other words, its codes turned around. */
function translated(read: ReadDocument): ReturnType<typeof projectOf> {
  const project = projectOf(read);
  const changed = [...eachSegment(project.segments)]
    .filter((_, index) => index % 2 === 0)
    .map((segment) => ({
      ...segment,
      target: joinParts([
        ...segment.source.toReversed(),
        ...contentOf(" # <b> & \"other\" 'words' | % {0}\n- x"),
      ]),
    }));
  return { ...project, segments: replaceSegments(project.segments, changed) };
}
