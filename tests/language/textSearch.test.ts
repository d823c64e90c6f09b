import { expect, test } from "vitest";
import { createFinder, type TextQuery } from "../../src/language/textSearch.ts";

function find(text: string, query: Partial<TextQuery> & { readonly text: string }, replacement = ""): string {
  const finder = createFinder({ mode: "plain", matchCase: false, wholeWords: false, ...query }, replacement);
  if (finder.type === "unreadable") return "unreadable";
  let shown = text;
  for (const place of finder.find(text).toReversed()) {
    const found = text.slice(place.start, place.end);
    const becomes = replacement === "" ? "" : `/${place.replacement}`;
    shown = `${shown.slice(0, place.start)}[${found}${becomes}]${shown.slice(place.end)}`;
  }
  return shown;
}

test.each<[string, Partial<TextQuery> & { readonly text: string }, string]>([
  ["اللُّغَةُ العربيّة", { text: "العربية" }, "اللُّغَةُ [العربيّة]"],
  ["اللُّغَةُ العربيّة", { text: "اللغة" }, "[اللُّغَةُ] العربيّة"],
  ["العـــربية", { text: "العربية" }, "[العـــربية]"],
  ["عام ٢٠٢٤", { text: "2024" }, "عام [٢٠٢٤]"],
  ["The OpenAI tool", { text: "openai" }, "The [OpenAI] tool"],
  ["The OpenAI tool", { text: "openai", matchCase: true }, "The OpenAI tool"],
  ["The OpenAI tool", { text: "OpenAI", matchCase: true }, "The [OpenAI] tool"],
  ["art artist art", { text: "art", wholeWords: true }, "[art] artist [art]"],
  ["1.5 (a+b)", { text: "(a+b)", mode: "exact" }, "1.5 [(a+b)]"],
  ["العربيّة", { text: "العربية", mode: "exact" }, "العربيّة"],
  ["a1 b22", { text: String.raw`\d+`, mode: "regular_expression" }, "a[1] b[22]"],
  ["aaa", { text: "x*", mode: "regular_expression" }, "aaa"],
  ["aaa", { text: "(", mode: "regular_expression" }, "unreadable"],
  ["َa", { text: "َ" }, "[َ]a"],
])("in %j, %j finds %j", (text, query, shown) => {
  expect(find(text, query)).toBe(shown);
});

test.each([
  ["$2 $1", "[Sora by OpenAI/OpenAI Sora]"],
  ["$<tool>!", "[Sora by OpenAI/Sora!]"],
  ["$$ $&", "[Sora by OpenAI/$ Sora by OpenAI]"],
])("a pattern's replacement %j gives %j", (replacement, shown) => {
  const text = String.raw`(?<tool>\w+) by (\w+)`;
  expect(find("Sora by OpenAI", { text, mode: "regular_expression" }, replacement)).toBe(shown);
});

test("outside of patterns a dollar is a dollar", () => {
  expect(find("cost", { text: "cost" }, "$1")).toBe("[cost/$1]");
});
