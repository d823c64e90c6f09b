import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync, zipSync } from "fflate";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { bytesOf, downloadFrom, expectSaved, targetOf } from "./workbenchPage.ts";

const page1 =
  '<!doctype html>\n<html lang="ar" dir="rtl"><head><title>خبر</title></head><body><h1>عنوان</h1><p>جملة <b>أولى</b>. جملة ثانية؟</p></body></html>\n';
const xliff = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a.txt" source-language="ar" target-language="en-GB" datatype="plaintext">
    <body>
      <trans-unit id="1" approved="yes"><source>نص أول</source><target state="final">First text</target><note>keep it short</note></trans-unit>
      <trans-unit id="2"><source>نص ثان</source></trans-unit>
    </body>
  </file>
</xliff>
`;

interface Named {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const text = (name: string, content: string): Named => ({ name, bytes: new TextEncoder().encode(content) });

/** Chooses files as a person does with the file dialog. */
async function choose(page: Page, label: string, files: readonly Named[]): Promise<void> {
  await page
    .locator(`input[type="file"][aria-label="${label}"]`)
    .first()
    .setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: "application/octet-stream",
        buffer: Buffer.from(bytes),
      })),
    );
}

for (const [locale, words] of [
  [
    "en-GB",
    {
      choose: "Choose files",
      create: "Create the project",
      documents: "3 documents",
      came: "What came with it",
      signedOff: "Signed off 1",
      without: "Leave out the file that cannot be read, and import the rest",
    },
  ],
  [
    "ar-EG",
    {
      choose: "اختر ملفات",
      create: "أنشئ المشروع",
      documents: "٣ وثائق",
      came: "ما جاء مع الملف",
      signedOff: "مُعتمَد",
      without: "اترك الملف الذي تعذّرت قراءته واستورد الباقي",
    },
  ],
] as const) {
  for (const width of [1440, 360] as const) {
    test.describe(`${locale}, ${width} wide`, () => {
      test.use({ locale, viewport: { width, height: 900 } });

      test("files of several kinds become one project, without the one that cannot be read", async ({
        page,
      }) => {
        await page.goto("/");
        const word = readFileSync("tests/golden/formats/docx/features.docx");
        await choose(page, words.choose, [
          text("page.html", page1),
          text("work.xlf", xliff),
          { name: "features.docx", bytes: word },
          { name: "picture.png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0) },
        ]);
        const dialog = page.getByRole("dialog");
        await expect(dialog.getByText(words.documents)).toBeVisible();
        await expect(dialog.getByText("picture.png")).toBeVisible();
        await dialog.locator("summary", { hasText: "work.xlf" }).click();
        await expect(dialog.getByRole("list", { name: words.came })).toContainText(words.signedOff);
        await expectAccessible(page, '[role="dialog"]');
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        await expect(dialog.getByRole("button", { name: words.create })).toBeDisabled();
        await dialog.getByText(words.without).click();
        await dialog.getByRole("button", { name: words.create }).click();
        await page.waitForURL(/#\/p\/.+\/translate/u);
        await expect(page.locator('[role="row"]').first()).toBeVisible();
      });
    });
  }
}

test("a translated web page comes back with its markup, and a second document is added, translated and undone", async ({
  page,
}) => {
  await page.goto("/");
  await choose(page, "Choose files", [text("news.ar.html", page1)]);
  await page.getByRole("dialog").getByRole("button", { name: "Create the project" }).click();
  await page.waitForURL(/#\/p\/.+\/translate/u);
  await targetOf(page, 2).click();
  await page.keyboard.type("Headline");
  await page.keyboard.press("Control+Enter");
  await expectSaved(page);
  await choose(page, "Add documents", [text("work.xlf", xliff)]);
  const dialog = page.getByRole("dialog", { name: "Add documents" });
  await dialog.getByRole("button", { name: "Add the document" }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "Documents", exact: true }).click();
  await page.getByRole("button", { name: /work\.xlf/u }).click();
  await expect(targetOf(page, 5)).toContainText("First text");
  await expectSaved(page);
  await page.reload();
  await expect(targetOf(page, 5)).toContainText("First text");

  await page.goto(page.url().replace(/translate.*$/u, "export"));
  await page.getByText("The translation alone, as the file it came in").click();
  const made = await downloadFrom(page, () => page.getByRole("button", { name: /^Export/u }).click());
  expect(made.suggestedFilename()).toMatch(/\.zip$/u);
  const entries = unzipSync(new Uint8Array(await bytesOf(made)));
  expect(Object.keys(entries)).toEqual(["news.en-US.html", "work.xlf"]);
  const html = new TextDecoder().decode(entries["news.en-US.html"]);
  expect(html).toContain("<h1>Headline</h1>");
  expect(html).toMatch(/<html lang="en-US" dir="ltr">/u);
  expect(new TextDecoder().decode(entries["work.xlf"])).toBe(xliff);
});

test("a folder in an archive is unpacked, and one names the documents by their folders", async ({ page }) => {
  await page.goto("/");
  const archive = zipSync({
    "chapter 10.txt": new TextEncoder().encode("عاشر"),
    "chapter 2.txt": new TextEncoder().encode("ثان"),
  });
  await choose(page, "Choose files", [{ name: "book.zip", bytes: archive }]);
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator("summary")).toContainText(["book/chapter 2.txt", "book/chapter 10.txt"]);
});
