import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { bytesOf, downloadFrom, expectSaved, openExample } from "./workbenchPage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** The interface's words of one feature. */
function wordsOf(language: "en" | "ar", feature: string): (key: string) => string {
  const words: unknown = JSON.parse(readFileSync(`locales/${language}/${feature}.json`, "utf8"));
  return (key) => {
    const word: unknown = typeof words === "object" && words !== null ? Reflect.get(words, key) : undefined;
    if (typeof word !== "string") throw new Error(`no ${key} among the words of ${feature}`);
    return word;
  };
}

/** Runs a command by its title in the palette. */
async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press("Control+K");
  const palette = page.getByRole("dialog");
  await expect(palette.locator("input")).toBeFocused();
  await page.keyboard.type(title);
  await palette.getByRole("menuitem", { name: title }).first().click();
}

/** The open dialog is accessible; then it is left. */
async function look(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    // A menu that is on its way out is a dialog still.
    const dialog = page.locator('[role="dialog"]:not([data-exiting])');
    await expect(dialog).toBeVisible();
    await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== "running"));
    // What floats lies outside of the landmarks of the page.
    await expectAccessible(page, '[role="dialog"]');
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  });
}

for (const [locale, language] of [
  ["en-GB", "en"],
  ["ar-EG", "ar"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test.slow();
    const commands = wordsOf(language, "commands");

    test("the dialogs of the translate screen are accessible", async ({ page }) => {
      await openExample(page, "translate");
      await expect(page.locator('[role="textbox"][lang|="en"]')).toBeFocused();
      await page.keyboard.press("Control+K");
      await look(page, "palette");
      await page.keyboard.press("Control+G");
      await look(page, "go to");
      await page.keyboard.press("Alt+C");
      await look(page, "comment");
      for (const id of ["title.keys", "title.compareRevisions", "title.segmentationRules"]) {
        await run(page, commands(id));
        await look(page, id);
      }
      await page.keyboard.press("Control+H");
      await page.keyboard.type("the");
      await page
        .getByRole("search")
        .getByRole("button", { name: wordsOf(language, "editor")("find.replaceAll") })
        .click();
      await look(page, "replace");
    });

    test("the dialogs of the review screen are accessible", async ({ page }) => {
      await page.addInitScript(() => {
        const profile = { id: "e2e-reviser", name: "Nadia Karam", role: "reviser" };
        localStorage.setItem("muqabala.profile", JSON.stringify(profile));
      });
      await openExample(page, "review/p21.s1");
      await expect(page.locator('[role="row"][aria-selected="true"]')).toBeVisible();
      for (const id of [
        "title.comment",
        "title.requestChanges",
        "title.approveAllShown",
        "title.signOffAllShown",
      ]) {
        await run(page, commands(id));
        await look(page, id);
      }
      const review = wordsOf(language, "review");
      await page.getByRole("button", { name: review("bulk"), exact: true }).press("Enter");
      await page.getByRole("menuitem", { name: review("settings.open") }).press("Enter");
      await look(page, "stages");
    });

    test("the dialogs of the projects are accessible", async ({ page }) => {
      await openExample(page, "translate");
      await expectSaved(page);
      const keeping = wordsOf(language, "keeping");
      const backup = await downloadFrom(page, () =>
        page.getByRole("button", { name: keeping("backUp") }).click(),
      );
      const buffer = await bytesOf(backup);
      await page.goto("/");
      const chooser = page.locator('input[type="file"]:not([webkitdirectory])').first();
      await chooser.setInputFiles({
        name: "note.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("جملة أولى.\n"),
      });
      await look(page, "import");
      await chooser.setInputFiles({ name: backup.suggestedFilename(), mimeType: "application/zip", buffer });
      await look(page, "restore");
    });
  });
}
