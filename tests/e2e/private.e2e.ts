import { flatText } from "../../src/core/content.ts";
import { segmentAt } from "../../src/core/segmentPages.ts";
import { readBackup } from "../../src/persistence/backup.ts";
import { expect, test } from "./fixtures.ts";
import { bytesOf, downloadFrom, targetOf } from "./workbenchPage.ts";

for (const [locale, sentence, sample] of [
  ["en-GB", /^This browser keeps nothing in this mode/u, "The Sora leak"],
  ["ar-EG", /^لا يحفظ المتصفح شيئًا في هذا الوضع/u, "تسريب سورا"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a browser that keeps nothing says so, and one can work and take a back-up all the same", async ({
      page,
    }) => {
      await page.addInitScript(() => {
        // What a browser does whose storage is switched off.
        Object.defineProperty(window, "indexedDB", {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
      });
      await page.goto("/");
      await expect(page.getByText(sentence)).toBeVisible();
      await page.getByRole("link", { name: sample, exact: true }).press("Enter");
      await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();
      await expect(page.locator('[data-status="unkept"]')).toBeVisible();
      await page.keyboard.type("OpenAI’s Sora in a private window");
      await page.keyboard.press("Control+Enter");
      await expect(targetOf(page, 1)).toHaveText("OpenAI’s Sora in a private window");
      await expect(targetOf(page, 2).getByRole("textbox")).toBeFocused();
      const backup = await downloadFrom(page, () =>
        page.getByRole("button", { name: /^(?:Back up this project|نسخ هذا المشروع احتياطيًّا)$/u }).click(),
      );
      const read = readBackup(new Uint8Array(await bytesOf(backup)));
      const first = read.type === "success" ? segmentAt(read.value.project.segments, 0) : undefined;
      expect(flatText(first?.target ?? [])).toBe("OpenAI’s Sora in a private window");
    });
  });
}
