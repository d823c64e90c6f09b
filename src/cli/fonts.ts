import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ExportFont } from "../interchange/bilingual/exporter.ts";

const FACES = [
  {
    script: "arabic",
    weights: "400 700",
    file: "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
  },
  {
    script: "latin",
    weights: "200 900",
    file: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  },
] as const;

/** The reading faces, from the installed packages; a document without them falls back to the reader's own. */
export async function readFonts(): Promise<readonly ExportFont[]> {
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(
    FACES.map(async ({ file, ...face }) => {
      try {
        return [{ ...face, bytes: new Uint8Array(await readFile(resolve(file))) }];
      } catch {
        return [];
      }
    }),
  );
  return fonts.flat();
}
