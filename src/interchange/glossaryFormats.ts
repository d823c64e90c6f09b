import type { Glossary } from "../assistance/glossary/glossary.ts";
import type { Result } from "../core/result.ts";
import { decodeText } from "./encoding.ts";
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
  const decoded = decodeText(bytes);
  const isXml = decoded.type === "success" && /^\s*</u.test(decoded.value.text);
  return (isXml ? tbxFormat : glossaryCsv).read(bytes, options);
}
