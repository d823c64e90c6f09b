import type { Format } from "../format.ts";
import { xliffVersion } from "../xliff/version.ts";
import { readXliff12, XLIFF12 } from "./reader.ts";
import { writeXliff12 } from "./writer.ts";

/** XLIFF 1.0, 1.1 and 1.2, as the standard has it and as Trados, memoQ, Phrase, XTM and others write it. */
export const xliff12Format: Format = {
  id: XLIFF12,
  extensions: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"],
  mediaType: "application/xliff+xml",
  holds: "both",
  recognise: (bytes) => (xliffVersion(bytes) === 1 ? 1 : 0),
  read: readXliff12,
  write: writeXliff12,
};
