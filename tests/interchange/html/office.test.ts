import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { findOffice } from "../../../scripts/tools.mjs";
import { htmlFormat } from "../../../src/interchange/html/htmlFormat.ts";
import { translatedFile } from "../translatedFile.ts";

const office = findOffice("writer");
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-html-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The document that LibreOffice makes of a page, as the XML of its content. */
function openedPage(html: string): string {
  writeFileSync(path.join(folder, "page.html"), html);
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const options = [
    profile,
    "--headless",
    "--convert-to",
    "odt",
    "--outdir",
    folder,
    path.join(folder, "page.html"),
  ];
  execFileSync(office!, options, { stdio: "ignore", timeout: 120_000 });
  const parts = unzipSync(readFileSync(path.join(folder, "page.odt")));
  return strFromU8(parts["content.xml"]!) + strFromU8(parts["styles.xml"]!);
}

/** Which ways the paragraphs of a document run, each once. */
function directionsIn(xml: string): readonly string[] {
  return [...new Set([...xml.matchAll(/style:writing-mode="(lr|rl)-tb"/gu)].map((found) => found[1]!))];
}

describe.skipIf(office === undefined)("LibreOffice", () => {
  test("reads a translated page from left to right, and one into Arabic from right to left", () => {
    const arabic = `<html lang="ar" dir="rtl"><body><p style="direction:rtl">جملة أولى.</p><div dir="rtl">وثانية.</div></body></html>`;
    expect(directionsIn(openedPage(arabic))).toContain("rl");
    const english = translatedFile(htmlFormat, arabic, { 0: "One sentence.", 1: "And another." });
    expect(directionsIn(openedPage(english))).toEqual(["lr"]);
    const plain = `<html lang="en"><body><p>One sentence.</p></body></html>`;
    const translated = translatedFile(htmlFormat, plain, { 0: "جملة." }, { source: "en", target: "ar" });
    expect(directionsIn(openedPage(translated))).toContain("rl");
  }, 120_000);
});
