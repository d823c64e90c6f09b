import type { KnipConfig } from "knip";

export default {
  entry: [
    "src/cli/main.ts",
    "src/worker/*.worker.ts",
    "scripts/*.mjs",
    "bin/*.mjs",
    "tests/**/*.test.{ts,tsx}",
    "tests/**/*.e2e.ts",
    "tests/bench/*.bench.ts",
    "tests/bench/run.ts",
    // Bundled for the page by the tests and benches that run them there.
    "tests/bench/workbenchWork.ts",
    "tests/bench/storageWork.ts",
    "tests/contract/browserContract.ts",
  ],
  project: ["src/**/*.{ts,tsx,css}", "tests/**/*.{ts,tsx}", "scripts/**/*.mjs", "bin/**/*.mjs"],
  // Exports that only their own file and the tests use are still unused by the product; types may be exported for readers.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Programs that a test asks for if the machine has them.
  ignoreBinaries: ["pdftotext"],
  // Packages that only a style sheet imports, the fonts among them.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+(?:url\()?|url\()\s*(["'](?!data:|\/)[^"']+["'])/gu)]
        .map((found) => `import ${found[1]};`)
        .join("\n"),
  },
} satisfies KnipConfig;
