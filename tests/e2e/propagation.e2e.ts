import { expect, expectAccessible, test } from "./fixtures.ts";
import { targetOf } from "./workbenchPage.ts";

for (const [locale, words] of [
  [
    "en-GB",
    { choose: "Choose files", create: "Create the project", look: "Look and fill…", fill: "Fill 1 segment" },
  ],
  ["ar-EG", { choose: "اختر ملفات", create: "أنشئ المشروع", look: "اعرضها واملأها…", fill: "ملء مقطع واحد" }],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a confirmed translation goes to equal sources after a look, without those left out", async ({
      page,
    }) => {
      await page.goto("/");
      await page
        .locator(`input[type="file"][aria-label="${words.choose}"]`)
        .first()
        .setInputFiles({
          name: "repeated.txt",
          mimeType: "text/plain",
          buffer: Buffer.from("لم ترد الشركة.\n\nوصل سورا.\n\nلم تردّ الشركة.\n\nلم ترد الشركة.\n"),
        });
      await page.getByRole("button", { name: words.create }).click();
      await targetOf(page, 1).getByRole("textbox").click();
      await page.keyboard.type("The company did not reply.");
      await page.keyboard.press("ControlOrMeta+Enter");
      await page.getByRole("button", { name: words.look }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.locator("ins")).toHaveText([/did not reply/u, /did not reply/u]);
      await expectAccessible(page);
      await dialog.getByRole("checkbox").last().focus();
      await page.keyboard.press("Space");
      await dialog.getByRole("button", { name: words.fill }).click();
      await expect(targetOf(page, 3)).toContainText("The company did not reply.");
      await expect(targetOf(page, 4)).not.toContainText("The company");
      await page.keyboard.press("ControlOrMeta+z");
      await expect(targetOf(page, 3)).not.toContainText("The company");
      await expect(targetOf(page, 1)).toContainText("The company did not reply.");
    });
  });
}
