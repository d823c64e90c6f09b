/** A place of a formula that names a sheet: the name with its quotation marks, without the exclamation mark behind it. */
export interface SheetReference {
  readonly name: string;
  /** UTF-16 offsets in the markup. */
  readonly start: number;
  readonly end: number;
}

/** What a formula says of sheets. */
export interface SheetReferences {
  readonly references: readonly SheetReference[];
  /** Names and texts from which it cannot be told how a new name would be written there: spans of sheets, strings. */
  readonly fixed: readonly string[];
  /** Whether it makes references of texts, which may come from anywhere. */
  readonly isIndirect: boolean;
}

/**
 * The sheets that a formula names (ECMA-376-1, 18.17.2.2): `Sheet!A1`, `'My sheet'!A1`; those of other workbooks are none.
 * `start` is where its markup, in which characters may be escaped, begins in the part.
 */
export function sheetReferences(markup: string, start: number): SheetReferences {
  const characters = decoded(markup);
  const at = (index: number): string => characters[index]?.character ?? "";
  const offset = (index: number): number => start + (characters[index]?.start ?? markup.length);
  const textOf = (from: number, to: number): string =>
    characters
      .slice(from, to)
      .map(({ character }) => character)
      .join("");
  const references: SheetReference[] = [];
  const fixed: string[] = [];
  let isIndirect = false;
  let index = 0;
  while (index < characters.length) {
    const from = index;
    const sign = at(index);
    if (sign === '"' || sign === "'") {
      index = quotedEnd(characters, index);
      const inner = textOf(from + 1, index - 1).replaceAll(sign + sign, sign);
      if (sign === '"') fixed.push(inner);
      else if (at(index) === "!" && inner.includes(":")) fixed.push(...inner.split(":"));
      else if (at(index) === "!" && !inner.includes("]")) {
        references.push({ name: inner, start: offset(from), end: offset(index) });
      }
      continue;
    }
    if (!NAME.test(sign)) {
      index += 1;
      continue;
    }
    while (NAME.test(at(index))) index += 1;
    const name = textOf(from, index);
    if (/^INDIRECT$/iu.test(name) && at(index) === "(") isIndirect = true;
    const before = at(from - 1);
    if (at(index) === ":") {
      let next = index + 1;
      while (NAME.test(at(next))) next += 1;
      if (at(next) !== "!" || next === index + 1) continue;
      fixed.push(name, textOf(index + 1, next));
      index = next;
    } else if (at(index) === "!" && before !== "#" && before !== "]") {
      references.push({ name, start: offset(from), end: offset(index) });
    }
  }
  return { references, fixed, isIndirect };
}

const NAME = /^[\p{L}\p{N}\p{M}_.\\?]$/u;

interface DecodedCharacter {
  readonly character: string;
  /** Where it begins in the markup. */
  readonly start: number;
}

const ESCAPED = /&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/y;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(markup: string): readonly DecodedCharacter[] {
  const characters: DecodedCharacter[] = [];
  let start = 0;
  while (start < markup.length) {
    ESCAPED.lastIndex = start;
    const [whole = "", hex, decimal, name = ""] = markup[start] === "&" ? (ESCAPED.exec(markup) ?? []) : [];
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const plain = String.fromCodePoint(markup.codePointAt(start) ?? 0);
    const isCode = whole !== "" && name === "" && code <= 0x10ffff;
    const character = isCode ? String.fromCodePoint(code) : (NAMED[name] ?? plain);
    characters.push({ character, start });
    start += whole === "" ? plain.length : whole.length;
  }
  return characters;
}

/** Behind the end of what is quoted, in which a doubled quotation mark is one of its own. */
function quotedEnd(characters: readonly DecodedCharacter[], from: number): number {
  const sign = characters[from]?.character;
  let index = from + 1;
  while (index < characters.length) {
    if (characters[index]?.character !== sign) index += 1;
    else if (characters[index + 1]?.character === sign) index += 2;
    else return index + 1;
  }
  return index;
}

/** How a formula names a sheet, in XML. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
