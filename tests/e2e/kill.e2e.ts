import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "../../scripts/tools.mjs";
import { expect, test } from "./fixtures.ts";

/** How often the browser is killed; a number in MUQABALA_KILLS does fewer while one works on this. */
const ROUNDS = Number(process.env["MUQABALA_KILLS"] ?? 30);

/** What was typed or confirmed longer ago than this (ms) must be there. */
const GRACE = 300;

interface Pressed {
  /** The text of the segment after this key. */
  readonly text: string;
  /** When the page had handled the key; by `performance.now()` of the test. */
  readonly at: number;
}

/** What one round did to one segment. */
interface Typed {
  readonly keys: readonly Pressed[];
  readonly confirmedAt: number | null;
}

/** What is kept of a segment: its text and the states it was decided into, as the log has them. */
interface KeptSegment {
  readonly id: string;
  readonly text: string;
  readonly confirmed: boolean;
}

test("a browser killed while somebody types loses nothing confirmed and nothing older than 300 ms", async ({
  workbenchAddress,
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  const profile = await mkdtemp(path.join(tmpdir(), "kill-"));
  const random = seeded(20_240_416);
  const losses: string[] = [];
  let done: readonly Typed[] = [];
  let killedAt = 0;
  let program: Program | null = null;
  try {
    // Each opening looks at what the kill before it left, and is killed in its turn; the last one only looks.
    for (let round = 1; round <= ROUNDS + 1; round++) {
      program = await start(profile);
      const page = await openText(program.browser, workbenchAddress, round);
      const kept = await keptSegments(page);
      losses.push(...lossesIn(done, kept, killedAt).map((loss) => `kill ${round - 1}: ${loss}`));
      await expectShown(page, done, kept, killedAt);
      if (round > ROUNDS) break;
      const killed = killAfter(200 + random() * 1_600, program.kill);
      done = await typeUntilKilled(page, round, random);
      killedAt = await killed;
      await program.browser.close();
    }
  } finally {
    await program?.browser.close();
    await program?.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  expect(losses).toEqual([]);
});

/** A browser of our own, with its profile on disk. */
interface Program {
  readonly browser: Browser;
  /** Ends it without a word; gives the moment, by `performance.now()`. */
  readonly kill: () => Promise<number>;
}

async function start(profile: string): Promise<Program> {
  const program = spawn(
    findChromium() ?? chromium.executablePath(),
    [
      ...chromiumArguments,
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    program.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const found = /ws:\/\/\S+/u.exec(said);
      if (found !== null) resolve(found[0]);
    });
    program.once("exit", () => {
      reject(new Error(`the browser ended: ${said}`));
    });
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    browser,
    async kill() {
      const at = performance.now();
      // The whole group: the browser and all its processes at once, as when the machine's memory runs out.
      if (program.pid !== undefined && program.exitCode === null) process.kill(-program.pid, "SIGKILL");
      await ended;
      return at;
    },
  };
}

/** Sentences without names and figures: what is typed for them is confirmed, for the checks find no error in it. */
const SENTENCES = Array.from({ length: 60 }, () => "كتب الرجل رسالة طويلة إلى صديقه القديم.").join("\n");

/** Opens the text for writing, imports it first in the first round; the caret is in a target. */
async function openText(browser: Browser, address: string, round: number): Promise<Page> {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  if (round === 1) {
    // The screen is whole when the article is there; what is chosen before may go to a screen that is just being replaced.
    await page.getByRole("link", { name: /Sora/u }).first().waitFor();
    await page
      .locator('input[type="file"]:not([webkitdirectory])')
      .setInputFiles({ name: "letters.txt", mimeType: "text/plain", buffer: Buffer.from(SENTENCES) });
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^(?:Import|Create)/u })
      .click();
  } else
    await page
      .getByRole("link", { name: /letters/u })
      .first()
      .click();
  await expect(page.locator('[role="textbox"][lang|="en"]')).toBeFocused();
  return page;
}

function killAfter(milliseconds: number, kill: () => Promise<number>): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      kill().then(resolve, reject);
    }, milliseconds);
  });
}

