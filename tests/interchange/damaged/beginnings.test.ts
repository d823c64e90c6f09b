import { expect, test } from "vitest";
import { readFile, recogniseFormat } from "../../../src/interchange/formats.ts";

// Each of them twice as long a search as the one before, where an expression can end in two places.
const TIMES = 40;

test.each<[string, string, string, string | undefined]>([
  ["empty lines behind a heading", "# خبز\n", "\n", "markdown"],
  ["empty lines of Windows", "# خبز\r\n", "\r\n", "markdown"],
  ["comments of a page that is none", "", "<!-- a -->", "markdown"],
  ["instructions of a memory that is none", "", "<?a b?>", "markdown"],
  ["comments of XML of some kind", '<?xml version="1.0"?>', "<!-- a -->", "markdown"],
  ["comments of messages", "", "# a\n", "markdown"],
])("a file that begins with many %s is told at once", (_, start, piece, format) => {
  const bytes = new TextEncoder().encode(`${start}${piece.repeat(TIMES)}ملح\n\n- a\n- b\n`);
  expect(recogniseFormat(bytes, "a.md")?.id).toBe(format);
  expect(readFile(bytes, { name: "a.md", language: "ar", number: 1 }).problems).toEqual([]);
});

test.each([
  ["po", `${"\r\n# a\r\n".repeat(TIMES)}\n  # b\n\n msgid "a"\nmsgstr ""\n`],
  ["html", `${"<!-- a -->\n".repeat(TIMES)}<html><p>خبز</p></html>`],
  ["tmx", `<?xml version="1.0"?>${"<!-- a --><?b?>".repeat(TIMES)}<tmx version="1.4"><header/><body/></tmx>`],
])("%s is known behind many of them", (format, text) => {
  expect(recogniseFormat(new TextEncoder().encode(text), "a.dat")?.id).toBe(format);
});
