import { expect, test } from "@playwright/test";
import { bundle, openBlankPage } from "./blankPage.ts";

test("the storage contract holds in the browser's own IndexedDB", async ({ page }) => {
  await openBlankPage(page);
  await page.addScriptTag({ content: await bundle("tests/contract/browserContract.ts", "contract") });
  const results: unknown = await page.evaluate("contract.runStorageContract()");
  expect(Array.isArray(results) && results.length > 10).toBe(true);
  for (const result of Array.isArray(results) ? results : [])
    expect(result).toEqual([expect.any(String), null]);
});
