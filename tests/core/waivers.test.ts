import { describe, expect, test } from "vitest";
import type { Action } from "../../src/core/change.ts";
import { NO_WISHES, sameWishes } from "../../src/core/checkWishes.ts";
import { contentHash } from "../../src/core/segment.ts";
import { content, exampleProject, person, story, write, type Story } from "./exampleProject.ts";

const amal = person("amal", "translator");
const basim = person("basim", "reviser");

function written(): Story {
  const told = story(exampleProject([["one 5"], ["two"]]));
  told.does(amal, write("five"));
  return told;
}

function waived(told: Story, given: Partial<Extract<Action, { type: "waived" }>> = {}): Action {
  const { source, target } = told.segment();
  const hash = contentHash(source, target);
  return { type: "waived", segment: "s1", hash, key: "k", reason: "A quotation", ...given };
}

describe("a finding waived", () => {
  test("is kept with who, when and why", () => {
    const told = written();
    expect(told.does(amal, waived(told))).toBe("done");
    expect(told.segment().waivers).toEqual([
      {
        hash: contentHash(content("one 5"), content("five")),
        key: "k",
        reason: "A quotation",
        by: amal,
        at: 2000,
      },
    ]);
  });

  test.each([
    ["without a reason", amal, { reason: "  " }, "reason_given"],
    ["for a text that is gone", amal, { hash: "0" }, "changed_meanwhile"],
    ["by somebody who only looks", person("v", "viewer"), {}, "not_for_role"],
    ["in a segment that is not there", amal, { segment: "s9" }, "unknown_segment"],
  ] as const)("is refused %s", (_, actor, given, code) => {
    const told = written();
    const { project } = told;
    expect(told.does(actor, waived(told, given))).toBe(code);
    expect(told.project).toBe(project);
  });

  test("again by the same person for the same reason is nothing; by another it takes the place", () => {
    const told = written();
    told.does(amal, waived(told));
    const { project } = told;
    expect(told.does(amal, waived(told))).toBe("done");
    expect(told.project).toBe(project);
    told.does(basim, waived(told));
    expect(told.segment().waivers?.map(({ by }) => by)).toEqual([basim]);
  });

  test("withdrawn leaves the segment as if it had never been", () => {
    const told = written();
    const before = told.segment();
    told.does(amal, waived(told));
    const [given] = told.segment().waivers ?? [];
    const { hash, key } = given ?? { hash: "", key: "" };
    expect(told.does(basim, { type: "unwaived", segment: "s1", hash, key })).toBe("done");
    expect(told.segment()).toEqual(before);
    const { project } = told;
    told.does(basim, { type: "unwaived", segment: "s1", hash, key });
    expect(told.project).toBe(project);
  });
});

describe("wishes", () => {
  test("are the same whatever the order of their checks, and absent ones are none", () => {
    const one = { ...NO_WISHES, severities: { numbers: "info", dates: "off" } } as const;
    expect(sameWishes(one, { ...NO_WISHES, severities: { dates: "off", numbers: "info" } })).toBe(true);
    expect(sameWishes(undefined, NO_WISHES)).toBe(true);
    expect(sameWishes(undefined, one)).toBe(false);
    expect(sameWishes(one, { ...one, words: ["Sora"] })).toBe(false);
  });
});
