import { defineConfig } from "vite";

/** The command line as one bundle that needs no node_modules to start. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: "src/cli/main.ts",
    outDir: "dist-cli",
    target: "node20",
    minify: false,
    sourcemap: false,
    rolldownOptions: { output: { entryFileNames: "main.mjs", chunkFileNames: "[name]-[hash].mjs" } },
  },
  ssr: { noExternal: true },
});
