import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { targetOf } from "./workbenchPage.ts";

/** Lines that come out wrong without the rules of direction; each test names its rule. */
const LINES = [
  "OpenAI توقف الوصول إلى Sora.",
  "صدر الإصدار 1.2.3 في 2024-11-26 وشمل Hugging Face 250 مرة.",
  "سطر ثالث لا يُفتح.",
];

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "muqabala-direction-"));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function sourceOf(page: Page, number: number): Locator {
  return page.locator(`[role="row"][aria-rowindex="${number}"] [data-side="source"]`);
}

async function openLines(page: Page): Promise<void> {
  const file = path.join(folder, "lines.txt");
  writeFileSync(file, LINES.join("\n"));
  await page.goto("/");
  await page.locator('input[type="file"]').first().setInputFiles(file);
  const create = page
    .getByRole("dialog")
    .getByRole("button", { name: /^(?:Create the project|أنشئ المشروع)$/u });
  await expect(create).toBeEnabled();
  await create.press("Enter");
  await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();
}

/** Where words of an element are drawn, by measured positions. */
async function boxOf(cell: Locator, words: string): Promise<{ left: number; right: number }> {
  return cell.evaluate((element, wanted) => {
    const whole = element.textContent ?? "";
    const at = whole.indexOf(wanted);
    if (at < 0) throw new Error(`no ${wanted} in ${whole}`);
    const range = document.createRange();
    let offset = 0;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at >= offset && at < offset + length) range.setStart(node, at - offset);
      const end = at + wanted.length;
      if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
      offset += length;
    }
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  }, words);
}

/** Where the caret stands in a field, in UTF-16 offsets of its text. */
async function caretOf(field: Locator): Promise<number> {
  return field.evaluate((element) => {
    const selection = getSelection();
    const range = document.createRange();
    range.selectNodeContents(element);
    range.setEnd(selection?.focusNode ?? element, selection?.focusOffset ?? 0);
    return range.toString().length;
  });
}

for (const locale of ["en-GB", "ar-EG"] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 } });

    test("sets source and translation by their languages, whatever they begin with (B01, B02, B19, B20)", async ({
      page,
    }) => {
      await openLines(page);
      const source = sourceOf(page, 1);
      await expect(source).toHaveCSS("direction", "rtl");
      await expect(targetOf(page, 1)).toHaveCSS("direction", "ltr");
      const [arabic, english] = [await source.boundingBox(), await targetOf(page, 1).boundingBox()];
      expect(arabic?.x ?? 0).toBeGreaterThan(english?.x ?? 0);
      const [name, stop] = [await boxOf(source, "OpenAI"), await boxOf(source, ".")];
      expect(stop.left).toBeLessThan(name.left);
      expect(stop.left).toBeLessThan((await boxOf(source, "Sora")).left);
    });

    test("keeps foreign names, versions and dates in order, open or closed (B03, B04)", async ({ page }) => {
      await openLines(page);
      for (const state of ["closed", "open"] as const) {
        if (state === "open") {
          await page.keyboard.press("Control+ArrowDown");
          await expect(targetOf(page, 2).getByRole("textbox")).toBeFocused();
        }
        const cell = sourceOf(page, 2);
        expect((await boxOf(cell, "2024")).left, state).toBeLessThan((await boxOf(cell, "26")).left);
        const version = await boxOf(cell, "1.2.3");
        const date = await boxOf(cell, "2024-11-26");
        expect(version.left, state).toBeGreaterThan(date.right);
        const name = await boxOf(cell, "Hugging Face");
        expect((await boxOf(cell, "250")).right, state).toBeLessThan(name.left + 1);
        expect(await cell.evaluate((element) => element.textContent)).toContain(LINES[1]);
      }
    });

    test("walks logically through an Arabic text and copies it clean (B09, B14, B21)", async ({
      page,
      context,
    }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await openLines(page);
      await page.keyboard.press("Control+ArrowDown");
      await page.keyboard.press("F2");
      const field = sourceOf(page, 2).getByRole("textbox");
      await expect(field).toBeFocused();
      await expect(field).not.toHaveAttribute("aria-readonly");
      // The caret waits at the end of the opened text.
      await expect.poll(() => caretOf(field)).toBe((LINES[1] ?? "").length);
      const text = LINES[1] ?? "";
      const offsets = [];
      for (let step = 0; step < text.length; step++) {
        offsets.push(await caretOf(field));
        await page.keyboard.press("ArrowRight");
      }
      // Right is back: every position is reached on the way to the logical beginning, also across Latin runs.
      expect(new Set(offsets).size, offsets.join(" ")).toBeGreaterThan(text.length - 6);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+C");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    });

    test("isolates counters and follows what is typed into the search box (B05, B13)", async ({ page }) => {
      await openLines(page);
      await page.keyboard.press("Control+f");
      const box = page.getByRole("searchbox").first();
      await expect(box).toBeFocused();
      await expect(box).toHaveAttribute("dir", "auto");
      await page.keyboard.type("OpenAI");
      await expect(box).toHaveCSS("direction", "ltr");
      const isolated = page.locator('[role="row"][aria-rowindex="2"] [role="rowheader"] bdi');
      await expect(isolated).toHaveCount(1);
    });
  });
}
