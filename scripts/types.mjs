import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./freshness.mjs";
import { runProgram } from "./programs.mjs";

/** Every tsconfig of the checkout that compiles something: one a floor, the tests, the configurations and scripts. */
export function typeProjects() {
  const floors = readdirSync(path.join(root, "src"))
    .flatMap((floor) =>
      ["tsconfig.json", "tsconfig.indexedDb.json"].map((config) => path.join("src", floor, config)),
    )
    .filter((config) => existsSync(path.join(root, config)) && compilesSomething(config));
  return [...floors, "tests/tsconfig.json", "tsconfig.json"];
}

/** A floor whose folder is still empty has nothing to compile. @param {string} config */
function compilesSomething(config) {
  const folder = path.dirname(path.join(root, config));
  if (config.endsWith("tsconfig.indexedDb.json")) return existsSync(path.join(folder, "indexedDb.ts"));
  return readdirSync(folder, { recursive: true }).some((name) => /\.tsx?$/u.test(String(name)));
}

/**
 * Compiles every project, two at a time, and gives back the words of those that failed.
 * @returns {Promise<readonly { config: string, passed: boolean, output: string }[]>}
 */
export async function checkTypes() {
  const waiting = [...typeProjects()];
  /** @type {{ config: string, passed: boolean, output: string }[]} */
  const results = [];
  const worker = async () => {
    for (let config = waiting.shift(); config !== undefined; config = waiting.shift()) {
      const { code, output } = await runProgram("tsc", ["-p", config]);
      results.push({ config, passed: code === 0, output });
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const failed = (await checkTypes()).filter((each) => !each.passed);
  for (const each of failed) console.log(`${each.config}\n${each.output}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
