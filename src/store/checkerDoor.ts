import type { CheckAnswer, Checker } from "../assistance/checks/checker.ts";
import { checkSettingsOf, isParsed } from "../assistance/checks/context.ts";
import { blockUnit, boundBlock } from "../assistance/checks/projectBlocks.ts";
import type { Unit } from "../assistance/checks/unit.ts";
import type { GlossaryEntry } from "../assistance/glossary/glossary.ts";
import type { GrammarStanding } from "../assistance/grammar/lateGrammarian.ts";
import type { CheckWishes } from "../core/checkWishes.ts";
import type { Finding } from "../core/finding.ts";
import { blockOf, type Project } from "../core/project.ts";
import type { Segment } from "../core/segment.ts";

/** The checker as it is reached, wherever it works. */
export interface CheckerDoor {
  readonly configure: (...given: Parameters<Checker["configure"]>) => Promise<void>;
  readonly grammar: () => Promise<GrammarStanding>;
  readonly load: (...given: Parameters<Checker["load"]>) => Promise<void>;
  readonly run: (...given: Parameters<Checker["run"]>) => Promise<CheckAnswer>;
  readonly stop: () => Promise<void>;
  readonly checkBlock: (units: readonly Unit[]) => Promise<readonly Finding[]>;
  readonly close: () => void;
}

/** What a project asks of its checks; the same object for as long as it asks the same. */
export interface Asked {
  readonly wishes: CheckWishes | undefined;
  readonly entries: readonly GlossaryEntry[];
}

/** A checker to which a project is told: only what it has not been told yet. */
export interface ToldChecker {
  readonly run: (
    project: Project,
    asked: Asked,
    report: (checked: number, all: number) => void,
  ) => Promise<CheckAnswer>;
  readonly checkBlock: (
    project: Project,
    asked: Asked,
    block: readonly Segment[],
  ) => Promise<readonly Finding[]>;
  readonly stop: () => void;
  readonly close: () => void;
}

/** Pages sent at once: some ms of copying. */
const PAGES_AT_ONCE = 16;

/** How it stands with grammar: `coming` while its program is fetched. */
export type GrammarRun = GrammarStanding | "coming";

/**
 * Reaches a checker through its door, which is opened when it is first needed, and anew after it was closed; `hear` is told
 * how it stands with the grammar that was asked for.
 */
export function tellChecker(
  openDoor: () => CheckerDoor,
  hear: (grammar: GrammarRun, of?: Asked) => void,
): ToldChecker {
  let door: CheckerDoor | undefined;
  let told: Asked | undefined;
  let sent: (readonly Segment[])[] = [];

  const configured = (project: Project, asked: Asked): CheckerDoor => {
    door ??= openDoor();
    // Messages arrive in order, so nobody needs to wait for this one.
    if (told === asked) return door;
    told = asked;
    const settings = checkSettingsOf(project);
    void door.configure(settings, asked.entries).catch(() => undefined);
    hear(isParsed(settings) ? "coming" : "off", asked);
    void door
      .grammar()
      .then((grammar) => hear(grammar, asked))
      .catch(() => undefined);
    return door;
  };

  const send = async (to: CheckerDoor, project: Project): Promise<void> => {
    let waiting: Promise<void>[] = [];
    for (const [number, page] of project.segments.pages.entries()) {
      if (sent[number] === page) continue;
      sent[number] = page;
      waiting.push(
        to.load(
          number,
          page.map((segment) => blockUnit(segment, blockOf(project, segment))),
        ),
      );
      if (waiting.length < PAGES_AT_ONCE) continue;
      await Promise.all(waiting);
      waiting = [];
    }
    await Promise.all(waiting);
  };

  return {
    run: async (project, asked, report) => {
      const to = configured(project, asked);
      await send(to, project);
      return to.run(project.segments.pages.length, report);
    },
    checkBlock: (project, asked, block) => configured(project, asked).checkBlock(unitsOf(project, block)),
    stop: () => void door?.stop().catch(() => undefined),
    close: () => {
      door?.close();
      door = undefined;
      hear("off");
      told = undefined;
      sent = [];
    },
  };
}

/** The segments of a block as the checks see them. */
export function unitsOf(project: Project, block: readonly Segment[]): readonly Unit[] {
  return boundBlock(block.map((segment) => blockUnit(segment, blockOf(project, segment))));
}
