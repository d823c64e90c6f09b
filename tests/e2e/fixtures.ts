import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { build } from "../../scripts/build.mjs";
import { serve } from "../../scripts/serve.mjs";

interface TestOptions {
  /** Whether the workbench may install itself for use offline, which takes a second or two of each test. */
  readonly mayInstall: boolean;
}

interface TestFixtures {
  /** What the page complained about: errors thrown, errors logged, requests to other hosts. The test fails if it is not empty. */
  readonly complaints: string[];
}

interface WorkerFixtures {
  /** Address of the built workbench, served for this worker alone, ending in a slash. */
  readonly workbenchAddress: string;
}

/** Playwright's test over the built workbench: `page.goto("/")` opens it, and an error in the page's console fails the test. */
export const test = base.extend<TestFixtures & TestOptions, WorkerFixtures>({
  mayInstall: [false, { option: true }],
  context: async ({ context, mayInstall }, provide) => {
    if (!mayInstall)
      await context.addInitScript(() => {
        // A blank page has none, and a sandboxed frame may not even ask.
        if (!("serviceWorker" in navigator) || globalThis.origin === "null") return;
        navigator.serviceWorker.register = () => Promise.reject(new Error("not in this test"));
      });
    await provide(context);
  },
  workbenchAddress: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed from this pattern.
    async ({}, provide) => {
      await build("workbench");
      const server = await serve({ port: 0 });
      await provide(server.address);
      await server.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ workbenchAddress }, provide) => {
    await provide(workbenchAddress);
  },
  complaints: [
    async ({ context, workbenchAddress }, provide) => {
      const complaints: string[] = [];
      const host = new URL(workbenchAddress).host;
      context.on("weberror", (problem) => complaints.push(`thrown: ${problem.error().message}`));
      context.on("console", (message) => {
        // What is refused in a sandboxed frame is the test runner's own script.
        const isRefusal = message.text().startsWith("Blocked script execution in 'about:srcdoc'");
        if (message.type() === "error" && !isRefusal) complaints.push(`logged: ${message.text()}`);
      });
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && url.host !== host)
          complaints.push(`asked elsewhere: ${url.href}`);
      });
      await provide(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Fails with the rules and places if axe finds a violation of WCAG 2.2 A or AA, or of its best practices, in the page as it stands,
 * or in the part of it that a selector names.
 */
export async function expectAccessible(page: Page, within = "html"): Promise<void> {
  // No script runs in a sandboxed frame, and axe is one: what a preview shows is looked at as a page of its own.
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .exclude("iframe[sandbox]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map((node) => node.target.join(" ")),
    })),
  ).toEqual([]);
}
