import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { findOffice, findProgram } from "../../scripts/tools.mjs";
import { expect, test } from "./fixtures.ts";
import { bytesOf, downloadFrom, expectSaved, targetOf } from "./workbenchPage.ts";

const office = findOffice("writer");
const measure = findProgram("pdftotext");

const SOURCE = [
  "افتتاح معرض الصور في الميناء القديم",
  "افتُتح المعرض مساء 12/11/2024 بحضور نحو 250 زائرًا. وقالت المديرة إن شركة Lumen تبرعت بالأجهزة.",
  "يضم المعرض صورًا من ثلاثة أحياء.",
  "وسيبقى مفتوحًا حتى نهاية الشهر.",
].join("\n");

const TRANSLATION = [
  "Photo exhibition opens at the old harbor",
  "The exhibition opened in the evening of November 12, 2024, with about 250 visitors present.",
  "The director said the company Lumen had donated the devices.",
  "It brings together pictures from three neighborhoods.",
  "It will stay open until the end of the month.",
];

const REVISED = "It gathers pictures from three quarters.";

const words = {
  "en-GB": {
    create: "Create the project",
    who: /Change who works here/u,
    name: "Your name",
    keep: "Keep",
    reviser: "Reviser",
    word: "Word (DOCX)",
    web: "Web page (HTML)",
    make: /^Export/u,
    revised: "Revised",
    edit: "Edit",
  },
  "ar-EG": {
    create: "أنشئ المشروع",
    who: /غيّر من يعمل هنا/u,
    name: "اسمك",
    keep: "احفظ",
    reviser: "مراجع على الأصل",
    word: "وورد (DOCX)",
    web: "صفحة ويب (HTML)",
    make: /^تصدير/u,
    revised: "مُراجَع على الأصل",
    edit: "تحرير",
  },
} as const;

type Say = (typeof words)[keyof typeof words];

let folder = "";
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "muqabala-journey-"));
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Says who works here, by keyboard. */
async function become(page: Page, say: Say, name: string, role?: string): Promise<void> {
  await page.getByRole("button", { name: say.who }).press("Enter");
  await page.getByRole("textbox", { name: say.name }).fill(name);
  if (role !== undefined) {
    const choice = page.getByRole("radio", { name: role });
    await choice.focus();
    await choice.press("Space");
  }
  await page.getByRole("button", { name: say.keep, exact: true }).press("Enter");
}

for (const locale of ["en-GB", "ar-EG"] as const) {
  const say = words[locale];
  test.describe(locale, () => {
    test.use({ locale });

    test("from a file to the reviewed document", async ({ page }) => {
      test.setTimeout(180_000);
      const file = path.join(folder, `${locale}.txt`);
      writeFileSync(file, SOURCE);

      await page.goto("/");
      await page.locator('input[type="file"]').first().setInputFiles(file);
      const create = page.getByRole("button", { name: say.create });
      await expect(create).toBeEnabled();
      await create.press("Enter");
      await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();
      await become(page, say, "Layla Haddad");
      await page.keyboard.press("Control+g");
      await page.keyboard.type("1");
      await page.keyboard.press("Enter");
      await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();

      for (const sentence of TRANSLATION) {
        await page.keyboard.type(sentence);
        await page.keyboard.press("Control+Enter");
      }
      await expectSaved(page);
      await page.reload();
      for (const [index, sentence] of TRANSLATION.entries()) {
        await expect(targetOf(page, index + 1)).toHaveText(sentence);
      }

      await become(page, say, "Omar Nassar", say.reviser);
      const project = /#\/p\/([^/]+)/u.exec(page.url())?.[1] ?? "";
      await page.goto(`/#/p/${project}/review/p03.s1`);
      const active = page.locator('[role="row"][aria-selected="true"]');
      await expect(active).toHaveAttribute("data-segment", "p03.s1");
      await active.focus();
      await page.keyboard.press("Enter");
      await expect(active.getByRole("textbox")).toBeFocused();
      await page.keyboard.press("Control+A");
      await page.keyboard.type(REVISED);
      await page.keyboard.press("Escape");
      const changes = active.locator("[data-change]");
      await expect(changes).toHaveCount(2);
      await page.keyboard.press("F8");
      await expect(changes.nth(1)).toBeFocused();
      await changes.nth(0).focus();
      await page.keyboard.press("Alt+A");
      await expect(changes).toHaveCount(1);
      await changes.nth(0).focus();
      await page.keyboard.press("Alt+R");
      await expect(changes).toHaveCount(0);
      const final = "It gathers pictures from three neighborhoods.";
      await expect(active.locator('[data-side="target"]')).toContainText(final);
      await page.keyboard.press("Control+Enter");
      const done = page.locator('[data-segment="p03.s1"]');
      await expect(done.getByRole("img", { name: say.revised })).toBeVisible();

      await page.goto(`/#/p/${project}/export`);
      await page.getByText(say.word).click();
      const word = await downloadFrom(page, () => page.getByRole("button", { name: say.make }).click());
      const docx = path.join(folder, `${locale}.docx`);
      writeFileSync(docx, await bytesOf(word));
      await page.getByText(say.web).click();
      const web = await downloadFrom(page, () => page.getByRole("button", { name: say.make }).click());
      const html = path.join(folder, `${locale}.html`);
      writeFileSync(html, await bytesOf(web));

      if (office !== undefined && measure !== undefined) expectSides(docx, final);
      await expectDirections(page, html);
    });
  });
}

