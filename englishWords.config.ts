import { fileURLToPath } from "node:url";

/** Where the files of the English dictionary lie: its package gives them to Node alone. */
export const englishWords = {
  find: /^dictionary-en\/index\.(aff|dic)/u,
  replacement: fileURLToPath(new URL("node_modules/dictionary-en/index.$1", import.meta.url)),
};
