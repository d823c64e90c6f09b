import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ResourceDesk } from "../../../src/app/resources/ResourceDesk.tsx";
import type { ProjectStorage } from "../../../src/persistence/storage.ts";
import { createInMemoryStorage } from "../../../src/persistence/inMemory.ts";
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
): Promise<{ assistant: Assistant; storage: ProjectStorage }> {
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
  await renderIn(
    { language },
    <AssistedFrame workbench={workbenchOf([{ source: "شيء" }])} assistant={assistant} storage={storage}>
      <ResourceDesk />
    </AssistedFrame>,
  );
  return { assistant, storage };
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

test("a project uses a memory, adds to it, and takes points off its matches; that is remembered", async () => {
  const { storage } = await open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: /News/ }));
  await user.click(await screen.findByRole("switch", { name: "Look things up here in this project" }));
  await user.click(screen.getByRole("switch", { name: "Put confirmed segments into it" }));
  const points = screen.getByRole("textbox", { name: "Points off its matches" });
  await user.clear(points);
  await user.type(points, "٧{Enter}");
  await waitFor(async () => {
    expect(await storage.readSetting("assistance:p")).toMatchObject({
      value: { attachments: [{ resource: "project:p" }, { resource: "news", use: "update", penalty: 7 }] },
    });
  });
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
