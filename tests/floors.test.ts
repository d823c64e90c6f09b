import { describe, expect, test } from "vitest";
import { brokenFloors } from "./floors.ts";
import { parseSource, readSources } from "./sources.ts";

/** What the rules say of made-up files. */
function judge(files: Readonly<Record<string, string>>): readonly string[] {
  return brokenFloors(Object.entries(files).map(([path, code]) => parseSource(path, code)));
}

test("the house stands: imports go down, nothing loops, no module keeps state", () => {
  expect(brokenFloors(readSources())).toEqual([]);
});

describe("the rules see what they are for", () => {
  test.each([
    ["core/a.ts", 'import { b } from "../language/b.ts";', "core/a.ts imports up or across: language/b.ts"],
    [
      "core/a.ts",
      'import type { B } from "../language/b.ts";',
      "core/a.ts imports up or across: language/b.ts",
    ],
    [
      "core/a.ts",
      'export { b } from "../language/b.ts"; export const a = 1;',
      "core/a.ts imports up or across: language/b.ts",
    ],
    ["core/a.ts", 'const b = await import("../store/b.ts");', "core/a.ts imports up or across: store/b.ts"],
    [
      "interchange/a.ts",
      'import { b } from "../persistence/b.ts";',
      "interchange/a.ts imports up or across: persistence/b.ts",
    ],
    [
      "persistence/a.ts",
      'import { b } from "../interchange/b.ts";',
      "persistence/a.ts imports up or across: interchange/b.ts",
    ],
    ["cli/a.ts", 'import { b } from "../store/b.ts";', "cli/a.ts imports up or across: store/b.ts"],
    ["cli/a.ts", 'import { b } from "../app/b.ts";', "cli/a.ts imports up or across: app/b.ts"],
    ["app/a.ts", 'import { b } from "../cli/b.ts";', "app/a.ts imports the command line: cli/b.ts"],
    [
      "app/editor/a.ts",
      'import { b } from "../review/b.ts";',
      "app/editor/a.ts imports another feature: app/review/b.ts",
    ],
    [
      "app/ui/a.ts",
      'import { b } from "../review/b.ts";',
      "app/ui/a.ts imports another feature: app/review/b.ts",
    ],
    ["core/a.ts", 'import { b } from "../../tests/b.ts";', "core/a.ts reaches out of src: ../tests/b.ts"],
    ["store/a.ts", 'import { useState } from "react";', "store/a.ts imports react, which is at home in app"],
    [
      "store/a.ts",
      'import { useStore } from "zustand";',
      "store/a.ts imports zustand, which is at home in app",
    ],
    [
      "persistence/a.ts",
      'import { openDB } from "idb";',
      "persistence/a.ts imports idb, which is at home in persistence/indexedDb.ts",
    ],
    [
      "worker/a.ts",
      'import { readFile } from "node:fs/promises";',
      "worker/a.ts imports Node: node:fs/promises",
    ],
    ["core/index.ts", "export const a = 1;", "core/index.ts is a barrel by its name"],
    ["core/all.ts", 'export * from "./a.ts";', "core/all.ts only passes on what others export"],
    ["core/utils.ts", "export const a = 1;", "core/utils.ts has a name that says nothing: utils"],
    ["core/helpers/a.ts", "export const a = 1;", "core/helpers/a.ts has a name that says nothing: helpers"],
    ["a.ts", "export const a = 1;", "a.ts stands on no floor"],
    ["core/a.ts", "let count = 0;", "core/a.ts keeps state in a module: let count"],
    ["core/a.ts", "export var count = 0;", "core/a.ts keeps state in a module: var count"],
    [
      "core/a.ts",
      "const seen = new Map<string, number>();",
      "core/a.ts keeps a collection that can change: seen",
    ],
    ["core/a.ts", "const cache = new WeakMap();", "core/a.ts keeps a collection that can change: cache"],
    ["core/a.ts", "export const list: string[] = [];", "core/a.ts keeps a collection that can change: list"],
  ])("%s: %s", (path, code, problem) => {
    expect(judge({ [path]: code })).toEqual([problem]);
  });

  test("a loop of files is found whatever its length, types included", () => {
    const files = {
      "core/a.ts": 'import { b } from "./b.ts";',
      "core/b.ts": 'import type { C } from "./c.ts";',
      "core/c.ts": 'import { a } from "./a.ts";',
    };
    expect(judge(files)).toEqual(["a loop of files: core/a.ts → core/b.ts → core/c.ts → core/a.ts"]);
  });

  test.each([
    ["core/a.ts", 'import { b } from "./b.ts"; const table: ReadonlyMap<string, number> = new Map();'],
    ["core/a.ts", 'export const list: readonly string[] = []; export const pair = ["a", "b"] as const;'],
    ["app/App.tsx", 'import { b } from "./editor/b.tsx"; const Later = () => import("./review/c.tsx");'],
    ["app/editor/a.tsx", 'import { b } from "../ui/b.tsx"; import { c } from "../routes.ts";'],
    ["persistence/indexedDb.ts", 'import { openDB } from "idb";'],
    ["store/a.ts", 'import { createStore } from "zustand/vanilla";'],
    [
      "cli/a.ts",
      'import { readFile } from "node:fs/promises"; import words from "../../locales/en/cli.json";',
    ],
  ])("%s may: %s", (path, code) => {
    expect(judge({ [path]: code })).toEqual([]);
  });
});
