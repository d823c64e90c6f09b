import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "./freshness.mjs";

/** JavaScript, gzipped, before the first screen works: kilobytes of 1,000 bytes. */
const budget = 260;

/** Chunks that are loaded only on demand but stand between a newcomer and the first screen: its screen and its words. */
const firstScreen = [/^src\/app\/projects\/ProjectsScreen\.tsx$/u, /^src\/app\/words\/arabic\.ts$/u];

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

/**
 * Weighs what the built page loads before its first screen works: the entry, all it imports statically, the projects screen and
 * the heavier of the two languages' words.
 * @returns {{ kilobytes: number, budget: number, files: readonly { file: string, kilobytes: number }[] }}
 */
export function weighFirstScreen() {
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(path.join(root, "dist/.vite/manifest.json"), "utf8"));
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    if (chunk.file.endsWith(".js")) files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  const starts = Object.keys(manifest).filter(
    (key) => manifest[key]?.isEntry === true || firstScreen.some((pattern) => pattern.test(key)),
  );
  const missing = firstScreen.filter((pattern) => !starts.some((key) => pattern.test(key)));
  if (missing.length > 0) throw new Error(`not in the manifest: ${missing.join(", ")}`);
  starts.forEach(visit);
  const weights = [...files].map((file) => ({
    file,
    kilobytes: gzipSync(readFileSync(path.join(root, "dist", file)), { level: 9 }).length / 1000,
  }));
  return { kilobytes: weights.reduce((sum, each) => sum + each.kilobytes, 0), budget, files: weights };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { kilobytes, files } = weighFirstScreen();
  for (const each of files) console.log(`${each.kilobytes.toFixed(1).padStart(8)} kB  ${each.file}`);
  console.log(`${kilobytes.toFixed(1).padStart(8)} kB of ${budget} kB gzipped before the first screen works`);
  process.exitCode = kilobytes > budget ? 1 : 0;
}
