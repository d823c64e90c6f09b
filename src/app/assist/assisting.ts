import { createStore, type StoreApi } from "zustand/vanilla";
import type { Content } from "../../core/content.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { UsedResource } from "../../core/resourceWishes.ts";
import { findSegment, positionOf, segmentAt } from "../../core/segmentPages.ts";
import type { Problem } from "../../core/result.ts";
import type { ProjectStorage } from "../../persistence/storage.ts";
import type { Clock } from "../../store/clock.ts";
import type { Workbench } from "../../store/workbench.ts";
import type { Assistant } from "../../worker/assistant.ts";
import type { MemoryStep } from "../../worker/keptMemory.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { AssistChoice, SegmentAnswer } from "../../worker/segmentHelp.ts";
import { choiceKey, EMPTY_CHOICE, readChoice } from "./choice.ts";
import { ownMemory } from "./ownMemory.ts";
import { missingProblems, resolveWishes, wishesOf } from "./projectResources.ts";
import { missingSteps, stepsBetween } from "./recording.ts";
import { createTermPlaces, type TermPlaces } from "./termPlaces.ts";
import { questionAbout, recordPrefix } from "./segmentQuestions.ts";

/** What is known of one segment, as long as its source is this one. */
interface SegmentHelp {
  readonly segment: SegmentId;
  readonly source: Content;
  readonly answer: SegmentAnswer;
}

/** What the panels read. */
export interface AssistState {
  readonly choice: AssistChoice;
  readonly resources: readonly ResourceHead[];
  /** What the project wants to use that is not on this device. */
  readonly missing: readonly UsedResource[];
  /** What is wrong with the memories and glossaries: one that is damaged, entries that could not be kept. */
  readonly problems: readonly Problem[];
  /** `null` until the first answer came. */
  readonly help: SegmentHelp | null;
}

