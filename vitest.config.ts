import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { englishWords } from "./englishWords.config.ts";

const never = ["tests/e2e/**", "tests/bench/**"];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [englishWords] },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "node", environment: "node", include: ["tests/**/*.test.ts"], exclude: never },
      },
      {
        extends: true,
        test: {
          name: "components",
          environment: "jsdom",
          include: ["tests/**/*.test.tsx"],
          exclude: never,
          setupFiles: ["tests/components.ts"],
        },
      },
    ],
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
