import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ResourceDesk } from "../../../src/app/resources/ResourceDesk.tsx";
import type { ProjectStorage } from "../../../src/persistence/storage.ts";
import type { Role } from "../../../src/core/actor.ts";
import type { ResourceWishes } from "../../../src/core/resourceWishes.ts";
import { createInMemoryStorage } from "../../../src/persistence/inMemory.ts";
import type { Workbench } from "../../../src/store/workbench.ts";
import type { Assistant } from "../../../src/worker/assistant.ts";
import { AssistedFrame, assistantHere, entryOf } from "../assist/assisted.tsx";
import { workbenchOf } from "../editor/workbenchOf.ts";
import { renderIn } from "../ui/frame.tsx";

// The list asks how large it is; jsdom lays nothing out.
beforeEach(() => {
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(900);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(60);
  Element.prototype.scrollTo ??= () => undefined;
});
afterEach(() => vi.restoreAllMocks());

async function open(
  language: "en" | "ar" = "en",
  resources?: ResourceWishes,
  role: Role = "translator",
): Promise<{ assistant: Assistant; storage: ProjectStorage; workbench: Workbench }> {
  const assistant = assistantHere();
  const storage = createInMemoryStorage();
  await assistant.make({
    id: "news",
    type: "memory",
    name: "News",
    sourceLanguage: "ar",
    targetLanguage: "en",
    project: null,
    entries: [entryOf("نص أول", "First text"), entryOf("نص ثان", "Second text")],
  });
  const workbench = workbenchOf([{ source: "شيء" }], role);
  if (resources !== undefined) {
    const settings = { ...workbench.store.getState().project.settings, resources };
    workbench.dispatch([{ type: "settingsChanged", settings }]);
  }
  await renderIn(
    { language },
    <AssistedFrame workbench={workbench} assistant={assistant} storage={storage}>
      <ResourceDesk />
    </AssistedFrame>,
  );
  return { assistant, storage, workbench };
}

test("all memories are listed with their use, and their entries found, edited and taken out", async () => {
  const { assistant } = await open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /News.*not used here/ }));
  expect(await screen.findByText("Second text")).toBeInTheDocument();
  await user.type(screen.getByRole("searchbox", { name: "Find entries" }), "second");
  await waitFor(() => expect(screen.getByText("1 entry")).toBeInTheDocument());
  await user.click(await screen.findByRole("button", { name: /^Edit .*نص ثان/u }));
  const dialog = await screen.findByRole("dialog", { name: "Edit the entry" });
  const target = within(dialog).getByRole("textbox", { name: "Translation" });
  await user.clear(target);
  await user.type(target, "A second text");
  await user.click(within(dialog).getByRole("button", { name: "Keep" }));
  expect(await screen.findByText("A second text")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^Delete .*نص ثان/u }));
  expect(await screen.findByText("No entry holds these words.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("A second text")).toBeInTheDocument();
  const page = await assistant.entries("news", { text: "", from: 0, count: 9 });
  expect(page).toMatchObject({ value: { total: 2 } });
});

test("a project uses a memory, adds to it, and takes points off its matches: a change of the project that can be undone", async () => {
  const { workbench } = await open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /News/ }));
  await user.click(await screen.findByRole("switch", { name: "Look things up here in this project" }));
  const used = () =>
    workbench.store
      .getState()
      .project.settings.resources?.used.map(({ id, name, use, penalty }) => [id, name, use, penalty]);
  const own = ["own", "", "update", 0];
  await waitFor(() => expect(used()).toEqual([own, ["news", "News", "read", 0]]));
  await user.click(screen.getByRole("switch", { name: "Put confirmed segments into it" }));
  const points = screen.getByRole("textbox", { name: "Points off its matches" });
  await user.clear(points);
  await user.type(points, "٧{Enter}");
  await waitFor(() => expect(used()).toEqual([own, ["news", "News", "update", 7]]));
  await user.click(screen.getByRole("button", { name: "Ask it first" }));
  await waitFor(() => expect(used()).toEqual([["news", "News", "update", 7], own]));
  expect(screen.queryByRole("button", { name: "Ask it first" })).toBeNull();
  while (workbench.undo());
  expect(used()).toBeUndefined();
  expect(await screen.findByRole("button", { name: /News.*not used here/ })).toBeInTheDocument();
});

test("what a project wants is found by its name where its id is another, and told where it is not there at all", async () => {
  const wanted = { type: "memory", use: "read", penalty: 3 } as const;
  const { workbench } = await open("en", {
    used: [
      { ...wanted, id: "elsewhere", name: "News" },
      { ...wanted, id: "gone", name: "Court files" },
    ],
    penalties: { age: { days: 0, points: 0 }, origin: { machine: 5, alignment: 1 } },
    threshold: 70,
  });
  const user = userEvent.setup();
  expect(await screen.findByRole("button", { name: /News.*read/ })).toBeInTheDocument();
  expect(await screen.findByRole("heading", { name: "Not on this device" })).toBeVisible();
  expect(screen.getByText("Court files")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Take “.?Court files.?” out/ }));
  await waitFor(() =>
    expect(workbench.store.getState().project.settings.resources?.used).toEqual([
      { ...wanted, id: "news", name: "News" },
    ]),
  );
  await waitFor(() => expect(screen.queryByText(/Court files/)).toBeNull());
});

test("somebody who may only look on chooses for the device alone", async () => {
  const { workbench, storage } = await open("en", undefined, "viewer");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /News/ }));
  await user.click(await screen.findByRole("switch", { name: "Look things up here in this project" }));
  await waitFor(async () => {
    expect(await storage.readSetting("assistance:p")).toMatchObject({
      value: { attachments: [{ resource: "project:p" }, { resource: "news", use: "read" }] },
    });
  });
  expect(workbench.store.getState().project.settings.resources).toBeUndefined();
  expect(await screen.findByRole("button", { name: /News.*read/ })).toBeInTheDocument();
});

test("a table becomes a glossary that the project reads; a file that cannot be read is told", async () => {
  const { assistant } = await open();
  const user = userEvent.setup();
  const chooser = await screen.findByLabelText("Bring in a file…", { selector: "input" });
  await user.upload(chooser, new File(["<tmx><body>"], "broken.tmx"));
  let dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Keep" }));
  expect(await within(dialog).findByRole("alert")).toBeInTheDocument();
  await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await user.upload(chooser, new File(["ar,en\nأداة,tool\n"], "House terms.csv"));
  dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("radio", { name: "Glossary" })).toBeChecked();
  await user.click(within(dialog).getByRole("button", { name: "Keep" }));
  expect(await screen.findByRole("button", { name: /House terms.*read/ })).toBeInTheDocument();
  const listed = await assistant.resources();
  expect(listed.type === "success" && listed.value.map(({ name, count }) => `${name} ${count}`)).toContain(
    "House terms 1",
  );
});

test("a memory is deleted only after it was asked, in both languages", async () => {
  const { assistant } = await open("ar");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /News/ }));
  await user.click(screen.getByRole("button", { name: "حذف" }));
  const dialog = await screen.findByRole("dialog", { name: "حذف نهائي؟" });
  expect(dialog).toHaveTextContent("مدخلتان");
  await user.click(within(dialog).getByRole("button", { name: "حذف" }));
  await waitFor(async () => {
    const listed = await assistant.resources();
    expect(listed.type === "success" && listed.value.map(({ id }) => id)).toEqual(["project:p"]);
  });
});
