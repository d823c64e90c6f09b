import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ROLES } from "../../src/core/actor.ts";
import { REVIEW_STATES } from "../../src/core/review.ts";
import { REVIEW_TABLE } from "../../src/core/reviewTable.ts";

/** The review machine as specified; its rows are compared one by one with the table in the code. */
interface Machine {
  readonly roles: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, unknown>>;
  readonly guards: Readonly<Record<string, string>>;
  readonly events: readonly {
    readonly event: string;
    readonly from: readonly string[];
    readonly to: string;
    readonly roles: readonly string[];
    readonly guards: readonly string[];
  }[];
}

const machine: Machine = JSON.parse(readFileSync(new URL("./review-machine.json", import.meta.url), "utf8"));

/** A row as one line; the order of states and roles says nothing, the order of guards does. */
function line(row: Machine["events"][number]): string {
  const from = row.from.toSorted().join(" ");
  return `${row.event}: ${from} -> ${row.to} for ${row.roles.toSorted().join(" ")} if ${row.guards.join(" ")}`;
}

describe("the review table says what the specified machine says", () => {
  test("every row, with its states, roles and guards, and no other", () => {
    expect(REVIEW_TABLE.map((row) => line(row)).toSorted()).toEqual(
      machine.events.map((row) => line(row)).toSorted(),
    );
  });

  test("the same states and roles", () => {
    expect(REVIEW_STATES.toSorted()).toEqual(Object.keys(machine.states).toSorted());
    expect(ROLES.toSorted()).toEqual(Object.keys(machine.roles).toSorted());
  });

  test("only known guards, and each of them somewhere", () => {
    const used = new Set(REVIEW_TABLE.flatMap((row) => row.guards));
    expect([...used].toSorted()).toEqual(Object.keys(machine.guards).toSorted());
  });
});
