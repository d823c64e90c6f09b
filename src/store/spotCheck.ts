import type { Lesson } from "../assistance/checks/checker.ts";
import { checkBlock } from "../assistance/checks/checking.ts";
import { checkSettingsOf, createContext, type CheckContext } from "../assistance/checks/context.ts";
import { knownNames } from "../assistance/checks/knownNames.ts";
import type { Finding } from "../core/finding.ts";
import type { Project } from "../core/project.ts";
import type { Segment } from "../core/segment.ts";
import { type Asked, unitsOf } from "./checkerDoor.ts";

/** Checks blocks here and now, for a decision that cannot wait: some ms for a block. */
export interface SpotCheck {
  /** What is found in a block, as the document taught it so far. */
  readonly check: (
    project: Project,
    asked: Asked,
    lesson: Lesson | undefined,
    block: readonly Segment[],
  ) => readonly Finding[];
}

/** Makes the check on the spot; what it needs of glossaries and names is put together when they change. */
export function createSpotCheck(): SpotCheck {
  let plain: { readonly of: Asked; readonly value: CheckContext } | undefined;
  let taught: { readonly plain: CheckContext; readonly by: Lesson; readonly value: CheckContext } | undefined;

  const contextOf = (project: Project, asked: Asked, lesson: Lesson | undefined): CheckContext => {
    if (plain?.of !== asked) {
      plain = { of: asked, value: createContext(checkSettingsOf(project), asked.entries) };
    }
    if (lesson === undefined) return plain.value;
    if (taught?.plain !== plain.value || taught.by !== lesson) {
      const names = knownNames([...plain.value.names.names, ...lesson.names]);
      taught = { plain: plain.value, by: lesson, value: { ...plain.value, names, ratio: lesson.ratio } };
    }
    return taught.value;
  };

  return {
    check: (project, asked, lesson, block) =>
      checkBlock(unitsOf(project, block), contextOf(project, asked, lesson)),
  };
}
