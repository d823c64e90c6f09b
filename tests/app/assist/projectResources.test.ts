import { expect, test } from "vitest";
import { missingProblems, resolveWishes, wishesOf } from "../../../src/app/assist/projectResources.ts";
import type { ResourceWishes, UsedResource } from "../../../src/core/resourceWishes.ts";
import type { ResourceHead } from "../../../src/worker/resourceHead.ts";
import { projectOf } from "../editor/workbenchOf.ts";

function head(id: string, type: ResourceHead["type"], name: string): ResourceHead {
  const rest = { sourceLanguage: "ar", targetLanguage: "en", count: 0, createdAt: 0, changedAt: 0 };
  return { id, type, name, project: null, ...rest };
}

function used(id: string, type: UsedResource["type"], name: string): UsedResource {
  return { id, type, name, use: "read", penalty: 2 };
}

const heads = [
  head("project:p", "memory", "Small"),
  head("a", "memory", "News"),
  head("b", "glossary", "News"),
  head("c", "memory", "Law"),
];
const rest = {
  penalties: { age: { days: 1, points: 2 }, origin: { machine: 3, alignment: 4 } },
  threshold: 70,
};

test("what is there by its id goes before one of its name, and each is used once", () => {
  const wishes: ResourceWishes = {
    ...rest,
    used: [
      used("c", "memory", "Another name"),
      used("own", "memory", ""),
      used("elsewhere", "memory", "News"),
      used("a", "memory", "News"),
      used("b", "memory", "Nothing"),
      used("gone", "glossary", "Law"),
    ],
  };
  const { choice, missing } = resolveWishes(wishes, heads, "p");
  expect(choice).toEqual({
    ...rest,
    attachments: ["c", "project:p", "a"].map((resource) => ({ resource, use: "read", penalty: 2 })),
  });
  expect(missing).toEqual([used("b", "memory", "Nothing"), used("gone", "glossary", "Law")]);
  expect(missingProblems(missing).map(({ code, facts }) => [code, facts])).toEqual([
    ["memory_missing", { name: "Nothing" }],
    ["glossary_missing", { name: "Law" }],
  ]);
  expect(wishesOf(choice, heads, { project: projectOf([]), missing })).toEqual({
    ...rest,
    used: [used("c", "memory", "Law"), used("own", "memory", ""), used("a", "memory", "News"), ...missing],
  });
});

test("the own memory of a project is never missing: it is made on every device", () => {
  const wishes = { ...rest, used: [used("own", "memory", "")] };
  expect(resolveWishes(wishes, [], "p")).toMatchObject({ choice: { attachments: [] }, missing: [] });
});
