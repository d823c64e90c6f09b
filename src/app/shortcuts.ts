/** The keyboards that differ for a shortcut: which key is Mod, and what Alt does. */
export type Platform = "mac" | "windows" | "linux";

/** A key with its modifiers. `mod` is Cmd on a Mac and Ctrl elsewhere; `control` is the Ctrl key of a Mac. */
export interface Chord {
  readonly mod: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A lower-case letter, a digit, a sign, or a name as `KeyboardEvent.key` has it (`Enter`, `ArrowUp`, `F3`). */
  readonly key: string;
}

/** The part of a keyboard event that matching looks at. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  getModifierState(name: string): boolean;
}

/** Why a chord cannot be used: not a chord, typed with AltGr, types a character, kept by the browser. */
export type ChordProblem = "unreadable" | "altGr" | "typesCharacter" | "keptByBrowser";

const longNames: Readonly<Record<string, string>> = {
  up: "ArrowUp",
  down: "ArrowDown",
  left: "ArrowLeft",
  right: "ArrowRight",
  space: " ",
  plus: "+",
  esc: "Escape",
  escape: "Escape",
  enter: "Enter",
  tab: "Tab",
  insert: "Insert",
  delete: "Delete",
  backspace: "Backspace",
  home: "Home",
  end: "End",
  pageup: "PageUp",
  pagedown: "PageDown",
};

const shownNames: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  " ": "Space",
  Escape: "Esc",
  Insert: "Ins",
  Delete: "Del",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** Chords a browser takes before the page sees them (Chrome, Edge and Firefox on all platforms). */
const keptByBrowsers: readonly string[] = [
  "Mod+T",
  "Mod+N",
  "Mod+W",
  "Mod+Shift+T",
  "Mod+Shift+N",
  "Mod+Shift+W",
  "Mod+Tab",
];

/** Which of the three keyboards a browser has, from `navigator.platform` or the user agent. */
export function platformOf(description: string): Platform {
  if (/mac|iphone|ipad/iu.test(description)) return "mac";
  return /win/iu.test(description) ? "windows" : "linux";
}

/** Reads `Mod+Shift+Enter`, `Alt+A`, `F3`; undefined for what is not a chord. */
export function parseChord(text: string): Chord | undefined {
  const parts = text.split("+").map((part) => part.trim());
  const name = parts.pop();
  if (name === undefined || name === "") return undefined;
  const key = keyNamed(name);
  const modifiers = parts.map((part) => part.toLowerCase());
  if (key === undefined || modifiers.some((part) => !["mod", "ctrl", "alt", "shift"].includes(part)))
    return undefined;
  return {
    mod: modifiers.includes("mod"),
    control: modifiers.includes("ctrl"),
    alt: modifiers.includes("alt"),
    shift: modifiers.includes("shift"),
    key,
  };
}

function keyNamed(name: string): string | undefined {
  const long = longNames[name.toLowerCase()];
  if (long !== undefined) return long;
  if (/^f([1-9]|1\d|2[0-4])$/iu.test(name)) return name.toUpperCase();
  return [...name].length === 1 ? name.toLowerCase() : undefined;
}

/** Writes a chord the way `parseChord` reads it, modifiers in a fixed order, so that equal chords are equal texts. */
export function writeChord(chord: Chord): string {
  const name = Object.entries(longNames).find(([, key]) => key === chord.key)?.[0];
  const key = name === undefined ? chord.key.toUpperCase() : name.charAt(0).toUpperCase() + name.slice(1);
  return [chord.mod && "Mod", chord.control && "Ctrl", chord.alt && "Alt", chord.shift && "Shift", key]
    .filter((part) => part !== false)
    .join("+");
}

