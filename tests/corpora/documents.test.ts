import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { codesOf, plainText } from "../../src/core/content.ts";
import { docxFormat } from "../../src/interchange/docx/docxFormat.ts";
import type { ReadDocument } from "../../src/interchange/format.ts";
import { projectWith, readSmall, writtenBytes } from "../interchange/translatedFile.ts";
import { bodyOf, partOf } from "../interchange/zipped/officeFiles.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const documents = path.join(corpora, "documents");

const LANGUAGES = { source: "ar", target: "en" };

describe.skipIf(!existsSync(documents)).each(["pandoc", "libreoffice"])(
  "the Declaration as written by %s",
  (writer) => {
    const read = (language: string): ReadDocument => {
      const bytes = new Uint8Array(readFileSync(path.join(documents, `udhr-${writer}.${language}.docx`)));
      return readSmall(docxFormat, bytes, { source: language });
    };

    test("has no code, for it has no formatting within a paragraph", () => {
      for (const language of ["ar", "en"]) {
        const { segments } = read(language);
        expect(segments.length).toBeGreaterThan(90);
        expect(segments.flatMap(({ source }) => codesOf(source))).toEqual([]);
      }
    });

    test("translated with the reference it runs from left to right, and says what the reference says", () => {
      const reference = read("en").segments.map(({ source }) => plainText(source));
      const arabic = read("ar");
      // The two are not divided alike; what is looked at is that words go in and come out.
      const target = (index: number): string => reference[index % reference.length] ?? "";
      let next = 0;
      const project = projectWith(arabic, () => target(next++), LANGUAGES);
      const written = writtenBytes(docxFormat, project);
      const body = bodyOf(written);
      expect(body).not.toMatch(/<w:rtl\b/u);
      expect(body).not.toMatch(/<w:bidi\b/u);
      expect(body).not.toMatch(/<w:jc w:val="(?:right|end)"/u);
      expect(partOf(written, "word/styles.xml")).not.toMatch(/<w:bidi *\/>|<w:bidi w:val="(?:1|true)"/u);
      const again = readSmall(docxFormat, written, { source: "en" });
      const words = (texts: readonly string[]): string => texts.join(" ").replaceAll(/\s+/gu, " ");
      expect(words(again.segments.map(({ source }) => plainText(source)))).toBe(
        words(arabic.segments.map((_, index) => target(index))),
      );
      expect(again.blocks.map(({ kind, level }) => [kind, level])).toEqual(
        arabic.blocks.map(({ kind, level }) => [kind, level]),
      );
    });
  },
);
