import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectSaved, openExample, openSample, targetOf } from "./workbenchPage.ts";

function sourceOf(page: Page, number: number): Locator {
  return page.locator(`[role="row"][aria-rowindex="${number}"] [data-side="source"]`);
}

/** The words marked now: by a highlight in open texts, by elements in texts at rest. */
function marked(page: Page, look: string): Promise<readonly string[]> {
  return page.evaluate(
    (name) => [
      ...[...(CSS.highlights.get(name) ?? [])].map((range) =>
        range instanceof Range ? range.toString() : "",
      ),
      ...[...document.querySelectorAll(`[data-mark="${name}"]`)].map((mark) => mark.textContent),
    ],
    look,
  );
}

test("keys that follow F2 at once come into the source, and those after Enter into the target", async ({
  page,
}) => {
  await openSample(page);
  const source = (await sourceOf(page, 1).textContent()) ?? "";
  await page.keyboard.type("Before");
  const { keyboard } = page;
  // Not one after the other: all are on their way before the first is drawn.
  await Promise.all(["F2", "x", "y", "z"].map((key) => keyboard.press(key)));
  await expect(sourceOf(page, 1)).toHaveText(`${source}xyz`);
  await expect(targetOf(page, 1)).toHaveText("Before");
  await Promise.all(["Enter", "End", "!", "?"].map((key) => keyboard.press(key)));
  await expect(sourceOf(page, 1)).toContainText(`${source}xyz`);
  await expect(targetOf(page, 1)).toHaveText("Before!?");
  await Promise.all(["F2", "q", "Escape", "&"].map((key) => keyboard.press(key)));
  await expect(targetOf(page, 1)).toHaveText("Before!?&");
  await expect(sourceOf(page, 1).getByRole("textbox")).not.toContainText("q");
});

test("letters the browser has typed and the editor has not read yet are in what the next keys do", async ({
  page,
}) => {
  await openSample(page);
  const { keyboard } = page;
  const together = (...keys: readonly string[]): Promise<unknown> =>
    Promise.all(keys.map((key) => keyboard.press(key)));
  await together("a", "b", "c", "Backspace", "d", "ArrowLeft", "e");
  await expect(targetOf(page, 1)).toHaveText("abed");
  await keyboard.press("Shift+Home");
  await together("2", "0", "x", "End", "y");
  await keyboard.press("Control+ArrowDown");
  await expect(targetOf(page, 2).getByRole("textbox")).toBeFocused();
  await expect(targetOf(page, 1)).toHaveText("20xdy");
  await keyboard.press("q");
  await keyboard.press("Control+ArrowUp");
  await expect(targetOf(page, 2)).toHaveText("q");
});

test("the words of a comment are marked in the open text and in the row at rest, and move with what is typed", async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.type("The leaked words");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Alt+C");
  await page.keyboard.type("Sure?");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => marked(page, "comment")).toEqual(["words"]);
  await expect(targetOf(page, 1).getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.type("See: ");
  await expect(targetOf(page, 1)).toHaveText("See: The leaked words");
  expect(await marked(page, "comment")).toEqual(["words"]);
  await page.keyboard.press("Control+ArrowDown");
  await expect(targetOf(page, 2).getByRole("textbox")).toBeFocused();
  await expect.poll(() => marked(page, "comment")).toEqual(["words"]);
});

test("the words of the thread one looks at in the panel are marked apart", async ({ page }) => {
  await openExample(page, "translate");
  await expect.poll(async () => (await marked(page, "comment")).length).toBeGreaterThan(0);
  const segment = await page.evaluate(
    () =>
      document
        .querySelector("[data-mark=comment]")
        ?.closest("[data-segment]")
        ?.getAttribute("data-segment") ?? "",
  );
  await page.locator(`[data-segment="${segment}"] [data-side="target"]`).click();
  await page.getByRole("tab", { name: /^Comments/u }).click();
  expect(await marked(page, "comment-current")).toEqual([]);
  await page.getByRole("list", { name: "Comments" }).getByRole("listitem").first().hover();
  await expect.poll(async () => (await marked(page, "comment-current")).length).toBeGreaterThan(0);
});

