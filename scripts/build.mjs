import path from "node:path";
import { pathToFileURL } from "node:url";
import { alone, fingerprint, inputs, isFresh, markBuilt, root } from "./freshness.mjs";

const kinds = {
  workbench: { config: "vite.config.ts", result: "dist/index.html" },
  cli: { config: "vite.cli.config.ts", result: "dist-cli/main.mjs" },
};

/**
 * Builds the workbench (`dist/`) or the command line (`dist-cli/`) unless the last build saw the same files.
 * Writes nothing to standard output unless told to; throws with Vite's own words when the build fails.
 * @param {"workbench" | "cli"} name
 * @param {{ force?: boolean, logLevel?: "info" | "error" }} [options]
 * @returns {Promise<boolean>} whether there was anything to build
 */
export async function build(name, { force = false, logLevel = "error" } = {}) {
  const { config, result } = kinds[name];
  if (!force && isFresh(name, fingerprint(inputs[name]), result)) return false;
  let built = false;
  await alone(name, async () => {
    const print = fingerprint(inputs[name]);
    if (!force && isFresh(name, print, result)) return;
    const vite = await import("vite");
    await vite.build({ root, configFile: path.join(root, config), logLevel, clearScreen: false });
    markBuilt(name, print);
    built = true;
  });
  return built;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await build("workbench", { force: true, logLevel: "info" });
  await build("cli", { force: true, logLevel: "info" });
}
