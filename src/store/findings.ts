import { createStore, type StoreApi } from "zustand/vanilla";
import type { Lesson } from "../assistance/checks/checker.ts";
import type { GlossaryEntry } from "../assistance/glossary/glossary.ts";
import { sameWishes } from "../core/checkWishes.ts";
import type { Finding } from "../core/finding.ts";
import { openErrors } from "../core/openFindings.ts";
import type { Project } from "../core/project.ts";
import type { Segment, SegmentId } from "../core/segment.ts";
import { findSegment, type SegmentPages } from "../core/segmentPages.ts";
import { type Asked, type CheckerDoor, type GrammarRun, tellChecker } from "./checkerDoor.ts";
import type { Clock } from "./clock.ts";
import type { Inspection } from "./inspection.ts";
import { blockAround, createComparison, isThere, sameToChecks } from "./seenTexts.ts";
import { createSpotCheck } from "./spotCheck.ts";
import { isTypedBetween, TYPING_REST, type Workbench } from "./workbench.ts";

/** How the checks over the whole project stand; `failed` where there is no worker to be had. */
export type CheckRun =
  | { readonly type: "never" | "stopped" | "failed" | "done" }
  | { readonly type: "running"; readonly checked: number; readonly all: number };

/** What is known of the findings; segments without any are not listed. */
export interface FindingsState {
  readonly bySegment: ReadonlyMap<SegmentId, readonly Finding[]>;
  readonly run: CheckRun;
  readonly grammar: GrammarRun;
  /** The finding that is looked at. */
  readonly looked: Finding | null;
}

/** The findings of an open project, kept up with its texts. */
export interface Findings {
  readonly store: StoreApi<FindingsState>;
  /** The standing of a segment as it is now; its block is checked on the spot if it has not been seen. */
  readonly inspect: (segment: Segment) => Inspection;
  /** What is found in the present text of a segment, waived or not. */
  readonly of: (segment: Segment) => readonly Finding[];
  readonly lookAt: (finding: Finding | null) => void;
  /** Checks the whole project, again only what changed; `false` if it was stopped or could not be done. */
  readonly checkAll: () => Promise<boolean>;
  readonly stop: () => void;
  /** The entries of the glossaries of the project; the very same list changes nothing. */
  readonly setGlossary: (entries: readonly GlossaryEntry[]) => void;
  readonly close: () => void;
}

/** Projects up to this size (segments) are checked without being asked: some seconds of another core. */
const CHECKED_UNASKED = 20_000;

/** Rests (ms) before a project is checked unasked: after it is opened, and after the last change. */
const REST_AFTER_OPENING = 1200;
const REST_AFTER_CHANGE = 1500;

/** Findings that only a run over the whole document can make. */
const WHOLE_RUN_ONLY: ReadonlySet<string> = new Set([
  "transliteration",
  "inconsistent_target",
  "inconsistent_source",
]);

