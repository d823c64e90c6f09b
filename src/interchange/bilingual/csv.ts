import { success } from "../../core/result.ts";
import { wordsOf } from "./documentWords.ts";
import type { Exporter } from "./exporter.ts";
import { guardFormula } from "./formulaGuard.ts";
import { gridOf } from "./grid.ts";

/** Comma-separated values by RFC 4180, UTF-8 with a byte order mark so that Excel reads the Arabic; no cell can become a formula. */
export const csvExporter: Exporter = {
  id: "csv",
  extension: "csv",
  mediaType: "text/csv",
  write: (edition, context) => {
    const grid = gridOf(edition, wordsOf(edition, context));
    const lines = [
      grid.columns.map(({ title }) => quoted(title)),
      ...grid.lines.map(({ cells }) => cells.map(({ text }) => quoted(guardFormula(text)))),
    ];
    const text = lines.map((cells) => `${cells.join(",")}\r\n`).join("");
    return Promise.resolve(success(new TextEncoder().encode(`\uFEFF${text}`)));
  },
};

function quoted(text: string): string {
  return /[",\r\n;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
