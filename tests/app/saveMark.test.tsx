import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { SaveMark } from "../../src/app/SaveMark.tsx";
import { SessionContext } from "../../src/app/SessionContext.tsx";
import { StorageContext } from "../../src/app/StorageContext.tsx";
import { Announcer } from "../../src/app/ui/Announcer.tsx";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import { writeTarget } from "../../src/store/writing.ts";
import { openedSession } from "./openedSession.ts";
import { renderIn } from "./ui/frame.tsx";

async function shown() {
  const { session, failWith, hold } = await openedSession();
  const { container } = await renderIn(
    { language: "en" },
    <StorageContext value={{ storage: createInMemoryStorage(), isLasting: true }}>
      <SessionContext
        value={{ session, takeOver: () => undefined, refused: [], dismissRefused: () => undefined }}
      >
        <Announcer>
          <SaveMark />
        </Announcer>
      </SessionContext>
    </StorageContext>,
  );
  return {
    session,
    failWith,
    hold,
    status: () => container.querySelector("[data-status]")?.getAttribute("data-status"),
    said: (urgency: string) => container.querySelector(`[data-announcer="${urgency}"]`)?.textContent,
  };
}

test("the mark leaves “saved” with the first letter typed, and comes back to it when all is kept", async () => {
  const { session, status, said } = await shown();
  expect(status()).toBe("saved");
  const release = session.workbench.holdTyped();
  await expect.poll(status).toBe("saving");
  writeTarget(session.workbench, "s1", ["Another text."]);
  release();
  await session.autosave.flush();
  expect(status()).toBe("saving");
  await expect.poll(status, { timeout: 3000 }).toBe("saved");
  expect([said("polite"), said("assertive")]).toEqual(["", ""]);
});

test("trouble is shown and said, and so is its end, when all is kept again and not before", async () => {
  const { session, failWith, hold, status, said } = await shown();
  failWith("storage_full");
  await act(async () => {
    writeTarget(session.workbench, "s1", ["Another text."]);
    await session.autosave.flush();
  });
  expect(status()).toBe("failed");
  expect(said("assertive")).toBe("Not saved");
  failWith(null);
  const letGo = hold();
  act(() => {
    session.autosave.retry();
  });
  expect([status(), said("polite")]).toEqual(["saving", ""]);
  await act(async () => {
    letGo();
    await session.autosave.flush();
  });
  await expect.poll(status, { timeout: 3000 }).toBe("saved");
  await expect.poll(() => said("polite")).toBe("Saved");
});
