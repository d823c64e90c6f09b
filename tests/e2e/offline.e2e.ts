import { expect, test } from "./fixtures.ts";
import { downloadFrom, expectSaved, openSample, targetOf } from "./workbenchPage.ts";

test.use({ mayInstall: true });

test("after one visit the whole work goes on without a network", async ({ page, context }) => {
  await page.goto("/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  await page.keyboard.type("Translated without a network.");
  await page.keyboard.press("Control+Enter");
  await expectSaved(page);
  await page.goto("/#/p/sora-leak/review");
  await expect(page.getByRole("main")).toBeVisible();
  await page.goto("/#/p/sora-leak/insights");
  await expect(page.getByRole("heading", { name: "Edit effort" })).toBeVisible();
  await page.goto("/#/p/sora-leak/export");
  await page.getByText("Word (DOCX)").click();
  const word = await downloadFrom(page, () => page.getByRole("button", { name: /^Export/u }).click());
  expect(word.suggestedFilename()).toMatch(/\.docx$/u);
  await page.getByText("Web page (HTML)").click();
  const web = await downloadFrom(page, () => page.getByRole("button", { name: /^Export/u }).click());
  expect(web.suggestedFilename()).toMatch(/\.html$/u);
  await page.goto("/#/p/sora-leak/translate");
  await page.reload();
  await expect(targetOf(page, 1)).toHaveText("Translated without a network.");
});

test("it can be installed: a manifest with icons of every kind", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest: unknown = await (await request.get(address ?? "")).json();
  expect(manifest).toMatchObject({
    name: expect.stringContaining("Muqabala"),
    display: "standalone",
    start_url: "/",
    icons: expect.arrayContaining([
      expect.objectContaining({ sizes: "192x192", type: "image/png" }),
      expect.objectContaining({ sizes: "512x512", type: "image/png" }),
      expect.objectContaining({ purpose: "maskable" }),
    ]),
  });
  for (const icon of ["/icon-192.png", "/icon-512.png", "/icon-maskable-512.png"]) {
    const answer = await request.get(icon);
    expect(answer.headers()["content-type"]).toBe("image/png");
    expect((await answer.body()).subarray(1, 4).toString()).toBe("PNG");
  }
});
