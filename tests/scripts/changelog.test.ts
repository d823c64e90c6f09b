import { expect, test } from "vitest";
import { changelog } from "../../scripts/changelog.mjs";

test("lines a user would notice are gathered by day and kind, each once", () => {
  const text = changelog([
    { day: "2026-11-23", body: "Reason.\n\nFIX: The caret stays.\nFEATURE: Export to HTML." },
    {
      day: "2026-11-22",
      body: "FEATURE: Export to HTML.\nBREAKING: Files of version 1 are upgraded.\nfeature: no",
    },
    { day: "2026-11-21", body: "Nothing to say." },
  ]);
  expect(text.split("\n").slice(4)).toEqual([
    "## 2026-11-23",
    "",
    "### New",
    "",
    "- Export to HTML.",
    "",
    "### Mended",
    "",
    "- The caret stays.",
    "",
    "## 2026-11-22",
    "",
    "### What changes for you",
    "",
    "- Files of version 1 are upgraded.",
    "",
  ]);
});

test("what goes on in the next line is told whole", () => {
  const text = changelog([
    {
      day: "2026-11-23",
      body: "FIX: The caret stays\nwhere it was.\n\nNot told.\nFEATURE: Export\nto HTML.",
    },
  ]);
  expect(text).toContain("- The caret stays where it was.\n");
  expect(text).toContain("- Export to HTML.\n");
  expect(text).not.toContain("Not told");
});

test("no commit gives a changelog without days", () => {
  expect(changelog([])).not.toContain("##");
});
