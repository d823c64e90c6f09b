import type { Page } from "@playwright/test";
import { seededRandom, timingOf, type BenchRow } from "./harness.ts";
import { SEGMENTS, withWorkbench } from "./workbench.ts";

export const name = "Scrolling through 100,000 segments in Chromium";

/** The list goes by in this many frames of each page by turns: two or three windows full a frame. */
const FRAMES = 4800;
const FRAMES_A_TURN = 200;

/** Frames of the empty list in each turn: fewer do to know the machine. */
const BARE_FRAMES_A_TURN = 60;

/** What an opened project does once and quietly behind the screen is over by then, in ms. */
const SETTLING = 4000;

/** Turns of the wheel in each direction, and jumps over the list. */
const WHEEL_STEPS = 120;
const WHEEL_STEP = 120;
const JUMPS = 60;

/** A frame longer than this (ms), three refreshes of the screen, is seen; browsers round the clock to tenths. */
const LONG = 50;
const CLOCK = 0.15;

/** A list as tall, with nothing in it: what the machine itself costs. */
const BARE = `<style>body{margin:0}[role="grid"]{block-size:100vh;overflow:auto}</style>
<div role="grid"><div style="block-size:12000000px;background:linear-gradient(#fff,#eee)"></div></div>`;

/** Measures the frames of the whole list going by, what moves under the reader's eyes when heights are learnt, and the memory afterwards. */
export function run(): Promise<readonly BenchRow[]> {
  return withWorkbench(async ({ context, large, openBare, heapOf }) => {
    const page = await context.newPage();
    await page.goto(large);
    await page.locator('[contenteditable="true"]:focus').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(SETTLING);
    const bare = await openBare(BARE);
    const frames = { work: new Array<number>(), bare: new Array<number>(), empty: 0 };
    const tasks: number[] = [];
    for (let from = 0; from < FRAMES; from += FRAMES_A_TURN) {
      const part = { from: from / FRAMES, to: (from + FRAMES_A_TURN) / FRAMES, frames: FRAMES_A_TURN };
      await bare.bringToFront();
      frames.bare.push(
        ...(await bare.evaluate(scrollThrough, { ...part, frames: BARE_FRAMES_A_TURN })).frames,
      );
      await page.bringToFront();
      const endWatch = await watchTasks(page);
      const seen = await page.evaluate(scrollThrough, part);
      tasks.push(...(await endWatch()));
      frames.work.push(...seen.frames);
      frames.empty += seen.empty;
    }
    const wheel = await turnWheel(page);
    const jumps = await page.evaluate(jump, placesToJump());
    const heap = await heapOf(page);
    const [work, idle] = [timingOf(frames.work), timingOf(frames.bare)];
    const long = (times: readonly number[]): number => times.filter((time) => time > LONG + CLOCK).length;
    return [
      {
        what: `frames over ${LONG} ms while all segments go by`,
        value: long(frames.work),
        unit: "",
        target: { atMost: 0 },
        note: `of ${frames.work.length} by the clock, other programs' time included; an empty list as tall: ${long(frames.bare)} of ${frames.bare.length}`,
      },
      {
        what: "longest frame",
        value: Math.max(...frames.work),
        unit: "ms",
        target: { atMost: LONG + CLOCK },
        note: `median ${work.median.toFixed(1)}, 95 % ${work.p95.toFixed(1)} ms; an empty list ${Math.max(...frames.bare).toFixed(0)}, ${idle.median.toFixed(1)}, ${idle.p95.toFixed(1)} ms; ${SEGMENTS} segments`,
      },
      {
        what: `times the page itself worked over ${LONG} ms`,
        value: long(tasks),
        unit: "",
        target: { atMost: 0 },
        note: `by processor time, which other programs do not lengthen; longest ${Math.max(0, ...tasks).toFixed(0)} ms`,
      },
      { what: "frames that showed no text", value: frames.empty, unit: "", target: { atMost: 0 } },
      {
        what: "text moved wrongly by a step of the wheel",
        value: wheel.worst,
        unit: "px",
        target: { atMost: 1 },
        note: `worst of ${wheel.steps} steps of ${WHEEL_STEP} px, down and up, where heights were not yet known`,
      },
      {
        what: "text moved after a jump",
        value: Math.max(...jumps.moved),
        unit: "px",
        target: { atMost: 1 },
        note: `worst of ${JUMPS} jumps, from the first frame to the fifteenth; ${jumps.empty} showed no text at first`,
      },
      { what: "heap after scrolling", value: heap, unit: "MB", target: { atMost: 250 } },
    ];
  });
}

/** Notes from now on how long (ms of processor time) each piece of work of the page took, until the answer is called. */
async function watchTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel"], excludedCategories: ["*"] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    return busiestThread(events);
  };
}

