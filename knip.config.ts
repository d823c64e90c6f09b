import type { KnipConfig } from "knip";

export default {
  entry: [
    "src/app/main.tsx",
    "src/cli/main.ts",
    "src/worker/*.worker.ts",
    "scripts/*.mjs",
    "bin/*.mjs",
    "tests/**/*.test.{ts,tsx}",
    "tests/**/*.e2e.ts",
    "tests/bench/*.bench.ts",
    "tests/bench/run.ts",
    "tests/components.ts",
  ],
  project: ["src/**/*.{ts,tsx,css}", "tests/**/*.{ts,tsx}", "scripts/**/*.mjs", "bin/**/*.mjs"],
  // Exports that only their own file and the tests use are still unused by the product; types may be exported for readers.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Packages that only a style sheet imports, the fonts among them.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import\s+(?:url\()?|url\()\s*(["'](?!data:|\/)[^"']+["'])/gu)]
        .map((found) => `import ${found[1]};`)
        .join("\n"),
  },
  ignoreBinaries: ["apt-get"],
  ignoreDependencies: [
    // Type-aware rules of oxlint run in it.
    "oxlint-tsgolint",
  ],
} satisfies KnipConfig;
