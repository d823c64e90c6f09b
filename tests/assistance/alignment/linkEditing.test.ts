import { expect, test } from "vitest";
import type { LinkAct, LinkEditing } from "../../../src/assistance/alignment/linkEditing.ts";
import { actOnLinks, editLinks } from "../../../src/assistance/alignment/linkEditing.ts";

const start = editLinks([
  { source: [0], target: [0], confidence: 0.9 },
  { source: [1], target: [1, 2], confidence: 0.2 },
  { source: [2], target: [], confidence: 0.5 },
  { source: [3], target: [3], confidence: 0.2 },
]);

/** The links as written, such as `0:0 1:1,2`, the active one in brackets, confirmed ones with an exclamation mark. */
function written({ links, active }: LinkEditing): string {
  return links
    .map(({ source, target, isConfirmed }, index) => {
      const text = `${source.join(",")}:${target.join(",")}${isConfirmed ? "!" : ""}`;
      return index === active ? `[${text}]` : text;
    })
    .join(" ");
}

function after(...acts: readonly LinkAct[]): LinkEditing {
  return acts.reduce(actOnLinks, start);
}

const second: LinkAct = { type: "go", to: 1 };

test.each<readonly [string, readonly LinkAct[], string]>([
  ["merges with the next", [second, { type: "mergeNext" }], "0:0 [1,2:1,2!] 3:3"],
  ["splits off the last", [second, { type: "splitOff" }], "0:0 [1:1!] :2! 2: 3:3"],
  [
    "shifts the last of the translation on",
    [second, { type: "shift", side: "target", to: "next" }],
    "0:0 [1:1!] 2:2! 3:3",
  ],
  [
    "shifts the first of the translation back",
    [second, { type: "shift", side: "target", to: "previous" }],
    "0:0,1! [1:2!] 2: 3:3",
  ],
  [
    "a link that gave its last sentence away is gone",
    [
      { type: "go", to: 2 },
      { type: "shift", side: "source", to: "previous" },
    ],
    "0:0 [1,2:1,2!] 3:3",
  ],
  [
    "before the first link there is room for a sentence",
    [{ type: "shift", side: "target", to: "previous" }],
    ":0! [0:!] 1:1,2 2: 3:3",
  ],
  ["takes both sides apart", [{ type: "unlink" }], "[0:!] :0! 1:1,2 2: 3:3"],
  ["confirms", [{ type: "confirm" }], "[0:0!] 1:1,2 2: 3:3"],
])("%s", (_, acts, expected) => {
  expect(written(after(...acts))).toBe(expected);
});

test("the doubtful follow by confidence, without the confirmed", () => {
  const next: LinkAct = { type: "nextDoubtful" };
  expect([1, 2, 3, 4, 5].map((count) => after(...Array.from({ length: count }, () => next)).active)).toEqual([
    1, 3, 2, 0, 1,
  ]);
  expect(after(second, { type: "confirm" }, next).active).toBe(3);
});

test("undo brings back every step, and no more", () => {
  const undo: LinkAct = { type: "undo" };
  const acts: readonly LinkAct[] = [second, { type: "splitOff" }, { type: "mergeNext" }, { type: "unlink" }];
  expect(written(after(...acts, undo, undo, undo))).toBe("0:0 [1:1,2] 2: 3:3");
  expect(after(undo)).toBe(start);
});

test("what cannot be done leaves the very same", () => {
  const last: LinkAct = { type: "go", to: 3 };
  const there = after(last);
  for (const type of ["mergeNext", "splitOff"] as const) expect(actOnLinks(there, { type })).toBe(there);
  const single = after({ type: "go", to: 2 });
  expect(actOnLinks(single, { type: "unlink" })).toBe(single);
  expect(actOnLinks(single, { type: "shift", side: "target", to: "next" })).toBe(single);
  const empty = editLinks([]);
  expect(actOnLinks(empty, { type: "nextDoubtful" })).toBe(empty);
});

test("no sentence is ever lost, doubled or put out of order", () => {
  const acts: readonly LinkAct[] = [
    { type: "mergeNext" },
    { type: "splitOff" },
    { type: "unlink" },
    ...(["source", "target"] as const).flatMap((side) =>
      (["next", "previous"] as const).map((to) => ({ type: "shift", side, to }) as const),
    ),
  ];
  let editing = start;
  for (let turn = 0; turn < 500; turn += 1) {
    editing = actOnLinks(editing, { type: "go", to: (turn * 7) % editing.links.length });
    editing = actOnLinks(editing, acts[(turn * 5 + (turn >> 3)) % acts.length] ?? { type: "confirm" });
    expect(editing.links.flatMap(({ source }) => source)).toEqual([0, 1, 2, 3]);
    expect(editing.links.flatMap(({ target }) => target)).toEqual([0, 1, 2, 3]);
    expect(editing.links.every(({ source, target }) => source.length + target.length > 0)).toBe(true);
  }
});
