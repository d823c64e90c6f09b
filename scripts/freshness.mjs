import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, whatever folder a command was started in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

const cache = path.join(root, ".cache");

/**
 * What the workbench is built from and what the command line is built from, relative to the checkout.
 * @type {Readonly<Record<"workbench" | "cli", readonly string[]>>}
 */
export const inputs = {
  workbench: [
    "src",
    "locales",
    "public",
    "source-text",
    "index.html",
    "vite.config.ts",
    "tsconfig.base.json",
    "package-lock.json",
  ],
  cli: ["src", "locales", "source-text", "vite.cli.config.ts", "tsconfig.base.json", "package-lock.json"],
};

/**
 * One short text that changes when a file below these paths is added, removed or written (path, size, time of writing).
 * @param {readonly string[]} paths
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const each of paths) describe(path.join(root, each), hash);
  return hash.digest("hex");
}

/**
 * @param {string} file
 * @param {import("node:crypto").Hash} hash
 */
function describe(file, hash) {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (status.isDirectory()) {
    for (const name of readdirSync(file).toSorted()) describe(path.join(file, name), hash);
    return;
  }
  hash.update(`${file}\0${status.size}\0${status.mtimeMs}\n`);
}

/**
 * Whether the last build of this name saw the same inputs and its result is still there.
 * @param {string} name
 * @param {string} print
 * @param {string} result path of a file the build writes, relative to the checkout
 */
export function isFresh(name, print, result) {
  if (statSync(path.join(root, result), { throwIfNoEntry: false }) === undefined) return false;
  try {
    return readFileSync(path.join(cache, `${name}.built`), "utf8") === print;
  } catch {
    return false;
  }
}

/**
 * Remembers what a build saw.
 * @param {string} name
 * @param {string} print
 */
export function markBuilt(name, print) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, `${name}.built`), print);
}

/**
 * Runs one build at a time over all processes of this checkout: the second waits and then finds the work done.
 * A lock whose process is gone, or that is older than three minutes, is taken over.
 * @param {string} name
 * @param {() => Promise<void>} work
 */
export async function alone(name, work) {
  const lock = path.join(cache, `${name}.lock`);
  mkdirSync(cache, { recursive: true });
  while (!take(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} lock */
function isAbandoned(lock) {
  const status = statSync(lock, { throwIfNoEntry: false });
  if (status === undefined) return false;
  if (Date.now() - status.mtimeMs > 180_000) return true;
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
