import type { Page } from "@playwright/test";
import { build } from "vite";

/** An address that is never really asked; `localhost` counts as secure, so that the page has storage and locks. */
const BLANK = "http://localhost:4/";

/** Opens an empty page of an origin of its own, without a server. */
export async function openBlankPage(page: Page): Promise<void> {
  await page.route(`${BLANK}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>blank</title>" }),
  );
  await page.goto(BLANK);
}

/** A module of ours and all it imports as one script, its exports under a global name. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry, name, formats: ["iife"] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error(`no bundle of ${entry}`);
  return output.output.map((part) => (part.type === "chunk" ? part.code : "")).join("\n");
}
