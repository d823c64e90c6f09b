import { expect, test } from "vitest";
import { createTextSearcher } from "../../src/worker/textSearcher.ts";

const query = { text: "a", mode: "plain", matchCase: false, wholeWords: false } as const;

test("places are named by page and text, and no more are listed than asked for", () => {
  const searcher = createTextSearcher();
  searcher.load(0, ["xa", "b"]);
  searcher.load(1, ["aa"]);
  expect(searcher.find(query, "", { pages: 2, most: 2 })).toEqual({
    type: "found",
    places: [
      { page: 0, index: 0, start: 1, end: 2, replacement: "" },
      { page: 1, index: 0, start: 0, end: 1, replacement: "" },
    ],
    more: true,
  });
});

test("texts that are left out and pages that are gone are not searched", () => {
  const searcher = createTextSearcher();
  searcher.load(0, ["a", "a"]);
  searcher.load(1, ["a"]);
  const included = [Uint8Array.of(0, 1)];
  const answer = searcher.find(query, "", { pages: 1, most: 9, included });
  expect(answer).toMatchObject({ places: [{ page: 0, index: 1 }], more: false });
});

test("a pattern that cannot be read says why", () => {
  const answer = createTextSearcher().find({ ...query, mode: "regular_expression", text: "[" }, "", {
    pages: 0,
    most: 1,
  });
  expect(answer).toMatchObject({ type: "unreadable", message: expect.stringContaining("[") });
});
