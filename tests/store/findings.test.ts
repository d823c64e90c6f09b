import { describe, expect, test } from "vitest";
import { createChecker } from "../../src/assistance/checks/checker.ts";
import { NO_WISHES } from "../../src/core/checkWishes.ts";
import { findingKey } from "../../src/core/finding.ts";
import type { Project } from "../../src/core/project.ts";
import { contentHash } from "../../src/core/segment.ts";
import { findSegment, segmentAt } from "../../src/core/segmentPages.ts";
import { createGrammarian, type Grammarian } from "../../src/assistance/grammar/grammarian.ts";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import type { CheckerDoor } from "../../src/store/checkerDoor.ts";
import { createFindings, type Findings } from "../../src/store/findings.ts";
import { approve, decide, nextApproval, planBulkInSteps } from "../../src/store/reviewing.ts";
import { createWorkbench, TYPING_REST, type Workbench } from "../../src/store/workbench.ts";
import { writeTarget } from "../../src/store/writing.ts";
import { content, exampleProject, person } from "../core/exampleProject.ts";
import { handClock, type HandClock } from "./handClock.ts";
import { toTheEnd } from "./toTheEnd.ts";

const amal = person("amal", "translator");
const manager = person("mona", "manager");

interface Stage {
  readonly workbench: Workbench;
  readonly findings: Findings;
  readonly clock: HandClock;
  readonly runs: number;
  readonly checks: (id: string) => readonly string[];
  readonly write: (id: string, text: string) => void;
}

