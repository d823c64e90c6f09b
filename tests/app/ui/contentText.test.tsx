import { render } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ContentText, type TextMark, type TextMarkLook } from "../../../src/app/ui/ContentText.tsx";
import type { Content } from "../../../src/core/content.ts";

const code = { type: "code", id: "c1", kind: "standalone", label: "1", data: "" } as const;

function draw(content: Content, marks: readonly TextMark[], invisibles: "shown" | "hidden" = "hidden") {
  const { container, unmount } = render(
    <ContentText language="ar" content={content} marks={marks} invisibles={invisibles} />,
  );
  const words = (look: TextMarkLook): string =>
    [...container.querySelectorAll(`[data-mark="${look}"]`)].map((mark) => mark.textContent).join("|");
  const text = container.textContent;
  const innermost = [...container.querySelectorAll("[data-mark]")].at(-1)?.getAttribute("data-mark");
  return { text, words, innermost, unmount };
}

test("marks lie on their words, over foreign runs and codes too, and over each other", () => {
  const content: Content = ["شركة OpenAI", code, " في عام 2024"];
  const { text, words } = draw(content, [
    { start: 0, end: 11, look: "term" },
    { start: 9, end: 14, look: "comment" },
    { start: 20, end: 99, look: "finding-error" },
    { start: 50, end: 60, look: "finding-info" },
  ]);
  expect(text).toBe("شركة OpenAI في عام 2024");
  expect(words("term").replaceAll("|", "")).toBe("شركة OpenAI");
  expect(words("comment").replaceAll("|", "")).toBe("AI ف");
  expect(words("finding-error")).toBe("2024");
  expect(words("finding-info")).toBe("");
});

test("the words of the comment looked at are seen where another comment lies over them, whichever came first", () => {
  const one: TextMark = { start: 0, end: 4, look: "comment" };
  const other: TextMark = { start: 0, end: 4, look: "comment-current" };
  for (const marks of [
    [one, other],
    [other, one],
  ]) {
    const { words, innermost, unmount } = draw(["كلمة"], marks);
    expect(words("comment")).toBe("كلمة");
    expect(innermost).toBe("comment-current");
    unmount();
  }
});

test("whatever is marked, the text is the text", () => {
  const mark = fc.record({
    start: fc.integer({ min: 0, max: 30 }),
    end: fc.integer({ min: 0, max: 30 }),
    look: fc.constantFrom<TextMarkLook>("term", "comment", "finding-warning"),
  });
  const piece = fc.string({
    unit: fc.constantFrom("ا", "ب", " ", "a", "1", "\u200f", "\u00a0", "،"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(piece, piece, fc.array(mark, { maxLength: 4 }), fc.boolean(), (one, other, marks, shown) => {
      const { text, words, unmount } = draw([one, code, other], marks, shown ? "shown" : "hidden");
      expect(text).toBe(one + other);
      const flat = `${one}\uFFFC${other}`;
      const terms = marks.filter(({ look }) => look === "term");
      const [only] = terms;
      if (terms.length === 1 && only !== undefined)
        expect(words("term").replaceAll("|", "")).toBe(
          flat.slice(only.start, Math.max(only.start, only.end)).replace("\uFFFC", ""),
        );
      unmount();
    }),
    { numRuns: 200, seed: 7 },
  );
});
