import { success } from "../../core/result.ts";
import { textOf } from "../plainText.ts";
import { type DocumentWords, wordsOf } from "./documentWords.ts";
import { type Edition, hasColumn } from "./edition.ts";
import type { Exporter } from "./exporter.ts";
import { gridOf } from "./grid.ts";
import { cellText } from "./rowText.ts";

/**
 * Plain text, UTF-8. Side by side are columns with tabs between them, for pasting into a table; stacked are the texts
 * one below the other; the target alone is written into the white space of the source, if nothing was left out.
 */
export const textExporter: Exporter = {
  id: "text",
  extension: "txt",
  mediaType: "text/plain",
  write: (edition, context) => {
    const words = wordsOf(edition, context);
    return Promise.resolve(success(new TextEncoder().encode(layOut(edition, words))));
  },
};

function layOut(edition: Edition, words: DocumentWords): string {
  const { layout } = edition.options;
  if (layout === "stacked") return stacked(edition, words);
  return layout === "side_by_side" ? columns(edition, words) : targetOnly(edition, words);
}

function columns(edition: Edition, words: DocumentWords): string {
  const grid = gridOf(edition, words);
  const lines = [
    grid.columns.map(({ title }) => title),
    ...grid.lines.map(({ cells }) => cells.map(oneLine)),
  ];
  return lines.map((cells) => `${cells.join("\t")}\n`).join("");
}

/** A tab or line end within a cell would begin another one. */
function oneLine({ text }: { readonly text: string }): string {
  return text.replace(/\s*[\t\r\n\u2028\u2029]+\s*/gu, " ");
}

function stacked(edition: Edition, words: DocumentWords): string {
  const { options } = edition;
  const heads = (["number", "id", "state"] as const).filter((column) => hasColumn(options, column));
  const bodies = options.columns.filter((column) => ["source", "target", "comments"].includes(column));
  const pieces: string[] = [];
  for (const row of edition.parts.flatMap((part) => part.rows)) {
    const head = heads.map((column) => cellText(row, column, options, words)).join(" · ");
    const body = bodies.map((column) => cellText(row, column, options, words)).filter((text) => text !== "");
    pieces.push([head, ...body].filter((text) => text !== "").join("\n"));
  }
  return pieces.map((piece) => `${piece}\n`).join("\n");
}

function targetOnly(edition: Edition, words: DocumentWords): string {
  const { options, project } = edition;
  const whole = options.states === null && options.unit === "paragraph" && options.differences === "none";
  if (whole && options.columns.every((column) => column === "target" || column === "source")) {
    return project.documents
      .map((document) => textOf(project, document, { side: "target", untranslated: "empty" }))
      .join("\n");
  }
  const kept = options.columns.filter((column) => column !== "source");
  return edition.parts
    .flatMap((part) => part.rows)
    .map((row) => kept.map((column) => cellText(row, column, options, words)).filter((text) => text !== ""))
    .filter((cells) => cells.length > 0)
    .map((cells) => `${cells.join("\n")}\n`)
    .join("\n");
}
