import { expect, expectAccessible, test } from "./fixtures.ts";

for (const locale of ["en-GB", "ar-EG"] as const) {
  test.describe(`checks in ${locale}`, () => {
    test.use({ locale });

    test("an error is mended, another let stand with a reason, by keyboard alone", async ({ page }) => {
      await page.goto("/");
      await page.locator('a[href*="/translate"]').first().click();
      const row = page.locator('[role="row"][aria-rowindex="1"]');
      const target = row.locator('[data-side="target"]');
      await expect(target.getByRole("textbox")).toBeFocused();
      await page.keyboard.type("A leak of openai’s Sora, 52 times");
      await page.keyboard.press("Control+Enter");
      await expect(row.getByRole("list")).toContainText("52");
      await expect(target.getByRole("textbox")).toBeFocused();
      await page.keyboard.press("Alt+Enter");
      await expect(target).toHaveText("A leak of OpenAI’s Sora, 52 times");
      await page.keyboard.press("Alt+w");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toBeHidden();
      await page.keyboard.press("Control+Enter");
      await expect(
        page.locator('[role="row"][aria-rowindex="2"] [data-side="target"] [role="textbox"]'),
      ).toBeFocused();
    });

    test("all findings stand on a screen by kind, and lead to their segments", async ({ page }) => {
      await page.goto("/");
      await page.locator('a[href*="/translate"]').first().click();
      const target = page.locator('[role="row"][aria-rowindex="1"] [data-side="target"]');
      await expect(target.getByRole("textbox")).toBeFocused();
      await page.keyboard.type("OpenAI and Sora 52");
      await expect(page.locator('[data-status="saved"]')).toBeVisible();
      await page.goto(page.url().replace(/translate.*$/u, "checks"));
      const first = page.locator("[data-finding]").first();
      await expect(first).toContainText("52");
      await expectAccessible(page);
      await page.keyboard.press("F8");
      await expect(first).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator('[role="row"][aria-rowindex="1"] [data-side="target"]')).toHaveText(
        "OpenAI and Sora 52",
      );
    });
  });
}
