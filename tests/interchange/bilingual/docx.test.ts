// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  bookmarkName,
  readBookmarkName,
  segmentFingerprint,
  segmentKey,
} from "../../../src/interchange/bilingual/bookmarkName.ts";
import type { ExportOptions } from "../../../src/interchange/bilingual/exportOptions.ts";
import { eachSegment } from "../../../src/core/segmentPages.ts";
import { flatText } from "../../../src/core/content.ts";
import { exported } from "./exported.ts";
import { finishedProject } from "./finishedProject.ts";
import { smallProject } from "./smallProject.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

async function partsOf(
  given: Partial<ExportOptions> = {},
  project = finishedProject(),
): Promise<(part: string) => Document> {
  const parts = unzipSync(await exported(project, "docx", given));
  return (part) => {
    const bytes = parts[part];
    if (bytes === undefined) throw new Error(`no ${part}`);
    return new DOMParser().parseFromString(strFromU8(bytes), "application/xml");
  };
}

const all = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS(W, name),
];
const has = (within: Element, name: string): boolean =>
  all(within, name).some((one) => !["false", "0"].includes(one.getAttributeNS(W, "val") ?? "true"));
const wordsIn = (within: Element): string =>
  all(within, "t")
    .map((one) => one.textContent)
    .join("");

describe("the table", () => {
  test("has a header and a row a segment, with the words of the project", async () => {
    const body = (await partsOf())("word/document.xml");
    const rows = all(body, "tr");
    expect(rows).toHaveLength(44);
    expect(has(rows[0]!, "tblHeader")).toBe(true);
    expect(has(all(body, "tblPr")[0]!, "bidiVisual")).toBe(true);
    expect(all(rows[0]!, "tc").map(wordsIn)).toEqual(["#", "Arabic", "English", "State", "Comments"]);
    for (const [index, segment] of [...eachSegment(finishedProject().segments)].entries()) {
      const cells = all(rows[index + 1]!, "tc").map(wordsIn);
      expect(cells.slice(0, 3)).toEqual([
        String(index + 1),
        flatText(segment.source),
        flatText(segment.target),
      ]);
    }
  });

  test("says direction and language on every paragraph and run of the two texts", async () => {
    const body = (await partsOf())("word/document.xml");
    for (const row of all(body, "tr").slice(1)) {
      const [, source, target] = all(row, "tc");
      for (const paragraph of all(source!, "p")) expect(has(all(paragraph, "pPr")[0]!, "bidi")).toBe(true);
      for (const paragraph of all(target!, "p")) expect(has(all(paragraph, "pPr")[0]!, "bidi")).toBe(false);
      for (const run of [...all(source!, "r"), ...all(target!, "r")]) {
        const text = wordsIn(run);
        const language = all(run, "lang")[0];
        if (/\p{Script=Arabic}/u.test(text)) {
          expect(has(run, "rtl")).toBe(true);
          expect(language?.getAttributeNS(W, "bidi")).toBe("ar-SA");
        } else if (/\p{Script=Latin}/u.test(text)) {
          expect(has(run, "rtl")).toBe(false);
          expect(language?.getAttributeNS(W, "val")).toBe("en-US");
        }
        expect(text).not.toMatch(/\p{Script=Arabic}.*\p{Script=Latin}|\p{Script=Latin}.*\p{Script=Arabic}/u);
      }
    }
  });

  test("has headings as headings, on both sides", async () => {
    const body = (await partsOf())("word/document.xml");
    const headings = all(body, "p").filter((one) =>
      all(one, "pStyle").some((style) => /^Heading\d$/u.test(style.getAttributeNS(W, "val") ?? "")),
    );
    expect(headings).toHaveLength(12);
    expect(headings.slice(0, 2).map(wordsIn)).toEqual([
      "تسريب يكشف عن أداة Sora المثيرة للجدل لإنشاء مقاطع الفيديو من OpenAI",
      "Leak exposes OpenAI’s controversial video-creation tool Sora",
    ]);
  });

  test("turns with its columns", async () => {
    const body = (await partsOf({ columns: ["target", "source"] }))("word/document.xml");
    expect(all(body, "bidiVisual")).toEqual([]);
    expect(all(all(body, "tr")[0]!, "tc").map(wordsIn)).toEqual(["English", "Arabic"]);
  });
});

test("each translation stands in a bookmark that its id gives", async () => {
  const body = (await partsOf())("word/document.xml");
  const names = all(body, "bookmarkStart").map((one) => one.getAttributeNS(W, "name"));
  expect(names).toEqual([...eachSegment(finishedProject().segments)].map(bookmarkName));
  const [segment] = eachSegment(finishedProject().segments);
  for (const id of ["p01.s1", "d2.p01.s1", "p01.s1/3f2b-9c", "معرّف", "x".repeat(90)]) {
    const name = bookmarkName({ ...segment!, id });
    expect(name).toMatch(/^[A-Za-z]\w{0,39}$/u);
    expect(readBookmarkName(name)).toEqual({
      key: segmentKey(id),
      fingerprint: segmentFingerprint(segment!),
    });
  }
  expect(segmentKey("p1.s1")).not.toBe(segmentKey("p1_s1"));
});

test("the reviser's edits can be real revisions with author and date; without them the text is the current one", async () => {
  const body = (await partsOf({ differences: "revisions" }, smallProject()))("word/document.xml");
  const [deleted] = all(body, "del");
  const [inserted] = all(body, "ins");
  expect(deleted?.getElementsByTagNameNS(W, "delText")[0]?.textContent).toBe("1.2.3 came out");
  expect(wordsIn(inserted!)).toBe("1.2.4 was released");
  for (const revision of [deleted!, inserted!]) {
    expect(revision.getAttributeNS(W, "author")).toBe("Rim ريم");
    expect(revision.getAttributeNS(W, "date")).toBe("1970-01-04T00:00:00.000Z");
  }
  const clean = (await partsOf({}, smallProject()))("word/document.xml");
  expect([...all(clean, "del"), ...all(clean, "ins")]).toEqual([]);
  expect(clean.documentElement.textContent).not.toContain("came out");
});

test("comments can stand in Word's margin, replies in their thread, around the words they are about", async () => {
  const parts = await partsOf({ commentsAs: "margin" }, smallProject());
  const comments = all(parts("word/comments.xml"), "comment");
  expect(comments.map((one) => [one.getAttributeNS(W, "author"), wordsIn(one)])).toEqual([
    ["Tariq", "[Question] Which version?أي إصدار؟"],
    ["Rim ريم", "=the newest"],
  ]);
  const row = all(parts("word/document.xml"), "tr")[2]!;
  const marked: string[] = [];
  let open = false;
  for (const one of row.querySelectorAll("*")) {
    if (one.localName === "commentRangeStart") open = true;
    if (one.localName === "commentRangeEnd") open = false;
    if (open && one.localName === "t") marked.push(one.textContent);
  }
  expect(marked.join("")).toBe("الإصدار 1.2.3");
  expect(parts("word/commentsExtended.xml").documentElement.children).toHaveLength(2);
  expect(all(row.parentElement!, "tr")[0]!.textContent).not.toContain("Comments");
});

test.each(["stacked", "target_only"] as const)("%s has no table but the same words", async (layout) => {
  const body = (await partsOf({ layout }))("word/document.xml");
  expect(all(body, "tbl")).toEqual([]);
  expect(body.documentElement.textContent).toContain(
    "Leak exposes OpenAI’s controversial video-creation tool Sora",
  );
  expect(body.documentElement.textContent.includes("تسريب يكشف")).toBe(layout === "stacked");
});