/** Follows a workbench and keeps its findings. */
export function createFindings(given: {
  readonly workbench: Workbench;
  readonly openDoor: () => CheckerDoor;
  readonly clock: Clock;
}): Findings {
  const { workbench, clock } = given;
  const store = createStore<FindingsState>(() => ({
    bySegment: new Map(),
    run: { type: "never" },
    grammar: "off",
    looked: null,
  }));
  const checker = tellChecker(given.openDoor, (grammar, of) => hearOfGrammar(grammar, of));
  const spot = createSpotCheck();
  const sameTexts = createComparison();
  const project = (): Project => workbench.store.getState().project;
  let standing: Asked = { wishes: project().settings.checks, entries: [] };
  /** What the last whole run saw and found, and the segments that were seen since. */
  let seen: { readonly segments: SegmentPages; readonly asked: Asked } | undefined;
  let lesson: Lesson | undefined;
  const ofRun = new Map<SegmentId, readonly Finding[]>();
  const since = new Map<SegmentId, Segment>();
  let onTheSpot = new WeakMap<Segment, readonly Finding[]>();
  let running: Promise<boolean> | undefined;
  let callOff = (): void => undefined;
  let callOffLook = (): void => undefined;
  let isClosed = false;

  const askFor = (asked: Asked): Asked => {
    standing = asked;
    since.clear();
    onTheSpot = new WeakMap();
    return standing;
  };
  const asked = (): Asked => {
    const { checks } = project().settings;
    return sameWishes(standing.wishes, checks) ? standing : askFor({ ...standing, wishes: checks });
  };
  const isFresh = (): boolean => seen?.asked === asked() && sameTexts(project().segments, seen.segments);
  const isSeen = (segment: Segment): boolean => {
    const now = asked();
    const one = since.get(segment.id);
    if (one !== undefined) return sameToChecks(one, segment);
    return seen?.asked === now && isThere(seen.segments, segment);
  };

  /** Takes over what was found in a block; what only a whole run can find stays where the text is what it saw. */
  const publish = (block: readonly Segment[], found: readonly Finding[]): void => {
    const bySegment = new Map(store.getState().bySegment);
    for (const segment of block) {
      const isOld = seen !== undefined && isThere(seen.segments, segment);
      const kept = isOld ? (ofRun.get(segment.id) ?? []) : [];
      put(bySegment, segment.id, [
        ...telling(segment, ofSegment(found, segment.id)),
        ...kept.filter(({ check }) => WHOLE_RUN_ONLY.has(check)),
      ]);
      since.set(segment.id, segment);
    }
    store.setState({ bySegment });
  };

  const findingsOf = (segment: Segment): readonly Finding[] => {
    if (isSeen(segment)) return store.getState().bySegment.get(segment.id) ?? [];
    const known = onTheSpot.get(segment);
    if (known !== undefined) return known;
    const block = blockAround(project().segments, segment);
    const now = asked();
    const found = spot.check(project(), now, lesson, block);
    for (const each of block) onTheSpot.set(each, ofSegment(found, each.id));
    // Whoever asks may be drawing, and looking must not disturb a drawing.
    queueMicrotask(() => {
      const { segments } = project();
      if (isClosed || asked() !== now || !block.every((each) => isThere(segments, each))) return;
      publish(block, found);
      // The checker elsewhere knows more: the dictionary is there.
      for (const each of block) since.delete(each.id);
      lookAtActive();
    });
    return onTheSpot.get(segment) ?? [];
  };

  const run = async (): Promise<boolean> => {
    const { segments } = project();
    const now = asked();
    store.setState({ run: { type: "running", checked: 0, all: segments.length } });
    const answer = await checker.run(project(), now, (checked, all) => {
      if (store.getState().run.type === "running") store.setState({ run: { type: "running", checked, all } });
    });
    if (isClosed) return false;
    if (answer.type === "stopped") {
      store.setState({ run: { type: "stopped" } });
      return false;
    }
    if (JSON.stringify(lesson) !== JSON.stringify(answer.lesson)) lesson = answer.lesson;
    seen = { segments, asked: now };
    const bySegment = new Map(store.getState().bySegment);
    for (const [id, findings] of answer.changed) put(ofRun, id, telling(findSegment(segments, id), findings));
    // The worker tells only what changed since its last answer; blocks checked in between are put right.
    for (const id of [...answer.changed.map(([changed]) => changed), ...since.keys()]) {
      put(bySegment, id, ofRun.get(id) ?? []);
    }
    since.clear();
    store.setState({ bySegment, run: { type: "done" } });
    lookAtActive();
    return true;
  };

  const startRun = (): Promise<boolean> => {
    callOff();
    running ??= run()
      .catch(() => {
        checker.close();
        seen = undefined;
        ofRun.clear();
        if (!isClosed) store.setState({ run: { type: "failed" } });
        return false;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  /** Checks the block of the active segment elsewhere: nothing of it happens while a key is being drawn. */
  const lookAtActive = (): void => {
    const { active } = workbench.store.getState();
    const segment = active === null ? undefined : findSegment(project().segments, active);
    if (segment === undefined || isClosed || isSeen(segment)) return;
    const block = blockAround(project().segments, segment);
    const now = asked();
    checker
      .checkBlock(project(), now, block)
      .then((found) => {
        const { segments } = project();
        if (!isClosed && asked() === now && block.every((each) => isThere(segments, each)))
          publish(block, found);
      })
      .catch(() => undefined);
  };

  /** Once grammar is there, what was found without it is looked at again. */
  const hearOfGrammar = (grammar: GrammarRun, of?: Asked): void => {
    if (isClosed || (of !== undefined && of !== standing)) return;
    const before = store.getState().grammar;
    if (before === grammar || (before === "ready" && grammar === "coming")) return;
    store.setState({ grammar });
    if (grammar !== "ready") return;
    askFor({ ...standing });
    lookAtActive();
    checkUnasked(REST_AFTER_CHANGE);
  };

  const checkUnasked = (rest: number): void => {
    callOff();
    if (project().segments.length > CHECKED_UNASKED && seen === undefined) return;
    callOff = clock.after(rest, () => {
      if (isClosed || isFresh()) return;
      if (running === undefined) void startRun();
      else checkUnasked(REST_AFTER_CHANGE);
    });
  };

  const stopFollowing = workbench.store.subscribe((now, before) => {
    const isOther = now.project !== before.project;
    if (isOther || now.active !== before.active) {
      callOffLook();
      if (isTypedBetween(before, now)) callOffLook = clock.after(TYPING_REST, lookAtActive);
      else lookAtActive();
    }
    if (isOther) checkUnasked(REST_AFTER_CHANGE);
  });
  checkUnasked(REST_AFTER_OPENING);

  return {
    store,
    inspect: (segment) => ({
      openErrors: openErrors(segment, findingsOf(segment)).length,
      documentChecksFresh: isFresh(),
    }),
    of: findingsOf,
    lookAt: (looked) => store.setState({ looked }),
    checkAll: async () => {
      // A grammar that could not be had is sent for again.
      if (store.getState().grammar === "failed") askFor({ ...standing });
      // What is under way may have begun before the last change.
      while (running !== undefined) if (!(await running)) return false;
      return isFresh() || startRun();
    },
    stop: checker.stop,
    setGlossary: (entries) => {
      if (entries === standing.entries) return;
      askFor({ ...standing, entries });
      lookAtActive();
      checkUnasked(REST_AFTER_CHANGE);
    },
    close: () => {
      isClosed = true;
      callOff();
      callOffLook();
      stopFollowing();
      checker.close();
    },
  };
}

/** That nobody has begun a segment yet is no news. */
function telling(segment: Segment | undefined, findings: readonly Finding[]): readonly Finding[] {
  if (segment?.review.state !== "new") return findings;
  return findings.filter(({ check }) => check !== "empty_target");
}

function ofSegment(findings: readonly Finding[], id: SegmentId): readonly Finding[] {
  return findings.filter(({ segment }) => segment === id);
}

function put(map: Map<SegmentId, readonly Finding[]>, id: SegmentId, findings: readonly Finding[]): void {
  if (findings.length === 0) map.delete(id);
  else map.set(id, findings);
}
