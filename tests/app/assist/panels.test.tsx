import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EditorContext } from "../../../src/app/editor/EditorContext.tsx";
import { createEditorSession } from "../../../src/app/editor/editorSession.ts";
import { createSegmentDesk } from "../../../src/app/editor/segmentDesk.ts";
import { SegmentList } from "../../../src/app/editor/SegmentList.tsx";
import { SidePanel } from "../../../src/app/editor/SidePanel.tsx";
import { SegmentDeskContext } from "../../../src/app/SegmentDesk.tsx";
import { SegmentAssistance } from "../../../src/app/segmentPanels.tsx";
import { newEntry } from "../../../src/assistance/glossary/glossary.ts";
import type { NewEntry } from "../../../src/assistance/memory/entry.ts";
import { flatText } from "../../../src/core/content.ts";
import { failure } from "../../../src/core/result.ts";
import { findSegment } from "../../../src/core/segmentPages.ts";
import { createInMemoryStorage } from "../../../src/persistence/inMemory.ts";
import type { ProjectStorage } from "../../../src/persistence/storage.ts";
import { orderOf } from "../../../src/app/editor/segmentOrder.ts";
import { decide } from "../../../src/store/reviewing.ts";
import { writeTarget } from "../../../src/store/writing.ts";
import type { Assistant } from "../../../src/worker/assistant.ts";
import { workbenchOf, type SmallSegment } from "../editor/workbenchOf.ts";
import { renderIn } from "../ui/frame.tsx";
import { AssistedFrame, assistantHere, entryOf } from "./assisted.tsx";

beforeAll(() => {
  // What the test's page lacks, without a layout.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollTo = () => undefined;
});

let assistant: Assistant;
beforeEach(() => {
  assistant = assistantHere();
});

const own = { sourceLanguage: "ar", targetLanguage: "en" };

async function open(
  segments: readonly SmallSegment[],
  known: {
    readonly memory?: readonly NewEntry[];
    readonly language?: "en" | "ar";
    readonly settings?: ProjectStorage;
    readonly assistant?: Assistant;
  } = {},
) {
  if (known.memory !== undefined) {
    // The project's own memory, with what it already holds.
    await assistant.make({
      id: "project:p",
      type: "memory",
      name: "Small",
      ...own,
      project: "p",
      entries: known.memory,
    });
  }
  const workbench = workbenchOf(segments);
  const panels = { outline: { isOpen: false, width: 240 }, side: { isOpen: true, width: 300 } };
  const session = createEditorSession(workbench, { panels });
  const order = orderOf(workbench.store.getState().project.segments, new Set());
  await renderIn(
    { language: known.language ?? "en" },
    <AssistedFrame workbench={workbench} assistant={known.assistant ?? assistant} storage={known.settings}>
      <EditorContext value={session}>
        <SegmentDeskContext value={createSegmentDesk(session)}>
          <SegmentList order={order} />
          <SidePanel />
          <SegmentAssistance />
        </SegmentDeskContext>
      </EditorContext>
    </AssistedFrame>,
  );
  const segmentOf = (id: string) => findSegment(workbench.store.getState().project.segments, id)!;
  return { workbench, session, segmentOf, text: (id: string) => flatText(segmentOf(id).target) };
}

