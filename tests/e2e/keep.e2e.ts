import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { downloadFrom, expectSaved, openSample, targetOf } from "./workbenchPage.ts";

/** Makes every write to the storage fail as a full disk does, until `ease` is called in the page. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = (): never => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
    IDBObjectStore.prototype.add = refuse;
    IDBObjectStore.prototype.put = refuse;
    Reflect.set(globalThis, "ease", () => {
      IDBObjectStore.prototype.add = add;
      IDBObjectStore.prototype.put = put;
    });
  });
}

test("a second window only reads, may take over, and nothing of the first is lost", async ({
  page,
  context,
}) => {
  await openSample(page);
  await page.keyboard.type("Written in the first window.");
  await expectSaved(page);
  const second = await context.newPage();
  await second.goto("/#/p/sora-leak/translate");
  await expect(second.getByText("This project is being written in another window.")).toBeVisible();
  await expect(targetOf(second, 1)).toHaveText("Written in the first window.");
  await targetOf(second, 1).click();
  await second.keyboard.type("Nothing may come of this. ");
  await expect(targetOf(second, 1)).toHaveText("Written in the first window.");

  // What the first one goes on writing is read in the second.
  await targetOf(page, 1).getByRole("textbox").press("End");
  await page.keyboard.type(" And more.");
  await expectSaved(page);
  await expect(targetOf(second, 1)).toHaveText("Written in the first window. And more.");

  await second.getByRole("button", { name: "Take over here" }).click();
  await expectSaved(second);
  await expect(page.getByText("Another window has taken this project over.").first()).toBeVisible();
  await targetOf(second, 1).getByRole("textbox").click();
  await second.keyboard.press("End");
  await second.keyboard.type(" From the second.");
  await second.keyboard.press("Control+Enter");
  await expectSaved(second);
  await targetOf(page, 1).click();
  await page.keyboard.type("lost?");
  await second.reload();
  await expect(targetOf(second, 1)).toHaveText("Written in the first window. And more. From the second.");

  // And back again.
  await page.getByRole("button", { name: "Take over here" }).click();
  await expectSaved(page);
  await expect(targetOf(page, 1)).toHaveText("Written in the first window. And more. From the second.");
  await expect(second.getByText("Another window has taken this project over.").first()).toBeVisible();
});

test("when the window that writes is left, the other one can write", async ({ page, context }) => {
  await openSample(page);
  const second = await context.newPage();
  await second.goto("/#/p/sora-leak/translate");
  await expect(second.getByText("This project is being written in another window.")).toBeVisible();
  await page.getByRole("link", { name: "All projects" }).click();
  await expectSaved(second);
  await expect(second.getByText("This project is being written in another window.")).toHaveCount(0);
});

test("a full storage is told, nothing typed is lost, and it goes on by itself when there is space", async ({
  page,
}) => {
  await openSample(page);
  await fillStorage(page);
  await page.keyboard.type("Typed while the disk was full.");
  const strip = page.getByRole("region", { name: "Keeping of the project" });
  await expect(strip).toContainText("not kept yet");
  await expect(strip).toContainText("The browser has no more space");
  // It stands while keeping is tried again after half a second and a second: rows would jump with it.
  const gone = await strip.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        let times = 0;
        const observer = new MutationObserver(() => {
          if (!element.isConnected) times++;
        });
        observer.observe(document.body, { childList: true, subtree: true });
        setTimeout(() => {
          observer.disconnect();
          resolve(times);
        }, 2500);
      }),
  );
  expect(gone).toBe(0);
  const backup = await downloadFrom(page, () => strip.getByRole("button", { name: "Back up now" }).click());
  expect(backup.suggestedFilename()).toMatch(/\.muqabala$/u);
  await page.evaluate(() => {
    const ease: unknown = Reflect.get(globalThis, "ease");
    if (typeof ease === "function") ease();
  });
  await strip.getByRole("button", { name: "Try again now" }).click();
  await expectSaved(page);
  await expect(strip).toHaveCount(0);
  await page.reload();
  await expect(targetOf(page, 1)).toHaveText("Typed while the disk was full.");
});

test("what was typed while nothing could be kept comes back after the page is closed", async ({ page }) => {
  await openSample(page);
  await fillStorage(page);
  await page.keyboard.type("Kept by the second line.");
  await expect(page.locator('[data-status="failed"]')).toBeVisible();
  await page.reload();
  await expect(targetOf(page, 1)).toHaveText("Kept by the second line.");
  await expect(page.getByText("It is back.").or(page.getByText("They are back.")).first()).toBeVisible();
  await expectSaved(page);
});

test("a project is backed up and brought back with what was typed", async ({ page }) => {
  await openSample(page);
  await page.keyboard.type("In the back-up.");
  await page.keyboard.press("Control+Enter");
  await expectSaved(page);
  const backup = await downloadFrom(page, () =>
    page.getByRole("button", { name: "Back up this project" }).click(),
  );
  const file = await backup.path();
  await page.getByRole("link", { name: "All projects" }).click();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: backup.suggestedFilename(),
      mimeType: "application/zip",
      buffer: (await import("node:fs")).readFileSync(file),
    });
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByRole("button", { name: "Keep both" }).click();
  await expect(targetOf(page, 1)).toHaveText("In the back-up.");
  expect(page.url()).not.toContain("/p/sora-leak/");
});
