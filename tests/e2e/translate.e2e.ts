import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** Opens the sample that stands ready on a fresh start. */
async function openSample(page: Page): Promise<void> {
  await page.goto("/");
  await page.locator('a[href*="/translate"]').first().click();
  await expect(page.getByRole("grid")).toBeVisible();
}

/** The row of a segment, by its number. */
function row(page: Page, number: number): Locator {
  return page.locator(`[role="row"][aria-rowindex="${number}"]`);
}

function target(page: Page, number: number): Locator {
  return row(page, number).locator('[data-side="target"]');
}

function source(page: Page, number: number): Locator {
  return row(page, number).locator('[data-side="source"]');
}

/** Brings the first rows into sight: rows far from the window do not exist. */
async function scrollToTop(page: Page): Promise<void> {
  await page.getByRole("grid").evaluate((grid) => grid.scrollTo({ top: 0 }));
}

async function isSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-status="saved"]')).toBeVisible();
}

const sentences = [
  "Leak exposes Sora, OpenAI’s controversial video tool",
  "A recent leak of OpenAI’s Sora sparked controversy.",
  "The tool was made available by artists.",
  "The incident ignited debate.",
  "Leaking the tool shows artists’ anger",
];

for (const [locale, confirmed] of [
  ["en-GB", "Translated"],
  ["ar-EG", "مُترجَم"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("five segments are translated by keyboard alone and are there after a reload", async ({ page }) => {
      await openSample(page);
      await expect(target(page, 1).getByRole("textbox")).toBeFocused();
      for (const sentence of sentences) {
        await page.keyboard.type(sentence);
        await page.keyboard.press("Control+Enter");
      }
      await expect(target(page, 6).getByRole("textbox")).toBeFocused();
      await scrollToTop(page);
      for (const [index, sentence] of sentences.entries()) {
        await expect(target(page, index + 1)).toHaveText(sentence);
        await expect(row(page, index + 1).getByRole("img", { name: confirmed })).toBeVisible();
      }
      await isSaved(page);
      await page.reload();
      await expect(target(page, 6).getByRole("textbox")).toBeFocused();
      await scrollToTop(page);
      for (const [index, sentence] of sentences.entries())
        await expect(target(page, index + 1)).toHaveText(sentence);
    });

    test("source and target have their own language and direction, the source on the right", async ({
      page,
    }) => {
      await openSample(page);
      await expect(source(page, 2)).toHaveAttribute("dir", "rtl");
      await expect(source(page, 2)).toHaveAttribute("lang", "ar");
      await expect(target(page, 2)).toHaveAttribute("dir", "ltr");
      const [right, left] = [await source(page, 2).boundingBox(), await target(page, 2).boundingBox()];
      expect(right!.x).toBeGreaterThan(left!.x + left!.width - 2);
    });

    test("the screen is accessible", async ({ page }) => {
      await openSample(page);
      await page.keyboard.type("A draft");
      await isSaved(page);
      await expectAccessible(page);
      await page.keyboard.press("Control+H");
      await expect(page.getByRole("search")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("a draft is not confirmed by being saved", async ({ page }) => {
  await openSample(page);
  await page.keyboard.type("Half a sen");
  await isSaved(page);
  await page.reload();
  await expect(target(page, 1)).toHaveText("Half a sen");
  await expect(row(page, 1).getByRole("img", { name: "Draft" })).toBeVisible();
});

test("split at the caret of the source, join, and undo both, by keyboard", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+ArrowDown");
  const whole = await source(page, 2).textContent();
  const count = Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
  await page.keyboard.press("Control+E");
  const cut = source(page, 2).getByRole("slider");
  await expect(cut).toBeFocused();
  const place = await cut.getAttribute("aria-valuenow");
  await page.keyboard.press("ArrowLeft");
  await expect(cut).toHaveAttribute("aria-valuenow", String(Number(place) + 1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", String(count + 1));
  const parts = [await source(page, 2).textContent(), await source(page, 3).textContent()];
  expect(parts.join(" ")).toBe(whole);
  await page.keyboard.press("Control+J");
  await expect(source(page, 2)).toHaveText(whole!);
  await page.keyboard.press("Control+Z");
  await expect(source(page, 2)).toHaveText(parts[0]!);
  await page.keyboard.press("Control+Z");
  await expect(source(page, 2)).toHaveText(whole!);
  await page.keyboard.press("Control+Shift+Z");
  await expect(source(page, 2)).toHaveText(parts[0]!);
});

test("undo and redo go through what was typed, across segments", async ({ page }) => {
  await openSample(page);
  await page.keyboard.type("Sora of OpenAI");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("Two");
  await page.keyboard.press("Control+Z");
  await expect(target(page, 2)).toHaveText("");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await expect(target(page, 1)).toHaveText("");
  await expect(target(page, 1).getByRole("textbox")).toBeFocused();
  for (let times = 0; times < 3; times++) await page.keyboard.press("Control+Shift+Z");
  await expect(target(page, 1)).toHaveText("Sora of OpenAI");
  await expect(target(page, 2)).toHaveText("Two");
});

test("an empty target is not confirmed, and the person is told why", async ({ page }) => {
  await openSample(page);
  await page.keyboard.press("Control+Enter");
  await expect(row(page, 1)).toContainText("The translation is empty.");
  await expect(target(page, 1).getByRole("textbox")).toBeFocused();
});

test("find and replace all, with a preview and one undo", async ({ page }) => {
  await openSample(page);
  for (const sentence of ["A Sora tool and an OpenAI tool", "No word, Sora of OpenAI", "The tool"]) {
    await page.keyboard.type(sentence);
    await page.keyboard.press("Control+Enter");
  }
  await page.keyboard.press("Control+H");
  const search = page.getByRole("search");
  await search.getByRole("searchbox").fill("tool");
  await expect(search.getByRole("status")).toContainText("3");
  await search.getByRole("textbox", { name: "Replace with" }).fill("instrument");
  await search.getByRole("button", { name: "Replace all…" }).click();
  const preview = page.getByRole("dialog");
  await expect(preview).toContainText("3 places will be replaced.");
  await expect(preview.getByRole("listitem")).toHaveCount(2);
  await preview.getByRole("button", { name: "Replace 3 places" }).click();
  await expect(target(page, 1)).toHaveText("A Sora instrument and an OpenAI instrument");
  await expect(target(page, 3)).toHaveText("The instrument");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Z");
  await expect(target(page, 1)).toHaveText("A Sora tool and an OpenAI tool");
  await expect(target(page, 3)).toHaveText("The tool");
});

test("a pattern that cannot be read says so, and one that runs for ever is stopped", async ({ page }) => {
  await openSample(page);
  await page.keyboard.type("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
  await page.keyboard.press("Control+F");
  const search = page.getByRole("search");
  await search.getByRole("radio", { name: "Pattern" }).click();
  await search.getByRole("searchbox").fill("(");
  await expect(search.getByRole("status")).toHaveText("This pattern cannot be read");
  await search.getByRole("searchbox").fill("(a+)+$");
  await expect(search.getByRole("status")).toHaveText("The pattern takes too long and was stopped");
  await search.getByRole("searchbox").fill("a!");
  await expect(search.getByRole("status")).toContainText("1");
});

test("a filter keeps its list while one works, until it is applied again", async ({ page }) => {
  await openSample(page);
  await page.keyboard.type("One");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("checkbox", { name: /^New/ }).click({ force: true });
  await page.keyboard.press("Escape");
  const grid = page.getByRole("grid");
  const shown = Number(await grid.getAttribute("aria-rowcount"));
  await target(page, 1).click();
  await page.keyboard.type("Two");
  await page.keyboard.press("Control+Enter");
  await expect(grid).toHaveAttribute("aria-rowcount", String(shown));
  await page.getByRole("button", { name: "Apply again" }).click();
  await expect(grid).toHaveAttribute("aria-rowcount", String(shown - 1));
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(grid).toHaveAttribute("aria-rowcount", String(shown + 1));
});

test("copied text is clean, and pasted text is plain and on one line", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob(["two\nlines"], { type: "text/plain" }),
        "text/html": new Blob(["<b>two</b><br>lines"], { type: "text/html" }),
      }),
    ]),
  );
  await page.keyboard.press("Control+V");
  await expect(target(page, 1)).toHaveText("two lines");
  await expect(target(page, 1).locator("b, br:not(.ProseMirror-trailingBreak)")).toHaveCount(0);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+C");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("two lines");
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("source stands above target, and nothing is wider than the window", async ({ page }) => {
    await openSample(page);
    const [above, below] = [await source(page, 2).boundingBox(), await target(page, 2).boundingBox()];
    expect(above!.y).toBeLessThan(below!.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
