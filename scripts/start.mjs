import { build } from "./build.mjs";
import { serve } from "./serve.mjs";

/** Where Vite previews too, so that bookmarks and the installed app keep their address. */
const usualPort = 4173;

await build("workbench", { logLevel: "info" });
const wanted = process.env["PORT"];
const server = await open(wanted === undefined ? usualPort : Number(wanted));
console.log(`\n  Muqabala · مقابلة\n  ${server.address}\n\n  Ctrl+C stops it.\n`);

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => void server.close().then(() => process.exit(0)));
}

/** @param {number} port */
async function open(port) {
  try {
    return await serve({ port });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      console.log(`Port ${port} is taken: taking a free one. (Projects are kept for each address apart.)`);
      return serve({ port: 0 });
    }
    throw error;
  }
}

// Ending npm does not always end what it started: a server whose npm is gone would hold the port for ever.
const starter = process.ppid;
if (process.env["npm_lifecycle_event"] === "start") {
  setInterval(() => {
    if (process.ppid !== starter) void server.close().then(() => process.exit(0));
  }, 500).unref();
}
