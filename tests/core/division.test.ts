import { describe, expect, test } from "vitest";
import type { Action } from "../../src/core/change.ts";
import type { Comment } from "../../src/core/comment.ts";
import { decision, exampleProject, listed, notation, person, story, write } from "./exampleProject.ts";

const tahira = person("tahira", "translator");

/** Splits a segment at the | of source and target and shows the parts as `source=target`, gaps in {}. */
function splitInto(source: string, target: string): string {
  const tale = story(exampleProject([[source.replace("|", "")]]));
  if (target.replace("|", "") !== "") tale.does(tahira, write(target.replace("|", "")));
  const offset = (text: string): number => text.replace(/<[^>]*>/gu, "\uFFFC").indexOf("|");
  const cut: Action = {
    type: "split",
    segment: "s1",
    sourceOffset: offset(source),
    targetOffset: offset(target),
    second: "n",
  };
  const outcome = tale.does(tahira, cut);
  if (outcome !== "done") return outcome;
  return listed(tale.project)
    .map((part) => {
      const gaps = [part.before, part.targetBefore].filter((gap) => gap !== undefined && gap !== "");
      return `${gaps.map((gap) => `{${gap}}`).join("")}${notation(part.source)}=${notation(part.target)}`;
    })
    .join(" / ");
}

describe("a segment is cut at |", () => {
  test.each([
    ["أ. |ب.", "A. |B.", "أ.=A. / { }{ }ب.=B."],
    ["أ.| ب.", "A.|B.", "أ.=A. / { }ب.=B."],
    ["أ|ب", "|A b", "أ= / ب=A b"],
    ["أ|ب", "A b |", "أ=A b  / ب="],
    ["أ|ب", "  | b", "أ=   / ب= b"],
    ["أ|ب", "|", "أ= / ب="],
    ["<1>أ| ب</1>", "<1>a |b</1>", "<1>أ=<1>a / { }{ }ب</1>=b</1>"],
    ["كِت|َاب", "a|", "كِ=a / تَاب="],
    ["أ 👩‍|👩‍👧", "a|", "أ=a / { }👩‍👩‍👧="],
    [" |أ", "a|", "nothing_to_split"],
    ["أ|", "a|", "nothing_to_split"],
    ["<1>|أ</1>", "|", "nothing_to_split"],
  ])("%s = %s", (source, target, parts) => {
    expect(splitInto(source, target)).toBe(parts);
  });
});

describe("a split shares out", () => {
  const comment = (id: string, side: Comment["side"], start: number, end: number): Action => ({
    type: "commentAdded",
    segment: "s1",
    comment: {
      id,
      side,
      start,
      end,
      kind: "note",
      messages: [{ id: `${id}m`, author: tahira, at: Number(id.slice(1)), text: "?" }],
      resolved: null,
    },
  });

  test("the comments: to the part they begin in, with an end that a join finds again", () => {
    const tale = story(exampleProject([["واحد. اثنان."]]));
    tale.does(tahira, write("One. Two."));
    for (const [id, side, start, end] of [
      ["k1", "target", 5, 8],
      ["k2", "target", 0, 3],
      ["k3", "target", 2, 7],
      ["k4", "source", 6, 12],
      ["k5", "target", 9, 9],
    ] as const)
      tale.does(tahira, comment(id, side, start, end));
    const whole = tale.segment();
    const cut: Action = { type: "split", segment: "s1", sourceOffset: 6, targetOffset: 5, second: "n" };
    tale.does(tahira, cut);
    const ranges = (id: string): readonly string[] =>
      tale.segment(id).comments.map((one) => `${one.id} ${one.side} ${one.start}-${one.end}`);
    expect(ranges("s1")).toEqual(["k2 target 0-3", "k3 target 2-7"]);
    expect(ranges("n")).toEqual(["k1 target 0-3", "k4 source 0-6", "k5 target 4-4"]);
    tale.does(tahira, { type: "joined", segment: "s1", second: "n" });
    expect(tale.segment().comments).toEqual(whole.comments);
  });

  test("the history: both parts know how they came about, and the whole again only once", () => {
    const tale = story(exampleProject([["واحد. اثنان."]]));
    tale.does(tahira, write("One. Two."));
    tale.does(tahira, { type: "split", segment: "s1", sourceOffset: 6, targetOffset: 5, second: "n" });
    tale.does(tahira, write("Second.", { segment: "n" }));
    tale.does(tahira, { type: "joined", segment: "s1", second: "n" });
    expect(tale.segment().history.map(({ cause, target }) => `${cause}: ${notation(target)}`)).toEqual([
      "written: One. Two.",
      "split: One.",
      "split: Two.",
      "written: Second.",
      "joined: One. Second.",
    ]);
  });
});

describe("a join", () => {
  test.each([
    ["both written", "one", "two", "one two"],
    ["only the first", "one", "", "one"],
    ["only the second", "", "two", "two"],
    ["none", "", "", ""],
  ])("puts targets together with a space where there are two: %s", (_, first, second, whole) => {
    const tale = story(exampleProject([["أ", "ب"]]));
    tale.does(tahira, write(first));
    tale.does(tahira, write(second, { segment: "s2", origin: { type: "memory", score: 80 } }));
    expect(tale.does(tahira, { type: "joined", segment: "s1", second: "s2" })).toBe("done");
    expect(notation(tale.segment().source)).toBe("أ ب");
    expect(notation(tale.segment().target)).toBe(whole);
    expect(tale.segment().origin.type).toBe(first === "" && second !== "" ? "memory" : "human");
  });

  test("keeps what either part was asked for", () => {
    const reviser = person("rami", "reviser");
    const tale = story(exampleProject([["أ", "ب"]]));
    for (const segment of ["s1", "s2"]) {
      tale.does(tahira, write("text", { segment }));
      tale.does(tahira, decision("confirm", { segment }));
    }
    tale.does(reviser, decision("request_changes", { segment: "s2" }));
    tale.does(tahira, { type: "joined", segment: "s1", second: "s2" });
    expect(tale.segment().review).toMatchObject({
      state: "changes_requested",
      request: { comment: "Look again." },
      base: ["text text"],
    });
  });
});
