import { readMemoryEntries } from "../../src/interchange/memoryFormats.ts";
import { tmxFormat } from "../../src/interchange/tmx/tmxFormat.ts";
import { type BenchRow, recombinedSentences } from "./harness.ts";
import { readingRows } from "./xmlReading.ts";

export const name = "TMX of 100,000 units";

const UNITS = 100_000;

/** Reading 100,000 units as a document and as a memory against the bare parser, and how much more memory than the file it takes. */
export function run(): Promise<readonly BenchRow[]> {
  return Promise.resolve(
    readingRows("tmx", UNITS, [
      { what: "TMX as a document", make: tmx, read: documentOf },
      { what: "TMX as a memory", make: tmx, read: entriesOf },
    ]),
  );
}

function documentOf(bytes: Uint8Array): number {
  const options = { name: "large.tmx", language: "ar", targetLanguage: "en", number: 1, at: 1 };
  const read = tmxFormat.read(bytes, options);
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value.segments.length;
}

function entriesOf(bytes: Uint8Array): number {
  const read = readMemoryEntries(bytes, { language: "ar", targetLanguage: "en" });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value.length;
}

/** Units of two languages as tools write them, every third with a pair of codes. */
function tmx(): Uint8Array {
  const units = recombinedSentences(UNITS).map(({ source, target }, index) => {
    const code = index % 3 === 0 ? '<bpt i="1" x="1">&lt;b&gt;</bpt>1<ept i="1">&lt;/b&gt;</ept>' : "";
    const variant = (language: string, text: string): string =>
      `<tuv xml:lang="${language}"><seg>${code}${escape(text.slice(0, 80))}</seg></tuv>`;
    return `<tu tuid="${index}" changedate="20260102T030405Z" changeid="Mona">${variant("ar", source)}${variant("en", target)}</tu>`;
  });
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="T" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="html"/><body>';
  return new TextEncoder().encode(`${head}\n${units.join("\n")}\n</body></tmx>\n`);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
