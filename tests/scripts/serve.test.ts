import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "muqabala-serve-"));
const directory = path.join(folder, "dist");
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(path.join(directory, "assets"), { recursive: true });
  writeFileSync(path.join(directory, "index.html"), "<!doctype html>");
  writeFileSync(path.join(directory, "assets/main-abc.js"), "1;");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  server = await serve({ port: 0, directory });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path exactly as written: `fetch` would tidy up the dots. */
function ask(
  wanted: string,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path: wanted }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("the page comes with its type and is asked for again; hashed files are kept", async () => {
  const page = await ask("/");
  expect([page.status, page.headers["content-type"], page.headers["cache-control"]]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-cache",
  ]);
  expect(page.headers["x-content-type-options"]).toBe("nosniff");
  const script = await ask("/assets/main-abc.js");
  expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(script.headers["cache-control"]).toContain("immutable");
});

describe("nothing outside the folder is served", () => {
  test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "/%", "/%00", "/assets/"])(
    "%s",
    async (wanted) => {
      const { status, body } = await ask(wanted);
      expect(status).toBe(404);
      expect(body).not.toContain("secret");
    },
  );
});

test("a port that is taken is said, so that another can be asked for", async () => {
  const port = Number(new URL(server.address).port);
  await expect(serve({ port, directory })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
