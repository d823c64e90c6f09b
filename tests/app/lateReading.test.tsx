import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { expect, onTestFinished, test } from "vitest";
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

/** An editor in the page, a letter typed into its text as a browser does, and whether the page hears that the caret moved. */
function editorOf(text: string) {
  const view = new EditorView(document.body.appendChild(document.createElement("div")), {
    state: EditorState.create({ doc: documentOf([text]) }),
  });
  const reading = lateReading(view);
  const heard: Event[] = [];
  const hear = (event: Event): void => {
    heard.push(event);
  };
  document.addEventListener("selectionchange", hear);
  onTestFinished(() => {
    document.removeEventListener("selectionchange", hear);
    reading.cancel();
    const place = view.dom.parentElement;
    view.destroy();
    place?.remove();
  });
  return {
    reading,
    type: (letter: string) => {
      const line = view.dom.querySelector("p")?.firstChild;
      if (!(line instanceof Text)) throw new Error("the text is not where it was");
      line.appendData(letter);
    },
    heard: () => {
      heard.length = 0;
      document.dispatchEvent(new Event("selectionchange"));
      return heard.length === 1;
    },
    read: () => view.state.doc.textContent,
  };
}

/** Until the page has told its observers what changed. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("a letter is read as soon as the page changed, unless it is put off", async () => {
  const { reading, type, read } = editorOf("on");
  type("e");
  await told();
  expect(read()).toBe("one");
  reading.later();
  type("s");
  await told();
  expect([read(), reading.isLate()]).toEqual(["one", true]);
});

test("what was put off is read when it is asked for, and by itself a moment later", async () => {
  const { reading, type, read } = editorOf("on");
  reading.later();
  type("e");
  reading.now();
  expect([read(), reading.isLate()]).toEqual(["one", false]);
  reading.later();
  type("s");
  await expect.poll(read).toBe("ones");
});

test("several letters put off are read at once", () => {
  const { reading, type, read } = editorOf("o");
  reading.later();
  type("n");
  reading.later();
  type("e");
  reading.now();
  expect(read()).toBe("one");
});

test("the page hears of no move of the caret while a letter is unread, and of all others", () => {
  const { reading, type, heard } = editorOf("on");
  expect(heard()).toBe(true);
  reading.later();
  type("e");
  expect(heard()).toBe(false);
  reading.now();
  expect(heard()).toBe(true);
});
