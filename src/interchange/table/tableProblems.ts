import type { Problem } from "../../core/result.ts";
import { quoteProblems } from "../delimitedText.ts";
import { placeIn } from "../xmlStrict.ts";
import type { TableCell } from "./tableCells.ts";
import type { TableColumns } from "./tableColumns.ts";

type Row = readonly TableCell[];

/**
 * What is wrong with a table as warnings, each with the line of the first: `table_quote_damaged` {cells}, `table_rows_long` {rows}
 * for rows that go on behind the last title, `table_rows_incomplete` {rows} for those that say something and lack the source,
 * `table_cut_off` where the last row ends before the last title, and the file with it.
 */
export function tableProblems(
  text: string,
  table: { readonly rows: readonly Row[]; readonly faults: readonly number[] },
  columns: TableColumns,
): readonly Problem[] {
  const { rows, faults } = table;
  const [head = []] = rows;
  const problems = [...quoteProblems(text, faults)];
  const tell = (code: string, found: readonly Row[]): void => {
    const start = found[0]?.[0]?.start;
    if (start === undefined) return;
    const place = placeIn(text, start + 1);
    problems.push({ code, severity: "warning", place, facts: { rows: found.length } });
  };
  if (!columns.titled) return problems;
  const body = rows.slice(1);
  tell(
    "table_rows_long",
    body.filter((row) => row.slice(head.length).some((cell) => !isEmpty(cell))),
  );
  const incomplete = body.filter((row) => isIncomplete(row, columns));
  tell("table_rows_incomplete", incomplete);
  const last = body.at(-1);
  const isCut = last !== undefined && last.length < head.length && last.at(-1)?.end === text.length;
  if (isCut && !incomplete.includes(last)) {
    const place = placeIn(text, text.length);
    problems.push({ code: "table_cut_off", severity: "warning", place, facts: {} });
  }
  return problems;
}

/** Whether a row has a translation without a source, or ends before it. */
function isIncomplete(row: Row, { source, target }: TableColumns): boolean {
  const own = row[source];
  if (own !== undefined && !isEmpty(own)) return false;
  const other = target === undefined ? undefined : row[target];
  if (other !== undefined && !isEmpty(other)) return true;
  return own === undefined && row.some((cell) => !isEmpty(cell));
}

const isEmpty = (cell: TableCell): boolean => cell.text.trim() === "";
