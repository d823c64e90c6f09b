import { expect, expectAccessible, test } from "./fixtures.ts";

for (const [locale, example, alone, missing] of [
  ["en-GB", "Open the finished example", "Translation alone", "Not translated yet"],
  ["ar-EG", "افتح المثال المكتمل", "الترجمة وحدها", "لم تُترجم بعد"],
] as const) {
  test.describe(`read in ${locale}`, () => {
    test.use({ locale });

    test("shows facing pages, marks what is missing, and leads to the editor", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("button", { name: example }).press("Enter");
      await expect(page.getByRole("grid")).toBeVisible();
      await page.evaluate(() => {
        location.hash = location.hash.replace(/^(#\/p\/[^/]+)\/.*$/u, "$1/read");
      });
      const title = page.locator('[data-segment="p01.s1"]');
      await expect(title).toHaveCount(2);
      const [source, target] = await Promise.all([title.nth(0).boundingBox(), title.nth(1).boundingBox()]);
      // The Arabic page lies on the right in both languages of the interface.
      expect(source?.x).toBeGreaterThan(target?.x ?? Infinity);
      await expectAccessible(page);

      await page.getByRole("radio", { name: alone }).press("Enter");
      await expect(title).toHaveCount(1);
      await page.getByRole("main").press("End");
      await expect(page.getByText(missing).first()).toBeVisible();

      await page.setViewportSize({ width: 360, height: 740 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);

      // Rows are measured anew at the other width: to the end once more.
      const last = page.locator('[data-segment="p41.s1"]');
      await expect(async () => {
        await page.getByRole("main").press("End");
        await expect(last).toBeInViewport({ timeout: 1000 });
      }).toPass();
      await last.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/translate\/p41\.s1$/u);
    });

    test("puts the whole document on paper", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("button", { name: example }).press("Enter");
      await expect(page.getByRole("grid")).toBeVisible();
      await page.evaluate(() => {
        location.hash = location.hash.replace(/^(#\/p\/[^/]+)\/.*$/u, "$1/read");
      });
      await expect(page.locator('[data-segment="p01.s1"]')).toHaveCount(2);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await expect(page.locator("[data-segment]")).toHaveCount(86);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await expect(page.locator("[data-segment]")).not.toHaveCount(86);
    });
  });
}
