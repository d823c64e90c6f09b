import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { DocumentsButton } from "../../src/app/DocumentsButton.tsx";
import { createEditorSession } from "../../src/app/editor/editorSession.ts";
import { applyFilter } from "../../src/app/editor/filtering.ts";
import { readPanels } from "../../src/app/editor/panels.ts";
import { StorageContext } from "../../src/app/StorageContext.tsx";
import { Announcer } from "../../src/app/ui/Announcer.tsx";
import { Notices } from "../../src/app/ui/Notices.tsx";
import { WorkbenchContext } from "../../src/app/WorkbenchContext.tsx";
import { flatText } from "../../src/core/content.ts";
import { eachSegment } from "../../src/core/segmentPages.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import { SHOW_ALL } from "../../src/store/segmentFilter.ts";
import type { Workbench } from "../../src/store/workbench.ts";
import { exampleDocument } from "../core/exampleProject.ts";
import { workbenchOf } from "./editor/workbenchOf.ts";
import { renderIn } from "./ui/frame.tsx";

async function open(workbench: Workbench) {
  const location = memoryLocation({ path: "/", record: true });
  const storage = createInMemoryStorage();
  await renderIn(
    { language: "en" },
    <StorageContext value={{ storage, isLasting: true }}>
      <WorkbenchContext value={workbench}>
        <Router hook={location.hook}>
          <Announcer>
            <Notices>
              <DocumentsButton />
            </Notices>
          </Announcer>
        </Router>
      </WorkbenchContext>
    </StorageContext>,
  );
  return location;
}

function sources(workbench: Workbench): readonly string[] {
  return [...eachSegment(workbench.store.getState().project.segments)].map(({ source }) => flatText(source));
}

it("adds the documents of a chosen file to the project, which undo takes out again", async () => {
  const workbench = workbenchOf([{ source: "one" }]);
  await open(workbench);
  const page = new File(
    ['<!doctype html><html lang="ar"><body><p>أولى. ثانية.</p></body></html>'],
    "page.html",
  );
  await userEvent.upload(screen.getByLabelText("Add documents"), page);
  const dialog = await screen.findByRole("dialog", { name: "Add documents" });
  expect(await within(dialog).findByText("2 segments")).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole("button", { name: "Add the document" }));
  expect(sources(workbench)).toEqual(["one", "أولى.", "ثانية."]);
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(sources(workbench)).toEqual(["one"]);
  expect(workbench.store.getState().project.documents).toEqual([]);
});

const AT_COMMAS =
  '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="all"><rule break="yes"><beforebreak>،</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>';

it("keeps the segmentation rules of an import in the project, and cuts the next documents by them", async () => {
  const workbench = workbenchOf([]);
  await open(workbench);
  const rules = () => workbench.store.getState().project.rules?.name;
  for (const name of ["first.txt", "second.txt"]) {
    await userEvent.upload(
      screen.getByLabelText("Add documents"),
      new File(["جاء أولى، ثم ثانية. وجاءت ثالثة، ثم رابعة."], name),
    );
    const dialog = await screen.findByRole("dialog", { name: "Add documents" });
    await within(dialog).findByText(name === "first.txt" ? "2 segments" : /own\.srx/u);
    if (name === "first.txt") {
      const chooser = await within(dialog).findByLabelText("Choose an SRX file", { selector: "input" });
      await userEvent.upload(chooser, new File([AT_COMMAS], "own.srx"));
      expect(await within(dialog).findByText("own.srx")).toBeInTheDocument();
    }
    await userEvent.click(await within(dialog).findByRole("button", { name: "Add the document" }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Add documents" })).toBe(null));
  }
  expect(sources(workbench)).toEqual([
    "جاء أولى،",
    "ثم ثانية. وجاءت ثالثة،",
    "ثم رابعة.",
    "جاء أولى،",
    "ثم ثانية. وجاءت ثالثة،",
    "ثم رابعة.",
  ]);
  expect(rules()).toBe("own.srx");
  act(() => void workbench.undo());
  expect([sources(workbench).length, rules()]).toEqual([3, "own.srx"]);
  act(() => void workbench.undo());
  expect([sources(workbench).length, rules()]).toEqual([0, undefined]);
});

it("shows the rules of the project, replaces them by a file, and goes back to the product's", async () => {
  const workbench = workbenchOf([{ source: "one" }]);
  await open(workbench);
  const rules = () => workbench.store.getState().project.rules?.name;
  await userEvent.click(screen.getByRole("button", { name: "Documents" }));
  await userEvent.click(await screen.findByRole("button", { name: "Segmentation rules" }));
  const dialog = await screen.findByRole("dialog", { name: "Segmentation rules" });
  expect(within(dialog).getByText("Rules of the workbench")).toBeInTheDocument();
  const chooser = within(dialog).getByLabelText("Choose an SRX file", { selector: "input" });
  await userEvent.upload(chooser, new File(["<srx"], "bad.srx"));
  expect(await within(dialog).findByRole("alert")).toBeInTheDocument();
  expect(rules()).toBe(undefined);
  await userEvent.upload(chooser, new File([AT_COMMAS], "own.srx"));
  expect(await within(dialog).findByText("1 rule")).toBeInTheDocument();
  expect(rules()).toBe("own.srx");
  await userEvent.click(within(dialog).getByRole("button", { name: "Back to the rules of the workbench" }));
  expect(rules()).toBe(undefined);
});

it("shows each document with its progress, and goes to its beginning", async () => {
  const workbench = workbenchOf([]);
  const documents = [exampleDocument(1, ["one"]), exampleDocument(2, ["two", "three"])];
  workbench.dispatch([{ type: "documentsAdded", documents }]);
  const location = await open(workbench);
  await userEvent.click(screen.getByRole("button", { name: "Documents" }));
  const second = await screen.findByRole("button", { name: /d2\.bin.*2 segments/u });
  expect(within(second).getByText("New")).toBeInTheDocument();
  await userEvent.click(second);
  await waitFor(() => {
    expect(location.history?.at(-1)).toBe("/p/p/translate/d2.b1.s1");
  });
});

it("shows the segments of one document alone, and nothing is active any more that undo took out", () => {
  const workbench = workbenchOf([{ source: "zero" }]);
  workbench.dispatch([{ type: "documentsAdded", documents: [exampleDocument(1, ["one", "two"])] }]);
  const session = createEditorSession(workbench, {
    panels: readPanels(localStorage, 1200),
    segment: undefined,
  });
  act(() => applyFilter(session, { ...SHOW_ALL, documents: ["d1"] }));
  expect([...session.state.getState().hidden]).toEqual(["s1"]);
  workbench.goTo("d1.b2.s1");
  workbench.undo();
  expect(workbench.store.getState().active).toBe(null);
});