test("rows that flew by show their own texts, states, marks and comments", async ({ page }) => {
  await openExample(page, "translate");
  const list = page.getByRole("grid");
  /** What each row shows, by segment, with the words that comments mark in it. */
  const read = (): Promise<Record<string, string>> =>
    list.evaluate((grid) => {
      const shown: Record<string, string> = {};
      for (const row of grid.querySelectorAll<HTMLElement>("[data-segment]:not([aria-selected=true])")) {
        const words = [...row.querySelectorAll("[data-mark=comment]")].map((mark) => mark.textContent);
        const look = row.querySelector<HTMLElement>("[data-kind]")?.dataset["kind"];
        const icons = row.querySelectorAll("svg, bdi").length;
        shown[row.dataset["segment"] ?? ""] = [row.textContent, look, icons, ...words].join(" | ");
      }
      return shown;
    });
  const to = async (top: number): Promise<Record<string, string>> => {
    await list.evaluate((grid, place) => grid.scrollTo({ top: place }), top);
    // Marks of comments are drawn when the list has come to rest.
    await page.waitForTimeout(300);
    return read();
  };
  const calm: Record<string, string> = {};
  const height = await list.evaluate((grid) => grid.scrollHeight);
  for (let top = 0; top < height; top += 600) Object.assign(calm, await to(top));
  const flown: Record<string, string> = {};
  for (let top = 0; top < height; top += 600) {
    await list.evaluate((grid) => grid.scrollTo({ top: grid.scrollTop > 2500 ? 0 : grid.scrollHeight }));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    Object.assign(flown, await to(top));
  }
  expect(flown).toEqual(calm);
  expect(Object.keys(calm).length).toBe(42);
});

test("invisible characters stay shown on the next visit", async ({ page }) => {
  await openSample(page);
  const toggle = async (): Promise<void> => {
    await page.keyboard.press("Control+K");
    await expect(page.getByRole("dialog").locator("input")).toBeFocused();
    await page.keyboard.type("invisible characters");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  await page.keyboard.insertText("a\u00A0b");
  await expect(targetOf(page, 1).locator("[data-label]")).toHaveCount(0);
  await toggle();
  await expect(targetOf(page, 1).locator("[data-label]")).toHaveCount(1);
  await expect(page.locator('[data-status="saved"]')).toBeVisible();
  await page.reload();
  await expect(targetOf(page, 1).locator("[data-label]")).toHaveCount(1);
  await toggle();
  await expect(targetOf(page, 1).locator("[data-label]")).toHaveCount(0);
  await page.reload();
  await expect(targetOf(page, 1)).toHaveText(/a.b/u);
  await expect(targetOf(page, 1).locator("[data-label]")).toHaveCount(0);
});

test("a mark inside an Arabic word of a row at rest leaves the letters joined", async ({ page }) => {
  await openSample(page);
  const mark = page.locator("[data-segment]:not([aria-selected=true]) [data-side=source] [data-mark=term]");
  await expect(mark.first()).toBeVisible();
  const [whole, cut] = await mark.first().evaluate((element) => {
    const widthOf = (...parts: readonly (string | Node)[]): number => {
      const line = document.createElement("span");
      line.style.whiteSpace = "nowrap";
      line.append(...parts);
      element.closest("[data-side]")?.append(line);
      const { width } = line.getBoundingClientRect();
      line.remove();
      return width;
    };
    const piece = element.cloneNode();
    piece.textContent = "سري";
    return [widthOf("تسريب"), widthOf("ت", piece, "ب")];
  });
  expect(cut).toBeCloseTo(whole, 1);
});

test("the links of the bar carry their addresses and lead there", async ({ page }) => {
  await openSample(page);
  const links = page.getByRole("navigation").getByRole("link");
  await expect(links.first()).toHaveAttribute("href", /#\/p\/sora-leak\/translate$/u);
  await links.nth(1).press("Enter");
  await expect(page).toHaveURL(/\/review/u);
});

test("the first letter of an empty field is drawn once", async ({ page }) => {
  await openSample(page);
  await page.evaluate(() => {
    const drawn: string[] = [];
    Reflect.set(globalThis, "drawn", drawn);
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        drawn.push(...[...addedNodes].map(({ textContent }) => textContent ?? ""));
    });
    watch.observe(document.activeElement ?? document, { childList: true, subtree: true });
  });
  await page.keyboard.press("S");
  await page.keyboard.press("o");
  await expect(targetOf(page, 1)).toHaveText("So");
  await expectSaved(page);
  expect(await page.evaluate(() => Reflect.get(globalThis, "drawn"))).toHaveLength(1);
});

/** Gaps between the rows that exist, and rows that lie over others, in px. */
function gapsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll("[data-index]")].map((row) => row.getBoundingClientRect());
    const inOrder = rows.toSorted((one, other) => one.top - other.top);
    const gaps = inOrder.slice(1).map((row, at) => row.top - (inOrder[at]?.bottom ?? 0));
    return gaps.filter((gap) => Math.abs(gap) >= 1);
  });
}

