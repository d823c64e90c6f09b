import { expect, test } from "vitest";
import { writeTarget } from "../../src/store/writing.ts";
import { openedSession } from "./openedSession.ts";

test("nothing is said to be saved while something typed is not a change yet", async () => {
  const { session } = await openedSession();
  const told: string[] = [];
  session.onStatus(() => told.push(session.status().type));
  expect(session.status().type).toBe("saved");
  const release = session.workbench.holdTyped();
  const releaseOther = session.workbench.holdTyped();
  release();
  expect(session.status().type).toBe("saving");
  writeTarget(session.workbench, "s1", ["Another text."]);
  await session.autosave.flush();
  expect(session.status().type).toBe("saving");
  releaseOther();
  expect(session.status().type).toBe("saved");
  expect(told.at(-1)).toBe("saved");
  expect(told.slice(0, -1)).not.toContain("saved");
});
