import { expect, test } from "vitest";
import { codesOf, flatText } from "../../src/core/content.ts";
import { alignedTmx, withAlignedTargets } from "../../src/interchange/alignedTexts.ts";
import { readTmx, type TmxUnit } from "../../src/interchange/tmx.ts";
import { aligner } from "../../src/worker/aligner.ts";

const arabic = "وصل القطار إلى القاهرة في الساعة 9. نزل 25 راكبًا.\n\nكتب أحمد رسالة إلى London.";
const english =
  "The train arrived in Cairo at 9 o'clock. 25 passengers got off.\n\nAhmed wrote a letter to London.";
const by = { id: "a", name: "Amal", role: "translator" } as const;

function order(source: string, translation: string, languages: { source: string; target: string }) {
  return {
    source: { name: "source.txt", content: new Blob([source]) },
    translation: { name: "translation.txt", content: new Blob([translation]) },
    languages,
    at: 1,
  };
}

test.each([
  ["from Arabic", arabic, english, { source: "ar", target: "en-US" }],
  ["into Arabic", english, arabic, { source: "en", target: "ar" }],
])("a text and its translation are aligned %s", async (_, source, translation, languages) => {
  const result = await aligner.align(order(source, translation, languages));
  if (result.type === "failure") throw new Error("not aligned");
  expect(result.value.source).toHaveLength(3);
  expect(result.value.links.map((link) => [link.source, link.target])).toEqual([
    [[0], [0]],
    [[1], [1]],
    [[2], [2]],
  ]);
});

test("codes of the source go into a translation that has such as well", async () => {
  const made = order("<p>نزل <b>الركاب</b> كلهم.</p>", "<p>All the <b>passengers</b> got off.</p>", {
    source: "ar",
    target: "en",
  });
  const files = { source: "source.html", translation: "translation.html" };
  const result = await aligner.align({
    ...made,
    source: { ...made.source, name: files.source },
    translation: { ...made.translation, name: files.translation },
  });
  if (result.type === "failure") throw new Error("not aligned");
  const { documents, translation, links } = result.value;
  const [document] = withAlignedTargets(documents, translation, links, { state: "draft", by, at: 5 });
  const [segment] = document?.segments ?? [];
  expect(segment?.target.map((part) => (typeof part === "string" ? part : part.kind))).toEqual([
    "All the ",
    "open",
    "passengers",
    "close",
    " got off.",
  ]);
  expect(codesOf(segment?.target ?? [])).toEqual(codesOf(segment?.source ?? []));
});

test("links that are known are taken if they are of these texts", async () => {
  const made = order(arabic, english, { source: "ar", target: "en-US" });
  const known = [
    { source: [0, 1], target: [0], confidence: 1 },
    { source: [2], target: [1, 2], confidence: 0.4 },
  ];
  expect(await aligner.align({ ...made, known })).toMatchObject({ value: { links: known } });
  expect(await aligner.align({ ...made, known: known.slice(1) })).toMatchObject({
    value: { links: [{ source: [0] }, { source: [1] }, { source: [2] }] },
  });
});

test("a text that cannot be read is told", async () => {
  const result = await aligner.align(order(arabic, "", { source: "ar", target: "en-US" }));
  const links = result.type === "success" ? result.value.links.filter(({ target }) => target.length > 0) : [];
  expect(links).toEqual([]);
});

test("links give the segments their translations, and joined ones one", async () => {
  const result = await aligner.align(order(arabic, english, { source: "ar", target: "en-US" }));
  if (result.type === "failure") throw new Error("not aligned");
  const { documents, translation, source } = result.value;
  const links = [
    { source: [0, 1], target: [0, 1], confidence: 0.5 },
    { source: [], target: [2], confidence: 1 },
    { source: [2], target: [], confidence: 1 },
  ];
  const [document] = withAlignedTargets(documents, translation, links, { state: "translated", by, at: 5 });
  const segments = document?.segments ?? [];
  expect(segments.map((segment) => [flatText(segment.target), segment.review.state])).toEqual([
    ["The train arrived in Cairo at 9 o'clock. 25 passengers got off.", "translated"],
    ["", "new"],
  ]);
  expect(flatText(segments[0]?.source ?? [])).toBe("وصل القطار إلى القاهرة في الساعة 9. نزل 25 راكبًا.");

  const across = [{ source: [1, 2], target: [2], confidence: 1 }];
  const [other] = withAlignedTargets(documents, translation, across, { state: "draft", by, at: 5 });
  expect(other?.segments.map((segment) => [flatText(segment.target), segment.review.state])).toEqual([
    ["", "new"],
    ["Ahmed wrote a letter to London.", "draft"],
    ["", "new"],
  ]);

  const units: TmxUnit[] = [];
  const flat = { source: source.map(flatText), target: translation.map(flatText) };
  const tmx = alignedTmx(flat, links, { source: "ar", target: "en-US" });
  expect(readTmx(tmx, (unit) => units.push(unit))).toBeUndefined();
  expect(units.map(({ variants }) => variants.map(({ text }) => text))).toEqual([
    [
      "وصل القطار إلى القاهرة في الساعة 9. نزل 25 راكبًا.",
      "The train arrived in Cairo at 9 o'clock. 25 passengers got off.",
    ],
  ]);
});
