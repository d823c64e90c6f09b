import type { Glossary } from "../assistance/glossary/glossary.ts";
import type { Result } from "../core/result.ts";
import { glossaryCsv, glossaryTsv } from "./glossaryCsv.ts";
import type { GlossaryFormat, GlossaryReadOptions } from "./glossaryFormat.ts";
import { glossaryXlsx, looksLikeWorkbook } from "./glossaryXlsx.ts";
import { tbx2Format, tbxFormat } from "./tbx.ts";

/** All formats of glossaries, the usual one first; a new one is a file and a line here. */
export const GLOSSARY_FORMATS: readonly GlossaryFormat[] = [
  glossaryCsv,
  glossaryTsv,
  glossaryXlsx,
  tbxFormat,
  tbx2Format,
];

/** Reads a glossary by what it is, a workbook, XML or a table; the file's name decides nothing. */
export function readGlossary(bytes: Uint8Array, options: GlossaryReadOptions): Result<Glossary> {
  if (looksLikeWorkbook(bytes)) return glossaryXlsx.read(bytes, options);
  return (looksLikeXml(bytes) ? tbxFormat : glossaryCsv).read(bytes, options);
}

/** Whether a file begins as XML does, in UTF-8 or UTF-16; the rest of it may be damaged. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const [first] = bytes;
  const encoding = first === 0xff ? "utf-16le" : first === 0xfe ? "utf-16be" : "utf-8";
  return /^\s*</u.test(new TextDecoder(encoding).decode(bytes.subarray(0, 256)));
}
