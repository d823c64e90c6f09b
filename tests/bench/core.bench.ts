import type { Actor } from "../../src/core/actor.ts";
import type { Action, Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { idTable } from "../../src/core/idTable.ts";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { newSegment } from "../../src/core/segment.ts";
import { eachSegment, pagesOf, segmentAt } from "../../src/core/segmentPages.ts";
import { measure, measureAgainst, recombinedSentences, seededRandom, type BenchRow } from "./harness.ts";

export const name = "Changes";

const segmentCount = 100_000;
const editsInARound = 100;

const translator: Actor = { id: "t", name: "Tahira", role: "translator" };
const reviser: Actor = { id: "r", name: "Rami", role: "reviser" };

/** Measures changes of a project of 100,000 segments, an edit against the copy of one array of as many references. */
export async function run(): Promise<readonly BenchRow[]> {
  const pairs = recombinedSentences(segmentCount, 3);
  const start = projectOf(pairs.map(({ source }) => source));
  const all = [...eachSegment(start.segments)];
  const random = seededRandom(11);
  const place = (): number => Math.floor(random() * segmentCount);
  let live = start;
  let number = 0;
  const edit = (): void => {
    const at = place();
    const segment = segmentAt(live.segments, at);
    if (segment === undefined) throw new Error(`no segment at ${at}`);
    const target = [`${pairs[at]?.target ?? ""} ${++number}`];
    live = applied(live, translator, [
      { type: "targetWritten", segment: segment.id, target, cause: "written" },
    ]);
  };
  let copy = all;
  const [segment] = all;
  if (segment === undefined) throw new Error("no segments");
  const edits = await measureAgainst(
    () => repeat(edit),
    () =>
      repeat(() => {
        copy = [...copy];
        copy[place()] = segment;
      }),
  );
  const divided = await measure(() =>
    repeat(() => {
      const segment = segmentAt(start.segments, place());
      if (segment === undefined) throw new Error("no segment there");
      const cut = { sourceOffset: 20, targetOffset: 0, second: "n" };
      applyChange(start, changeOf(translator, [{ type: "split", segment: segment.id, ...cut }]));
    }),
  );
  const write = all.map(({ id }, at): Action => {
    const target = [pairs[at]?.target ?? "-"];
    return { type: "targetWritten", segment: id, target, cause: "pretranslated" };
  });
  const decide = (event: "confirm" | "approve_revision"): readonly Action[] =>
    all.map(({ id }) => ({ type: "decided", segment: id, event, openErrors: 0, documentChecksFresh: true }));
  const drafts = applied(start, translator, write);
  const translated = applied(drafts, translator, decide("confirm"));
  const approve = changeOf(reviser, decide("approve_revision"));
  const approved = applied(translated, reviser, approve.actions);
  const once = { times: 5, warmUp: 1 };
  const bulk = await measure(() => applyChange(translated, approve), once);
  const invert = await measure(() => invertChange(translated, approved, approve), once);
  const inverse = changeOf(reviser, [invertChange(translated, approved, approve)]);
  const undo = await measure(() => applyChange(approved, inverse), once);
  return [
    {
      what: "one edit",
      value: edits.work.median / editsInARound,
      unit: "ms",
      target: { atMost: 0.2 },
      note: `among ${segmentCount} segments, median; 95th percentile ${(edits.work.p95 / editsInARound).toFixed(3)} ms`,
    },
    {
      what: "one edit / copying a list",
      value: edits.median,
      unit: "×",
      note: "baseline: a list of as many copied",
    },
    { what: "one split", value: divided.median / editsInARound, unit: "ms" },
    {
      what: "approving everything",
      value: bulk.median,
      unit: "ms",
      note: "one change of 100,000 decisions, each hashed",
    },
    { what: "working out its undo", value: invert.median, unit: "ms" },
    { what: "undoing it", value: undo.median, unit: "ms" },
  ];
}

function repeat(work: () => void): void {
  for (let round = 0; round < editsInARound; round++) work();
}

function changeOf(actor: Actor, actions: readonly Action[]): Change {
  return { id: "c", at: 1, actor, actions };
}

function applied(project: Project, actor: Actor, actions: readonly Action[]): Project {
  const effect = applyChange(project, changeOf(actor, actions));
  if (effect.type === "refused") throw new Error(`refused: ${effect.code}`);
  return effect.project;
}

function projectOf(sources: readonly string[]): Project {
  const segments = sources.map((source, index) =>
    newSegment({ id: `s${index}`, block: "b1", before: "", source: [source] }),
  );
  return {
    id: "p",
    name: "Bench",
    sourceLanguage: "ar",
    targetLanguage: "en",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [],
    blocks: idTable([{ id: "b1", document: "d1", number: 1, kind: "paragraph", after: "" }]),
    segments: pagesOf(segments),
  };
}
