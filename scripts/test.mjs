import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { root } from "./freshness.mjs";
import { runCommand, runProgram } from "./programs.mjs";
import { weighFirstScreen } from "./size.mjs";
import { ensureTools } from "./tools.mjs";
import { checkTypes } from "./types.mjs";

/**
 * Everything that must hold, in order, going on after a failure. `npm test -- lint types` runs the suites whose names begin so.
 * The last line is `N passed, N failed[, N skipped]` over all suites; a gate such as the lint counts as one.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, run: () => Promise<Counts> }} Suite
 */

const reports = path.join(root, ".cache", "reports");
let hasChromium = true;

/** @type {readonly Suite[]} */
const suites = [
  { name: "tools", run: tools },
  { name: "format", run: () => gate("prettier", ["--check", "--log-level", "warn", "."]) },
  { name: "lint", run: () => gate("oxlint", ["--deny-warnings"]) },
  { name: "styles", run: () => gate("stylelint", ["--allow-empty-input", "src/**/*.css"]) },
  { name: "types", run: types },
  { name: "unused", run: () => gate("knip", ["--no-progress"]) },
  { name: "notices", run: notices },
  { name: "unit", run: unit },
  { name: "build", run: buildAll },
  { name: "size", run: size },
  { name: "browser", run: browser },
];

const wanted = process.argv.slice(2);
const chosen = suites.filter(
  ({ name }) => wanted.length === 0 || wanted.some((prefix) => name.startsWith(prefix)),
);
if (chosen.length === 0) {
  console.error(`no such suite; there are: ${suites.map((suite) => suite.name).join(" ")}`);
  process.exit(2);
}

mkdirSync(reports, { recursive: true });
/** @type {(Counts & { name: string, seconds: number })[]} */
const results = [];
for (const suite of chosen) {
  console.log(`\n── ${suite.name} ${"─".repeat(Math.max(0, 70 - suite.name.length))}`);
  const began = performance.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await suite.run();
  } catch (error) {
    console.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  const seconds = (performance.now() - began) / 1000;
  results.push({ name: suite.name, seconds, ...counts });
  console.log(`${suite.name}: ${inWords(counts)} (${seconds.toFixed(1)} s)`);
}

const total = results.reduce(
  (sum, each) => ({
    passed: sum.passed + each.passed,
    failed: sum.failed + each.failed,
    skipped: sum.skipped + each.skipped,
  }),
  { passed: 0, failed: 0, skipped: 0 },
);
console.log(`\n── all ${"─".repeat(67)}`);
for (const each of results) {
  console.log(
    `${each.failed > 0 ? "✗" : "✓"} ${each.name.padEnd(9)} ${each.seconds.toFixed(1).padStart(6)} s  ${inWords(each)}`,
  );
}
console.log(`\n${inWords(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @param {boolean} passed @returns {Counts} */
function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function tools() {
  hasChromium = ensureTools((line) => console.log(line));
  if (!hasChromium) console.log("Chromium is needed for the browser tests and could not be installed.");
  return one(hasChromium);
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 */
async function gate(program, parameters) {
  const { code, output } = await runProgram(program, parameters);
  if (code !== 0) console.log(output.trim());
  return one(code === 0);
}

/** The licences of what is shipped are those the lock names. */
async function notices() {
  const { code, output } = await runCommand(process.execPath, ["scripts/notices.mjs", "--check"]);
  if (code !== 0) console.log(output.trim());
  return one(code === 0);
}

/** Each tsconfig counts as one. */
async function types() {
  const checked = await checkTypes();
  const failed = checked.filter((each) => !each.passed);
  for (const each of failed) console.log(`${each.config}\n${each.output}`);
  return { passed: checked.length - failed.length, failed: failed.length, skipped: 0 };
}

/** Floors, interface words, laws, golden files, contracts, units and components, counted by vitest's own report. */
async function unit() {
  const report = path.join(reports, "vitest.json");
  rmSync(report, { force: true });
  const { code } = await runProgram(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { show: true },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  // A file that failed before its first test has no test to count.
  const brokenFiles = /** @type {{ status: string, assertionResults: { status: string }[] }[]} */ (
    testResults
  ).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

async function buildAll() {
  /** @type {Counts} */
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of /** @type {const} */ (["workbench", "cli"])) {
    try {
      await build(name);
      counts.passed += 1;
    } catch (error) {
      console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      counts.failed += 1;
    }
  }
  return counts;
}

async function size() {
  const { kilobytes, budget } = weighFirstScreen();
  console.log(`${kilobytes.toFixed(1)} kB of ${budget} kB gzipped JavaScript before the first screen works`);
  return one(kilobytes <= budget);
}

/** End-to-end tests and axe in a real Chromium, counted by Playwright's own report. */
async function browser() {
  if (!hasChromium) return one(false);
  const report = path.join(reports, "playwright.json");
  rmSync(report, { force: true });
  const { code } = await runProgram("playwright", ["test", "--reporter=list,json"], {
    show: true,
    minutes: 30,
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const { stats, errors } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected + errors.length;
  if (stats.flaky > 0) console.log(`${stats.flaky} passed at the second try only: see above`);
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
