import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "./fixtures.ts";
import { bytesOf, downloadFrom, openExample } from "./workbenchPage.ts";

for (const [locale, words] of [
  ["en-GB", { word: "Word (DOCX)", web: "Web page (HTML)", make: "Export all the same", column: "English" }],
  ["ar-EG", { word: "وورد (DOCX)", web: "صفحة ويب (HTML)", make: "تصدير على كل حال", column: "الإنجليزية" }],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the document is made as Word and as a web page", async ({ page }) => {
      await openExample(page, "export");
      await page.getByText(words.word).click();
      const word = await downloadFrom(page, () => page.getByRole("button", { name: words.make }).click());
      expect(word.suggestedFilename()).toMatch(/\.docx$/u);
      const entries = unzipSync(new Uint8Array(await bytesOf(word)));
      const text = strFromU8(entries["word/document.xml"] ?? new Uint8Array());
      expect(text).toContain("<w:bidi");
      expect(text).toContain("Leak exposes");
      await page.getByText(words.web).click();
      const web = await downloadFrom(page, () => page.getByRole("button", { name: words.make }).click());
      const html = (await bytesOf(web)).toString("utf8");
      expect(html).toContain("@font-face");
      expect(html).toContain(words.column);
      expect(html).not.toContain("<script");
    });
  });
}

test("every format gives a file of its kind", async ({ page }) => {
  await openExample(page, "export");
  for (const [format, ending] of [
    ["Excel (XLSX)", ".xlsx"],
    ["Table (CSV)", ".csv"],
    ["Markdown", ".md"],
    ["Plain text", ".txt"],
    ["The translation alone, as the file it came in", ".en-US.txt"],
  ] as const) {
    await page.getByText(format, { exact: true }).click();
    const made = await downloadFrom(page, () => page.getByRole("button", { name: /^Export/u }).click());
    expect(made.suggestedFilename().endsWith(ending), made.suggestedFilename()).toBe(true);
    expect((await bytesOf(made)).length).toBeGreaterThan(500);
  }
});

test("what stands in the way is said before, and leads to its segment", async ({ page }) => {
  await openExample(page, "export");
  const list = page.getByRole("region", { name: "What stands in the way" });
  await expect(list).toContainText("3 segments have no translation.");
  await list.getByRole("link", { name: "Segment 41" }).click();
  await expect(page).toHaveURL(/translate\/p39\.s1|translate\/[\w.]+/u);
  await expect(page.locator('[role="row"][aria-rowindex="41"]')).toBeVisible();
});

test("the preview follows what is chosen, and the choice is remembered", async ({ page }) => {
  await openExample(page, "export");
  // Nothing runs inside the frame, so that its page can only be read from outside.
  const preview = page.locator('iframe[title="Preview"]');
  await expect(preview).toHaveAttribute("sandbox", "");
  await expect(preview).toHaveAttribute("srcdoc", /<th[^>]* class="comments"/u);
  await page.getByRole("group", { name: "Columns, in their order" }).getByText("Comments").click();
  await expect(preview).not.toHaveAttribute("srcdoc", /<th[^>]* class="comments"/u);
  await page.getByText("Markdown").click();
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("| \\# |");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Markdown" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Comments" })).not.toBeChecked();
});

test("a document is made by keyboard alone", async ({ page }) => {
  await openExample(page, "export");
  await page.getByRole("radio", { name: "Web page (HTML)" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Word (DOCX)" })).toBeChecked();
  const make = page.getByRole("button", { name: "Export all the same" });
  for (let step = 0; step < 60; step++) {
    if (await make.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(make).toBeFocused();
  const made = await downloadFrom(page, () => page.keyboard.press("Enter"));
  expect(made.suggestedFilename()).toMatch(/\.docx$/u);
});