/** Memories and glossaries at work for an open project: looks up its active segment, and puts what is confirmed into memories. */
export interface Assisting {
  readonly state: StoreApi<AssistState>;
  readonly assistant: Assistant;
  readonly termPlaces: TermPlaces;
  /** Uses other memories and glossaries, or other penalties: a change of the project, or of this device where none is allowed. */
  readonly choose: (choice: AssistChoice) => void;
  /** Has the project no longer want something that is not on this device. */
  readonly giveUp: (missing: UsedResource) => void;
  /** Looks everything up again: entries of what is attached changed. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** What assisting works with. */
interface AssistingOptions {
  readonly workbench: Workbench;
  readonly assistant: Assistant;
  readonly settings: Pick<ProjectStorage, "readSetting" | "writeSetting">;
  readonly clock: Clock;
  /** Gives the glossaries a new project begins with, after keeping them where they are not yet. */
  readonly firstGlossaries: (project: string, assistant: Assistant) => Promise<readonly string[]>;
}

/** Segments looked up before one comes to them, and how many answers are kept. */
const AHEAD = 3;
const MOST_KEPT = 200;

/** Steps sent to a memory at once when an opened project is put into it, and the rest between, in ms. */
const STEPS_AT_ONCE = 500;
const REST = 40;

/** Begins to assist; everything comes a moment later. */
export function startAssisting(options: AssistingOptions): Assisting {
  const { workbench, assistant, settings, clock } = options;
  const state = createStore<AssistState>(() => ({
    choice: EMPTY_CHOICE,
    resources: [],
    missing: [],
    problems: [],
    help: null,
  }));
  const answers = new Map<SegmentId, SegmentHelp>();
  const termPlaces = createTermPlaces(workbench, assistant, () => state.getState().choice);
  const { id: project } = workbench.store.getState().project;
  let recorded = workbench.store.getState().project;
  let turn = 0;
  let isClosed = false;
  let isReady = false;
  let callOff = (): void => undefined;
  /** What this device uses where the project says nothing. */
  let own = EMPTY_CHOICE;
  let followsProject = true;
  let choosing = 0;

  const updated = (): readonly string[] =>
    state
      .getState()
      .choice.attachments.filter(({ use }) => use === "update")
      .map(({ resource }) => resource)
      .filter((id) => state.getState().resources.some((head) => head.id === id && head.type === "memory"));

  /** Puts into memories what was confirmed since, and takes back what is no longer. */
  const record = (): void => {
    const now = workbench.store.getState().project;
    if (!isReady || now === recorded || workbench.store.getState().access.type !== "write") return;
    const steps = stepsBetween(recorded, now);
    recorded = now;
    if (steps.length > 0) for (const id of updated()) void put(id, steps);
  };

  const put = async (id: string, steps: readonly MemoryStep[]): Promise<void> => {
    const { problems } = await assistant.record(id, steps);
    if (!isClosed && problems.length > 0) state.setState({ problems });
  };

  const keep = (help: SegmentHelp): void => {
    answers.delete(help.segment);
    answers.set(help.segment, help);
    for (const id of answers.keys()) {
      if (answers.size <= MOST_KEPT) break;
      answers.delete(id);
    }
  };

  const look = async (ids: readonly SegmentId[]): Promise<readonly SegmentHelp[]> => {
    const { project: present } = workbench.store.getState();
    const asked = ids.flatMap((id) => {
      const segment = findSegment(present.segments, id);
      const question = questionAbout(present, id);
      return segment === undefined || question === undefined ? [] : [{ segment, question }];
    });
    if (asked.length === 0) return [];
    const found = await assistant.look(
      state.getState().choice,
      asked.map(({ question }) => question),
    );
    return asked.flatMap(({ segment: { id, source } }, at) => {
      const answer = found[at];
      return answer === undefined ? [] : [{ segment: id, source, answer }];
    });
  };

  const show = (help: SegmentHelp): void => {
    const { help: shown } = state.getState();
    const isSame =
      shown?.segment === help.segment && JSON.stringify(shown.answer) === JSON.stringify(help.answer);
    if (!isSame) state.setState({ help });
  };

  /** Looks the active segment up, what was found ahead of it first, and then the ones behind it. */
  const follow = async (): Promise<void> => {
    const { active, project: present } = workbench.store.getState();
    const own = ++turn;
    if (!isReady || active === null) return;
    const source = findSegment(present.segments, active)?.source;
    const known = answers.get(active);
    if (known !== undefined && known.source === source) show(known);
    record();
    const [help] = await look([active]);
    if (help !== undefined) keep(help);
    if (isClosed || own !== turn) return;
    if (help !== undefined) show(help);
    const at = positionOf(present.segments, active);
    const ahead = Array.from({ length: AHEAD }, (_, step) => segmentAt(present.segments, at + step + 1)?.id);
    for (const found of await look(ahead.filter((id) => id !== undefined))) keep(found);
  };

  const unsubscribe = workbench.store.subscribe((now, before) => {
    if (now.active !== before.active) {
      void follow();
      return;
    }
    if (now.project === before.project) return;
    if (now.project.settings.resources !== before.project.settings.resources) void refresh();
    // What was typed or confirmed is put into memories when the key press is over.
    callOff();
    callOff = clock.after(0, () => {
      record();
      const { active, project: present } = workbench.store.getState();
      const source = active === null ? undefined : findSegment(present.segments, active)?.source;
      if (active !== null && source !== state.getState().help?.source) void follow();
    });
  });

  const refresh = async (): Promise<void> => {
    const listed = await assistant.resources();
    if (isClosed || !isReady) return;
    if (listed.type === "success") state.setState({ resources: listed.value });
    const { resources: wishes } = workbench.store.getState().project.settings;
    if (followsProject) {
      const { resources } = state.getState();
      state.setState(
        wishes === undefined ? { choice: own, missing: [] } : resolveWishes(wishes, resources, project),
      );
    }
    state.setState({ problems: [...missingProblems(state.getState().missing), ...listed.problems] });
    answers.clear();
    termPlaces.forget();
    await follow();
  };

  const choose = (choice: AssistChoice): void => {
    state.setState({ choice });
    void keepChoice();
  };

  const keepChoice = async (): Promise<void> => {
    const turnOfChoice = ++choosing;
    const listed = await assistant.resources();
    // Of several choices in a row the last is kept.
    if (isClosed || turnOfChoice !== choosing) return;
    const heads = listed.type === "success" ? listed.value : state.getState().resources;
    const { choice, missing } = state.getState();
    const { project: present } = workbench.store.getState();
    const resources = wishesOf(choice, heads, { project: present, missing });
    const outcome = workbench.dispatch([
      { type: "settingsChanged", settings: { ...present.settings, resources } },
    ]);
    if (outcome.type !== "done") {
      followsProject = false;
      void settings.writeSetting(choiceKey(project), choice);
    }
    // A change of the project is taken up by itself.
    if (workbench.store.getState().project.settings === present.settings) await refresh();
  };

  const begin = async (): Promise<void> => {
    const [kept, listed] = await Promise.all([
      settings.readSetting(choiceKey(project)),
      assistant.resources(),
    ]);
    const memory = await ownMemory(workbench, assistant, listed.type === "success" ? listed.value : []);
    let choice = kept.type === "success" ? readChoice(kept.value) : undefined;
    if (choice === undefined) {
      const glossaries = await options.firstGlossaries(project, assistant);
      const attachments = [
        ...(memory === undefined ? [] : [{ resource: memory.id, use: "update" as const, penalty: 0 }]),
        ...glossaries.map((resource) => ({ resource, use: "update" as const, penalty: 0 })),
      ];
      choice = { ...EMPTY_CHOICE, attachments };
      if (workbench.store.getState().access.type === "write")
        void settings.writeSetting(choiceKey(project), choice);
    }
    if (isClosed) return;
    own = choice;
    state.setState({ choice });
    isReady = true;
    await refresh();
    if (memory !== undefined) await catchUp(memory);
  };

  /** Brings the project's own memory to where the project is. */
  const catchUp = async ({ id, changedAt }: ResourceHead): Promise<void> => {
    if (workbench.store.getState().access.type !== "write" || !updated().includes(id)) return;
    const { project: present } = workbench.store.getState();
    const keys = await assistant.recorded(id, recordPrefix(present));
    const rest = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        clock.after(ms, resolve);
      });
    let steps: MemoryStep[] = [];
    let isChanged = false;
    for (const missing of missingSteps(
      present,
      { keys, changedAt },
      () => workbench.store.getState().project,
    )) {
      steps.push(...missing);
      if (steps.length >= STEPS_AT_ONCE) {
        await put(id, steps);
        steps = [];
        isChanged = true;
        await rest(REST);
      } else await rest(0);
      if (isClosed) return;
    }
    if (steps.length > 0) await put(id, steps);
    if ((isChanged || steps.length > 0) && !isClosed) await refresh();
  };

  void begin();
  return {
    state,
    assistant,
    termPlaces,
    choose,
    giveUp: (gone) => {
      state.setState(({ missing }) => ({ missing: missing.filter((one) => one !== gone) }));
      void keepChoice();
    },
    refresh: () => void refresh(),
    close: () => {
      record();
      isClosed = true;
      callOff();
      unsubscribe();
    },
  };
}
