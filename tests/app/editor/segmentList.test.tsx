import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Profiler, type ReactNode } from "react";
import { beforeAll, expect, test } from "vitest";
import { EditorContext } from "../../../src/app/editor/EditorContext.tsx";
import { createEditorSession, type EditorMessage } from "../../../src/app/editor/editorSession.ts";
import { applyFilter } from "../../../src/app/editor/filtering.ts";
import { FindBar } from "../../../src/app/editor/FindBar.tsx";
import { confirmActive, travel } from "../../../src/app/editor/segmentActions.ts";
import { SegmentList } from "../../../src/app/editor/SegmentList.tsx";
import { createSegmentDesk } from "../../../src/app/editor/segmentDesk.ts";
import { orderOf } from "../../../src/app/editor/segmentOrder.ts";
import { SidePanel } from "../../../src/app/editor/SidePanel.tsx";
import { SegmentDeskContext } from "../../../src/app/SegmentDesk.tsx";
import { WorkbenchContext } from "../../../src/app/WorkbenchContext.tsx";
import type { Role } from "../../../src/core/actor.ts";
import { flatText } from "../../../src/core/content.ts";
import { UNTOUCHED_REVIEW } from "../../../src/core/review.ts";
import { findSegment } from "../../../src/core/segmentPages.ts";
import { SHOW_ALL } from "../../../src/store/segmentFilter.ts";
import { writeTarget } from "../../../src/store/writing.ts";
import { renderIn } from "../ui/frame.tsx";
import { workbenchOf, type SmallSegment } from "./workbenchOf.ts";

beforeAll(() => {
  // What the test's page lacks, without a layout.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollTo = () => undefined;
});

const draft = { ...UNTOUCHED_REVIEW, state: "draft" } as const;

async function open(
  segments: readonly SmallSegment[],
  options: { role?: Role; language?: "en" | "ar"; bar?: ReactNode; beside?: ReactNode } = {},
) {
  const workbench = workbenchOf(segments, options.role);
  const panels = { outline: { isOpen: false, width: 240 }, side: { isOpen: false, width: 300 } };
  const session = createEditorSession(workbench, { panels });
  const said: EditorMessage[] = [];
  session.hear((message) => said.push(message));
  const drawings = { count: 0 };
  const order = orderOf(workbench.store.getState().project.segments, new Set());
  await renderIn(
    { language: options.language ?? "en" },
    <WorkbenchContext value={workbench}>
      <EditorContext value={session}>
        <SegmentDeskContext value={createSegmentDesk(session)}>
          {options.bar}
          <Profiler id="list" onRender={() => drawings.count++}>
            <SegmentList order={order} />
            {options.beside}
          </Profiler>
        </SegmentDeskContext>
      </EditorContext>
    </WorkbenchContext>,
  );
  const text = (id: string): string =>
    flatText(findSegment(workbench.store.getState().project.segments, id)!.target);
  return { workbench, session, said, text, drawings };
}

function rows(): readonly HTMLElement[] {
  return screen.getAllByRole("row");
}

test("a row tells its number, its state and its languages", async () => {
  await open([{ source: "نص" }, { source: "آخر", target: ["Other"], review: draft, locked: true }]);
  const [, second] = rows();
  expect(within(second!).getByRole("rowheader")).toHaveTextContent("2");
  expect(within(second!).getByRole("img", { name: "Draft" })).toBeInTheDocument();
  expect(within(second!).getByRole("img", { name: "Locked" })).toBeInTheDocument();
  const [source, target] = [screen.getByText("آخر"), screen.getByText("Other")];
  expect([source.lang, source.dir, target.lang, target.dir]).toEqual(["ar", "rtl", "en", "ltr"]);
});

test("the open row is named for those who hear it, and only the target is spell-checked", async () => {
  await open([{ source: "نص" }]);
  const target = screen.getByRole("textbox", { name: /Segment 1, translation/ });
  expect(target).toHaveAttribute("spellcheck", "true");
  const source = screen.getByRole("textbox", { name: /Segment 1, source/ });
  expect(source).toHaveAttribute("spellcheck", "false");
  expect(source).toHaveAttribute("aria-readonly", "true");
});

test("an empty target is not confirmed, a written one is, and the next row opens", async () => {
  const { workbench, session, said } = await open([{ source: "أ" }, { source: "ب" }]);
  act(() => confirmActive(session, "next"));
  expect(rows()[0]).toHaveTextContent("The translation is empty.");
  expect(said).toContainEqual({ type: "refused", code: "target_nonempty" });
  act(() => {
    writeTarget(workbench, "s1", ["A"]);
  });
  act(() => confirmActive(session, "next"));
  expect(within(rows()[0]!).getByRole("img", { name: "Translated" })).toBeInTheDocument();
  expect(rows()[1]).toHaveAttribute("aria-selected", "true");
});

