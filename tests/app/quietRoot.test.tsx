import { fireEvent, render } from "@testing-library/react";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, expect, test } from "vitest";
import { documentOf } from "../../src/app/contentDocument.ts";
import { quietRoot } from "../../src/app/quietRoot.ts";

afterEach(() => {
  document.body.replaceChildren();
});

/** A page in React with an editor and a field in it, and what React heard of both. */
function page(): { readonly editor: HTMLElement; readonly field: HTMLElement; readonly heard: string[] } {
  const heard: string[] = [];
  const note = (event: { readonly type: string }): void => {
    heard.push(event.type);
  };
  const container = quietRoot(document.body.appendChild(document.createElement("div")));
  const { getByTestId, getByRole } = render(
    <div
      role="menubar"
      tabIndex={-1}
      onKeyDownCapture={note}
      onKeyDown={note}
      onKeyUp={note}
      onInput={note}
      onBeforeInputCapture={note}
      onPaste={note}
    >
      <div data-testid="editor" />
      <input />
    </div>,
    { container },
  );
  const editor = getByTestId("editor");
  const view = new EditorView({ mount: editor }, { state: EditorState.create({ doc: documentOf(["نص"]) }) });
  return { editor: view.dom, field: getByRole("textbox"), heard };
}

test("React is not asked about a letter typed into an editor, and others are", () => {
  const { editor, heard } = page();
  const elsewhere: string[] = [];
  document.addEventListener("keydown", ({ type }) => elsewhere.push(type), { once: true });
  fireEvent.keyDown(editor, { key: "a" });
  fireEvent.keyPress(editor, { key: "a", charCode: 97 });
  fireEvent.input(editor, { data: "a" });
  fireEvent.keyUp(editor, { key: "a" });
  expect(heard).toEqual([]);
  expect(elsewhere).toEqual(["keydown"]);
});

test("React hears of commands, arrows and clipboards in an editor", () => {
  const { editor, heard } = page();
  fireEvent.keyDown(editor, { key: "a", ctrlKey: true });
  fireEvent.keyDown(editor, { key: "ArrowDown" });
  fireEvent.keyUp(editor, { key: "ArrowDown" });
  fireEvent.paste(editor);
  expect(heard).toEqual(["keydown", "keydown", "keydown", "keydown", "keyup", "paste"]);
});

test("React hears of every letter in a field of its own", () => {
  const { field, heard } = page();
  fireEvent.keyDown(field, { key: "a" });
  fireEvent.input(field, { target: { value: "a" } });
  fireEvent.keyUp(field, { key: "a" });
  expect(heard).toEqual(["keydown", "keydown", "input", "keyup"]);
});

test("what listens at the element itself can stop listening", () => {
  const element = quietRoot(document.body.appendChild(document.createElement("div")));
  let heard = 0;
  const listener = (): void => {
    heard++;
  };
  element.addEventListener("keydown", listener);
  element.addEventListener("keydown", listener);
  fireEvent.keyDown(element, { key: "a" });
  element.removeEventListener("keydown", listener);
  fireEvent.keyDown(element, { key: "a" });
  expect(heard).toBe(1);
});
