import { expect, test } from "vitest";
import { actOfKey } from "../../../src/app/aligning/linkKeys.ts";
import { editLinks } from "../../../src/assistance/alignment/linkEditing.ts";

const editing = editLinks([
  { source: [0], target: [0], confidence: 1 },
  { source: [1], target: [1], confidence: 1 },
]);
const plain = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };

test.each([
  [{ code: "KeyN" }, { type: "nextDoubtful" }],
  [{ code: "Enter" }, { type: "confirm" }],
  [{ code: "ArrowDown" }, { type: "go", to: 1 }],
  [{ code: "End" }, { type: "go", to: 1 }],
  [
    { code: "ArrowUp", altKey: true },
    { type: "shift", side: "target", to: "previous" },
  ],
  [
    { code: "ArrowDown", altKey: true, shiftKey: true },
    { type: "shift", side: "source", to: "next" },
  ],
  [{ code: "KeyZ", ctrlKey: true }, { type: "undo" }],
  [{ code: "KeyZ", metaKey: true }, { type: "undo" }],
  // The browser's own keys stay its own.
  [{ code: "KeyC", ctrlKey: true }, undefined],
  [{ code: "KeyS", ctrlKey: true }, undefined],
  [{ code: "KeyM", altKey: true }, undefined],
  [{ code: "Tab" }, undefined],
])("the key %o", (key, act) => {
  expect(actOfKey({ ...plain, ...key }, editing)).toEqual(act);
});
