import { success } from "../../core/result.ts";
import { type Direction, directionOf } from "../../language/directionRuns.ts";
import { type DocumentWords, wordsOf } from "./documentWords.ts";
import { type Edition, type EditionRow, hasColumn } from "./edition.ts";
import type { Exporter } from "./exporter.ts";
import { isTextColumn } from "./exportOptions.ts";
import { gridOf } from "./grid.ts";
import { cellText } from "./rowText.ts";

/**
 * Markdown (CommonMark with the tables of GFM), UTF-8. Direction is said by `dir` and `lang` on blocks, the only way Markdown
 * has; inside a table cell nothing says it.
 */
export const markdownExporter: Exporter = {
  id: "markdown",
  extension: "md",
  mediaType: "text/markdown",
  write: (edition, context) => {
    const words = wordsOf(edition, context);
    const text = edition.options.layout === "side_by_side" ? table(edition, words) : flow(edition, words);
    return Promise.resolve(success(new TextEncoder().encode(text)));
  },
};

function table(edition: Edition, words: DocumentWords): string {
  const grid = gridOf(edition, words);
  const rule = grid.columns.map(({ holds }) => {
    if (holds !== "source" && holds !== "target") return "---";
    return sideOf(edition, holds).direction === "rtl" ? "---:" : ":---";
  });
  const lines = [
    grid.columns.map(({ title }) => title.replaceAll("#", "\\#")),
    rule,
    ...grid.lines.map(({ row, cells }) =>
      cells.map(({ text, side }) => {
        const bold = side !== null && row.block.kind === "heading" && text.trim() !== "";
        return bold ? `**${cellMarkdown(text.trim())}**` : cellMarkdown(text);
      }),
    ),
  ];
  const title = `# ${escapeMarkdown(edition.project.name)}\n\n`;
  return title + lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function cellMarkdown(text: string): string {
  return escapeMarkdown(text).replace(/\r\n|[\r\n\u2028\u2029]/gu, "<br>");
}

function flow(edition: Edition, words: DocumentWords): string {
  const { options } = edition;
  const sides = options.columns
    .filter(isTextColumn)
    .filter((side) => side === "target" || options.layout === "stacked");
  const pieces: string[] = [];
  for (const row of edition.parts.flatMap((part) => part.rows)) {
    const head = (["number", "id", "state"] as const)
      .filter((column) => hasColumn(options, column))
      .map((column) => cellText(row, column, options, words))
      .join(" · ");
    if (head !== "") pieces.push(`<small>${escapeMarkdown(head)}</small>`);
    for (const side of sides) {
      const text = cellText(row, side, options, words);
      if (text === "") continue;
      const { language, direction } = sideOf(edition, side);
      const block = blockMarkdown(row, text);
      const bare = options.layout === "target_only" && direction === "ltr";
      pieces.push(bare ? block : `<div lang="${language}" dir="${direction}">\n\n${block}\n\n</div>`);
    }
    const comments = hasColumn(options, "comments") ? cellText(row, "comments", options, words) : "";
    if (comments !== "") pieces.push(quotation(comments));
  }
  return `${pieces.join("\n\n")}\n`;
}

function sideOf(
  edition: Edition,
  side: "source" | "target",
): { readonly language: string; readonly direction: Direction } {
  const { sourceLanguage, targetLanguage } = edition.project;
  const language = side === "source" ? sourceLanguage : targetLanguage;
  return { language, direction: directionOf(language) };
}

function blockMarkdown(row: EditionRow, text: string): string {
  const { kind, level = 1 } = row.block;
  const line = escapeMarkdown(text.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, " "));
  switch (kind) {
    case "heading":
      return `${"#".repeat(Math.min(level, 6))} ${line}`;
    case "quote":
      return `> ${line}`;
    case "list":
      return /^(?:[-*+]|\d+[.)])\s/u.test(text) ? line : `- ${line}`;
    default:
      return line;
  }
}

function quotation(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join("  \n");
}

/** Keeps words from being read as marks of Markdown or as HTML. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&~]/gu, "\\$&")
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))(?=\s|[.)]|$)/gmu, (_, space: string, mark: string) =>
      /\d/u.test(mark) ? space + mark : `${space}\\${mark}`,
    )
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gmu, "$1\\$2");
}
