import { describe, expect, it } from "vitest";
import { chordsOf, commandFor, commandIds, type Command, type KeyTable } from "../../src/app/commands.ts";
import { keyPresetNames, keysOf, readKeyChoice } from "../../src/app/keyPresets.ts";
import { chordProblem, writeChord, type KeyPress, type Platform } from "../../src/app/shortcuts.ts";

const platforms: readonly Platform[] = ["mac", "windows", "linux"];

/** Commands that may share a key, since a screen offers only one of them at a time. */
const neverTogether: readonly (readonly string[])[] = [
  ["confirm", "approveAndNext"],
  ["nextFinding", "nextChange"],
  ["previousFinding", "previousChange"],
  ["applyFix", "approve"],
];

describe.each(keyPresetNames)("the keys as in %s", (preset) => {
  it.each(platforms)("are all possible on %s", (platform) => {
    const keys = keysOf({ preset, changed: {} }, platform);
    for (const id of commandIds) {
      expect(chordsOf(id, keys, platform)).toHaveLength(keys[id]?.length ?? 0);
      for (const chord of chordsOf(id, keys, platform)) {
        expect(`${id} ${writeChord(chord)}: ${chordProblem(chord, platform) ?? "fine"}`).toBe(
          `${id} ${writeChord(chord)}: fine`,
        );
      }
    }
  });

  it.each(platforms)("do not stand for two commands at once on %s", (platform) => {
    const keys = keysOf({ preset, changed: {} }, platform);
    const taken = new Map<string, string[]>();
    for (const id of commandIds) {
      for (const chord of chordsOf(id, keys, platform)) {
        const text = writeChord(chord);
        taken.set(text, [...(taken.get(text) ?? []), id]);
      }
    }
    const clashes = [...taken].filter(
      ([, ids]) => ids.length > 1 && !neverTogether.some((set) => ids.every((id) => set.includes(id))),
    );
    expect(clashes).toEqual([]);
  });
});

describe("choosing a command", () => {
  const press: KeyPress = {
    key: "Enter",
    code: "Enter",
    ctrlKey: true,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: () => false,
  };
  const keys: KeyTable = { confirm: ["Mod+Enter"], approveAndNext: ["Mod+Enter"] };
  const find = (commands: readonly Command[]): string | undefined =>
    commandFor({ press, commands, keys, platform: "linux" })?.id;

  it("takes the last that can be done", () => {
    const run = (): void => undefined;
    expect(find([{ id: "confirm", run }])).toBe("confirm");
    expect(
      find([
        { id: "confirm", run },
        { id: "approveAndNext", run },
      ]),
    ).toBe("approveAndNext");
    expect(
      find([
        { id: "confirm", run },
        { id: "approveAndNext", when: () => false, run },
      ]),
    ).toBe("confirm");
    expect(find([{ id: "confirm", when: () => false, run }])).toBeUndefined();
    expect(find([{ id: "undo", run }])).toBeUndefined();
  });

  it("reads what was kept and drops what is damaged", () => {
    expect(readKeyChoice(null)).toEqual({ preset: "muqabala", changed: {} });
    expect(readKeyChoice("not json")).toEqual({ preset: "muqabala", changed: {} });
    expect(readKeyChoice('{"preset":"vi","changed":{"undo":["Alt+U",3],"nonsense":["A"]}}')).toEqual({
      preset: "muqabala",
      changed: { undo: ["Alt+U"] },
    });
    expect(keysOf(readKeyChoice('{"preset":"memoq","changed":{"undo":[]}}'), "linux").undo).toEqual([]);
  });
});
