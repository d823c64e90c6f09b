import { describe, expect, test } from "vitest";
import { draftOf, faultOf, isLength, wishesOf } from "../../../src/app/checking/wishesDraft.ts";
import { type CheckWishes, NO_WISHES } from "../../../src/core/checkWishes.ts";

const full: CheckWishes = {
  severities: { numbers: "warning", grammar: "info" },
  words: ["codex", "shamal"],
  names: ["OpenAI"],
  allowedArabic: ["قلم"],
  headings: "title",
  maxLength: 80,
  falseFriends: [{ source: "عملية/عمليات", wrong: ["operation", "process"], right: "surgery" }],
  dateOrder: "dayFirst",
  numberGrouping: "none",
  percent: "word",
};

describe("the form of the settings of the checks", () => {
  test.each([
    ["everything", full],
    ["nothing", NO_WISHES],
  ] as const)("gives %s back as it was", (_, wishes) => {
    expect(wishesOf(draftOf(wishes), wishes)).toEqual(wishes);
  });

  test("leaves severities to others, but for that of grammar", () => {
    const draft = { ...draftOf(full), grammar: "off" as const };
    expect(wishesOf(draft, full)?.severities).toEqual({ numbers: "warning" });
    expect(wishesOf({ ...draft, grammar: "warning" }, full)?.severities).toEqual({
      numbers: "warning",
      grammar: "warning",
    });
  });

  test("drops rows and lines in which nothing is written, and what stands twice", () => {
    const draft = {
      ...draftOf(),
      words: " codex \n\ncodex\n",
      friends: [
        { key: "1", source: " ", wrong: "", right: "" },
        { key: "2", source: " عملية ", wrong: "process | | process", right: "" },
      ],
    };
    expect(wishesOf(draft)).toEqual({
      ...NO_WISHES,
      words: ["codex"],
      falseFriends: [{ source: "عملية", wrong: ["process"], right: "" }],
    });
  });

  test.each([
    ["latin", "process", "source"],
    ["", "process", "source"],
    ["عملية", "", "wrong"],
    ["عملية", "١٢", "wrong"],
    ["عملية", "process", undefined],
    ["", "", undefined],
  ])("a row of «%s» and «%s» lacks %s", (source, wrong, fault) => {
    const row = { key: "1", source, wrong, right: "" };
    expect(faultOf(row)).toBe(fault);
    expect(wishesOf({ ...draftOf(), friends: [row] }) === undefined).toBe(fault !== undefined);
  });

  test.each([
    ["", true],
    ["80", true],
    ["0", false],
    ["1.5", false],
    ["many", false],
  ])("%s is a length: %s", (typed, answer) => {
    expect(isLength(typed)).toBe(answer);
  });
});
