// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { defaultExportOptions } from "../../../src/interchange/bilingual/exportOptions.ts";
import { previewHtml } from "../../../src/interchange/bilingual/html.ts";
import { exportProject } from "../../../src/interchange/bilingual/exporters.ts";
import { exportedText, MOMENT } from "./exported.ts";
import { finishedProject } from "./finishedProject.ts";
import { smallProject } from "./smallProject.ts";

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

describe.each(["side_by_side", "stacked", "target_only"] as const)("%s", (layout) => {
  test("says language and direction on every text, and brings nothing from elsewhere", async () => {
    const html = await exportedText(finishedProject(), "html", { layout });
    const page = parse(html);
    const texts = [...page.querySelectorAll(".source, .target")].filter((one) => one.tagName !== "TH");
    expect(texts.length).toBeGreaterThan(layout === "target_only" ? 30 : 80);
    for (const text of texts) {
      const arabic = text.classList.contains("source");
      expect([text.getAttribute("lang"), text.getAttribute("dir")]).toEqual(
        arabic ? ["ar", "rtl"] : ["en-US", "ltr"],
      );
    }
    expect(page.querySelectorAll("script, link, img, iframe, [onload], [onclick]")).toHaveLength(0);
    expect(html).not.toMatch(/\bhttps?:|url\((?!data:)/u);
    expect(html).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
  });
});

test("the words are those of the project, in order", async () => {
  const project = smallProject();
  const page = parse(await exportedText(project, "html"));
  const cells = (name: string): string[] =>
    [...page.querySelectorAll(`td.${name}`)].map((cell) => cell.textContent);
  expect(cells("source")[2]).toBe("قال: «هذا <b>جيد</b> & كاف».");
  expect(cells("target")[2]).toBe('He said: “This is <b>good</b> & «كاف», isn’t it? *Yes* | no \\ "so"”.');
  expect(cells("number")).toEqual(["1", "2", "3", "4", "5"]);
  expect(page.querySelector("td.target h2")?.textContent).toBe("News from OpenAI");
});

test("foreign words and numbers with signs stand in isolation", async () => {
  const page = parse(await exportedText(smallProject(), "html"));
  const isolated = [...page.querySelectorAll("td.source bdi, td.target bdi")].map(
    (one) => `${one.getAttribute("lang") ?? ""} ${one.getAttribute("dir") ?? ""} ${one.textContent}`,
  );
  expect(isolated).toEqual([
    "en-US ltr OpenAI",
    " ltr 1.2.3",
    " ltr 2024-11-26",
    " ltr 25%",
    "en-US ltr b",
    "en-US ltr /b",
    "ar rtl كاف",
    "en-US ltr SUM(A1)",
  ]);
});

test("each piece of a difference stands in isolation, the old before the new", async () => {
  const page = parse(await exportedText(smallProject(), "html", { differences: "marks" }));
  const pieces = [...page.querySelectorAll("td.target del, td.target ins")];
  expect(pieces.map((one) => `${one.tagName} ${one.getAttribute("dir") ?? ""} ${one.textContent}`)).toEqual([
    "DEL ltr 1.2.3 came out",
    "INS ltr 1.2.4 was released",
  ]);
});

test("the Arabic column begins the table unless the columns or the user say otherwise", async () => {
  const directionWith = async (
    given: Parameters<typeof exportedText>[2],
  ): Promise<string | null | undefined> =>
    parse(await exportedText(smallProject(), "html", given))
      .querySelector("table")
      ?.getAttribute("dir");
  expect(await directionWith({})).toBe("rtl");
  expect(await directionWith({ language: "ar" })).toBe("rtl");
  expect(await directionWith({ columns: ["number", "target", "source"] })).toBe("ltr");
  expect(await directionWith({ direction: "ltr" })).toBe("ltr");
});

test("embeds the faces it is given", async () => {
  const face = { script: "arabic", bytes: new Uint8Array([1, 2, 3, 250]), weights: "400 700" } as const;
  const made = await exportProject(smallProject(), "html", defaultExportOptions(), {
    at: MOMENT,
    fonts: [face],
  });
  const html = made.type === "success" ? new TextDecoder().decode(made.value) : "";
  expect(html).toContain('url(data:font/woff2;base64,AQID+g==) format("woff2")');
});

test("a preview is the same page with its first rows", () => {
  const preview = previewHtml(finishedProject(), defaultExportOptions(), { at: MOMENT, rows: 5 });
  expect(parse(preview).querySelectorAll("tbody tr")).toHaveLength(5);
});

test("by paragraph, sentences of a block share a row", async () => {
  const page = parse(await exportedText(smallProject(), "html", { unit: "paragraph" }));
  expect(page.querySelectorAll("tbody tr")).toHaveLength(4);
  expect(page.querySelectorAll("td.source")[1]?.textContent).toBe(
    "صدر الإصدار 1.2.3 في 2024-11-26 بنسبة 25%. قال: «هذا <b>جيد</b> & كاف».",
  );
});
