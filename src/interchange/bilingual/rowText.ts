import { type Content, concatenate, plainText } from "../../core/content.ts";
import type { DocumentWords } from "./documentWords.ts";
import { threadLines } from "./commentThread.ts";
import { differencesOf } from "./difference.ts";
import type { EditionRow } from "./edition.ts";
import type { ExportColumn, ExportOptions } from "./exportOptions.ts";

/** The source of a row, its segments joined as they stood. */
function rowSource(row: EditionRow): Content {
  return concatenate(...row.segments.map(({ segment, sourceGap }) => concatenate(sourceGap, segment.source)));
}

/** The translation of a row, its segments joined. */
function rowTarget(row: EditionRow): Content {
  return concatenate(...row.segments.map(({ segment, targetGap }) => concatenate(targetGap, segment.target)));
}

/** The plain words of a cell; with differences the target has `[-old-]{+new+}` in it, as `wdiff` writes them. */
export function cellText(
  row: EditionRow,
  column: ExportColumn,
  options: ExportOptions,
  words: DocumentWords,
): string {
  switch (column) {
    case "number":
      return String(row.number);
    case "id":
      return row.segments.map(({ segment }) => segment.id).join(" ");
    case "source":
      return plainText(rowSource(row));
    case "target":
      return options.differences === "none" ? plainText(rowTarget(row)) : markedTarget(row);
    case "state":
      return words.state(row.state);
    case "comments":
      return row.comments.map((comment) => threadLines(comment, words).join("\n")).join("\n\n");
  }
}

function markedTarget(row: EditionRow): string {
  return row.segments
    .map(({ segment, targetGap }) => {
      const pieces = differencesOf(segment).map(({ type, content }) => {
        const text = plainText(content);
        if (type === "equal") return text;
        return type === "delete" ? `[-${text}-]` : `{+${text}+}`;
      });
      return targetGap + pieces.join("");
    })
    .join("");
}
