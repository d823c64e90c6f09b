import { expect, type Page, test } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";
import type { directionPage } from "../interchange/bilingual/directionPage.ts";

/** Rows that come out wrong without the rules of direction; the comments of the tests name the rules. */
const ROWS = [
  { source: "OpenAI توقف الوصول إلى Sora.", target: "OpenAI stops access to Sora." },
  {
    source: "أعلنت شركة OpenAI 2024 عن إصدار 1.2.3 في 2024-11-26 بنسبة 25% فقط.",
    target: "It said «نعم أو لا» 12 times.",
  },
  {
    source: "قال المتحدث: «سورا (Sora) أداة جديدة».",
    target: "Version 1.3 of it.",
    base: "Version 1.2 of it.",
  },
  {
    source: "كتب كلمة واحدة.",
    target: "He wrote لا, and left.",
    base: "He wrote نعم, and left.",
  },
] as const;

let server: ViteDevServer;
let makePage: typeof directionPage;

test.beforeAll(async () => {
  server = await createServer({
    configFile: false,
    server: { middlewareMode: true, ws: false },
    appType: "custom",
    logLevel: "error",
  });
  ({ directionPage: makePage } = (await server.ssrLoadModule(
    "/tests/interchange/bilingual/directionPage.ts",
  )) as {
    directionPage: typeof directionPage;
  });
});

test.afterAll(async () => {
  await server.close();
});

interface Box {
  readonly left: number;
  readonly right: number;
}

/** Where a stretch of a cell's words is drawn, by measured positions. */
async function boxOf(page: Page, cell: string, words: string): Promise<Box> {
  return page.evaluate(
    ([selector, wanted]) => {
      const element = document.querySelector(selector ?? "");
      const whole = element?.textContent ?? "";
      const at = whole.indexOf(wanted ?? "");
      if (element === null || at < 0) throw new Error(`no ${wanted} in ${whole}`);
      const range = document.createRange();
      let offset = 0;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const end = at + (wanted ?? "").length;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (at >= offset && at < offset + length) range.setStart(node, at - offset);
        if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
        offset += length;
      }
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    },
    [cell, words],
  );
}

const source = (row: number): string => `tbody tr:nth-of-type(${row}) td.source`;
const target = (row: number): string => `tbody tr:nth-of-type(${row}) td.target`;

test.beforeEach(async ({ page }) => {
  // In an Arabic document everything around the texts runs the other way.
  await page.setContent(makePage(ROWS, { language: "ar" }));
});

test("sets Arabic on the right and English on the left, whatever language the document speaks", async ({
  page,
}) => {
  for (const language of ["en", "ar"] as const) {
    await page.setContent(makePage(ROWS, { language }));
    const arabic = await page.locator(source(1)).boundingBox();
    const english = await page.locator(target(1)).boundingBox();
    const number = await page.locator("tbody tr:nth-of-type(1) td.number").boundingBox();
    const state = await page.locator("tbody tr:nth-of-type(1) td.state").boundingBox();
    expect(number!.x).toBeGreaterThan(arabic!.x);
    expect(arabic!.x).toBeGreaterThan(english!.x);
    expect(english!.x).toBeGreaterThan(state!.x);
  }
});

test("B01, B02: a sentence that starts with a Latin name still runs from the right, its stop at the left end", async ({
  page,
}) => {
  for (const around of ["ltr", "rtl"] as const) {
    // Whatever runs around a cell, such as where somebody puts it: its direction is its own, and not guessed from its letters.
    await page.evaluate((direction) => {
      for (const each of document.querySelectorAll("html, body, table, tbody, tr"))
        each.setAttribute("dir", direction);
    }, around);
    await expect(page.locator(source(1))).toHaveAttribute("dir", "rtl");
    await expect(page.locator(target(1))).toHaveAttribute("dir", "ltr");
    const name = await boxOf(page, source(1), "OpenAI");
    const verb = await boxOf(page, source(1), "توقف");
    const last = await boxOf(page, source(1), "Sora");
    const stop = await boxOf(page, source(1), ".");
    expect(name.left).toBeGreaterThan(verb.right - 1);
    expect(stop.right).toBeLessThan(last.left + 1);
  }
});

