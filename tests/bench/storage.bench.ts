import { chromium } from "@playwright/test";
import { chromiumArguments, findChromium } from "../../scripts/tools.mjs";
import { bundle, openBlankPage } from "../e2e/blankPage.ts";
import { recombinedSentences, timingOf, type BenchRow } from "./harness.ts";

export const name = "Keeping 100,000 segments in Chromium";

const SEGMENTS = 100_000;

/** Measures the keeping of a large project, half of it translated, against the same database without our records. */
export async function run(): Promise<readonly BenchRow[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const page = await browser.newPage();
    await openBlankPage(page);
    await page.addScriptTag({ content: await bundle("tests/bench/storageWork.ts", "work") });
    const sentences = recombinedSentences(SEGMENTS, 3).map(({ source, target }) => [source, target]);
    await page.evaluate(`globalThis.sentences = ${JSON.stringify(sentences)}`);
    const times: unknown = await page.evaluate("work.measureStorage(globalThis.sentences)");
    const of = (what: string): readonly number[] => samplesIn(times, what);
    const [opened, bareRead] = [timingOf(of("opened")), timingOf(of("bareRead"))];
    const [appended, barePut] = [timingOf(of("appended")), timingOf(of("barePut"))];
    return [
      { what: "create", value: timingOf(of("created")).median, unit: "ms", target: { atMost: 2000 } },
      {
        what: "open",
        value: opened.median,
        unit: "ms",
        target: { atMost: 1000 },
        note: `${(opened.median / bareRead.median).toFixed(1)} × reading the bare texts (${bareRead.median.toFixed(0)} ms)`,
      },
      {
        what: "one change made durable",
        value: appended.median,
        unit: "ms",
        note: `95 %: ${appended.p95.toFixed(1)} ms; ${(appended.median / barePut.median).toFixed(2)} × opening a bare database and putting a text`,
      },
      { what: "snapshot after 40 edits", value: timingOf(of("compacted")).median, unit: "ms" },
      {
        what: "longest pause while all pages are written",
        value: timingOf(of("longestPause")).median,
        unit: "ms",
        target: { atMost: 50 },
      },
    ];
  } finally {
    await browser.close();
  }
}

function samplesIn(times: unknown, what: string): readonly number[] {
  const found: unknown = typeof times === "object" && times !== null ? Reflect.get(times, what) : undefined;
  const samples: readonly unknown[] = Array.isArray(found) ? found : [found];
  return samples.filter((sample) => typeof sample === "number");
}
