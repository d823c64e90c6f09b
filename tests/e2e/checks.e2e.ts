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

test("a key of the checks that is pressed before they are fetched is carried out when they are there", async ({
  page,
}) => {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/SegmentChecks-.*js/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/");
  await page.locator('a[href*="/translate"]').first().click();
  const target = page.locator('[role="row"][aria-rowindex="1"] [data-side="target"]');
  await expect(target.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("A leak of openai’s Sora, 52 times");
  await page.keyboard.press("Alt+Enter");
  letThrough();
  await expect(target).toHaveText("A leak of OpenAI’s Sora, 52 times");
});

test("grammar and a false friend that a project asks for are found and mended, and nothing is fetched before", async ({
  page,
  context,
}) => {
  const fetched: string[] = [];
  context.on("request", (request) => {
    if (/harper/u.test(request.url())) fetched.push(request.url());
  });
  await page.goto("/");
  await page.locator('a[href*="/sora-leak/translate"]').first().click();
  const target = page.locator('[role="row"][aria-rowindex="1"] [data-side="target"]');
  await expect(target.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("OpenAI: he go to the Sora trickle");
  await expect(page.locator('[data-status="saved"]')).toBeVisible();
  await page.goto(page.url().replace(/translate.*$/u, "checks"));
  await expect(page.locator("[data-finding]").first()).toBeVisible();
  expect(fetched).toEqual([]);

  await page.getByRole("button", { name: "How it is checked" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab", { name: "False friends" }).click();
  await dialog.getByRole("button", { name: "Add a row" }).press("Enter");
  await page.keyboard.type("تسريب");
  await page.keyboard.press("Tab");
  await page.keyboard.type("trickle | seepage");
  await page.keyboard.press("Tab");
  await page.keyboard.type("leak");
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole("tab", { name: "Style and grammar" }).click();
  await dialog.getByRole("checkbox").press("Space");
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole("button", { name: "Keep" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.locator("[data-finding]", { hasText: "leak" }).first()).toBeVisible();
  // Its program takes a second or two to start on a machine that does nothing else.
  const slip = page.locator("[data-finding]", { hasText: "goes" });
  await expect(slip).toBeVisible({ timeout: 30_000 });
  expect(fetched.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);

  await slip.press("Enter");
  await expect(target.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await expect(target).toHaveText("OpenAI: he goes to the Sora trickle");
});
