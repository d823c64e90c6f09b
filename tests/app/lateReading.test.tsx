import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, test } from "vitest";
import { documentOf } from "../../src/app/contentDocument.ts";
import { isPageReader, lateReading } from "../../src/app/lateReading.ts";

test("the editor of this version has the reader that can be put off", () => {
  const view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc: documentOf(["نص"]) }),
  });
  expect(isPageReader(Reflect.get(view, "domObserver"))).toBe(true);
  view.destroy();
});

test("an editor without it is left to read at once", () => {
  const view = new EditorView(document.createElement("div"), {
    state: EditorState.create({ doc: documentOf(["نص"]) }),
  });
  view.destroy();
  Reflect.set(view, "domObserver", undefined);
  const reading = lateReading(view);
  reading.later();
  expect(reading.isLate()).toBe(false);
  reading.now();
  reading.cancel();
});
