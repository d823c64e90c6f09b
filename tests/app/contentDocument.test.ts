import fc from "fast-check";
import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { contentOfDocument, documentOf } from "../../src/app/contentDocument.ts";
import { minimalReplacement } from "../../src/app/minimalReplacement.ts";
import { contentLength, joinParts, type Content } from "../../src/core/content.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "b", "ب", "ّ", " ", "\u200f", "\n"),
  minLength: 1,
  maxLength: 5,
});
const code = fc
  .constantFrom("1", "2")
  .map((id) => ({ type: "code", id, kind: "standalone", label: id, data: `<${id}/>` }) as const);
const content: fc.Arbitrary<Content> = fc.array(fc.oneof(text, code), { maxLength: 6 }).map(joinParts);

test("content goes into the editor and comes out as it was", () => {
  fc.assert(
    fc.property(content, (given) => {
      const document = documentOf(given);
      document.check();
      expect(contentOfDocument(document)).toEqual(given);
      expect(document.content.size - 2).toBe(contentLength(given));
    }),
  );
});

test("a change from elsewhere gives the new content and leaves equal ends alone", () => {
  fc.assert(
    fc.property(content, content, content, content, (head, one, other, tail) => {
      const before = joinParts([...head, ...one, ...tail]);
      const after = joinParts([...head, ...other, ...tail]);
      const state = EditorState.create({ doc: documentOf(before) });
      const transaction = minimalReplacement(state, after);
      const next = transaction === undefined ? state : state.apply(transaction);
      expect(contentOfDocument(next.doc)).toEqual(after);
    }),
  );
});

test("the caret stays with its words", () => {
  const doc = documentOf(["one two three"]);
  const caret = 1 + "one two".length;
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
  const transaction = minimalReplacement(state, ["1 two three"]);
  expect(transaction && state.apply(transaction).selection.from).toBe(1 + "1 two".length);
});
