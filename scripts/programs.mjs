import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./freshness.mjs";

/**
 * Runs a program of node_modules/.bin in the checkout, without a shell and without standard input.
 * @param {string} name
 * @param {readonly string[]} parameters
 * @param {{ show?: boolean, environment?: Readonly<Record<string, string>>, minutes?: number }} [options] `show` also passes the
 *   output on as it comes; past `minutes` the program and its children are ended
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(name, parameters, options) {
  return runCommand(path.join(root, "node_modules", ".bin", name), parameters, options);
}

/**
 * Runs any command likewise.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ show?: boolean, environment?: Readonly<Record<string, string>>, minutes?: number }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, parameters, { show = false, environment = {}, minutes = 15 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...environment },
      detached: true,
    });
    /** @type {string[]} */
    const parts = [];
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      parts.push(chunk.toString("utf8"));
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    };
    const timer = setTimeout(() => {
      parts.push(`\n${command} was ended after ${minutes} minutes\n`);
      end();
    }, minutes * 60_000);
    process.once("exit", end);
    child.once("error", (error) => parts.push(String(error)));
    child.once("close", (code) => {
      clearTimeout(timer);
      process.off("exit", end);
      resolve({ code: code ?? 1, output: parts.join("") });
    });
  });
}
