import { unzipSync, zipSync } from "fflate";

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export type Dice = () => number;

/** A dice of its own for each case, so that a failing case can be named and run alone. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces of markup, escapes and names that readers look for; put where nobody expects them. */
const TROUBLE = [
  "\0",
  "<",
  "</",
  "<!--",
  "<![CDATA[",
  "]]>",
  "&",
  "&#0;",
  "&#x110000;",
  '"',
  "'",
  "\\",
  "\\u12",
  "{",
  "}",
  "[[[[",
  "\r",
  "\n\n",
  "\t",
  "|",
  "%",
  "--> ",
  "00:00:00,000 --> 99:99:99,999",
  'msgid "',
  'msgstr[99] "x"',
  "---\n",
  "```",
  "<script>",
  "<template>",
  "<table>",
  "__proto__",
  "constructor",
  "\uFEFF",
  "\u202E",
  "\uFFFC",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
] as const;

type Mutation = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array;

const below = (dice: Dice, limit: number): number => Math.floor(dice() * Math.max(1, limit));

function replaced(bytes: Uint8Array, start: number, end: number, by: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length - (end - start) + by.length);
  result.set(bytes.subarray(0, start));
  result.set(by, start);
  result.set(bytes.subarray(end), start + by.length);
  return result;
}

function rangeIn(bytes: Uint8Array, dice: Dice, longest: number): { start: number; end: number } {
  const start = below(dice, bytes.length + 1);
  return { start, end: Math.min(bytes.length, start + below(dice, longest) + 1) };
}

const MUTATIONS: readonly Mutation[] = [
  function flip(bytes, dice) {
    const result = bytes.slice();
    for (let times = below(dice, 8) + 1; times > 0; times -= 1) {
      const at = below(dice, result.length);
      result[at] = (result[at] ?? 0) ^ (1 << below(dice, 8));
    }
    return result;
  },
  function remove(bytes, dice) {
    const { start, end } = rangeIn(bytes, dice, 60);
    return replaced(bytes, start, end, new Uint8Array());
  },
  function truncate(bytes, dice) {
    return bytes.slice(0, below(dice, bytes.length));
  },
  function duplicate(bytes, dice) {
    const { start, end } = rangeIn(bytes, dice, 200);
    return replaced(bytes, end, end, bytes.slice(start, end));
  },
  function move(bytes, dice) {
    const { start, end } = rangeIn(bytes, dice, 120);
    const to = below(dice, bytes.length - (end - start) + 1);
    const taken = bytes.slice(start, end);
    return replaced(replaced(bytes, start, end, new Uint8Array()), to, to, taken);
  },
  function trouble(bytes, dice) {
    let result = bytes;
    for (let times = below(dice, 4) + 1; times > 0; times -= 1) {
      const at = below(dice, result.length + 1);
      result = replaced(result, at, at, new TextEncoder().encode(TROUBLE[below(dice, TROUBLE.length)] ?? ""));
    }
    return result;
  },
  function splice(bytes, dice, other) {
    const { start, end } = rangeIn(other, dice, other.length);
    const at = below(dice, bytes.length + 1);
    const until = dice() < 0.5 ? bytes.length : at;
    return replaced(bytes, at, until, other.slice(start, end));
  },
  function nest(bytes, dice) {
    const { start, end } = rangeIn(bytes, dice, 40);
    const piece = bytes.slice(start, end);
    const times = below(dice, 400) + 1;
    const repeated = new Uint8Array(piece.length * times);
    for (let index = 0; index < times; index += 1) repeated.set(piece, index * piece.length);
    return replaced(bytes, end, end, repeated);
  },
];

/** A file broken in one way, or two; of an archive often one of its parts, packed again. */
export function mutate(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zipped && dice() < 0.7) {
    const parts = partsOf(bytes);
    const chosen = below(dice, parts.length);
    const [name, part] = parts[chosen] ?? ["", bytes];
    parts[chosen] = [name, mutate(part, parts[below(dice, parts.length)]?.[1] ?? part, dice)];
    return zipSync(Object.fromEntries(parts), { level: 1 });
  }
  const mutation = MUTATIONS[below(dice, MUTATIONS.length)];
  const once = mutation === undefined ? bytes : mutation(bytes, dice, other);
  return dice() < 0.3 ? mutate(once, other, dice) : once;
}

/** The parts of an archive; of one that is broken already a single part without content. */
function partsOf(bytes: Uint8Array): [string, Uint8Array][] {
  try {
    // A broken directory may ask for gigabytes.
    return Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1_000_000 }));
  } catch {
    return [["broken", new Uint8Array()]];
  }
}