function stage(
  blocks: readonly (readonly string[])[],
  change: (project: Project) => Project = (same) => same,
  bringGrammarian: () => Promise<Grammarian> = () => Promise.reject(new Error("nobody asks")),
): Stage {
  const clock = handClock();
  let ids = 0;
  let runs = 0;
  const workbench: Workbench = createWorkbench({
    project: change(exampleProject(blocks)),
    actor: amal,
    access: { type: "write" },
    now: () => clock.now(),
    newId: () => `n${++ids}`,
    keep: () => undefined,
    inspect: (segment) => findings.inspect(segment),
  });
  const findings = createFindings({
    workbench,
    clock,
    openDoor: (): CheckerDoor => {
      const checker = createChecker({ rest: () => Promise.resolve(), bringGrammarian });
      return {
        configure: async (settings, entries) => checker.configure(settings, entries),
        grammar: checker.grammar,
        load: async (page, units) => checker.load(page, units),
        run: async (pages, report) => {
          runs++;
          return checker.run(pages, report);
        },
        stop: async () => checker.stop(),
        checkBlock: async (units) => checker.checkBlock(units),
        close: () => undefined,
      };
    },
  });
  return {
    workbench,
    findings,
    clock,
    get runs() {
      return runs;
    },
    checks: (id) => (findings.store.getState().bySegment.get(id) ?? []).map(({ check }) => check),
    write: (id, text) => {
      writeTarget(workbench, id, content(text));
    },
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
}

const segmentOf = (workbench: Workbench, id: string) => {
  const segment = findSegment(workbench.store.getState().project.segments, id);
  if (segment === undefined) throw new Error(`no ${id}`);
  return segment;
};

function waive(workbench: Workbench, findings: Findings, id: string): void {
  const segment = segmentOf(workbench, id);
  const hash = contentHash(segment.source, segment.target);
  const found = findings.store.getState().bySegment.get(id) ?? [];
  workbench.dispatch(
    found.map((finding) => ({
      type: "waived",
      segment: id,
      hash,
      key: findingKey(finding),
      reason: "meant",
    })),
  );
}

describe("an error of the checks", () => {
  test("keeps a segment from being confirmed until it is mended", () => {
    const { workbench, write } = stage([["حضر 25 ضيفًا."]]);
    write("s1", "52 guests came.");
    expect(decide(workbench, "s1", "confirm")).toMatchObject({ type: "refused", code: "no_open_errors" });
    write("s1", "25 guests came.");
    expect(decide(workbench, "s1", "confirm")).toMatchObject({ type: "done" });
  });

  test("or until it is waived; the waiver is void for another text", async () => {
    const { workbench, findings, write } = stage([["حضر 25 ضيفًا."]]);
    write("s1", "52 guests came.");
    decide(workbench, "s1", "confirm");
    await settled();
    waive(workbench, findings, "s1");
    expect(decide(workbench, "s1", "confirm")).toMatchObject({ type: "done" });
    write("s1", "53 guests came.");
    expect(decide(workbench, "s1", "confirm")).toMatchObject({ code: "no_open_errors" });
  });

  test("is an error only as far as the project says", () => {
    const { workbench, write } = stage([["حضر 25 ضيفًا."]], (project) => ({
      ...project,
      settings: { ...project.settings, checks: { ...NO_WISHES, severities: { numbers: "warning" } } },
    }));
    write("s1", "52 guests came.");
    expect(decide(workbench, "s1", "confirm")).toMatchObject({ type: "done" });
  });

  test("of a glossary counts as soon as the glossary is known", () => {
    const { workbench, findings, write } = stage([["سورا نموذج جديد."]]);
    write("s1", "Sura is a new model.");
    findings.setGlossary([newEntry({ id: "1", source: "سورا", target: "Sora", forbidden: ["Sura"] })]);
    expect(findings.inspect(segmentOf(workbench, "s1")).openErrors).toBeGreaterThan(0);
  });

  test("is left out of bulk approval, and says so beforehand", async () => {
    const { workbench, write, findings } = stage([["حضر 25 ضيفًا."], ["حضر 3 ضيوف."]]);
    write("s1", "52 guests came.");
    write("s2", "3 guests came.");
    decide(workbench, "s1", "confirm");
    await settled();
    waive(workbench, findings, "s1");
    decide(workbench, "s1", "confirm");
    decide(workbench, "s2", "confirm");
    workbench.setActor(person("rami", "reviser"));
    write("s1", "54 guests came.");
    const first = segmentAt(workbench.store.getState().project.segments, 0);
    expect(first && nextApproval(workbench, first)).toMatchObject({ code: "no_open_errors" });
    const plan = toTheEnd(planBulkInSteps(workbench, ["s1", "s2"], "approve"));
    expect(plan.actions.map(({ segment }) => segment)).toEqual(["s2"]);
    expect(plan.refused).toEqual([{ segment: "s1", code: "no_open_errors" }]);
  });
});

describe("release", () => {
  test("waits for the checks of the document to have seen the present texts", async () => {
    const { workbench, findings, write } = stage([["حضر ضيوف."]], (project) => ({
      ...project,
      settings: { ...project.settings, solo: true },
    }));
    workbench.setActor(manager);
    write("s1", "Guests came.");
    decide(workbench, "s1", "confirm");
    decide(workbench, "s1", "approve_revision");
    expect(approve(workbench, "s1")).toMatchObject({ type: "refused", code: "doc_checks_fresh" });
    expect(await findings.checkAll()).toBe(true);
    expect(approve(workbench, "s1")).toMatchObject({ type: "done" });
    expect(segmentOf(workbench, "s1").review.state).toBe("signed_off");
  });
});

describe("findings", () => {
  test("come of themselves: the active block when the typing rests, the whole project after a rest", async () => {
    const own = stage([["حضر 25 ضيفًا."], ["حضر ضيوف كثيرون."], ["حضر ضيوف كثيرون."]]);
    own.workbench.goTo("s1");
    own.write("s1", "52 guests came.");
    await settled();
    expect(own.checks("s1")).toEqual([]);
    own.clock.goOn(TYPING_REST);
    await settled();
    expect(own.checks("s1")).toContain("numbers");
    own.write("s2", "Many guests came.");
    own.write("s3", "A lot of people were there.");
    expect(own.checks("s2")).toEqual([]);
    own.clock.goOn(2000);
    await settled();
    expect(own.runs).toBe(1);
    expect(own.checks("s2")).toContain("inconsistent_target");
    own.clock.goOn(60_000);
    await settled();
    expect(own.runs).toBe(1);
    own.write("s3", "Many guests came.");
    own.clock.goOn(2000);
    await settled();
    expect(own.checks("s2")).not.toContain("inconsistent_target");
    expect(own.checks("s1")).toContain("numbers");
  });

  test("of a document are dropped where the text is no longer what was compared", async () => {
    const own = stage([["حضر ضيوف كثيرون."], ["حضر ضيوف كثيرون."]]);
    own.write("s1", "Many guests came.");
    own.write("s2", "A lot of people were there.");
    await own.findings.checkAll();
    own.workbench.goTo("s1");
    own.write("s1", "Many guests  came.");
    own.clock.goOn(TYPING_REST);
    await settled();
    expect(own.checks("s1")).toContain("whitespace");
    expect(own.checks("s1")).not.toContain("inconsistent_target");
  });

  test("are the same whether a block was checked alone or with all others", async () => {
    const one = stage([["حضر 25 ضيفًا.", "ثم ذهبوا"]]);
    one.write("s1", "52 guests  came.");
    one.findings.inspect(segmentOf(one.workbench, "s1"));
    await settled();
    const alone = one.findings.store.getState().bySegment;
    await one.findings.checkAll();
    expect(one.findings.store.getState().bySegment).toEqual(alone);
  });

  test("follow the severities of the project", async () => {
    const own = stage([["حضر 25 ضيفًا."]]);
    own.write("s1", "52 guests came.");
    await own.findings.checkAll();
    const { settings } = own.workbench.store.getState().project;
    own.workbench.dispatch([
      {
        type: "settingsChanged",
        settings: { ...settings, checks: { ...NO_WISHES, severities: { numbers: "off" } } },
      },
    ]);
    expect(await own.findings.checkAll()).toBe(true);
    expect(own.checks("s1")).toEqual([]);
  });

  test("a run that is stopped says so, and the next one goes on", async () => {
    const own = stage(Array.from({ length: 400 }, (_, index) => [`جملة ${index} هنا.`]));
    own.write("s399", "Another 12 here.");
    const going = own.findings.checkAll();
    await Promise.resolve();
    const unsubscribe = own.findings.store.subscribe(({ run }) => {
      if (run.type === "running" && run.checked > 0) own.findings.stop();
    });
    expect(await going).toBe(false);
    unsubscribe();
    expect(own.findings.store.getState().run.type).toBe("stopped");
    expect(await own.findings.checkAll()).toBe(true);
    expect(own.checks("s399")).toContain("numbers");
  });
});

describe("grammar that a project asks for", () => {
  const asking = (project: Project): Project => ({
    ...project,
    settings: { ...project.settings, checks: { ...NO_WISHES, severities: { grammar: "warning" } } },
  });
  const slip = { start: 3, end: 5, isAgreement: true, edits: [{ start: 3, end: 5, text: "goes" }] };
  const engine = { slipsIn: async (text: string) => (text.startsWith("He go ") ? [slip] : []) };

  test("is not waited for; once it is there, block and project are looked at again", async () => {
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { findings, clock, write, checks } = stage([["ذهب إلى المدرسة."]], asking, async () => {
      await arrival;
      return createGrammarian(engine);
    });
    write("s1", "He go to school.");
    expect(await findings.checkAll()).toBe(true);
    expect(findings.store.getState().grammar).toBe("coming");
    expect(checks("s1")).not.toContain("grammar");
    arrive();
    await settled();
    expect(findings.store.getState().grammar).toBe("ready");
    clock.goOn(2000);
    await settled();
    expect(checks("s1")).toContain("grammar");
  });

  test("that cannot be had is told of, and sent for again with the next check", async () => {
    let asked = 0;
    const { findings, clock, write, checks } = stage([["ذهب إلى المدرسة."]], asking, async () => {
      asked++;
      if (asked === 1) throw new Error("offline");
      return createGrammarian(engine);
    });
    write("s1", "He go to school.");
    expect(await findings.checkAll()).toBe(true);
    await settled();
    expect(findings.store.getState().grammar).toBe("failed");
    await findings.checkAll();
    await settled();
    clock.goOn(2000);
    await settled();
    expect(findings.store.getState().grammar).toBe("ready");
    expect(checks("s1")).toContain("grammar");
  });

  test("that nobody asks for is off", async () => {
    const { findings } = stage([["ذهب."]]);
    await findings.checkAll();
    expect(findings.store.getState().grammar).toBe("off");
  });
});
