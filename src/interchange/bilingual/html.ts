import type { Comment } from "../../core/comment.ts";
import { success } from "../../core/result.ts";
import type { Project } from "../../core/project.ts";
import { REVIEW_STATES, type ReviewState } from "../../core/review.ts";
import { directionOf } from "../../language/directionRuns.ts";
import { stateMarks } from "../stateMarks.ts";
import { type DocumentWords, wordsOf } from "./documentWords.ts";
import { differencesOf } from "./difference.ts";
import { type Edition, type EditionRow, hasColumn, makeEdition } from "./edition.ts";
import type { ExportContext, Exporter } from "./exporter.ts";
import { type ExportColumn, type ExportOptions, isTextColumn } from "./exportOptions.ts";
import { editionStyle } from "./htmlStyle.ts";
import { contentMarkup, escapeMarkup, type TextLanguages } from "./markup.ts";

/** One self-contained HTML file without script, to be read on a screen or printed to PDF. */
export const htmlExporter: Exporter = {
  id: "html",
  extension: "html",
  mediaType: "text/html",
  write: (edition, context) =>
    Promise.resolve(success(new TextEncoder().encode(editionHtml(edition, context)))),
};

/** The first rows of a bilingual document as a whole HTML page: what the real file will look like. */
export function previewHtml(
  project: Project,
  options: ExportOptions,
  context: ExportContext & { readonly rows: number },
): string {
  return editionHtml(makeEdition(project, options, context.rows), context);
}

function editionHtml(edition: Edition, context: ExportContext): string {
  const words = wordsOf(edition, context);
  const { project, options } = edition;
  const { language, direction } = words;
  const name = escapeMarkup(project.name);
  const flow = options.layout === "side_by_side" ? "" : ' class="flow"';
  return [
    "<!doctype html>",
    `<html lang="${language}" dir="${direction}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Muqabala">',
    `<title>${name}</title>`,
    `<style>\n${editionStyle(edition, context.fonts ?? [])}\n</style></head>`,
    `<body>${markSymbols(edition)}<main${flow}>`,
    titleBlock(edition, words, context),
    ...edition.parts.map((part) => {
      const title =
        project.documents.length > 1
          ? `<h2 class="part"><bdi>${escapeMarkup(part.document.name)}</bdi></h2>`
          : "";
      return title + partBody(part.rows, edition, words);
    }),
    "</main></body></html>\n",
  ].join("\n");
}

function titleBlock(edition: Edition, words: DocumentWords, context: ExportContext): string {
  const { options, project } = edition;
  const only = options.layout === "target_only";
  const kicker = only ? words.say("translation") : words.say("edition");
  const arrow = words.direction === "rtl" ? "←" : "→";
  const facts = [
    `<bdi>${escapeMarkup(words.column("source"))}</bdi> ${arrow} <bdi>${escapeMarkup(words.column("target"))}</bdi>`,
    escapeMarkup(words.say("segmentCount", { count: segmentsIn(edition) })),
    escapeMarkup(words.say("asOf", { date: words.date(context.at) })),
  ];
  return (
    `<header><p class="kicker">${escapeMarkup(kicker)}</p><h1><bdi>${escapeMarkup(project.name)}</bdi></h1>` +
    `<p>${facts.join(" · ")}</p>${legend(edition, words)}</header>`
  );
}

function segmentsIn(edition: Edition): number {
  return edition.parts.reduce(
    (sum, part) => part.rows.reduce((within, row) => within + row.segments.length, sum),
    0,
  );
}

function statesIn(edition: Edition): readonly ReviewState[] {
  const present = new Set(edition.parts.flatMap((part) => part.rows.map((row) => row.state)));
  return hasColumn(edition.options, "state") ? REVIEW_STATES.filter((state) => present.has(state)) : [];
}

function legend(edition: Edition, words: DocumentWords): string {
  const items = statesIn(edition).map(
    (state) => `<li>${markUse(state)} ${escapeMarkup(words.state(state))}</li>`,
  );
  return items.length === 0
    ? ""
    : `<ul class="legend" aria-label="${escapeMarkup(words.say("legend"))}">${items.join("")}</ul>`;
}

/** Each mark is drawn once and used by name. */
function markSymbols(edition: Edition): string {
  const symbols = statesIn(edition).map((state) => {
    const paths = stateMarks[state].map(({ data, paint }) =>
      paint === "fill"
        ? `<path d="${data}" fill="currentColor"/>`
        : `<path d="${data}" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    );
    return `<symbol id="mark-${state}" viewBox="0 0 16 16">${paths.join("")}</symbol>`;
  });
  return symbols.length === 0 ? "" : `<svg hidden width="0" height="0">${symbols.join("")}</svg>`;
}

