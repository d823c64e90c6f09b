import type { Content } from "../../core/content.ts";
import { contentOf, plainText } from "../../core/content.ts";
import type { Problem } from "../../core/result.ts";
import { attributeValueEdit } from "../childEdits.ts";
import { relatedParts, relationsOf } from "../relations.ts";
import type { TextEdit } from "../textEdits.ts";
import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsBelow, elementsIn } from "../xmlOffsets.ts";
import { xmlAttributeWords } from "../xmlText.ts";
import { unpackEntry } from "../zip.ts";
import type { PartEdits, PartSite } from "../zippedFormat.ts";
import type { XmlPart, ZippedParts } from "../zippedParts.ts";
import { quotedName, type SheetReference, sheetReferences } from "./sheetReferences.ts";

/** The names on the tabs of a workbook as places of text, and what renames sheets wherever they are named. */
export interface SheetNames {
  readonly sites: readonly PartSite[];
  readonly problems: readonly Problem[];
  readonly rename: (targets: ReadonlyMap<PartSite, Content>) => readonly PartEdits[];
}

/** The longest name of a sheet, in UTF-16 units. */
const LONGEST = 31;

/**
 * The names of sheets. One stays as it is, which `sheet_names_kept` tells, where something refers to it that cannot be
 * rewritten: macros, references made of texts, spans of sheets, parts of other programs.
 */
export function sheetNames(parts: ZippedParts, main: string): SheetNames {
  const workbook = parts.part(main);
  const list = childNamed(workbook?.root, "x:sheets");
  if (workbook === undefined || list === undefined) return { sites: [], problems: [], rename: () => [] };
  const sheets = elementsIn(list).filter(({ tag }) => tag === "x:sheet");
  const known = referringParts(parts, main);
  const mentions = known.map((part) => ({ part, ...mentionsIn(part) }));
  const others = otherTexts(parts, new Set(known.map(({ name }) => name)));
  const isFixed = hasMacros(parts, main) || mentions.some(({ isIndirect }) => isIndirect);
  const fixed = mentions.flatMap((one) => one.fixed.map((text) => text.toLowerCase()));
  const sites = new Map<PlacedElement, PartSite>();
  const kept: string[] = [];
  for (const sheet of sheets) {
    const name = sheet.attributes.get("name") ?? "";
    if (!/\p{L}/u.test(name)) continue;
    if (isFixed || isMentioned(name, fixed, others)) kept.push(name);
    else sites.set(sheet, nameSite(name, workbook));
  }
  const problems: readonly Problem[] =
    kept.length === 0
      ? []
      : [{ code: "sheet_names_kept", severity: "warning", facts: { names: kept.join(", ") } }];
  return {
    sites: [...sites.values()],
    problems,
    rename: (targets) => {
      const names = newNames(sheets, (sheet) => {
        const site = sites.get(sheet);
        const target = site === undefined ? undefined : targets.get(site);
        return target === undefined ? undefined : plainText(target);
      });
      if (names.size === 0) return [];
      const byOld = new Map([...names].map(([sheet, name]) => [keyOf(sheet), name]));
      const tabs = [...names].flatMap(([sheet, name]) =>
        attributeValueEdit(sheet, "name", name, workbook.text),
      );
      return [
        { part: workbook, edits: tabs },
        ...mentions.map(({ part, references, plain }) => ({
          part,
          edits: [...renamed(references, byOld, quotedName), ...renamed(plain, byOld, (name) => name)],
        })),
      ];
    },
  };
}

const keyOf = (sheet: PlacedElement): string => (sheet.attributes.get("name") ?? "").toLowerCase();

function nameSite(name: string, part: XmlPart): PartSite {
  return {
    part,
    piece: {
      kind: "paragraph",
      content: contentOf(name),
      context: "sheet name",
      limit: LONGEST,
      division: "whole",
    },
    // All names are changed together, for no two may be the same.
    edits: () => [],
  };
}

function renamed(
  references: readonly SheetReference[],
  names: ReadonlyMap<string, string>,
  written: (name: string) => string,
): readonly TextEdit[] {
  return references.flatMap(({ name, start, end }) => {
    const by = names.get(name.toLowerCase());
    return by === undefined
      ? []
      : [{ start, end, by: [xmlAttributeWords(written(by)).replaceAll("'", "&apos;")] }];
  });
}

/** The sheets that get another name: one that Excel allows, and that no other sheet has. */
function newNames(
  sheets: readonly PlacedElement[],
  targetOf: (sheet: PlacedElement) => string | undefined,
): ReadonlyMap<PlacedElement, string> {
  const wanted = sheets.map((sheet) => {
    const old = sheet.attributes.get("name") ?? "";
    return { sheet, old, name: allowedName(targetOf(sheet) ?? old) || old };
  });
  const taken = new Set(wanted.filter(({ old, name }) => name === old).map(({ old }) => old.toLowerCase()));
  const names = new Map<PlacedElement, string>();
  for (const { sheet, old, name } of wanted) {
    if (name === old) continue;
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      free = allowedName(name.slice(0, LONGEST - ending.length)) + ending;
    }
    taken.add(free.toLowerCase());
    names.set(sheet, free);
  }
  return names;
}

