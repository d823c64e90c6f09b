import type { Format } from "../format.ts";
import { readTmxDocument, TMX } from "./tmxReader.ts";
import { looksLikeTmx } from "./tmxText.ts";
import { writeTmxDocument } from "./tmxWriter.ts";

/** TMX 1.1 to 1.4b, levels 1 and 2, as a document of two of its languages. */
export const tmxFormat: Format = {
  id: TMX,
  extensions: ["tmx"],
  mediaType: "application/x-tmx+xml",
  holds: "both",
  recognise: (bytes) => (looksLikeTmx(bytes) ? 1 : 0),
  read: readTmxDocument,
  write: writeTmxDocument,
};