/** What LibreOffice makes of the document: all words there, Arabic on the right half and English on the left. */
function expectSides(docx: string, translation: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "office")).href}`;
  const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, docx];
  execFileSync(office ?? "", [profile, ...convert], { stdio: "ignore", timeout: 120_000 });
  const pdf = docx.replace(/docx$/u, "pdf");
  const boxes = execFileSync(measure ?? "", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
  const width = Number(/<page width="([\d.]+)"/u.exec(boxes)?.[1]);
  const found = [
    ...boxes.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</gu),
  ].map(([, left, right, text]) => ({ middle: (Number(left) + Number(right)) / 2, text: text ?? "" }));
  // The measuring tool gives the letters of a word as they are drawn, so either way round.
  const words = SOURCE.split(/[\s.]+/u);
  const source = new Set([...words, ...words.map((word) => [...word].toReversed().join(""))]);
  const arabic = found.filter(({ text }) => /^\p{Script=Arabic}{4,}$/u.test(text) && source.has(text));
  const english = translation.split(" ").filter((each) => each.length > 4);
  expect(arabic.length).toBeGreaterThan(10);
  const nearest = Math.min(...arabic.map(({ middle }) => middle));
  for (const each of english) {
    const place = found.find(({ text }) => text === each);
    expect(place, each).toBeDefined();
    expect(place?.middle ?? width).toBeLessThan(nearest);
  }
}

/** What the browser makes of the web page, by measured positions. */
async function expectDirections(page: Page, html: string): Promise<void> {
  expect(readFileSync(html, "utf8")).not.toContain("<script");
  await page.goto(pathToFileURL(html).href);
  const cells = page.locator("tbody tr");
  await expect(cells).toHaveCount(5);
  for (const row of await cells.all()) {
    const source = await row.locator("td.source").boundingBox();
    const target = await row.locator("td.target").boundingBox();
    expect(source?.x ?? 0).toBeGreaterThan((target?.x ?? 0) + (target?.width ?? 0) - 2);
  }
  // B04: the date inside Arabic keeps its order: the day stands left of the year.
  const date = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf("12/11/2024") ?? -1;
      if (at < 0) continue;
      const left = (from: number, to: number): number => {
        const range = document.createRange();
        range.setStart(node, at + from);
        range.setEnd(node, at + to);
        return range.getBoundingClientRect().left;
      };
      return { day: left(0, 2), year: left(6, 10) };
    }
    return null;
  });
  expect(date).not.toBeNull();
  expect(date?.day ?? 0).toBeLessThan(date?.year ?? 0);
}
