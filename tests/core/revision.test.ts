import { describe, expect, test } from "vitest";
import { decision, exampleProject, notation, person, story, write } from "./exampleProject.ts";
import type { Story } from "./exampleProject.ts";
import type { Action } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { invertChange } from "../../src/core/inversion.ts";

const tahira = person("tahira", "translator");
const rami = person("rami", "reviser");

const versions = (tale: Story): readonly string[] =>
  tale.segment().history.map(({ target, author }) => `${author.id}: ${notation(target)}`);

const ask = (at: number): Action => ({
  type: "commentAdded",
  segment: "s1",
  comment: {
    id: `k${at}`,
    side: "target",
    start: 0,
    end: 1,
    kind: "note",
    messages: [{ id: `m${at}`, author: rami, at, text: "Sure?" }],
    resolved: null,
  },
});

describe("typing in one sitting is one version", () => {
  test("of the same person, within five minutes", () => {
    const tale = story(exampleProject([["نص"]]), 60);
    for (const text of ["a", "ab", "abc", "abcd", "abcde"]) tale.does(tahira, write(text));
    expect(versions(tale)).toEqual(["tahira: abcde"]);
    tale.does(tahira, write("f"));
    tale.does(tahira, write("fg"));
    expect(versions(tale)).toEqual(["tahira: abcde", "tahira: fg"]);
    expect(tale.segment().history.map(({ since, at }) => (at - since) / 60_000)).toEqual([4, 1]);
  });

  test.each<[string, (tale: Story) => void]>([
    ["somebody else typed", (tale) => tale.does(person("zaki", "translator"), write("ab"))],
    ["the same person typed in another role", (tale) => tale.does(person("tahira", "manager"), write("ab"))],
    ["somebody commented on it", (tale) => tale.does(rami, ask(2000))],
    [
      "somebody suggested something on it",
      (tale) => tale.does(rami, { type: "suggested", segment: "s1", suggestion: "g", content: ["z"] }),
    ],
    ["it was confirmed", (tale) => tale.does(tahira, decision("confirm"))],
    [
      "it came from a memory",
      (tale) => tale.does(tahira, write("m", { origin: { type: "memory", score: 99 } })),
    ],
    ["it was put in by replacing", (tale) => tale.does(tahira, write("r", { cause: "replaced" }))],
  ])("but not after %s", (_, happens) => {
    const tale = story(exampleProject([["نص"]]));
    tale.does(tahira, write("a"));
    happens(tale);
    const before = tale.segment();
    tale.does(tahira, write("abc"));
    const { history } = tale.segment();
    expect(history.slice(0, -1)).toEqual(before.history);
    expect(notation(history.at(-1)?.target ?? [])).toBe("abc");
    expect(history.at(-1)?.basedOn).toBe(before.history.at(-1)?.id);
  });

  test("one's own comment does not end it", () => {
    const tale = story(exampleProject([["نص"]]));
    tale.does(rami, write("a"));
    tale.does(rami, ask(1500));
    tale.does(rami, write("ab"));
    expect(versions(tale)).toEqual(["rami: ab"]);
  });

  test("a clock that went back begins another version", () => {
    const tale = story(exampleProject([["نص"]]), -3600);
    tale.does(tahira, write("a"));
    tale.does(tahira, write("ab"));
    expect(versions(tale)).toEqual(["tahira: a", "tahira: ab"]);
  });

  test("undone in the middle of a sitting, the version before is there, and typing goes on from it", () => {
    const tale = story(exampleProject([["نص"]]));
    tale.does(tahira, write("a"));
    const before = tale.project;
    const first = tale.segment();
    tale.does(tahira, write("ab"));
    const change = { id: "c2", at: 2000, actor: tahira, actions: [] };
    const effect = applyChange(tale.project, {
      ...change,
      id: "u",
      actions: [invertChange(before, tale.project, change)],
    });
    if (effect.type === "refused") throw new Error(effect.code);
    const on = story(effect.project, 4);
    expect(on.segment()).toBe(first);
    on.does(tahira, write("ax"));
    expect(versions(on)).toEqual(["tahira: ax"]);
  });

  test("one change that writes and confirms leaves two versions with two ids", () => {
    const tale = story(exampleProject([["نص"]]));
    expect(tale.does(tahira, write("a"), decision("confirm"))).toBe("done");
    const ids = tale.segment().history.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(tale.segment().history.map(({ basedOn }) => basedOn)).toEqual([null, ids[0]]);
  });
});
