import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = readFileSync(new URL("../../../src/app/tokens.css", import.meta.url), "utf8");

/** The first `:root` block: the colours before contrast preferences change them; each is day and night. */
const colours = new Map<string, readonly [string, string]>();
for (const [, name, day, night] of (tokens.split("@media")[0] ?? "").matchAll(
  /--([\w-]+):\s*light-dark\((#[\da-f]{3,6}),\s*(#[\da-f]{3,6})\)/gu,
)) {
  if (name !== undefined && day !== undefined && night !== undefined) colours.set(name, [day, night]);
}

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.slice(1).replaceAll(/./gu, "$&$&") : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast of two tokens in one theme. */
function contrast(front: string, back: string, theme: 0 | 1): number {
  const one = luminance(colours.get(front)?.[theme] ?? "missing");
  const other = luminance(colours.get(back)?.[theme] ?? "missing");
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const papers = ["paper", "paper-lit", "paper-sunk", "paper-float", "paper-hover"];
const inks = ["ink", "ink-soft", "ink-faint", "accent", "danger", "caution", "success"];
const states = [...colours.keys()].filter((name) => name.startsWith("state-"));

const texts: readonly (readonly [string, string])[] = [
  ...[...inks, ...states].flatMap((ink) => papers.map((paper) => [ink, paper] as const)),
  ["ink", "paper-pressed"],
  ["ink-soft", "paper-pressed"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent", "accent-wash"],
  ["ink", "accent-wash"],
  ["danger", "danger-wash"],
  ["caution", "caution-wash"],
  ["success", "success-wash"],
  ["deleted", "deleted-wash"],
  ["inserted", "inserted-wash"],
  ["ink", "selection"],
  ["ink", "found"],
  ["paper", "ink"],
];

describe.each([
  ["day", 0],
  ["night", 1],
] as const)("contrast by %s", (_name, theme) => {
  it("finds the colours", () => {
    expect(colours.size).toBeGreaterThan(35);
    expect(states).toHaveLength(8);
  });

  it.each(texts)("%s on %s is at least 4.5", (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["line-field", "focus"])("%s is seen on every paper, at least 3", (line) => {
    for (const paper of papers) expect(contrast(line, paper, theme)).toBeGreaterThanOrEqual(3);
  });
});
