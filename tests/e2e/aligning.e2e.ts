import { expect, expectAccessible, test } from "./fixtures.ts";
import { bytesOf, downloadFrom, targetOf } from "./workbenchPage.ts";

const arabic = "وصل القطار إلى القاهرة في الساعة 9. نزل 25 راكبًا.\n\nكتب أحمد رسالة إلى London.";
const english =
  "The train arrived in Cairo at 9 o'clock. 25 passengers got off.\n\nAhmed wrote a letter to London.";

for (const [locale, words] of [
  [
    "en-GB",
    {
      open: "Align a translation",
      paste: "Or paste the source",
      chooser: "Choose the translation file",
      align: "Align",
      download: "Download as TMX",
      create: "Create a project",
      left: "2 links are not confirmed",
    },
  ],
  [
    "ar-EG",
    {
      open: "محاذاة ترجمة",
      paste: "أو ألصق الأصل",
      chooser: "اختر ملف الترجمة",
      align: "حاذِ",
      download: "نزّلها بصيغة TMX",
      create: "أنشئ مشروعًا",
      left: "رابطان غير مؤكَّدين",
    },
  ],
] as const) {
  for (const width of [1440, 360] as const) {
    test.describe(`${locale}, ${width} wide`, () => {
      test.use({ locale, viewport: { width, height: 900 } });

      test("a translation is laid beside its source, put right by keyboard, and becomes a memory and a project", async ({
        page,
      }) => {
        await page.goto("/");
        await page.getByRole("button", { name: words.open }).click();
        await page.getByLabel(words.paste).fill(arabic);
        await page.locator(`input[type="file"][aria-label="${words.chooser}"]`).setInputFiles({
          name: "english.txt",
          mimeType: "text/plain",
          buffer: Buffer.from(english),
        });
        await expectAccessible(page);
        await page.getByRole("button", { name: words.align, exact: true }).click();
        const links = page.getByRole("option");
        await expect(links).toHaveCount(3);
        await expect(links.first()).toBeFocused();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);

        await page.keyboard.press("m");
        await expect(links).toHaveCount(2);
        await expect(links.first()).toBeFocused();
        await page.keyboard.press("Control+z");
        await expect(links).toHaveCount(3);
        await page.keyboard.press("Alt+ArrowDown");
        await expect(links.nth(1)).toContainText(/9 o'clock\.\s*25/u);
        await page.keyboard.press("Control+z");
        await expect(links.nth(1)).not.toContainText("9 o'clock");
        await page.keyboard.press("n");
        await page.keyboard.press("Enter");
        await expect(page.getByText(words.left)).toBeVisible();
        await page.waitForTimeout(600);
        await page.reload();
        await expect(page.getByText(words.left)).toBeVisible();
        await expect(links).toHaveCount(3);

        const tmx = await bytesOf(
          await downloadFrom(page, () => page.getByRole("button", { name: words.download }).click()),
        );
        expect(tmx.toString("utf8").match(/<tu>/gu)).toHaveLength(3);
        await page.getByRole("button", { name: words.create }).click();
        await page.waitForURL(/#\/p\/[^/]+\/translate/u);
        await expect(targetOf(page, 3)).toContainText("Ahmed wrote a letter to London.");
        await page.goto("/#/align");
        await expect(page.getByLabel(words.paste)).toHaveValue("");
      });
    });
  }
}
