import { spawnSync } from "node:child_process";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { root } from "../sources.ts";

const bin = path.join(root, "bin", "muqabala.mjs");
const article = path.join(root, "source-text", "sora-leak");

/** Runs the command as `npm run muqabala` does: in the checkout, with the folder of the user in INIT_CWD. */
function run(
  parameters: readonly string[],
  standing = root,
): { status: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...parameters], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, npm_lifecycle_event: "muqabala", INIT_CWD: standing },
  });
  return { status, out: stdout, error: stderr };
}

beforeAll(() => build("cli"), 120_000);

test("the command is built when it is needed and says nothing about it", () => {
  const { status, out, error } = run(["--version"]);
  expect([status, error]).toEqual([0, ""]);
  expect(out).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test("exit codes pass through, words about mistakes go to standard error", () => {
  const { status, out, error } = run(["--no-such-option"]);
  expect([status, out]).toEqual([2, ""]);
  expect(error).not.toBe("");
});

test("file names belong to the folder the user stands in", () => {
  expect(run(["info", "source.ar.txt"], article).status).toBe(0);
  expect(run(["info", "source.ar.txt"]).status).toBe(1);
});
