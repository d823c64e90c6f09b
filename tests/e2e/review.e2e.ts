import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures.ts";

/** Words of the interface that these journeys meet. */
const words = {
  "en-GB": {
    language: "en",
    example: "Open the finished example",
    message: "Message",
    passage: /On these words/u,
    threads: "Comments",
    reply: "Reply",
    answer: "Write an answer",
    reason: "What should change, and why",
    send: "Send back",
    revised: "Revised",
    changesRequested: "Changes requested",
    deleted: "deleted",
    panel: "About the segment",
  },
  "ar-EG": {
    language: "ar",
    example: "افتح المثال المكتمل",
    message: "الرسالة",
    passage: /على هذه الكلمات/u,
    threads: "التعليقات",
    reply: "رد",
    answer: "اكتب ردًا",
    reason: "ما الذي ينبغي تغييره ولماذا",
    send: "إعادة إلى المترجم",
    revised: "مُراجَع على الأصل",
    changesRequested: "مطلوب تعديله",
    deleted: "حُذف",
    panel: "عن المقطع",
  },
} as const;

/** Opens the finished example as a reviser, at a screen and a segment. */
async function openExample(page: Page, locale: keyof typeof words, screen: string): Promise<void> {
  await page.addInitScript(() => {
    const profile = { id: "e2e-reviser", name: "Nadia Karam", role: "reviser" };
    localStorage.setItem("muqabala.profile", JSON.stringify(profile));
  });
  await page.goto("/");
  await page.getByRole("button", { name: words[locale].example }).press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.evaluate((path) => {
    location.hash = location.hash.replace(/^(#\/p\/[^/]+)\/.*$/u, `$1/${path}`);
  }, screen);
  // What can be done stands only below an active row of the review.
  await expect(page.locator('[role="row"][aria-selected="true"] [role="group"]').first()).toBeVisible();
}

for (const locale of ["en-GB", "ar-EG"] as const) {
  const say = words[locale];
  test.describe(`review in ${locale}`, () => {
    test.use({ locale });

    test("accepts a change, rejects another, sends back, approves, by keyboard alone", async ({ page }) => {
      await openExample(page, locale, "review/p21.s1");
      const active = page.locator('[role="row"][aria-selected="true"]');
      await expect(active).toHaveAttribute("data-segment", "p21.s1");
      await expect(active).toContainText(say.deleted);
      await expect(active).toBeFocused();
      const changes = active.locator("[data-change]");
      await expect(changes).toHaveCount(4);
      await page.keyboard.press("F8");
      await expect(changes.nth(1)).toBeFocused();
      const second = (await changes.nth(1).locator("ins bdi").textContent()) ?? "";
      await page.keyboard.press("Alt+A");
      await expect(changes).toHaveCount(3);
      await expect(active.locator('[data-side="target"]')).toContainText(second);
      const next = (await changes.nth(1).locator("ins bdi").textContent()) ?? "";
      await page.keyboard.press("Alt+R");
      await expect(changes).toHaveCount(2);
      await expect(active.locator('[data-side="target"]')).not.toContainText(next);

      // Approve it, and the next one waits.
      await page.keyboard.press("Control+Enter");
      const done = page.locator('[data-segment="p21.s1"]');
      await expect(done.getByRole("img", { name: say.revised })).toBeVisible();
      await expect(active).not.toHaveAttribute("data-segment", "p21.s1");
      const sent = (await active.getAttribute("data-segment")) ?? "";

      await page.keyboard.press("Control+Shift+X");
      await expect(page.getByRole("textbox", { name: say.reason })).toBeFocused();
      await page.keyboard.type("The source says something else.");
      await page.keyboard.press("Control+Enter");
      const back = page.locator(`[data-segment="${sent}"]`);
      await expect(back.getByRole("img", { name: say.changesRequested })).toBeVisible();

      // All of it is still there after a reload.
      await page.reload();
      await expect(done.getByRole("img", { name: say.revised })).toBeVisible();
      await expect(back.getByRole("img", { name: say.changesRequested })).toBeVisible();
    });

    test("opens a thread on words chosen by keyboard, and answers it", async ({ page }) => {
      await openExample(page, locale, "review/p19.s1");
      const active = page.locator('[role="row"][aria-selected="true"]');
      await active.focus();
      await page.keyboard.press("Alt+C");
      await expect(page.getByRole("textbox", { name: say.message })).toBeFocused();
      await page.keyboard.type("Is this right?");
      await page.getByRole("textbox", { name: say.passage }).focus();
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("Control+Shift+ArrowRight");
      await page.keyboard.press("Tab");
      await page.getByRole("textbox", { name: say.message }).focus();
      await page.keyboard.press("Control+Enter");
      const panel = page.getByRole("complementary", { name: say.panel });
      await expect(panel.getByText("Is this right?")).toBeVisible();
      await expect(panel.locator("q")).toHaveText(/^\S+$/u);
      await panel.getByRole("button", { name: say.reply, exact: true }).press("Enter");
      await expect(page.getByRole("textbox", { name: say.answer })).toBeFocused();
      await page.keyboard.type("Yes.");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(panel.getByText("Yes.")).toBeVisible();
      // The marked words show it in the text, without a cut in it.
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.get("comment")?.size ?? 0))
        .toBeGreaterThan(0);
    });

    test("is accessible, with the page, a comparison and a narrow window", async ({ page }) => {
      await openExample(page, locale, "review/p18.s1");
      await expect(page.locator('[role="row"][aria-selected="true"]')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Alt+2");
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });

    test("says in its own direction what is not translated, and keeps the line between the pages", async ({
      page,
    }) => {
      await page.goto("/");
      await page.locator('a[href*="translate"]').first().click();
      await expect(page.locator('[contenteditable="true"]:focus')).toBeVisible();
      await page.goto(page.url().replace(/translate.*/u, "review"));
      const target = page.locator('[data-segment="p02.s1"] [data-side="target"]');
      await expect(target).toHaveCSS("direction", locale === "ar-EG" ? "rtl" : "ltr");
      // The source stands on the right, so the line is at the right of the translation.
      await expect
        .poll(() => target.evaluate((cell) => getComputedStyle(cell, "::before").right))
        .toBe("0px");
      await page.evaluate(() => {
        document.documentElement.dataset["columns"] = "source-left";
      });
      expect(await target.evaluate((cell) => getComputedStyle(cell, "::before").left)).toBe("0px");
    });

    test("writes in place as a reviser", async ({ page }) => {
      await openExample(page, locale, "review/p25.s1");
      const active = page.locator('[role="row"][aria-selected="true"]');
      await active.focus();
      await page.keyboard.press("Enter");
      await expect(active.getByRole("textbox")).toBeFocused();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" indeed");
      await page.keyboard.press("Escape");
      await expect(active).toBeFocused();
      await expect(active.locator("ins bdi").last()).toContainText("indeed");
    });
  });
}

test("the pieces of a difference keep their places and their direction", async ({ page }) => {
  await openExample(page, "en-GB", "review/p18.s1");
  const target = page.locator('[data-segment="p18.s1"] [data-side="target"]');
  await expect(target).toHaveAttribute("dir", "ltr");
  const [deleted, inserted] = await Promise.all([
    target.locator("del").first().boundingBox(),
    target.locator("ins").first().boundingBox(),
  ]);
  // The old stands before the new in reading order.
  expect(deleted?.x).toBeLessThan(inserted?.x ?? 0);
  const source = page.locator('[data-segment="p18.s1"] [data-side="source"]');
  await expect(source).toHaveAttribute("lang", "ar");
  await expect(source).toHaveAttribute("dir", "rtl");
  const [right, left] = await Promise.all([source.boundingBox(), target.boundingBox()]);
  expect(right?.x).toBeGreaterThan(left?.x ?? Infinity);
});
