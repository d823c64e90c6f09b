import type { Page } from "@playwright/test";
import { bytesOf, downloadFrom, openExample, openSample, targetOf } from "./workbenchPage.ts";
import { expect, expectAccessible, test } from "./fixtures.ts";

const matches = (page: Page) => page.getByRole("tabpanel", { name: /^(?:Matches|المطابقات)/u });

test("the terms of the article stand beside it, are marked in it, and go in by their numbers", async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press("Control+ArrowDown");
  const terms = matches(page)
    .getByRole("listitem")
    .filter({ hasText: "generative" })
    .or(matches(page).getByText("leak", { exact: true }));
  await expect(terms.first()).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...(CSS.highlights.get("term")?.keys() ?? [])].map((range) =>
          range instanceof Range ? range.toString() : "",
        ),
      ),
    )
    .toContain("تسريب");
  // Terms are marked in all rows in sight, also after scrolling.
  const markedRows = () =>
    page.evaluate(() => {
      const open = [...(CSS.highlights.get("term")?.keys() ?? [])].map(
        (range) => range.startContainer.parentElement,
      );
      const numbers = [...open, ...document.querySelectorAll("[data-mark=term]")].map((mark) =>
        Number(mark?.closest("[data-index]")?.getAttribute("data-index")),
      );
      return [...new Set(numbers)];
    });
  await expect.poll(async () => (await markedRows()).length).toBeGreaterThan(3);
  await page.getByRole("grid").evaluate((list) => {
    list.scrollTop = list.scrollHeight;
  });
  await expect.poll(async () => (await markedRows()).filter((row) => row > 30).length).toBeGreaterThan(2);
  await page.getByRole("grid").evaluate((list) => {
    list.scrollTop = 0;
  });
  // The open source is made anew in another language of the interface; its marks are, too.
  const markedInOpen = () =>
    page.evaluate(
      () =>
        [...(CSS.highlights.get("term")?.keys() ?? [])].filter((range) => range.startContainer.isConnected)
          .length,
    );
  await expect.poll(markedInOpen).toBeGreaterThan(0);
  const before = await markedInOpen();
  await page.getByRole("button", { name: "العربية" }).click();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await expect.poll(markedInOpen).toBe(before);
  await page.getByRole("button", { name: "English" }).click();
  await targetOf(page, 2).getByRole("textbox").focus();
  await page.keyboard.type("A recent ");
  await page.keyboard.press("Control+1");
  await expect(targetOf(page, 2)).toHaveText("A recent leak");
});

test("what is confirmed is found again in another sentence, after a reload too, and its figures are put right on demand", async ({
  page,
}) => {
  await page.goto("/");
  await page.locator('a[href*="/sora-leak/translate"]').first().waitFor();
  const text = "باعت الشركة 12 سيارة في شهر مايو.\nباعت الشركة 15 سيارة في شهر يونيو.";
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    window.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(?:Import|Create|Begin)/u })
    .click();
  await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();
  await page.keyboard.type("The company sold 12 cars in May.");
  await page.keyboard.press("Control+Enter");
  await expect(matches(page).getByText("The company sold 12 cars in May.")).toBeVisible();
  await page.reload();
  await expect(matches(page)).toBeVisible();
  await page.keyboard.press("Control+ArrowDown");
  await expect(matches(page).getByText("The company sold 12 cars in May.")).toBeVisible();
  await page.keyboard.press("Alt+m");
  await expect(targetOf(page, 2)).toHaveText("The company sold 15 cars in June.");
});

test("a term is added from what is marked, in two keystrokes", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.type("The industries");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page
    .locator('[aria-selected="true"] [data-side="source"] [role="textbox"]')
    .dblclick({ position: { x: 300, y: 20 } });
  await page.keyboard.press("Alt+g");
  const dialog = page.getByRole("dialog");
  const source = await dialog.getByRole("textbox", { name: "Term" }).inputValue();
  expect(source).not.toBe("");
  await expect(dialog.getByRole("textbox", { name: "Rendering" })).toHaveValue("industries");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(matches(page).getByText("industries", { exact: true })).toBeVisible();
});

test("a memory is brought in, used, searched, and taken out again as TMX", async ({ page }) => {
  await openExample(page, "resources");
  const table = "أوقفت الشركة الوصول\tThe company stopped access\nقالت الشركة ذلك\tThe company said so\n";
  await page
    .getByLabel("Bring in a file…")
    .last()
    .setInputFiles({
      name: "news.tsv",
      mimeType: "text/tab-separated-values",
      buffer: Buffer.from(table),
    });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Memory" }).click();
  await dialog.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("2 entries", { exact: true })).toBeVisible();
  await expect(page.getByText("The company said so")).toBeVisible();
  await page.getByRole("searchbox", { name: "Find entries" }).fill("stopped");
  await expect(page.getByText("1 entry", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Export" }).click();
  const download = await downloadFrom(page, () => page.getByRole("menuitem", { name: "TMX 1.4b" }).click());
  expect((await bytesOf(download)).toString()).toContain("<seg>قالت الشركة ذلك</seg>");
  await page.reload();
  await expect(page.getByRole("button", { name: /news/u })).toBeVisible();
});

for (const language of ["en-GB", "ar-EG"]) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("panels, dialogs and the screen of resources can be used by everybody", async ({ page }) => {
      await openExample(page, "translate");
      await expect(matches(page).getByRole("listitem").first()).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("F3");
      await expect(page.getByRole("dialog")).toBeVisible();
      // Few enough to need no scrolling: what lies below the fold has no background that could be measured.
      await page.getByRole("searchbox").last().fill("العلاقات");
      await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
      await expectAccessible(page, '[role="dialog"]');
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Alt+g");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page, '[role="dialog"]');
      await page.keyboard.press("Escape");
      await page.goto("/#/p/sora-leak-finished/resources");
      await expect(page.getByRole("searchbox")).toBeVisible();
      await expect(page.getByRole("main").getByRole("listitem").nth(4)).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });
}

test("Arabic entries stand on the right in both languages of the interface", async ({ page }) => {
  await openExample(page, "resources");
  const entry = page.getByRole("main").locator("li[data-index='0']");
  await expect(entry).toBeVisible();
  const [source, target] = [entry.locator('p[lang="ar"]'), entry.locator('p[lang^="en"]')];
  const placeOf = async (side: typeof source) => (await side.boundingBox())?.x ?? 0;
  expect(await placeOf(source)).toBeGreaterThan(await placeOf(target));
});
