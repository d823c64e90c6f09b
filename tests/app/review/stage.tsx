import { readFileSync } from "node:fs";
import path from "node:path";
import { configure, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Actor, Role } from "../../../src/core/actor.ts";
import { contentOf } from "../../../src/core/content.ts";
import { idTable } from "../../../src/core/idTable.ts";
import type { Project } from "../../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/project.ts";
import type { Segment } from "../../../src/core/segment.ts";
import { newSegment } from "../../../src/core/segment.ts";
import { findSegment, pagesOf } from "../../../src/core/segmentPages.ts";
import { finishExample } from "../../../src/interchange/finishedExample.ts";
import { readFile } from "../../../src/interchange/formats.ts";
import { createProject } from "../../../src/interchange/newProject.ts";
import { createWorkbench, type Workbench } from "../../../src/store/workbench.ts";
import { Announcer } from "../../../src/app/ui/Announcer.tsx";
import { Notices } from "../../../src/app/ui/Notices.tsx";
import { WorkbenchContext } from "../../../src/app/WorkbenchContext.tsx";
import { root } from "../../sources.ts";
import { renderIn } from "../ui/frame.tsx";

// Asking the style of every element whether it is seen takes most of the time of a test.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

/** A person of one role; another number is another person. */
export function person(role: Role, number = 1): Actor {
  return { id: `${role}-${number}`, name: `${role} ${number}`, role };
}

/** The article with its finished example: every state, edits, comments, requests, suggestions. */
export function finishedExample(): Project {
  const folder = path.join(root, "source-text/sora-leak");
  const bytes = readFileSync(path.join(folder, "source.ar.txt"));
  const read = readFile(new Uint8Array(bytes), { name: "article.txt", language: "ar", number: 1 });
  if (read.type === "failure") throw new Error("the article cannot be read");
  const untouched = createProject({
    id: "example",
    name: "Example",
    at: 0,
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    documents: [read.value],
  });
  const story: unknown = JSON.parse(readFileSync(path.join(folder, "example.json"), "utf8"));
  return finishExample(untouched, story).project;
}

/** A project of one paragraph with these sources. */
export function smallProject(...sources: readonly string[]): Project {
  return {
    id: "small",
    name: "Small",
    sourceLanguage: "ar",
    targetLanguage: "en-US",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [],
    blocks: idTable([{ id: "b1", document: "d1", number: 1, kind: "paragraph", after: "" }]),
    segments: pagesOf(
      sources.map((source, index) =>
        newSegment({ id: `s${index + 1}`, block: "b1", before: "", source: contentOf(source) }),
      ),
    ),
  };
}

/** The store of a project for one person, with a clock that goes on by an hour with every look. */
export function workbenchOf(project: Project, actor: Actor): Workbench {
  let time = 1_000_000_000_000;
  let ids = 0;
  return createWorkbench({
    project,
    actor,
    access: { type: "write" },
    now: () => (time += 3_600_000),
    newId: () => `id-${(ids += 1)}`,
    keep: () => undefined,
  });
}

/** A segment as it is now. */
export function segmentOf(workbench: Workbench, id: string): Segment {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  if (segment === undefined) throw new Error(`there is no segment ${id}`);
  return segment;
}

/** Renders something of an open project. */
export function renderWith(
  workbench: Workbench,
  children: ReactNode,
  language: "en" | "ar" = "en",
): Promise<RenderResult> {
  return renderIn(
    { language },
    <Announcer>
      <Notices>
        <WorkbenchContext value={workbench}>{children}</WorkbenchContext>
      </Notices>
    </Announcer>,
  );
}
