import { describe, expect, test } from "vitest";
import { checkSegment } from "../../src/assistance/checks/checking.ts";
import {
  type CheckSettings,
  createContext,
  DEFAULT_CHECK_SETTINGS,
} from "../../src/assistance/checks/context.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
import { type CheckWishes, NO_WISHES, sameWishes } from "../../src/core/checkWishes.ts";
import { contentOf } from "../../src/core/content.ts";
import { readWishes } from "../../src/persistence/checkRecord.ts";

/** The messages of a check, each with the text its first fix would make. */
function findings(
  check: string,
  [source, target]: readonly [string, string],
  wishes: Partial<CheckSettings>,
): readonly string[] {
  const context = createContext({ ...DEFAULT_CHECK_SETTINGS, ...wishes });
  const unit = {
    id: "1",
    source: contentOf(source),
    target: contentOf(target),
    kind: "paragraph" as const,
    making: WRITTEN,
  };
  return checkSegment(unit, context)
    .filter((finding) => finding.check === check)
    .map(({ message, fixes: [fix] }) =>
      fix === undefined
        ? message
        : `${message} → ${target.slice(0, fix.start)}${fix.text}${target.slice(fix.end)}`,
    );
}

describe("false friends of a project", () => {
  const rows = [
    { source: "عملية/عمليات", wrong: ["operation", "process"], right: "surgery" },
    { source: "مجلس إدارة", wrong: ["administration council"], right: "" },
  ];

  test.each([
    ["bare", "أجريت عملية", "An operation was done.", ["false_friend.literal → An surgery was done."]],
    ["with clitics", "وبالعملية", "By the operation.", ["false_friend.literal → By the surgery."]],
    ["an alternative, a plural", "عمليات", "Two operations.", ["false_friend.literal → Two surgery."]],
    [
      "several words with the article, no word for it",
      "قرر مجلس الإدارة",
      "The Administration Council decided.",
      ["false_friend.wrong"],
    ],
    ["vowelled", "عَمَلِيَّةٌ", "A process.", ["false_friend.literal → A surgery."]],
    ["right rendering", "أجريت عملية", "Surgery was done.", []],
    ["wrong words elsewhere", "قال ذلك", "The operation went on.", []],
    ["part of another word", "عملية", "It is operational; microprocess.", []],
  ])("%s", (_, source, target, expected) => {
    expect(findings("false_friend", [source, target], { falseFriends: rows })).toEqual(expected);
  });

  test("are no rules of anybody else's, and a row without a word is none", () => {
    expect(findings("false_friend", ["عملية", "An operation."], {})).toEqual([]);
    const hollow = [
      { source: "…", wrong: ["operation"], right: "" },
      { source: "عملية", wrong: [" ", "(.*"], right: "" },
    ];
    expect(findings("false_friend", ["عملية", "An operation."], { falseFriends: hollow })).toEqual([]);
  });
});

describe("dates and numbers as a project writes them", () => {
  test.each<[string, string, string, Partial<CheckSettings>, readonly string[]]>([
    [
      "month first asked, day first in words",
      "26 نوفمبر 2024",
      "On 26 November 2024 it came.",
      { dateOrder: "monthFirst" },
      ["dates.style → On November 26, 2024 it came."],
    ],
    [
      "day first asked, month first in words",
      "26 نوفمبر 2024",
      "On November 26, 2024, it came.",
      { dateOrder: "dayFirst" },
      ["dates.style → On 26 November 2024, it came."],
    ],
    [
      "day first asked, month first in digits",
      "26/11/2024",
      "On 11/26/2024.",
      { dateOrder: "dayFirst" },
      ["dates.orderDay → On 26 November 2024."],
    ],
    ["day first asked in American English", "26/11/2024", "On 26/11/2024.", { dateOrder: "dayFirst" }, []],
    ["nothing asked, American", "26/11/2024", "On 26/11/2024.", {}, ["dates.order → On November 26, 2024."]],
    ["nothing asked, in words", "26 نوفمبر 2024", "On 26 November 2024.", {}, []],
    ["bound by of", "26 نوفمبر", "The 26th of November.", { dateOrder: "monthFirst" }, []],
  ])("date: %s", (_, source, target, wishes, expected) => {
    expect(findings("dates", [source, target], wishes)).toEqual(expected);
  });

  test.each<[string, string, string, Partial<CheckSettings>, readonly string[]]>([
    ["commas", "12345 رجلًا", "12345 men", { numberGrouping: "comma" }, ["numbers.style → 12,345 men"]],
    [
      "commas in millions, decimals stay",
      "1234567.25 دينار",
      "1234567.25 dinars",
      { numberGrouping: "comma" },
      ["numbers.style → 1,234,567.25 dinars"],
    ],
    ["none", "12345 رجلًا", "12,345 men", { numberGrouping: "none" }, ["numbers.style → 12345 men"]],
    ["spaces", "12345 رجلًا", "12,345 men", { numberGrouping: "space" }, ["numbers.style → 12\u202F345 men"]],
    ["as asked", "12345 رجلًا", "12,345 men", { numberGrouping: "comma" }, []],
    ["small numbers and years", "1234 رجلًا في 2024", "1234 men in 2024", { numberGrouping: "comma" }, []],
    [
      "percent in words",
      "50% منهم",
      "50% of them",
      { percent: "word" },
      ["numbers.style → 50 percent of them"],
    ],
    [
      "percent in words in Britain",
      "50% منهم",
      "50% of them",
      { percent: "word", targetLanguage: "en-GB" },
      ["numbers.style → 50 per cent of them"],
    ],
    [
      "percent as a sign",
      "50% منهم",
      "50 percent of them",
      { percent: "sign" },
      ["numbers.style → 50% of them"],
    ],
    ["nothing asked", "12345 أو 50%", "12345 or 50 percent", {}, []],
  ])("number: %s", (_, source, target, wishes, expected) => {
    expect(findings("numbers", [source, target], wishes)).toEqual(expected);
  });
});

describe("kept wishes", () => {
  const wishes: CheckWishes = {
    ...NO_WISHES,
    falseFriends: [{ source: "عملية", wrong: ["operation"], right: "surgery" }],
    dateOrder: "dayFirst",
    numberGrouping: "space",
    percent: "word",
  };

  test("are read back as they were", () => {
    expect(readWishes(JSON.parse(JSON.stringify(wishes)))).toEqual(wishes);
    expect(readWishes({})).toEqual(NO_WISHES);
  });

  test.each([
    { falseFriends: "عملية" },
    { falseFriends: [{ source: "عملية", wrong: "operation", right: "" }] },
    { falseFriends: [{ wrong: [], right: "" }] },
    { dateOrder: "yearFirst" },
    { numberGrouping: "dot" },
    { percent: 5 },
  ])("are refused if they are none: %j", (damaged) => {
    expect(() => readWishes(damaged)).toThrow(/checks/u);
  });

  test("are other wishes if a row, an order or a style is another", () => {
    expect(sameWishes(wishes, { ...wishes, falseFriends: [...(wishes.falseFriends ?? [])] })).toBe(true);
    for (const other of [{ falseFriends: [] }, { dateOrder: "monthFirst" }, { percent: "sign" }] as const) {
      expect(sameWishes(wishes, { ...wishes, ...other })).toBe(false);
    }
  });
});