/** A round in two letters: figures that the source has not would be an error. */
function nameOf(round: number): string {
  return String.fromCodePoint(97 + Math.floor(round / 26), 97 + (round % 26));
}

/** Types words into one segment, confirms it, goes on in the next, until the browser is gone. */
async function typeUntilKilled(page: Page, round: number, random: () => number): Promise<readonly Typed[]> {
  const done: Typed[] = [];
  try {
    for (const letter of "abcdefghijklmnop") {
      const keys: Pressed[] = [];
      const typed: { keys: readonly Pressed[]; confirmedAt: number | null } = { keys, confirmedAt: null };
      done.push(typed);
      let text = "";
      const length = 12 + Math.floor(random() * 30);
      for (const key of `${nameOf(round)}${letter} some words that come out one by one`.slice(0, length)) {
        await page.keyboard.press(key);
        text += key;
        keys.push({ text, at: performance.now() });
        if (random() < 0.1) await page.waitForTimeout(random() * 250);
      }
      await page.keyboard.press("Control+Enter");
      typed.confirmedAt = performance.now();
    }
  } catch (error) {
    // This is how the end of the browser shows here.
    if (!/closed|crashed|disconnected/iu.test(String(error))) throw error;
  }
  return done;
}

/** Reads the log as it is kept, newest text of each segment. */
async function keptSegments(page: Page): Promise<readonly KeptSegment[]> {
  const texts = await page.evaluate(
    () =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("muqabala");
        opening.addEventListener("error", () => {
          reject(new Error("no database"));
        });
        opening.addEventListener("success", () => {
          const reading = opening.result.transaction("log").objectStore("log").getAll();
          reading.addEventListener("success", () => {
            resolve(reading.result);
          });
        });
      }),
  );
  const kept = new Map<string, KeptSegment>();
  for (const text of texts) {
    const record: { changes: { actions: Record<string, unknown>[] }[] } = JSON.parse(String(text));
    for (const action of record.changes.flatMap((change) => change.actions)) {
      const segment = String(action["segment"]);
      if (action["type"] === "targetWritten")
        kept.set(segment, { id: segment, text: String(action["target"]), confirmed: false });
      if (action["type"] === "decided") {
        kept.set(segment, {
          id: segment,
          text: kept.get(segment)?.text ?? "",
          confirmed: action["event"] === "confirm",
        });
      }
    }
  }
  return [...kept.values()];
}

/** What is kept must also be what the editor shows. */
async function expectShown(
  page: Page,
  done: readonly Typed[],
  kept: readonly KeptSegment[],
  killedAt: number,
): Promise<void> {
  const due = done.flatMap((typed) => dueOf(typed, killedAt)).at(-1);
  const segment = due === undefined ? undefined : kept.find(({ text }) => text.includes(due.text));
  if (due === undefined || segment === undefined) return;
  await page.goto(page.url().replace(/translate.*$/u, `translate/${segment.id}`));
  await expect(page.locator("[data-side=target]", { hasText: due.text })).toBeVisible();
}

/** The last key that must not be lost, if it came late enough to be told apart. */
function dueOf({ keys }: Typed, killedAt: number): readonly Pressed[] {
  const due = keys.findLast(({ at }) => at <= killedAt - GRACE);
  return due === undefined || due.text.length < 4 ? [] : [due];
}

function lossesIn(done: readonly Typed[], kept: readonly KeptSegment[], killedAt: number): readonly string[] {
  return done.flatMap((typed) => {
    const { keys, confirmedAt } = typed;
    const name = keys[3]?.text ?? "";
    const [due] = dueOf(typed, killedAt);
    if (due === undefined) return [];
    const found = kept.find(({ text }) => text.includes(due.text));
    if (found === undefined) {
      const age = Math.round(killedAt - due.at);
      return [
        `"${due.text}", ${age} ms old, is not in ${JSON.stringify(kept.find(({ text }) => text.includes(name)))}`,
      ];
    }
    if (confirmedAt !== null && confirmedAt <= killedAt - GRACE && !found.confirmed) {
      return [`"${found.text}" was confirmed ${Math.round(killedAt - confirmedAt)} ms before and is not`];
    }
    return [];
  });
}

/** Numbers from 0 to 1, always the same (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