test("B03: a number after a Latin name stays behind it", async ({ page }) => {
  const name = await boxOf(page, source(2), "OpenAI");
  const year = await boxOf(page, source(2), "2024 ");
  expect(year.right).toBeLessThan(name.left + 6);
});

test("B04, B17: a date, a version and a percentage keep their order", async ({ page }) => {
  expect((await boxOf(page, source(2), "2024-")).left).toBeLessThan(
    (await boxOf(page, source(2), "-26")).left,
  );
  const percent = await boxOf(page, source(2), "%");
  expect(percent.left).toBeGreaterThan((await boxOf(page, source(2), "25")).left);
  const dots = await Promise.all(["1.2.3", "2.3"].map((part) => boxOf(page, source(2), part)));
  expect(dots[0]!.left).toBeLessThan(dots[1]!.left);
});

test("B06: brackets and quotation marks are where they open and close", async ({ page }) => {
  expect((await boxOf(page, source(3), "«")).left).toBeGreaterThan((await boxOf(page, source(3), "»")).left);
  expect((await boxOf(page, source(3), "(")).left).toBeGreaterThan((await boxOf(page, source(3), ")")).left);
});

test("B20: English runs from the left, Arabic words in it do not turn what follows", async ({ page }) => {
  const stop = await boxOf(page, target(1), ".");
  expect(stop.left).toBeGreaterThan((await boxOf(page, target(1), "to Sora")).right - 1);
  const times = await boxOf(page, target(2), "12");
  expect(times.left).toBeGreaterThan((await boxOf(page, target(2), "نعم أو لا")).right - 1);
});

test("B16: in a difference the old words stand before the new ones", async ({ page }) => {
  await page.setContent(makePage(ROWS, { differences: "marks" }));
  const old = await page.locator(`${target(3)} del`).boundingBox();
  const current = await page.locator(`${target(3)} ins`).boundingBox();
  expect(await page.locator(`${target(3)} del`).textContent()).toBe("1.2");
  expect(old!.x + old!.width).toBeLessThanOrEqual(current!.x + 1);
  // Two Arabic words side by side in an English line would change places.
  const no = await page.locator(`${target(4)} ins`).boundingBox();
  const yes = await page.locator(`${target(4)} del`).boundingBox();
  expect(await page.locator(`${target(4)} del`).textContent()).toBe("نعم");
  expect(yes!.x + yes!.width).toBeLessThanOrEqual(no!.x + 1);
});

test("B14: what is copied is the text, without anything invisible", async ({ page }) => {
  for (const [index, row] of ROWS.entries()) {
    const copied = await page.locator(source(index + 1)).evaluate((cell) => {
      getSelection()?.selectAllChildren(cell);
      return getSelection()?.toString();
    });
    expect(copied).toBe(row.source);
  }
});
test("a narrow page sets the texts one below the other and scrolls only down", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.setContent(makePage(ROWS));
  const arabic = await page.locator(source(1)).boundingBox();
  const english = await page.locator(target(1)).boundingBox();
  expect(english!.y).toBeGreaterThanOrEqual(arabic!.y + arabic!.height - 1);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test("on paper the header row comes again on each page and the colours are those of day", async ({
  page,
}) => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    source: `هذه الجملة رقم ${index} من النص الطويل.`,
    target: `Sentence ${index}.`,
  }));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setContent(makePage(many));
  const look = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector("thead")!).display,
    ink: getComputedStyle(document.documentElement).color,
  }));
  expect(look).toEqual({ head: "table-header-group", ink: "rgb(38, 33, 26)" });
});
