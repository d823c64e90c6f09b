import { describe, expect, it } from "vitest";
import {
  ariaChord,
  chordOf,
  chordOn,
  chordProblem,
  formatChord,
  matchChord,
  parseChord,
  writeChord,
  type KeyPress,
  type Platform,
} from "../../src/app/shortcuts.ts";

/** A press in a small notation: `Ctrl+Shift+KeyZ=~` is the place, then what it types. */
function press(notation: string): KeyPress {
  const [place = "", typed = ""] = notation.split("=");
  const parts = place.split("+");
  const code = parts.pop() ?? "";
  const has = (name: string): boolean => parts.includes(name);
  return {
    key: typed === "" ? code : typed,
    code,
    ctrlKey: has("Ctrl"),
    metaKey: has("Meta"),
    altKey: has("Alt"),
    shiftKey: has("Shift"),
    isComposing: has("composing"),
    getModifierState: (name) => name === "AltGraph" && has("AltGraph"),
  };
}

const matches: readonly (readonly [string, string, Platform, "key" | "code" | undefined])[] = [
  ["Ctrl+KeyF=f", "Mod+F", "linux", "key"],
  ["Ctrl+KeyF=ب", "Mod+F", "linux", "code"],
  ["Ctrl+KeyB=لا", "Mod+B", "windows", "code"],
  ["Ctrl+Shift+KeyZ=~", "Mod+Shift+Z", "windows", "code"],
  ["Ctrl+KeyZ=z", "Mod+Shift+Z", "windows", undefined],
  ["Meta+KeyF=f", "Mod+F", "mac", "key"],
  ["Ctrl+KeyF=f", "Mod+F", "mac", undefined],
  ["Ctrl+Alt+KeyA=å", "Ctrl+Alt+A", "mac", "code"],
  ["Ctrl+KeyF=u", "Mod+F", "linux", undefined],
  ["Ctrl+KeyY=f", "Mod+F", "linux", "key"],
  ["Ctrl+Digit1=&", "Mod+1", "linux", "code"],
  ["Ctrl+Digit1=١", "Mod+1", "linux", "code"],
  ["Ctrl+Alt+AltGraph+KeyE=€", "Mod+Alt+E", "windows", undefined],
  ["Alt+AltGraph+KeyA=ą", "Alt+A", "linux", undefined],
  ["Ctrl+Enter", "Mod+Enter", "linux", "key"],
  ["Ctrl+Shift+Enter", "Mod+Enter", "linux", undefined],
  ["composing+Ctrl+Enter", "Mod+Enter", "linux", undefined],
  ["Ctrl+ArrowUp", "Mod+Up", "linux", "key"],
  ["F3", "F3", "linux", "key"],
  ["KeyF=f", "Mod+F", "linux", undefined],
];

describe("matching a key press", () => {
  it.each(matches)("%s asks for %s on %s: %s", (notation, text, platform, expected) => {
    const chord = parseChord(text);
    expect(chord).toBeDefined();
    expect(chord && matchChord(press(notation), chord, platform)).toBe(expected);
  });
});

describe("writing a chord", () => {
  it.each(["Mod+Enter", "Mod+Shift+Z", "Alt+A", "F3", "Mod+Up", "Ctrl+Alt+Shift+A", "Mod+Plus", "Mod+Space"])(
    "%s reads and writes the same",
    (text) => {
      const chord = parseChord(text);
      expect(chord && writeChord(chord)).toBe(text);
    },
  );

  it.each(["", "Mod+", "Hyper+A", "Mod+Banana"])("%j is not a chord", (text) => {
    expect(parseChord(text)).toBeUndefined();
  });

  it("prints the keys of each keyboard", () => {
    const chord = parseChord("Mod+Shift+Enter");
    expect(chord && formatChord(chord, "windows")).toEqual(["Ctrl", "Shift", "Enter"]);
    expect(chord && formatChord(chord, "mac")).toEqual(["⇧", "⌘", "↩"]);
    expect(chord && ariaChord(chord, "mac")).toBe("Meta+Shift+Enter");
    expect(chord && ariaChord(chord, "linux")).toBe("Control+Shift+Enter");
  });

  it("records what was pressed, by place where the layout is not Latin", () => {
    const chord = chordOf(press("Ctrl+KeyF=ب"), "linux");
    expect(chord && writeChord(chord)).toBe("Mod+F");
    expect(chordOf(press("Shift+ShiftLeft=Shift"), "linux")).toBeUndefined();
  });
});

describe("what cannot be bound", () => {
  it.each([
    ["Mod+Alt+E", "windows", "altGr"],
    ["Mod+T", "linux", "keptByBrowser"],
    ["Mod+Shift+T", "mac", "keptByBrowser"],
    ["A", "linux", "typesCharacter"],
    ["Shift+A", "linux", "typesCharacter"],
    ["Alt+A", "mac", "typesCharacter"],
    ["Alt+A", "windows", undefined],
    ["Mod+Alt+F", "mac", undefined],
    ["F3", "linux", undefined],
    ["Nothing at all", "linux", "unreadable"],
  ] as const)("%s on %s: %s", (text, platform, problem) => {
    expect(chordProblem(parseChord(text), platform)).toBe(problem);
  });

  it("puts Ctrl beside Alt on a Mac, where Alt with a letter types", () => {
    const chord = parseChord("Alt+A");
    expect(chord && writeChord(chordOn(chord, "mac"))).toBe("Ctrl+Alt+A");
    expect(chord && chordOn(chord, "windows")).toBe(chord);
  });
});
