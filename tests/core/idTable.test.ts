import { describe, expect, it } from "vitest";
import { findById, haveOwnIds, idTable } from "../../src/core/idTable.ts";
import { hashTwins } from "./hashTwins.ts";

const [one, other] = hashTwins();

describe("a table of things with ids", () => {
  it("finds each by its id, those whose ids have one hash too", () => {
    const things = [one, "b1", other, ""].map((id) => ({ id }));
    const table = idTable(things);
    expect(table.all).toEqual(things);
    for (const thing of things) expect(findById(table, thing.id)).toBe(thing);
    expect(findById(table, "b2")).toBeUndefined();
    expect(findById(idTable([{ id: one }]), other)).toBeUndefined();
  });

  it("has of several things with one id the last, in the place of the first", () => {
    const things = [
      { id: one, word: "first" },
      { id: other, word: "other" },
      { id: one, word: "last" },
    ];
    const table = idTable(things);
    expect(table.all.map(({ word }) => word)).toEqual(["last", "other"]);
    expect(findById(table, one)?.word).toBe("last");
    expect(haveOwnIds(things)).toBe(false);
    expect(haveOwnIds(table.all)).toBe(true);
  });

  it("is the same after it was handed to a worker", () => {
    const table = idTable([{ id: one }, { id: other }]);
    expect(findById(structuredClone(table), other)).toEqual({ id: other });
  });
});