/** A name without what Excel forbids in one. */
function allowedName(name: string): string {
  const allowed = name
    .slice(0, 10 * LONGEST)
    .replaceAll(/\s*[[\]:*?/\\\p{Cc}][[\]:*?/\\\p{Cc}\s]*/gu, " ")
    .replaceAll(/^[\s']+|[\s']+$/gu, "")
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .replace(/[\s']+$/u, "");
  return /^history$/iu.test(allowed) ? `${allowed}_` : allowed;
}

/** The parts in which formulas and places of the workbook stand. */
function referringParts(parts: ZippedParts, main: string): readonly XmlPart[] {
  const below = (names: readonly string[], types: readonly string[]): readonly string[] =>
    names.flatMap((name) => relatedParts(parts, name, types));
  const sheets = relatedParts(parts, main, ["worksheet", "chartsheet"]);
  const drawings = below(sheets, ["drawing"]);
  const names = [
    main,
    ...sheets,
    ...below(sheets, ["table"]),
    ...below(drawings, ["chart", "chartEx"]),
    ...relatedParts(parts, main, ["pivotCacheDefinition"]),
  ];
  return [...new Set(names)].flatMap((name) => parts.part(name) ?? []);
}

/** Elements that hold formulas, by the last part of their names: those of extensions have prefixes of their own. */
const FORMULAS: ReadonlySet<string> = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

interface Mentions {
  readonly references: readonly SheetReference[];
  /** Names that stand for themselves, without quotation marks. */
  readonly plain: readonly SheetReference[];
  readonly fixed: readonly string[];
  readonly isIndirect: boolean;
}

function mentionsIn({ root, text }: XmlPart): Mentions {
  const references: SheetReference[] = [];
  const plain: SheetReference[] = [];
  const fixed: string[] = [];
  let isIndirect = false;
  // Most sheets are nothing but cells.
  if (!/!|INDIRECT|\ssheet\s*=/iu.test(text)) return { references, plain, fixed, isIndirect };
  for (const element of elementsBelow(root)) {
    const { tag, contentStart, contentEnd } = element;
    if (FORMULAS.has(tag.slice(tag.indexOf(":") + 1))) {
      const markup = text.slice(contentStart, contentEnd);
      const found = sheetReferences(markup, contentStart);
      // Markup within a formula is nothing that is understood here.
      if (markup.includes("<")) fixed.push(...found.references.map(({ name }) => name));
      else references.push(...found.references);
      fixed.push(...found.fixed);
      isIndirect ||= found.isIndirect;
    } else if (tag === "x:hyperlink") {
      const place = valuePlace(element, "location", text);
      const found =
        place === undefined ? undefined : sheetReferences(text.slice(place.start, place.end), place.start);
      references.push(...(found?.references ?? []));
    } else if (tag === "x:worksheetSource" || tag === "x:rangeSet" || tag === "x:dataRef") {
      const place = valuePlace(element, "sheet", text);
      const name = element.attributes.get("sheet");
      if (place !== undefined && name !== undefined) plain.push({ name, ...place });
    }
  }
  return { references, plain, fixed, isIndirect };
}

/** Where the value of an attribute stands, without its quotation marks. */
function valuePlace(
  element: PlacedElement,
  name: string,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const [edit] = attributeValueEdit(element, name, "", text);
  return edit === undefined ? undefined : { start: edit.start, end: edit.end };
}

function hasMacros(parts: ZippedParts, main: string): boolean {
  return relationsOf(parts, main).some(({ type }) => type === "vbaProject" || type === "xlMacrosheet");
}

/** Parts larger than this are data, not something that refers to a sheet, in bytes. */
const LARGEST_TEXT = 4 * 1024 * 1024;

/** The texts of all other parts, lower case: drawings of older programs, controls, links. */
function otherTexts(parts: ZippedParts, known: ReadonlySet<string>): string {
  return parts.archive.entries
    .filter(({ name, size }) => /\.(?:xml|vml|rels)$/iu.test(name) && !known.has(name) && size < LARGEST_TEXT)
    .filter(({ name }) => !/sharedStrings|styles|theme|\[Content_Types\]|^docProps\//iu.test(name))
    .map((entry) => {
      const unpacked = unpackEntry(entry);
      return unpacked.type === "success" ? new TextDecoder().decode(unpacked.value).toLowerCase() : "";
    })
    .join("\n");
}

function isMentioned(name: string, fixed: readonly string[], others: string): boolean {
  const key = name.toLowerCase();
  const inXml = xmlAttributeWords(key);
  const written = [`${inXml}!`, `${inXml}'!`, `${inXml}&apos;!`, `${inXml}&#39;!`];
  return (
    fixed.some((text) => text === key || text.includes(`${key}!`) || text.includes(`${key}'!`)) ||
    written.some((one) => others.includes(one))
  );
}
