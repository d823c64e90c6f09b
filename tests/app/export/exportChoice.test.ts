import { describe, expect, it } from "vitest";
import {
  effectiveOptions,
  firstChoice,
  listedColumns,
  moveColumn,
  orderOf,
  readChoice,
  toggleColumn,
  takesFindings,
} from "../../../src/app/export/exportChoice.ts";
import { exampleDocument } from "../../core/exampleProject.ts";

describe("columns", () => {
  it.each([
    [["number", "source", "target"], "state", ["number", "source", "target", "state"]],
    [["target", "source"], "number", ["number", "target", "source"]],
    [["number", "source", "target"], "source", ["number", "target"]],
    [["number", "target"], "target", ["number", "target"]],
  ] as const)("%j with %s toggled is %j", (chosen, column, wanted) => {
    expect(toggleColumn(chosen, column)).toEqual(wanted);
  });

  it.each([
    ["source", 1, ["number", "target", "source"]],
    ["source", -1, ["source", "number", "target"]],
    ["number", -1, ["number", "source", "target"]],
    ["target", 1, ["number", "source", "target"]],
    ["state", 1, ["number", "source", "target"]],
  ] as const)("%s moved by %i", (column, by, wanted) => {
    expect(moveColumn(["number", "source", "target"], column, by)).toEqual(wanted);
  });

  it("lists the chosen ones first, the others in their usual order", () => {
    expect(listedColumns(["target", "source"])).toEqual([
      "target",
      "source",
      "number",
      "id",
      "state",
      "comments",
    ]);
  });
});

it("gives a kept choice back, and none where what was kept is of no use", () => {
  const choice = firstChoice("ar");
  const kept: unknown = JSON.parse(JSON.stringify(choice));
  expect(readChoice(kept)).toEqual(choice);
  expect(readChoice(undefined)).toBeUndefined();
  expect(readChoice({ ...choice, format: "pdf" })).toBeUndefined();
  expect(readChoice({ ...choice, options: { ...choice.options, columns: ["source"] } })).toBeUndefined();
  expect(
    readChoice({ ...choice, options: { ...choice.options, columns: ["target", "target"] } }),
  ).toBeUndefined();
});

it("asks of a format only what it can do", () => {
  const word = firstChoice("en");
  const options = { ...word.options, differences: "revisions", commentsAs: "margin" } as const;
  expect(effectiveOptions({ ...word, format: "docx", options })).toBe(options);
  expect(effectiveOptions({ ...word, format: "html", options })).toMatchObject({
    differences: "marks",
    commentsAs: "column",
  });
  expect(orderOf({ ...word, format: "same", untranslated: "empty" })).toEqual({
    type: "translation",
    untranslated: "empty",
  });
  expect(orderOf({ ...word, format: "xliff" })).toEqual({ type: "fresh", extension: "xlf" });
  const issues = [{ segment: "s1", check: "numbers", severity: "error", sentence: "12" }] as const;
  expect(orderOf({ ...word, format: "xliff" }, issues)).toEqual({ type: "fresh", extension: "xlf", issues });
  const document = exampleDocument(1, ["one"]).document;
  expect(takesFindings("same", [document])).toBe(false);
  expect(takesFindings("same", [document, { ...document, format: "xliff2" }])).toBe(true);
  expect(orderOf({ ...word, format: "docx", options })).toEqual({
    type: "bilingual",
    format: "docx",
    options,
  });
});
