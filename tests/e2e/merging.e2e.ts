import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { bytesOf, downloadFrom, openExample } from "./workbenchPage.ts";

for (const [locale, words] of [
  [
    "en-GB",
    {
      word: "Word (DOCX)",
      make: "Export all the same",
      takeBack: "Take back a reviewed document",
      choose: "Choose a file…",
      take: "Take 1 segment",
      refused: "The source text was altered in the document.",
    },
  ],
  [
    "ar-EG",
    {
      word: "وورد (DOCX)",
      make: "تصدير على كل حال",
      takeBack: "استرجاع وثيقة مراجَعة",
      choose: "اختر ملفًا…",
      take: "أخذ مقطع واحد",
      refused: "غُيّر النص الأصلي في الوثيقة",
    },
  ],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a document that was edited in Word comes back after a preview", async ({ page }) => {
      await openExample(page, "export");
      await page.getByText(words.word).click();
      const sent = await downloadFrom(page, () => page.getByRole("button", { name: words.make }).click());
      const parts = unzipSync(new Uint8Array(await bytesOf(sent)));
      const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
      expect(document).toContain("wider concerns");
      const edited = document.replace("wider concerns", "broader worries").replace("مجموعة", "جماعة");
      const returned = zipSync({ ...parts, "word/document.xml": strToU8(edited) });

      await page.getByRole("button", { name: words.takeBack }).click();
      const dialog = page.getByRole("dialog");
      await dialog.locator(`input[type="file"][aria-label="${words.choose}"]`).setInputFiles({
        name: "returned.docx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from(returned),
      });
      await expect(dialog.locator("ins")).toContainText(["broader worries"]);
      await expect(dialog).toContainText(words.refused);
      await expectAccessible(page);
      await dialog.getByRole("button", { name: words.take }).click();
      await expect(dialog).toBeHidden();
      await page.goto("/#/p/sora-leak-finished/translate/p23.s1");
      const row = page.getByRole("row").filter({ hasText: "أثارت هذه الحادثة" });
      await expect(row).toContainText("broader worries");
      await page.keyboard.press("ControlOrMeta+z");
      await expect(row).toContainText("wider concerns");
    });
  });
}
