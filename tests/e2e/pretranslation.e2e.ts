import { expect, expectAccessible, test } from "./fixtures.ts";
import { targetOf } from "./workbenchPage.ts";

for (const [locale, words] of [
  [
    "en-GB",
    {
      choose: "Choose files",
      create: "Create the project",
      open: "Pre-translate the project…",
      fill: "Fill 1 segment",
      from: "from 100 %",
    },
  ],
  [
    "ar-EG",
    {
      choose: "اختر ملفات",
      create: "أنشئ المشروع",
      open: "ترجمة أولية للمشروع…",
      fill: "ملء مقطع واحد",
      from: "من ١٠٠٪",
    },
  ],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("words are counted by match band, and new segments filled from memories in one step", async ({
      page,
    }) => {
      await page.goto("/");
      await page
        .locator(`input[type="file"][aria-label="${words.choose}"]`)
        .first()
        .setInputFiles({
          name: "repeated.txt",
          mimeType: "text/plain",
          buffer: Buffer.from("لم ترد الشركة على الأسئلة.\n\nوصل سورا.\n\nلم ترد الشركة على الأسئلة.\n"),
        });
      await page.getByRole("button", { name: words.create }).click();
      await targetOf(page, 1).getByRole("textbox").click();
      await page.keyboard.type("The company did not answer the questions.");
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect(targetOf(page, 2).getByRole("textbox")).toBeFocused();
      await page.getByRole("button", { name: words.open }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("table")).toBeVisible();
      await dialog.getByText(words.from).click();
      await expectAccessible(page);
      await dialog.getByRole("button", { name: words.fill }).click();
      await expect(targetOf(page, 3)).toContainText("The company did not answer");
      await expect(dialog).toBeHidden();
      await page.keyboard.press("ControlOrMeta+z");
      await expect(targetOf(page, 3)).not.toContainText("The company");
    });
  });
}
