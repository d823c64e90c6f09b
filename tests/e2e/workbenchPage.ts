import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** Opens the finished example, which has every state in it, on one of its screens. */
export async function openExample(page: Page, screen: string): Promise<void> {
  await page.goto("/");
  const open = page.getByRole("button", { name: /^(?:Open the finished example|افتح المثال المكتمل)$/u });
  await open.click();
  await page.waitForURL(/#\/p\/sora-leak-finished\/translate/u);
  await page.goto(`/#/p/sora-leak-finished/${screen}`);
  await expect(page.getByRole("main")).toBeVisible();
}

/** Opens the untranslated sample at its first segment. */
export async function openSample(page: Page): Promise<void> {
  await page.goto("/");
  await page.locator('a[href*="/sora-leak/translate"]').first().click();
  await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();
}

/** The translation of a segment by its number, in the editor. */
export function targetOf(page: Page, number: number): Locator {
  return page.locator(`[role="row"][aria-rowindex="${number}"] [data-side="target"]`);
}

/** Waits until everything is kept. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-status="saved"]')).toBeVisible();
}

/** Does something that gives a file, and gives the file. */
export async function downloadFrom(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return download;
}

/** The bytes of a download. */
export async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}
