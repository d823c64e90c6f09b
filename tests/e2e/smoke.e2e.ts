import { expect, expectAccessible, test } from "./fixtures.ts";

for (const [locale, direction] of [
  ["en-GB", "ltr"],
  ["ar-EG", "rtl"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the first screen comes up in the reader's language and is accessible", async ({ page }) => {
      await page.goto("/");
      await expect(page.locator("html")).toHaveAttribute("dir", direction);
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale.slice(0, 2)}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await expect(page.getByRole("main")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("the page has a policy that runs no inline script", async ({ page, complaints }) => {
  await page.goto("/");
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /script-src 'self'(;|$)/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.inlineScriptRan = true";
    document.head.append(script);
    return "inlineScriptRan" in globalThis;
  });
  expect(ran).toBe(false);
  // Being refused is what was asked for here.
  await expect.poll(() => complaints.splice(0).join()).toContain("Content Security Policy");
});