describe("matches", () => {
  const memory = [entryOf("باعت الشركة 12 سيارة", "The company sold 12 cars")];

  test("a card tells the score, the difference, the rendering and where it is from", async () => {
    await open([{ source: "باعت الشركة 15 سيارة" }], { memory });
    const list = await screen.findByRole("list", { name: "Matches, the best first" });
    const card = within(list).getByRole("listitem");
    expect(card).toHaveTextContent("96%");
    expect(card).toHaveTextContent("deleted 12 end of change");
    expect(card).toHaveTextContent("The company sold 12 cars");
    expect(card).toHaveTextContent("Huda");
  });

  test("its key puts it in the place of the target, and the target says where it is from", async () => {
    const { segmentOf, text } = await open([{ source: "باعت الشركة 15 سيارة" }], { memory });
    const user = userEvent.setup();
    await screen.findByText("96%");
    await user.keyboard("{Control>}1{/Control}");
    expect(text("s1")).toBe("The company sold 12 cars");
    expect(segmentOf("s1").origin).toEqual({ type: "memory", score: 96 });
    expect(segmentOf("s1").review.state).toBe("draft");
  });

  test("the figures of this source are put in only when they are asked for", async () => {
    const { text } = await open([{ source: "باعت الشركة 15 سيارة" }], { memory });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: /Insert with this source/ }));
    expect(text("s1")).toBe("The company sold 15 cars");
  });

  test("what is confirmed is a match for the next, until it is taken back", async () => {
    const { workbench, session } = await open([
      { source: "نعم بالطبع يا صديقي" },
      { source: "نعم بالطبع يا صديقي" },
    ]);
    await screen.findByText("No memory holds anything like this segment.");
    act(() => {
      writeTarget(workbench, "s1", ["Of course, my friend"]);
      decide(workbench, "s1", "confirm");
      session.move("s2");
    });
    const list = await screen.findByRole("list", { name: "Matches, the best first" });
    expect(list).toHaveTextContent("Of course, my friend");
    act(() => {
      decide(workbench, "s1", "reopen");
      writeTarget(workbench, "s1", ["Something else"]);
      session.move("s1");
    });
    act(() => session.move("s2"));
    await screen.findByText("No memory holds anything like this segment.");
  });

  test("what could not be kept is told", async () => {
    const full: Assistant = {
      ...assistant,
      record: () => Promise.resolve(failure("storage_full")),
    };
    const { workbench } = await open([{ source: "نعم" }], { assistant: full });
    await screen.findByText("No memory holds anything like this segment.");
    act(() => {
      writeTarget(workbench, "s1", ["Yes"]);
      decide(workbench, "s1", "confirm");
    });
    expect(await screen.findByRole("alert")).toBeInTheDocument();
  });

  test("in Arabic too", async () => {
    await open([{ source: "باعت الشركة 15 سيارة" }], { memory, language: "ar" });
    expect(await screen.findByRole("list", { name: "المطابقات، أفضلها أولًا" })).toBeInTheDocument();
  });
});

describe("terms", () => {
  test("a term is added from what stands in the dialog, marked at once, and inserted by its number", async () => {
    await open([{ source: "هذه أداة جديدة" }]);
    const user = userEvent.setup();
    await screen.findByText("No memory holds anything like this segment.");
    await user.keyboard("{Alt>}g{/Alt}");
    const dialog = await screen.findByRole("dialog", { name: "Add a term" });
    await user.type(within(dialog).getByRole("textbox", { name: "Term" }), "الأداة");
    await user.type(within(dialog).getByRole("textbox", { name: "Rendering" }), "tool{Enter}");
    const button = await screen.findByRole("button", { name: "Insert number 1" });
    await user.click(button);
    expect(screen.getByRole("textbox", { name: /Segment 1, translation/ })).toHaveTextContent("tool");
    await user.click(screen.getByRole("tab", { name: /Terms/ }));
    expect(await screen.findByRole("list", { name: "Terms in the source" })).toHaveTextContent("الأداةtool");
  });

  test("forbidden renderings, other right ones and notes are told", async () => {
    const entry = { forbidden: ["device"], targetVariants: ["aid"], note: "See §3" };
    await assistant.make({
      id: "terms:p",
      type: "glossary",
      name: "House",
      ...own,
      project: null,
      entries: [newEntry({ id: "1", source: "أداة", target: "tool", ...entry })],
    });
    const settings = createInMemoryStorage();
    const attachments = [{ resource: "terms:p", use: "read", penalty: 0 }];
    const penalties = { age: { days: 0, points: 0 }, origin: { machine: 0, alignment: 0 } };
    await settings.writeSetting("assistance:p", { attachments, penalties, threshold: 60 });
    await open([{ source: "هذه أداة جديدة" }], { settings });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("tab", { name: /^Terms ?1/ }));
    const card = within(await screen.findByRole("list", { name: "Terms in the source" })).getByRole(
      "listitem",
    );
    for (const told of ["tool", "aid", "Not:device", "See §3", "House"]) expect(card).toHaveTextContent(told);
  });
});

test("a concordance lists the places of the words looked up, on both sides", async () => {
  await open([{ source: "شيء" }], { memory: [entryOf("هذه أداتها", "This is its tool")] });
  const user = userEvent.setup();
  await screen.findByText("No memory holds anything like this segment.");
  await user.keyboard("{F3}");
  const dialog = await screen.findByRole("dialog", { name: "Concordance" });
  await user.type(within(dialog).getByRole("searchbox"), "أداة");
  expect(await within(dialog).findByText("1 place")).toBeInTheDocument();
  expect(within(dialog).getByText("أداتها", { selector: "mark, mark *" })).toBeInTheDocument();
  await user.clear(within(dialog).getByRole("searchbox"));
  await user.type(within(dialog).getByRole("searchbox"), "tools");
  expect(await within(dialog).findByText("0 places")).toBeInTheDocument();
});
