import { expect, test } from "vitest";
import { FORMATS } from "../../src/interchange/formats.ts";
import { projectOf, READING } from "../contract/goldenFiles.ts";

const TIMES = 150_000;

/** Files in which one thing is repeated so often that a pattern or a call too deep would throw, or never come back. */
const LONG: readonly (readonly [format: string, what: string, text: string])[] = [
  ["html", "open elements", `${"<div>".repeat(TIMES)}x`],
  ["html", "closes without an open", `<p>x${"<b>y</i>".repeat(20_000)}`],
  ["html", "elements in a line", `<p>x${"<img alt=y>".repeat(TIMES)}`],
  ["html", "attributes", `<p ${"a ".repeat(TIMES)}>x`],
  ["html", "spaces", `<p>x${" ".repeat(TIMES)}y`],
  ["markdown", "paragraphs", "فقرة **عريضة**.\n\n".repeat(3000)],
  ["markdown", "lists in lists", `${"- ".repeat(3000)}x`],
  ["po", "escapes", `msgid "x${"\\n".repeat(TIMES)}"\nmsgstr ""\n`],
  ["po", "braces", `msgid "x${"{".repeat(TIMES)}"\nmsgstr ""\n`],
  ["srt", "lines", `1\n00:00:01,000 --> 00:00:02,000\nx${"\n".repeat(TIMES)}y`],
  ["srt", "times", `${"1\n00:00:01,000 --> 00:00:02,000\n".repeat(20_000)}x`],
  ["json", "escapes", `["${"\\u0628".repeat(TIMES)}"]`],
  ["json", "letters", `["${"ب".repeat(10 * TIMES)}"]`],
  ["json", "lists in lists", "[".repeat(TIMES)],
  ["table", "rows", `ar\n${"كلمة\n".repeat(TIMES)}`],
  ["table", "cells", "كلمة,".repeat(TIMES)],
  ["bilingual-table", "quotation marks", `ar,en\n${'"'.repeat(TIMES)}x`],
];

test.each(LONG)(
  "%s: many %s",
  (id, _, text) => {
    const format = FORMATS.find((one) => one.id === id)!;
    const bytes = new TextEncoder().encode(text);
    for (const one of FORMATS) expect(one.recognise(bytes, "long")).toBeGreaterThanOrEqual(0);
    const read = format.read(bytes, { ...READING, name: "long" });
    if (read.type === "failure") {
      expect(read.problems.length).toBeGreaterThan(0);
      return;
    }
    const project = projectOf(read.value);
    const written = format.write(project, read.value.document, { side: "target", untranslated: "empty" });
    expect(written.type).toBe("success");
  },
  60_000,
);