test("a text that was refused stays, with the reason, in both languages", async () => {
  const { session, text } = await open([{ source: "أ", target: ["A"], review: draft }], { language: "ar" });
  act(() => {
    session.settle("s1", { type: "refused", code: "not_locked", action: 0, segment: "s1" }, ["Typed"]);
  });
  expect(rows()[0]).toHaveTextContent("يبقى ما كتبته هنا");
  expect(session.state.getState().unkept.get("s1")).toEqual(["Typed"]);
  expect(text("s1")).toBe("A");
});

test("going on to what is not confirmed starts again at the top", async () => {
  const confirmed = { ...UNTOUCHED_REVIEW, state: "translated" } as const;
  const { session, workbench, said } = await open([
    { source: "أ" },
    { source: "ب", target: ["B"], review: confirmed },
    { source: "ج", target: ["C"], review: draft },
  ]);
  act(() => session.move("s3"));
  act(() => confirmActive(session, "next_unconfirmed"));
  expect(workbench.store.getState().active).toBe("s1");
  expect(said).toContainEqual({ type: "said", words: "said.fromStart", facts: {} });
});

test("an undo elsewhere shows in the open field, and goes where it happened", async () => {
  const { session, workbench } = await open([{ source: "أ" }, { source: "ب" }]);
  act(() => {
    writeTarget(workbench, "s1", ["First"]);
  });
  expect(screen.getByRole("textbox", { name: /translation/ })).toHaveTextContent("First");
  act(() => session.move("s2"));
  act(() => travel(session, "undo"));
  expect(workbench.store.getState().active).toBe("s1");
  expect(screen.getByRole("textbox", { name: /translation/ })).toHaveTextContent("");
});

test("replacing all shows what it would do and what it cannot, and is one step of undo", async () => {
  const user = userEvent.setup();
  const { session, text } = await open(
    [
      { source: "أ", target: ["one tool, two tools"], review: draft },
      { source: "ب", target: ["locked tool"], review: draft, locked: true },
    ],
    { bar: <FindBar /> },
  );
  act(() => session.state.setState({ find: "replace", findAsked: 1 }));
  screen.getByRole("searchbox").focus();
  await user.paste("tool");
  expect(await screen.findByText("1 of 3")).toBeInTheDocument();
  screen.getByRole("textbox", { name: "Replace with" }).focus();
  await user.paste("aid");
  await user.click(screen.getByRole("button", { name: "Replace all…" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog).toHaveTextContent("2 places will be replaced.");
  expect(dialog).toHaveTextContent("1 place stays");
  await user.click(within(dialog).getByRole("button", { name: "Replace 2 places" }));
  expect([text("s1"), text("s2")]).toEqual(["one aid, two aids", "locked tool"]);
  act(() => travel(session, "undo"));
  expect(text("s1")).toBe("one tool, two tools");
});

test("a bad pattern says so", async () => {
  const user = userEvent.setup();
  const { session } = await open([{ source: "أ" }], { bar: <FindBar /> });
  act(() => session.state.setState({ find: "find", findAsked: 1 }));
  await user.click(screen.getByRole("radio", { name: "Pattern" }));
  await user.type(screen.getByRole("searchbox"), "((");
  expect(await screen.findByText("This pattern cannot be read")).toBeInTheDocument();
});

test("what a filter hides is settled when it is applied", async () => {
  const { session, workbench } = await open([{ source: "أ" }, { source: "ب", target: ["B"], review: draft }]);
  act(() => applyFilter(session, { ...SHOW_ALL, states: ["new"] }));
  expect([...session.state.getState().hidden]).toEqual(["s2"]);
  act(() => {
    writeTarget(workbench, "s1", ["A"]);
  });
  expect([...session.state.getState().hidden]).toEqual(["s2"]);
  act(() => applyFilter(session, SHOW_ALL));
  expect(session.state.getState().hidden.size).toBe(0);
});

test("what is typed and written down draws nothing again, for a key that comes meanwhile would wait", async () => {
  const { workbench, drawings } = await open(
    [{ source: "نص", target: ["A"], review: draft }, { source: "آخر" }],
    { beside: <SidePanel /> },
  );
  drawings.count = 0;
  for (const text of ["Ab", "Abc", "Abcd"]) await act(async () => writeTarget(workbench, "s1", [text]));
  expect(drawings.count).toBe(0);
  // Another row is drawn, and so is this one when something beside its text is new.
  await act(async () => writeTarget(workbench, "s2", ["x"]));
  expect(drawings.count).toBeGreaterThan(0);
});
