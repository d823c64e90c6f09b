import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { root } from "./freshness.mjs";

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
};

const headers = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Serves the built workbench on this machine alone. Files with a hash in their name may be kept for ever; everything
 * else is asked for again each time, so that a new build shows at once.
 * @param {{ port: number, directory?: string }} options port 0 takes any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} rejects with code EADDRINUSE when the port is taken
 */
export async function serve({ port, directory = path.join(root, "dist") }) {
  const server = createServer((request, response) => {
    const file =
      request.method === "GET" || request.method === "HEAD"
        ? fileOf(directory, request.url ?? "/")
        : undefined;
    if (file === undefined) {
      response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
      return;
    }
    const hashed = file.path.startsWith(path.join(directory, "assets") + path.sep);
    response.writeHead(200, {
      ...headers,
      "Content-Type": mediaTypes[path.extname(file.path)] ?? "application/octet-stream",
      "Content-Length": file.size,
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file.path).pipe(response);
  });
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host: "127.0.0.1" }, resolve);
    })
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`no port after listening on ${port}`);
  return {
    address: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * @param {string} directory
 * @param {string} url
 */
function fileOf(directory, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const wanted = path.join(directory, name.endsWith("/") ? `${name}index.html` : name);
  if (name.includes("\0") || !wanted.startsWith(directory + path.sep)) return undefined;
  const status = statSync(wanted, { throwIfNoEntry: false });
  return status?.isFile() ? { path: wanted, size: status.size } : undefined;
}
