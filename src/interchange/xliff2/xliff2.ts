import type { Format } from "../format.ts";
import { xliffVersion } from "../xliff/version.ts";
import { readXliff2, XLIFF2 } from "./reader.ts";
import { writeXliff2 } from "./writer.ts";

/** XLIFF 2.0, 2.1 and 2.2, core and modules. */
export const xliff2Format: Format = {
  id: XLIFF2,
  extensions: ["xlf", "xliff"],
  mediaType: "application/xliff+xml",
  holds: "both",
  recognise: (bytes) => (xliffVersion(bytes) === 2 ? 1 : 0),
  read: readXliff2,
  write: writeXliff2,
};
