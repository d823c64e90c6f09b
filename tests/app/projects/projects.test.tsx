import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { ProfileProvider } from "../../../src/app/ProfileContext.tsx";
import { ProjectsScreen } from "../../../src/app/projects/ProjectsScreen.tsx";
import { StorageContext } from "../../../src/app/StorageContext.tsx";
import { Announcer } from "../../../src/app/ui/Announcer.tsx";
import { Notices } from "../../../src/app/ui/Notices.tsx";
import { flatText } from "../../../src/core/content.ts";
import { eachSegment } from "../../../src/core/segmentPages.ts";
import { createInMemoryStorage } from "../../../src/persistence/inMemory.ts";
import type { ProjectStorage } from "../../../src/persistence/storage.ts";
import { renderIn } from "../ui/frame.tsx";

async function open(options: { readonly storage?: ProjectStorage; readonly language?: "en" | "ar" } = {}) {
  const storage = options.storage ?? createInMemoryStorage();
  const location = memoryLocation({ path: "/", record: true });
  await renderIn(
    { language: options.language ?? "en" },
    <StorageContext value={{ storage, isLasting: true }}>
      <ProfileProvider>
        <Router hook={location.hook}>
          <Announcer>
            <Notices>
              <ProjectsScreen />
            </Notices>
          </Announcer>
        </Router>
      </ProfileProvider>
    </StorageContext>,
  );
  return { storage, location };
}

type Dropped = readonly [name: string, content: string | Uint8Array<ArrayBuffer>];

function drop(...files: readonly Dropped[]): void {
  const event = new Event("drop", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "dataTransfer", {
    value: { files: files.map(fileOf), items: [], getData: () => "" },
  });
  fireEvent(window, event);
}

function fileOf([name, content]: Dropped): File {
  const file = new File([content], name);
  Object.defineProperty(file, "arrayBuffer", {
    value: () =>
      Promise.resolve(
        typeof content === "string" ? new TextEncoder().encode(content).buffer : content.buffer,
      ),
  });
  return file;
}

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

it("has the sample ready on the first visit, and does not bring it back once removed", async () => {
  const { storage } = await open();
  expect(await screen.findByRole("link", { name: "The Sora leak" })).toBeInTheDocument();
  expect(screen.getByText("43 segments")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /Remove .*The Sora leak/u }));
  await waitFor(() => {
    expect(screen.queryByRole("link", { name: "The Sora leak" })).toBeNull();
  });
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByRole("link", { name: "The Sora leak" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /Remove .*The Sora leak/u }));
  await waitFor(async () => {
    const listed = await storage.list();
    expect(listed.type === "success" && listed.value.every((each) => each.removedAt !== null)).toBe(true);
  });
});

it("shows what was understood of a dropped text, and makes a project of it", async () => {
  const { storage, location } = await open();
  await screen.findByRole("link", { name: "The Sora leak" });
  drop(["خبر.txt", "عنوان الخبر\nقال د. أحمد كلمة. وأضاف أخرى.\n"]);
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("2 blocks")).toBeInTheDocument();
  expect(within(dialog).getByText("3 segments")).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole("button", { name: "Create the project" }));
  await waitFor(() => {
    expect(location.history?.at(-1)).toMatch(/^\/p\/.+\/translate$/u);
  });
  const id = decodeURIComponent(location.history?.at(-1)?.split("/")[2] ?? "");
  const opened = await storage.open(id);
  if (opened.type === "failure") throw new Error("not kept");
  expect([...eachSegment(opened.value.project.segments)].map((segment) => flatText(segment.source))).toEqual([
    "عنوان الخبر",
    "قال د. أحمد كلمة.",
    "وأضاف أخرى.",
  ]);
});

it.each([
  ["en", "This is not a text file."],
  ["ar", "هذا ليس ملفًا نصيًّا."],
] as const)("says in words why a file cannot be read (%s)", async (language, sentence) => {
  await open({ language });
  drop(["picture.txt", PICTURE]);
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText(sentence)).toBeInTheDocument();
  expect(within(dialog).getByText("picture.txt")).toBeInTheDocument();
  const create = within(dialog).getAllByRole("button").at(-1);
  expect(create).toBeDisabled();
});

it("makes one project of several files, without the one that cannot be read if that is agreed to", async () => {
  const { storage, location } = await open();
  await screen.findByRole("link", { name: "The Sora leak" });
  const page = '<!doctype html><html lang="en-GB"><body><p>One. Two.</p></body></html>';
  drop(["b10.txt", "Three. Four. Five.\n"], ["b2.html", page], ["picture.txt", PICTURE]);
  const dialog = await screen.findByRole("dialog");
  expect(await within(dialog).findByText("2 documents")).toBeInTheDocument();
  expect(within(dialog).getByText("Web page (HTML)")).toBeInTheDocument();
  expect(within(dialog).getByText("picture.txt")).toBeInTheDocument();
  const create = within(dialog).getByRole("button", { name: "Create the project" });
  expect(create).toBeDisabled();
  await userEvent.click(within(dialog).getByRole("checkbox", { name: /^Leave out the file/u }));
  await userEvent.click(create);
  await waitFor(() => {
    expect(location.history?.at(-1)).toMatch(/^\/p\/.+\/translate$/u);
  });
  const opened = await storage.open(decodeURIComponent(location.history?.at(-1)?.split("/")[2] ?? ""));
  if (opened.type === "failure") throw new Error("not kept");
  const { documents, segments, sourceLanguage, targetLanguage } = opened.value.project;
  expect(documents.map(({ name, format }) => [name, format])).toEqual([
    ["b2.html", "html"],
    ["b10.txt", "text"],
  ]);
  expect([...eachSegment(segments)].map((segment) => flatText(segment.source))).toEqual([
    "One.",
    "Two.",
    "Three.",
    "Four.",
    "Five.",
  ]);
  expect([sourceLanguage, targetLanguage]).toEqual(["en-GB", "ar"]);
});
