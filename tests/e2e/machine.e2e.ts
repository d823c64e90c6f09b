import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, expectAccessible, test } from "./fixtures.ts";
import { openSample, targetOf } from "./workbenchPage.ts";

/** A machine that answers as LibreTranslate does, and remembers what it was sent. */
function startMachine(): Promise<{ server: Server; address: string; sent: string[] }> {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS") {
      response.end();
      return;
    }
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      sent.push(body);
      const refused = !body.includes("right-key");
      response.statusCode = refused ? 403 : 200;
      response.end(JSON.stringify({ translatedText: "A draft of the machine" }));
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ server, address: `http://127.0.0.1:${port}`, sent });
    });
  });
}

/** Nothing but the address the reader has chosen was asked; a refusal is logged by the browser itself. */
function expectOnly(complaints: string[], address: string): void {
  for (const complaint of complaints) {
    expect(complaint).toMatch(new RegExp(`^asked elsewhere: ${address}/translate$|status of 403`, "u"));
  }
  complaints.length = 0;
}

for (const [locale, words] of [
  [
    "en-GB",
    {
      type: "A service compatible with LibreTranslate",
      address: "Address",
      key: "Key",
      keep: "Keep",
      agree: "Agree and send",
      refused: "The machine refused the key",
    },
  ],
  [
    "ar-EG",
    {
      type: "خدمة متوافقة مع LibreTranslate",
      address: "العنوان",
      key: "المفتاح",
      keep: "حفظ",
      agree: "أوافق، أرسل",
      refused: "رفضت الآلة المفتاح",
    },
  ],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a machine draft is asked for after the reader has seen what is sent", async ({
      page,
      complaints,
    }) => {
      const { server, address, sent } = await startMachine();
      try {
        await openSample(page);
        const dialog = page.getByRole("dialog");
        // The command comes a moment after the page.
        await expect(async () => {
          await page.keyboard.press("Alt+Shift+M");
          await expect(dialog).toBeVisible({ timeout: 1000 });
        }).toPass();
        await dialog.getByText(words.type).click();
        await dialog.getByLabel(words.address, { exact: true }).fill(address);
        await dialog.getByLabel(words.key, { exact: true }).fill("right-key");
        await expectAccessible(page);
        await dialog.getByRole("button", { name: words.keep }).click();
        await expect(dialog).toBeHidden();
        expect(sent).toEqual([]);
        await page.keyboard.press("Alt+Shift+M");
        await expect(dialog.getByRole("textbox")).toHaveValue(/127\.0\.0\.1/u);
        await expect(dialog.getByRole("textbox")).not.toHaveValue(/right-key/u);
        await expectAccessible(page);
        expect(sent).toEqual([]);
        await dialog.getByRole("button", { name: words.agree }).click();
        await expect(targetOf(page, 1)).toContainText("A draft of the machine");
        expect(sent).toHaveLength(1);
        await page.keyboard.press("ControlOrMeta+z");
        await expect(targetOf(page, 1)).not.toContainText("A draft of the machine");
        await page.keyboard.press("Alt+Shift+M");
        await expect(targetOf(page, 1)).toContainText("A draft of the machine");
        expect(sent).toHaveLength(2);
        expectOnly(complaints, address);
      } finally {
        server.close();
      }
    });
  });
}

test("a key that is refused is told, and nothing is written", async ({ page, complaints }) => {
  const { server, address } = await startMachine();
  try {
    await page.addInitScript((machine) => {
      localStorage.setItem(
        "muqabala.machine",
        JSON.stringify({
          choice: { type: "libretranslate", address: machine, key: "wrong" },
          agreed: machine,
        }),
      );
    }, address);
    await openSample(page);
    await expect(async () => {
      await page.keyboard.press("Alt+Shift+M");
      await expect(page.getByText("The machine refused the key").first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    await expect(targetOf(page, 1)).not.toContainText("A draft of the machine");
    expectOnly(complaints, address);
  } finally {
    server.close();
  }
});
