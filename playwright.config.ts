import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./scripts/tools.mjs";

const chromium = findChromium();

/**
 * Every worker serves the built workbench itself on a free port (tests/e2e/fixtures.ts), so that several runs fit on one machine
 * and each worker has an origin, and with it a storage, of its own.
 */
export default defineConfig({
  testDir: "tests/e2e",
  projects: [
    { name: "workbench", testMatch: "**/*.e2e.ts", testIgnore: "**/kill.e2e.ts" },
    // Measures what 300 ms may lose, so it has the machine to itself.
    { name: "kill", testMatch: "**/kill.e2e.ts", dependencies: ["workbench"], retries: 0 },
  ],
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: process.env["CI"] !== undefined,
  workers: 2,
  // A shared machine may stand still for seconds; what fails there twice is broken. Second tries are told (scripts/test.mjs).
  retries: process.env["CI"] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Africa/Cairo",
    // Recording every test costs a quarter of the time; `--trace retain-on-failure` does when one fails.
    trace: "off",
    launchOptions: {
      args: chromiumArguments,
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
});