function markUse(state: ReviewState): string {
  return `<svg class="mark" style="color:var(--state-${state})" aria-hidden="true"><use href="#mark-${state}"/></svg>`;
}

function partBody(rows: readonly EditionRow[], edition: Edition, words: DocumentWords): string {
  switch (edition.options.layout) {
    case "side_by_side":
      return facingTable(rows, edition, words);
    case "stacked":
      return rows.map((row) => stackedPair(row, edition, words)).join("\n");
    case "target_only":
      return targetText(rows, edition, words);
  }
}

function facingTable(rows: readonly EditionRow[], edition: Edition, words: DocumentWords): string {
  const { columns } = edition.options;
  const heads = columns.map((column) => {
    const isText = isTextColumn(column);
    const side = isText ? directionOf(textLanguages(edition, column).own) : words.direction;
    const title = `<bdi dir="${words.direction}">${escapeMarkup(words.column(column))}</bdi>`;
    return `<th scope="col" class="${column}${isText ? " text" : ""}" dir="${column === "number" ? "ltr" : side}">${title}</th>`;
  });
  const lines = rows.map((row, index) => {
    const opens = rows[index - 1]?.block === row.block ? "" : " opens";
    const cells = columns.map((column) => facingCell(row, column, edition, words));
    return `<tr id="${rowId(row)}" class="${rowKind(row)}${opens}">${cells.join("")}</tr>`;
  });
  return `<table dir="${edition.direction}">\n<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${lines.join("\n")}\n</tbody></table>`;
}

function facingCell(row: EditionRow, column: ExportColumn, edition: Edition, words: DocumentWords): string {
  switch (column) {
    case "source":
    case "target": {
      const inner = textMarkup(row, column, edition, words);
      const heading = row.block.kind === "heading" && column === "target" && inner !== "";
      const tag = `h${Math.min((row.block.level ?? 1) + 1, 6)}`;
      return `<td class="${column} text"${spoken(edition, column)}>${heading ? `<${tag}>${inner}</${tag}>` : inner}</td>`;
    }
    case "number":
      return `<td class="number" dir="ltr"><bdi>${row.number}</bdi></td>`;
    case "id":
      return `<td class="id" dir="ltr">${row.segments.map(({ segment }) => `<bdi>${escapeMarkup(segment.id)}</bdi>`).join(" ")}</td>`;
    case "state":
      return `<td class="state" dir="${words.direction}"><span>${markUse(row.state)}<span>${escapeMarkup(words.state(row.state))}</span></span></td>`;
    case "comments":
      return `<td class="comments" dir="${words.direction}">${row.comments.map((comment) => threadMarkup(comment, words)).join("")}</td>`;
  }
}

function stackedPair(row: EditionRow, edition: Edition, words: DocumentWords): string {
  const { options } = edition;
  const margin: string[] = [];
  if (hasColumn(options, "number")) margin.push(`<bdi>${row.number}</bdi>`);
  if (hasColumn(options, "id")) margin.push(`<bdi>${escapeMarkup(row.segments[0]?.segment.id ?? "")}</bdi>`);
  if (hasColumn(options, "state"))
    margin.push(`<span>${markUse(row.state)} ${escapeMarkup(words.state(row.state))}</span>`);
  const texts = options.columns
    .filter(isTextColumn)
    .map(
      (side) =>
        `<p class="${side} text"${spoken(edition, side)}>${textMarkup(row, side, edition, words)}</p>`,
    );
  const threads = hasColumn(options, "comments")
    ? row.comments.map((comment) => threadMarkup(comment, words))
    : [];
  const head = margin.length === 0 ? "" : `<div class="margin">${margin.join("")}</div>`;
  return `<section id="${rowId(row)}" class="pair ${rowKind(row)}">${head}${texts.join("")}${threads.join("")}</section>`;
}

