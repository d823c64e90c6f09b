import { idTable } from "../../../src/core/idTable.ts";
import { newSegment, type Segment } from "../../../src/core/segment.ts";
import { pagesOf } from "../../../src/core/segmentPages.ts";
import { DEFAULT_SETTINGS, type Project } from "../../../src/core/project.ts";
import type { Actor, Role } from "../../../src/core/actor.ts";
import { contentOf } from "../../../src/core/content.ts";
import { createWorkbench, type Workbench } from "../../../src/store/workbench.ts";

/** One segment of a small project; segments of one block number stand in one paragraph. */
export type SmallSegment = { readonly source: string; readonly block?: number } & Partial<
  Pick<Segment, "target" | "locked" | "review">
>;

/** Somebody in a role. */
function actorAs(role: Role): Actor {
  return { id: `id-${role}`, name: role, role };
}

/** A project of a few segments `s1`, `s2`, …, each in a block of its own unless it names one. */
export function projectOf(segments: readonly SmallSegment[]): Project {
  const made = segments.map(({ source, block, ...rest }, index) => ({
    ...newSegment({
      id: `s${index + 1}`,
      block: `b${block ?? index + 1}`,
      before: "",
      source: contentOf(source),
    }),
    ...rest,
  }));
  return {
    id: "p",
    name: "Small",
    sourceLanguage: "ar",
    targetLanguage: "en",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [],
    blocks: idTable(
      made.map(({ block }, index) => ({
        id: block,
        document: "d",
        number: index + 1,
        kind: "paragraph" as const,
        after: "\n",
      })),
    ),
    segments: pagesOf(made),
  };
}

/** A store over a small project, with a clock that stands still. */
export function workbenchOf(segments: readonly SmallSegment[], role: Role = "translator"): Workbench {
  let id = 0;
  return createWorkbench({
    project: projectOf(segments),
    actor: actorAs(role),
    access: { type: "write" },
    now: () => 0,
    newId: () => `id${id++}`,
    keep: () => undefined,
  });
}
