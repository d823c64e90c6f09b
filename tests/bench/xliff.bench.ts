import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import type { Format } from "../../src/interchange/format.ts";
import { xliff12Format } from "../../src/interchange/xliff12/xliff12.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";
import { type BenchRow, recombinedSentences } from "./harness.ts";
import { readingRows } from "./xmlReading.ts";

export const name = "XLIFF of 100,000 units";

const UNITS = 100_000;

const VALIDATION = { time: 3, memory: 3 };

/** Reading 100,000 units against the bare parser on the same text, and how much more memory than the file it takes. */
export function run(): Promise<readonly BenchRow[]> {
  return Promise.resolve(
    readingRows("xliff", UNITS, [
      { what: "XLIFF 1.2", make: xliff12, read: (bytes) => segmentsIn(xliff12Format, bytes) },
      { what: "XLIFF 2.1", make: xliff2, read: (bytes) => segmentsIn(xliff2Format, bytes) },
      { what: "XLIFF 1.2 validated", make: xliff12, read: validUnits, most: VALIDATION },
      { what: "XLIFF 2.1 validated", make: xliff2, read: validUnits, most: VALIDATION },
    ]),
  );
}

/** All units where a file breaks nothing, else fewer. */
function validUnits(bytes: Uint8Array): number {
  const checked = checkConformance(bytes);
  if (checked.type === "failure") throw new Error(JSON.stringify(checked.problems));
  return UNITS - checked.value.violations.length;
}

function segmentsIn(format: Format, bytes: Uint8Array): number {
  const read = format.read(bytes, { name: "large.xlf", language: "ar", number: 1, at: 1 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return read.value.segments.length;
}

/** Units with a source, a target and its state, as most tools write them: one third translated, one third confirmed. */
function xliff12(): Uint8Array {
  const units = recombinedSentences(UNITS).map(({ source, target }, index) => {
    const filled = `<target state="${index % 2 === 0 ? "translated" : "needs-review-translation"}">${escape(shortened(target))}</target>`;
    return `<trans-unit id="${index}"><source>${escape(shortened(source))}</source>${index % 3 === 0 ? "" : filled}</trans-unit>`;
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="ar" target-language="en" datatype="plaintext" original="large.txt"><body>`;
  return new TextEncoder().encode(`${head}\n${units.join("\n")}\n</body></file></xliff>\n`);
}

/** The same in the manner of XLIFF 2. */
function xliff2(): Uint8Array {
  const units = recombinedSentences(UNITS).map(({ source, target }, index) => {
    const state = index % 3 === 0 ? "" : ` state="${index % 2 === 0 ? "translated" : "initial"}"`;
    const filled = index % 3 === 0 ? "" : `<target>${escape(shortened(target))}</target>`;
    return `<unit id="${index}"><segment${state}><source>${escape(shortened(source))}</source>${filled}</segment></unit>`;
  });
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ar" trgLang="en"><file id="f">`;
  return new TextEncoder().encode(`${head}\n${units.join("\n")}\n</file></xliff>\n`);
}

/** At most 90 characters, so that all units together stay below what is read at once. */
function shortened(text: string): string {
  return text.slice(0, 90);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
