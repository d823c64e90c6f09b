import { withWrittenCodes } from "./codeNotation.ts";
import type { Edition, EditionRow } from "./edition.ts";

/**
 * An edition with its codes written out, for documents of text that people edit and send back; the bare translation is for
 * readers, who are not to see codes.
 */
export function withCodesWritten(edition: Edition): Edition {
  if (edition.options.layout === "target_only") return edition;
  return {
    ...edition,
    parts: edition.parts.map((part) => ({ ...part, rows: part.rows.map(writtenRow) })),
  };
}

function writtenRow(row: EditionRow): EditionRow {
  const segments = row.segments.map((placed) => {
    const segment = withWrittenCodes(placed.segment);
    return segment === placed.segment ? placed : { ...placed, segment };
  });
  if (segments.every((placed, index) => placed === row.segments[index])) return row;
  return { ...row, segments, comments: segments.flatMap(({ segment }) => segment.comments) };
}