/** The processor times (ms) of the tasks of the thread that worked most: the one the page's scripts and layout run in. */
function busiestThread(events: readonly unknown[]): readonly number[] {
  const threads = new Map<string, number[]>();
  for (const event of events) {
    if (typeof event !== "object" || event === null || !("name" in event && "pid" in event && "tid" in event))
      continue;
    const time: unknown = "tdur" in event ? event.tdur : undefined;
    if (event.name !== "ThreadControllerImpl::RunTask" || typeof time !== "number") continue;
    const thread = `${String(event.pid)} ${String(event.tid)}`;
    const times = threads.get(thread) ?? [];
    times.push(time / 1000);
    threads.set(thread, times);
  }
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0);
  return [...threads.values()].toSorted((one, other) => sum(other) - sum(one))[0] ?? [];
}

interface Part {
  /** From here to there, as shares of the list's height. */
  readonly from: number;
  readonly to: number;
  readonly frames: number;
}

/** Runs in the page: scrolls a part of the list, a step a frame, and notes how long each frame took. */
async function scrollThrough({
  from,
  to,
  frames,
}: Part): Promise<{ readonly frames: number[]; readonly empty: number }> {
  const list = document.querySelector('[role="grid"]');
  if (list === null) throw new Error("there is no list");
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let empty = 0;
  // The frames of a page that has just come to the front are not yet regular.
  for (let wait = 0; wait < 20; wait++) await frame();
  let last = await frame();
  for (let step = 0; step < frames; step++) {
    // Heights are learnt on the way, so the list's end is asked for anew.
    list.scrollTop = (from + ((to - from) * step) / frames) * (list.scrollHeight - list.clientHeight);
    const now = await frame();
    times.push(now - last);
    last = now;
    const { left, width, top, height } = list.getBoundingClientRect();
    const middle = document.elementFromPoint(left + width / 2, top + height / 2);
    if (middle?.closest('[role="row"], [role="rowgroup"] *') === null) empty++;
  }
  return { frames: times, empty };
}

/** Turns the wheel step by step where nothing was measured yet, and gives back by how much the text moved otherwise than by the step. */
async function turnWheel(page: Page): Promise<{ readonly worst: number; readonly steps: number }> {
  await page.mouse.move(720, 500);
  let worst = 0;
  for (const [start, step] of [
    [0.3137, WHEEL_STEP],
    [0.7219, -WHEEL_STEP],
  ] as const) {
    await page.evaluate((share) => {
      const list = document.querySelector('[role="grid"]');
      if (list !== null) list.scrollTop = share * list.scrollHeight;
    }, start);
    await page.waitForTimeout(300);
    for (let turn = 0; turn < WHEEL_STEPS; turn++) {
      const before = await page.evaluate(rowsAtRest);
      await page.mouse.wheel(0, step);
      const after = await page.evaluate(rowsAtRest);
      for (const [id, top] of before) {
        const now = after.find(([other]) => other === id)?.[1];
        if (now !== undefined) worst = Math.max(worst, Math.abs(top - now - step));
      }
    }
  }
  return { worst, steps: WHEEL_STEPS * 2 };
}

/** Runs in the page: the rows in sight and their tops in px, as soon as they have not moved for some frames. */
async function rowsAtRest(): Promise<[string, number][]> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const rows = (): [string, number][] => {
    const view = document.querySelector('[role="grid"]')?.getBoundingClientRect();
    if (view === undefined) return [];
    return [...document.querySelectorAll<HTMLElement>('[role="grid"] [data-segment]')].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const isSeen = bottom > view.top && top < view.bottom;
      return isSeen ? [[row.dataset["segment"] ?? "", top] satisfies [string, number]] : [];
    });
  };
  let last = "";
  for (let still = 0; still < 4;) {
    await frame();
    const now = JSON.stringify(rows());
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return rows();
}

function placesToJump(): readonly number[] {
  const random = seededRandom(9);
  return Array.from({ length: JUMPS }, random);
}

/** Runs in the page: jumps to places of the list, given as shares of its height, and notes how far the text went on moving. */
async function jump(
  places: readonly number[],
): Promise<{ readonly moved: readonly number[]; readonly empty: number }> {
  const list = document.querySelector('[role="grid"]');
  if (list === null) throw new Error("there is no list");
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const middleRow = (): Element | null => {
    const { left, width, top, height } = list.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.closest("[data-segment]") ?? null;
  };
  const moved: number[] = [];
  let empty = 0;
  for (const place of places) {
    list.scrollTop = place * (list.scrollHeight - list.clientHeight);
    await frame();
    await frame();
    const row = middleRow();
    const top = row?.getBoundingClientRect().top ?? 0;
    if (row === null) empty++;
    for (let wait = 0; wait < 15; wait++) await frame();
    moved.push(row === null ? 0 : Math.abs(row.getBoundingClientRect().top - top));
  }
  return { moved, empty };
}
