import { defineConfig } from "vite";
import { englishWords } from "./englishWords.config.ts";

/** The command line as one bundle that needs no node_modules to start. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: [englishWords] },
  build: {
    ssr: "src/cli/main.ts",
    outDir: "dist-cli",
    target: "node20",
    minify: false,
    sourcemap: false,
    rolldownOptions: { output: { entryFileNames: "main.mjs", chunkFileNames: "[name]-[hash].mjs" } },
  },
  // Grammar is a program of 16 MB beside its package; it is loaded from there where somebody asks for it.
  ssr: { noExternal: true, external: ["harper.js", "harper.js/slimBinary"] },
});
