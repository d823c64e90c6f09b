#!/usr/bin/env node
import { build } from "../scripts/build.mjs";

// `npm run` moves to the checkout first; file names belong to the folder the user stands in.
const standing = process.env["INIT_CWD"];
if (process.env["npm_lifecycle_event"] === "muqabala" && standing !== undefined) process.chdir(standing);

await build("cli");
const bundle = new URL("../dist-cli/main.mjs", import.meta.url);
await import(bundle.href);
