import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { build } from "../../scripts/build.mjs";
import { serve } from "../../scripts/serve.mjs";
import { chromiumArguments, findChromium } from "../../scripts/tools.mjs";
import { bundle } from "../e2e/blankPage.ts";
import { recombinedSentences } from "./harness.ts";

/** Segments of the large project, and of the small one beside it, which is as long as the article. */
export const SEGMENTS = 100_000;
const FEW = 43;

/** The built workbench in a browser of its own that keeps its storage on disk, with two projects in it. */
export interface RunningWorkbench {
  readonly context: BrowserContext;
  /** Where it is served, ending in a slash. */
  readonly address: string;
  /** The translate screen of the large project, and of one as long as the article. */
  readonly large: string;
  readonly small: string;
  /** Opens a page at the same origin that has this body and nothing of the workbench. */
  readonly openBare: (body: string) => Promise<Page>;
  /** Megabytes of 1,000,000 bytes in use by a page's scripts after their garbage is collected. */
  readonly heapOf: (page: Page) => Promise<number>;
}

/**
 * Builds and serves the workbench, keeps a project of 100,000 segments in its storage, half of them translated, and does
 * some work with it. Without the service worker: filling its cache would be measured along.
 */
export async function withWorkbench<Value>(
  work: (running: RunningWorkbench) => Promise<Value>,
): Promise<Value> {
  await build("workbench");
  const profile = await mkdtemp(path.join(tmpdir(), "bench-"));
  const server = await serve({ port: 0 });
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: [...chromiumArguments],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    serviceWorkers: "block",
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const { address } = server;
  const openBare = async (body: string): Promise<Page> => {
    const page = await context.newPage();
    await page.route(`${address}bare`, (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html><title>bare</title>${body}` }),
    );
    await page.goto(`${address}bare`);
    return page;
  };
  try {
    await keepProjects(await openBare(""));
    return await work({
      context,
      address,
      large: `${address}#/p/large/translate`,
      small: `${address}#/p/small/translate`,
      openBare,
      heapOf,
    });
  } finally {
    await context.close();
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function keepProjects(page: Page): Promise<void> {
  await page.addScriptTag({ content: await bundle("tests/bench/workbenchWork.ts", "work") });
  const sentences = recombinedSentences(SEGMENTS, 3).map(({ source, target }) => [source, target]);
  await page.evaluate(`globalThis.sentences = ${JSON.stringify(sentences)}`);
  await page.evaluate(`work.keepProject("large", globalThis.sentences)`);
  await page.evaluate(`work.keepProject("small", globalThis.sentences.slice(0, ${FEW}))`);
  await page.close();
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // What weak references held is free only after the next turn.
  for (let turn = 0; turn < 3; turn++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize");
  if (used === undefined) throw new Error("the browser does not tell the size of its heap");
  return used.value / 1e6;
}