/** The keys of a chord as they are printed on this keyboard, in the order they are pressed: for `Kbd`. */
export function formatChord(chord: Chord, platform: Platform): readonly string[] {
  const key = shownNames[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key);
  if (platform === "mac") {
    const macKey = chord.key === "Enter" ? "↩" : key;
    return shown([chord.control && "⌃", chord.alt && "⌥", chord.shift && "⇧", chord.mod && "⌘", macKey]);
  }
  return shown([(chord.mod || chord.control) && "Ctrl", chord.alt && "Alt", chord.shift && "Shift", key]);
}

function shown(parts: readonly (string | false)[]): readonly string[] {
  return parts.filter((part) => part !== false);
}

/** A chord for the `aria-keyshortcuts` attribute. */
export function ariaChord(chord: Chord, platform: Platform): string {
  const mod = platform === "mac" ? "Meta" : "Control";
  const key = chord.key === " " ? "Space" : chord.key;
  return shown([
    chord.mod && mod,
    chord.control && "Control",
    chord.alt && "Alt",
    chord.shift && "Shift",
    key,
  ]).join("+");
}

/**
 * The chord to use on a platform: on a Mac, Alt with a letter or digit types a character, so Ctrl+Alt stands in for Alt there; it is
 * never used on Windows, where Ctrl+Alt is AltGr.
 */
export function chordOn(chord: Chord, platform: Platform): Chord {
  if (platform !== "mac" || !chord.alt || chord.mod || chord.control || chord.key.length > 1) return chord;
  return { ...chord, control: true };
}

/** Why a chord cannot be bound on this platform; undefined if it can. */
export function chordProblem(chord: Chord | undefined, platform: Platform): ChordProblem | undefined {
  if (chord === undefined) return "unreadable";
  const held = chord.mod || chord.control;
  if (platform !== "mac" && held && chord.alt) return "altGr";
  const character = [...chord.key].length === 1;
  if (character && !held && (!chord.alt || platform === "mac")) return "typesCharacter";
  return keptByBrowsers.includes(writeChord({ ...chord, mod: held, control: false }))
    ? "keptByBrowser"
    : undefined;
}

/**
 * Whether a key press is a chord: `key` by what the key types; `code` by where the key lies, for keyboards that type other letters
 * there (an Arabic layout gives "ب" for Ctrl+F). Presses with AltGr and presses inside an input method never match.
 */
export function matchChord(press: KeyPress, chord: Chord, platform: Platform): "key" | "code" | undefined {
  if (press.isComposing || press.key === "Process" || press.getModifierState("AltGraph")) return undefined;
  const wantsControl = platform === "mac" ? chord.control : chord.mod || chord.control;
  const wantsMeta = platform === "mac" && chord.mod;
  if (press.ctrlKey !== wantsControl || press.metaKey !== wantsMeta || press.altKey !== chord.alt)
    return undefined;
  const sign = /^[^\p{L}\p{N} ]$/u.test(chord.key);
  if (!sign && press.shiftKey !== chord.shift) return undefined;
  const typed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (typed === chord.key) return "key";
  if (/^[a-z]$/u.test(chord.key) && !/^[a-z]$/u.test(typed) && press.code === `Key${chord.key.toUpperCase()}`)
    return "code";
  if (/^\d$/u.test(chord.key) && !/^\d$/u.test(typed) && press.code === `Digit${chord.key}`) return "code";
  return undefined;
}

/** The chord of a key press, for recording a new binding; undefined while only modifiers are held. */
export function chordOf(press: KeyPress, platform: Platform): Chord | undefined {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead", "Process"].includes(press.key))
    return undefined;
  const placed = /^(?:Key([A-Z])|Digit(\d))$/u.exec(press.code);
  const latin = /^[a-z\d]$/iu.test(press.key);
  const key = !latin && placed !== null ? (placed[1] ?? placed[2] ?? press.key) : press.key;
  return {
    mod: platform === "mac" ? press.metaKey : press.ctrlKey,
    control: platform === "mac" && press.ctrlKey,
    alt: press.altKey,
    shift: press.shiftKey,
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}
