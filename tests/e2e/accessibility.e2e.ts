import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openExample } from "./workbenchPage.ts";

const screens = [
  ...["translate", "review", "checks", "read", "export", "resources", "insights"].map(
    (screen) => `p/sora-leak-finished/${screen}`,
  ),
  "align",
];

/** Waits until a screen has come and nothing of it moves any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.locator("h1").first()).toBeAttached();
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== "running"));
}

for (const locale of ["en-GB", "ar-EG"] as const) {
  // Colours are the same at every width.
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 1440],
    ["light", 360],
  ] as const) {
    test.describe(`${locale}, ${colorScheme}, ${width} wide`, () => {
      test.use({ locale, colorScheme, viewport: { width, height: 900 } });

      test("every screen is accessible and fits its window", async ({ page }) => {
        await page.goto("/");
        await settled(page);
        await expectAccessible(page);
        await openExample(page, "translate");
        for (const screen of screens) {
          await page.goto(`/#/${screen}`);
          await settled(page);
          await test.step(screen, async () => {
            await expectAccessible(page);
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(overflow, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
          });
        }
      });
    });
  }

  test.describe(`${locale}, dialogs`, () => {
    test.use({ locale });

    test("what opens over a screen is accessible", async ({ page }) => {
      await openExample(page, "export");
      await settled(page);
      await page.keyboard.press("Control+K");
      await expect(page.getByRole("dialog")).toBeVisible();
      await settled(page);
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.locator("header").getByRole("button").first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await settled(page);
      // What floats lies outside of the landmarks of the page.
      await expectAccessible(page, '[role="dialog"]');
    });
  });
}

test("the screens are reached by keyboard alone", async ({ page }) => {
  await openExample(page, "translate");
  await expect(page.locator('[role="textbox"][lang|="en"]')).toBeFocused();
  for (const [command, heading] of [
    ["Go to the export", "Export the bilingual document"],
    ["Go to the insights", "Insights into the project"],
  ] as const) {
    await settled(page);
    await page.keyboard.press("Control+K");
    const palette = page.getByRole("dialog");
    await expect(palette.locator("input")).toBeFocused();
    await page.keyboard.type(command);
    await expect(palette.getByText(command)).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(palette).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeAttached();
  }
});
