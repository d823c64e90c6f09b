import { expect, it } from "vitest";
import {
  isReminderDue,
  readBackupMemory,
  rememberBackup,
  rememberDismissal,
} from "../../src/app/backupReminder.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";

const DAY = 24 * 60 * 60 * 1000;

it.each([
  ["nothing written", { backedUp: 0, dismissed: null }, 0, 0, false],
  ["a little written", { backedUp: 0, dismissed: null }, 0, 59, false],
  ["half an hour's work", { backedUp: 0, dismissed: null }, 0, 60, true],
  ["all of it in a back-up", { backedUp: 100, dismissed: null }, 0, 100, false],
  ["much written since the back-up", { backedUp: 100, dismissed: null }, 0, 200, true],
  ["put aside yesterday", { backedUp: 0, dismissed: { at: 0, sequence: 100 } }, DAY, 200, false],
  ["put aside a week ago", { backedUp: 0, dismissed: { at: 0, sequence: 100 } }, 7 * DAY, 200, true],
  [
    "a day's work since it was put aside",
    { backedUp: 0, dismissed: { at: 0, sequence: 100 } },
    DAY,
    700,
    true,
  ],
] as const)("%s", (_, memory, now, sequence, isDue) => {
  expect(isReminderDue(memory, { now, sequence })).toBe(isDue);
});

it("remembers back-ups and dismissals, and takes what came with a project for granted", async () => {
  const storage = createInMemoryStorage();
  expect(await readBackupMemory(storage, "p", 144)).toEqual({ backedUp: 144, dismissed: null });
  await rememberDismissal(storage, "p", { at: 5, sequence: 250 });
  expect(await readBackupMemory(storage, "p", 260)).toEqual({
    backedUp: 144,
    dismissed: { at: 5, sequence: 250 },
  });
  await rememberBackup(storage, "p", 260);
  expect(await readBackupMemory(storage, "p", 300)).toEqual({ backedUp: 260, dismissed: null });
});
