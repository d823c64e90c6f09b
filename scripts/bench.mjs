import { spawnSync } from "node:child_process";
import path from "node:path";
import { build as bundle } from "vite";
import { root } from "./freshness.mjs";
import { ensureTools } from "./tools.mjs";

// Benchmarks run bundled, as the product does: a test runner's module loader would be measured along with the code.
const outDir = path.join(root, ".cache", "bench");

ensureTools((line) => console.error(line));
await bundle({
  root,
  configFile: false,
  logLevel: "error",
  publicDir: false,
  build: {
    ssr: "tests/bench/run.ts",
    outDir,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: {
      // Scripts find the checkout by their own place, so they stay where they are.
      external: [/\/scripts\/\w+\.mjs$/u],
      output: { entryFileNames: "run.mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
const { status } = spawnSync(
  process.execPath,
  ["--expose-gc", path.join(outDir, "run.mjs"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