function targetText(rows: readonly EditionRow[], edition: Edition, words: DocumentWords): string {
  const texts = rows.map((row) => {
    const inner = textMarkup(row, "target", edition, words);
    if (row.segments.every(({ segment }) => segment.target.length === 0)) return "";
    const tag = row.block.kind === "heading" ? "h2" : row.block.kind === "quote" ? "blockquote" : "p";
    const mark = hasColumn(edition.options, "state") ? `${markUse(row.state)} ` : "";
    const threads = hasColumn(edition.options, "comments")
      ? row.comments.map((comment) => threadMarkup(comment, words)).join("")
      : "";
    return `<${tag} id="${rowId(row)}" class="target text ${rowKind(row)}"${spoken(edition, "target")}>${mark}${inner}</${tag}>${threads}`;
  });
  return `<article${spoken(edition, "target")}>\n${texts.filter((text) => text !== "").join("\n")}\n</article>`;
}

function textMarkup(
  row: EditionRow,
  side: "source" | "target",
  edition: Edition,
  words: DocumentWords,
): string {
  const languages = textLanguages(edition, side);
  if (side === "source") {
    return row.segments
      .map(({ segment, sourceGap }) => escapeMarkup(sourceGap) + contentMarkup(segment.source, languages))
      .join("");
  }
  const direction = directionOf(languages.own);
  const marked = edition.options.differences !== "none";
  const texts = row.segments.map(({ segment, targetGap }) => {
    if (!marked) return escapeMarkup(targetGap) + contentMarkup(segment.target, languages);
    const pieces = differencesOf(segment).map(({ type, content }) => {
      const inner = contentMarkup(content, languages);
      if (type === "equal") return inner;
      const tag = type === "delete" ? "del" : "ins";
      return `<${tag} dir="${direction}">${inner}</${tag}>`;
    });
    return escapeMarkup(targetGap) + pieces.join("");
  });
  const text = texts.join("");
  if (text !== "") return text;
  return `<span class="empty" lang="${words.language}" dir="${words.direction}">${escapeMarkup(words.say("empty"))}</span>`;
}

function threadMarkup(comment: Comment, words: DocumentWords): string {
  const kind = [words.commentKind(comment.kind)];
  if (comment.side === "source") kind.push(words.say("onSource"));
  if (comment.resolved !== null) kind.push(words.say("resolved"));
  const messages = comment.messages.map(
    ({ author, at, text }) =>
      `<p class="who"><bdi>${escapeMarkup(words.person(author))}</bdi>${words.say("comma")}<bdi>${escapeMarkup(words.date(at))}</bdi></p>` +
      text
        .split(/\r\n|[\r\n\u2028\u2029]/u)
        .map((line) => `<p dir="auto">${escapeMarkup(line)}</p>`)
        .join(""),
  );
  const resolved = comment.resolved === null ? "" : " resolved";
  return `<div class="thread${resolved}"><p class="kind">${escapeMarkup(kind.join(" · "))}</p>${messages.join("")}</div>`;
}

function textLanguages(edition: Edition, side: ExportColumn): TextLanguages {
  const { sourceLanguage, targetLanguage } = edition.project;
  return side === "target"
    ? { own: targetLanguage, other: sourceLanguage }
    : { own: sourceLanguage, other: targetLanguage };
}

function spoken(edition: Edition, side: "source" | "target"): string {
  const { own } = textLanguages(edition, side);
  return ` lang="${escapeMarkup(own)}" dir="${directionOf(own)}"`;
}

function rowKind(row: EditionRow): string {
  const { kind, level } = row.block;
  return kind === "heading" ? `heading level-${level ?? 1}` : kind;
}

function rowId(row: EditionRow): string {
  return `segment-${escapeMarkup(row.segments[0]?.segment.id ?? "").replace(/\s/gu, "-")}`;
}
