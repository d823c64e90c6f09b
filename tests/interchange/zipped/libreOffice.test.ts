import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findOffice, findProgram } from "../../../scripts/tools.mjs";
import { plainText } from "../../../src/core/content.ts";
import { docxFormat } from "../../../src/interchange/docx/docxFormat.ts";
import type { Format } from "../../../src/interchange/format.ts";
import { odtFormat } from "../../../src/interchange/odt/odtFormat.ts";
import { pptxFormat } from "../../../src/interchange/pptx/pptxFormat.ts";
import { xlsxFormat } from "../../../src/interchange/xlsx/xlsxFormat.ts";
import { goldenFiles } from "../../contract/goldenFiles.ts";
import { projectWith, readSmall, writtenBytes } from "../translatedFile.ts";

const FORMATS: readonly (readonly [
  Format,
  part: "writer" | "calc" | "impress",
  filter: string,
  ending: string,
])[] = [
  [docxFormat, "writer", "pdf", "pdf"],
  [odtFormat, "writer", "pdf", "pdf"],
  [pptxFormat, "impress", "pdf", "pdf"],
  // 44: commas, 34: quotation marks, 76: UTF-8, from the first line.
  [xlsxFormat, "calc", "csv:Text - txt - csv (StarCalc):44,34,76,1", "csv"],
];

/** Where text is that is not shown on paper. */
const UNSEEN: ReadonlySet<string> = new Set(["comments", "annotation", "desc", "descr", "title"]);

/** Whether a place is on another sheet than the first, which alone is shown, or on a tab. */
function isElsewhere(context: string, first: string): boolean {
  return context === "sheet name" || (/![A-Z]+\d+$/u.test(context) && !context.startsWith(`${first}!`));
}

describe.skipIf(findProgram("pdftotext") === undefined)("LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "muqabala-office-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.for(
    FORMATS.map(([format, part, filter, ending]) => [format.id, format, part, filter, ending] as const),
  )(
    "opens a translated %s and shows its words",
    { timeout: 180_000 },
    ([, format, part, filter, ending], { skip }) => {
      const office = findOffice(part) ?? skip(`no LibreOffice with ${part} here`);
      for (const { name, bytes } of goldenFiles(format)) {
        const read = readSmall(format, bytes);
        let number = 0;
        const english = (source: string): string =>
          source.replaceAll(/\p{Script=Arabic}+(?: \p{Script=Arabic}+)*/gu, () => `w${++number}w`);
        const project = projectWith(read, english);
        const file = path.join(folder, name);
        writeFileSync(file, writtenBytes(format, project));
        const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
        const options = ["--headless", profile, "--convert-to", filter, "--outdir", folder, file];
        execFileSync(office, options, { stdio: "ignore", timeout: 120_000 });
        const shown = textOf(file.replace(/\w+$/u, ending));
        const again = readSmall(format, new Uint8Array(readFileSync(file)), { source: "en" });
        const [first = ""] = again.blocks[0]?.context?.split("!") ?? [];
        const unseen = new Set(
          again.blocks
            .filter(
              ({ context = "" }) =>
                UNSEEN.has(context) ||
                /!B3$|^notesSlide|^document /u.test(context) ||
                isElsewhere(context, first),
            )
            .map(({ id }) => id),
        );
        const ours = again.segments
          .filter(({ block }) => !unseen.has(block))
          .flatMap(({ source }) => plainText(source).match(/w\d+w/gu) ?? []);
        expect(ours.length).toBeGreaterThan(5);
        expect(ours.filter((word) => !shown.includes(word))).toEqual([]);
        // What formulas made of words is only reckoned anew where that is asked for.
        if (format.id !== "xlsx") expect(shown).not.toMatch(/\p{Script=Arabic}/u);
      }
    },
  );
});

function textOf(file: string): string {
  if (!file.endsWith(".pdf")) return readFileSync(file, "utf8");
  return execFileSync("pdftotext", [file, "-"], { encoding: "utf8", timeout: 60_000 });
}
