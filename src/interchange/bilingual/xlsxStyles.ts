import type { Direction } from "../../language/directionRuns.ts";

/** How a cell looks; `quoted` marks a text that Excel must never take for a formula, also after editing. */
export interface CellStyle {
  readonly direction: Direction;
  readonly look: "head" | "text" | "heading" | "small" | "number";
  readonly quoted: boolean;
}

/** The styles a sheet uses, numbered as they come. */
export interface StyleTable {
  readonly indexOf: (style: CellStyle) => number;
  readonly used: () => readonly CellStyle[];
}

/** A table that numbers styles from 1; 0 is the plain cell. */
export function styleTable(): StyleTable {
  const numbers = new Map<string, number>();
  const used: CellStyle[] = [];
  return {
    used: () => used,
    indexOf: (style) => {
      const key = `${style.direction} ${style.look} ${style.quoted}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      used.push(style);
      numbers.set(key, used.length);
      return used.length;
    },
  };
}

const LOOKS: readonly CellStyle["look"][] = ["head", "text", "heading", "small", "number"];

/** Points; Arabic 1.2 times the Latin beside it. */
const SIZES: Readonly<Record<CellStyle["look"], number>> = {
  head: 10,
  text: 11,
  heading: 13,
  small: 10,
  number: 10,
};

/** The part `xl/styles.xml`. Reading order 1 is left to right, 2 right to left. */
export function styleSheet(used: readonly CellStyle[]): string {
  const fonts = LOOKS.flatMap((look) =>
    (["ltr", "rtl"] as const).map((direction) => fontXml(look, direction)),
  );
  const formats = used.map(({ direction, look, quoted }) => {
    const font = 1 + LOOKS.indexOf(look) * 2 + (direction === "rtl" ? 1 : 0);
    const side = look === "number" ? "center" : direction === "rtl" ? "right" : "left";
    const order = direction === "rtl" ? 2 : 1;
    return (
      `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${look === "head" ? 2 : 1}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}>` +
      `<alignment horizontal="${side}" vertical="top" wrapText="1" readingOrder="${order}"/></xf>`
    );
  });
  const border = (style: string, color: string): string =>
    `<border><left/><right/><top/><bottom style="${style}"><color rgb="FF${color}"/></bottom><diagonal/></border>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="${fonts.length + 1}"><font><sz val="11"/><name val="Calibri"/></font>${fonts.join("")}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${border("hair", "C9BEA8")}${border("thin", "8D826F")}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function fontXml(look: CellStyle["look"], direction: Direction): string {
  const bold = look === "heading" ? "<b/>" : "";
  const color = look !== "text" && look !== "heading" ? "FF584F42" : "FF26211A";
  const size = Math.round(SIZES[look] * (direction === "rtl" ? 1.2 : 1));
  const name = direction === "rtl" ? "Times New Roman" : "Cambria";
  return `<font>${bold}<sz val="${size}"/><color rgb="${color}"/><name val="${name}"/><family val="1"/></font>`;
}