test("rows below move along when the open row gets longer and shorter while somebody types", async ({
  page,
}) => {
  await openSample(page);
  const heightOf = async (place: Locator): Promise<number> => (await place.boundingBox())?.height ?? 0;
  const row = page.locator('[role="row"][aria-selected="true"]');
  const sheet = page.getByRole("rowgroup");
  const [before, sheetBefore] = [await heightOf(row), await heightOf(sheet)];
  await page.keyboard.type("one and two and three and four and ".repeat(12));
  await expect.poll(() => heightOf(row)).toBeGreaterThan(before + 100);
  // What is measured between a key and its frame has not moved yet.
  await expect.poll(() => gapsOf(page)).toEqual([]);
  const longer = (await heightOf(row)) - before;
  // Rows stand on whole pixels.
  expect(Math.abs((await heightOf(sheet)) - sheetBefore - longer)).toBeLessThan(1);
  await page.keyboard.press("Control+Shift+Home");
  await page.keyboard.press("Backspace");
  await expect(targetOf(page, 1)).toHaveText("");
  await expect.poll(() => heightOf(row)).toBe(before);
  await expect.poll(() => gapsOf(page)).toEqual([]);
});

test("the open field is as high as its text, and the row below follows, whatever changes it", async ({
  page,
}, { outputDir }) => {
  await openSample(page);
  const field = targetOf(page, 1).getByRole("textbox");
  // Px that the field is higher than its text, and whether the next row begins where this one ends; heights are whole px.
  const gaps = (): Promise<readonly unknown[]> =>
    field.evaluate((element) => {
      const rows = [...document.querySelectorAll<HTMLElement>("[data-segment]")];
      const row = rows.findIndex((one) => one.contains(element));
      const [text, own] = [element.querySelector("p"), rows[row]];
      const next = rows[row + 1];
      if (text === null || own === undefined || next === undefined) throw new Error("no row or text");
      return [
        Math.round(element.getBoundingClientRect().height - text.getBoundingClientRect().height),
        Math.abs(next.getBoundingClientRect().top - own.getBoundingClientRect().bottom) <= 1,
      ];
    });
  const height = (): Promise<number> => field.evaluate((element) => element.getBoundingClientRect().height);
  const one = await height();
  await page.keyboard.type("and the others who came that day read on in silence ".repeat(4));
  await expect.poll(height).toBeGreaterThan(3 * one);
  await expect.poll(gaps).toEqual([0, true]);
  await page.screenshot({ path: `${outputDir}/wide.png` });
  const wide = await height();
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect.poll(height).toBeGreaterThan(wide);
  await expect.poll(gaps).toEqual([0, true]);
  await page.screenshot({ path: `${outputDir}/narrow.png` });
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect.poll(height).toBe(one);
  await expect.poll(gaps).toEqual([0, true]);
});

/** One key after the other: at the same time, a modifier of one would hold for the next. */
async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("undo comes back to what stood before text was taken away, however soon", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openSample(page);
  const { keyboard } = page;
  const target = targetOf(page, 1);
  const written = "The leaked words";
  await keyboard.type(written);
  const takings: readonly (readonly string[])[] = [
    ["Control+a", "Delete"],
    ["Control+a", "x", "y"],
    ["Control+a", "Control+x"],
    ["Control+Backspace"],
    Array<string>(12).fill("Backspace"),
    ["Shift+Home", "Delete", "q"],
  ];
  for (const keys of takings) {
    await pressAll(page, keys);
    await expect(target, keys.join(" ")).not.toHaveText(written);
    await keyboard.press("Control+z");
    await expect(target, keys.join(" ")).toHaveText(written);
    await keyboard.press("End");
  }
  await pressAll(page, ["Control+a", "Control+c", "End", "Control+v"]);
  await expect(target).toHaveText(written + written);
  await keyboard.press("Control+z");
  await expect(target).toHaveText(written);
});

test("undo comes back to what was typed a moment before all of it was deleted", async ({ page }) => {
  await openSample(page);
  const { keyboard } = page;
  await keyboard.type("one two three");
  await pressAll(page, ["!", "Control+a", "Delete"]);
  await expect(targetOf(page, 1)).not.toContainText("one");
  await keyboard.press("Control+z");
  await expect(targetOf(page, 1)).toHaveText("one two three!");
});
