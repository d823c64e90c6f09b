import type { Problem } from "../core/result.ts";
import { escapeXmlAttribute, escapeXmlText, readXml, type XmlElement } from "./xml.ts";

/** A translation unit of a TMX file: one text in several languages. */
export interface TmxUnit {
  readonly id: string;
  readonly line: number;
  readonly variants: readonly TmxVariant[];
  readonly properties: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** A text in one language; every inline code is one U+FFFC, what is highlighted stays. */
export interface TmxVariant {
  readonly language: string;
  readonly text: string;
  readonly author: string;
  /** Milliseconds since 1970 of its last change, 0 where the file does not say. */
  readonly date: number;
}

// A memory of a million units has some 400 MB; what is larger than this comes in several files.
const LIMITS = { length: 256 * 1024 * 1024, depth: 40 };
const CODE = "\uFFFC";
const CODES: ReadonlySet<string> = new Set(["bpt", "ept", "ph", "it", "ut"]);

interface OpenUnit {
  readonly id: string;
  readonly line: number;
  readonly author: string;
  readonly date: number;
  readonly variants: TmxVariant[];
  readonly properties: Map<string, string>;
  readonly notes: string[];
}

interface Reading {
  readonly units: TmxUnit[];
  unit: OpenUnit | undefined;
  variant: { readonly language: string; readonly author: string; readonly date: number } | undefined;
  text: string | undefined;
  /** How deep inside inline codes the reader is: what stands there is not text. */
  code: number;
  value: { readonly type: string; text: string } | undefined;
}

/** The units of a TMX file, levels 1 and 2; of a document type only TMX's own bare one is accepted. Problems: those of XML. */
export function readTmx(xml: string): {
  readonly units: readonly TmxUnit[];
  readonly problem: Problem | undefined;
} {
  const reading: Reading = {
    units: [],
    unit: undefined,
    variant: undefined,
    text: undefined,
    code: 0,
    value: undefined,
  };
  const problem = readXml(withoutDoctype(xml), LIMITS, {
    open: (element, place) => open(reading, element, place.line),
    text: (text) => {
      if (reading.value !== undefined) reading.value.text += text;
      else if (reading.text !== undefined && reading.code === 0) reading.text += text;
    },
    close: (name) => close(reading, name),
  });
  return { units: reading.units, problem };
}

/** Units as TMX 1.4b. Languages and texts are written as they are; a code that is not kept is an empty placeholder. */
export function writeTmx(units: readonly TmxUnit[], sourceLanguage: string): string {
  const language = escapeXmlAttribute(sourceLanguage);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="Muqabala" creationtoolversion="1" segtype="sentence" o-tmf="Muqabala" adminlang="en" srclang="${language}" datatype="plaintext"/>`,
    "  <body>",
    ...units.flatMap(writeUnit),
    "  </body>",
    "</tmx>",
    "",
  ].join("\n");
}

function writeUnit({ id, variants, properties, notes }: TmxUnit): readonly string[] {
  return [
    id === "" ? "    <tu>" : `    <tu tuid="${escapeXmlAttribute(clean(id))}">`,
    ...notes.map((note) => `      <note>${escapeXmlText(clean(note))}</note>`),
    ...Array.from(
      properties,
      ([type, value]) =>
        `      <prop type="${escapeXmlAttribute(clean(type))}">${escapeXmlText(clean(value))}</prop>`,
    ),
    ...variants.map(({ language, text, author, date }) => {
      const facts = [
        `xml:lang="${escapeXmlAttribute(clean(language))}"`,
        ...(author === "" ? [] : [`changeid="${escapeXmlAttribute(clean(author))}"`]),
        ...(date === 0 ? [] : [`changedate="${tmxDate(date)}"`]),
      ];
      const parts = text.split(CODE).map((part) => escapeXmlText(clean(part)));
      const segment = parts.reduce((whole, part, at) => `${whole}<ph x="${at}"></ph>${part}`);
      return `      <tuv ${facts.join(" ")}><seg>${segment}</seg></tuv>`;
    }),
    "    </tu>",
  ];
}

function withoutDoctype(xml: string): string {
  return xml
    .replace(/^\uFEFF/u, "")
    .replace(/<!DOCTYPE\s+tmx\b[^[\]<>]*>/u, (found) => found.replaceAll(/[^\r\n]/gu, " "));
}

function open(reading: Reading, { name, attributes }: XmlElement, line: number): void {
  if (reading.text !== undefined) {
    if (reading.code > 0 || CODES.has(name)) {
      if (reading.code === 0) reading.text += CODE;
      reading.code += 1;
    }
    return;
  }
  const author = attributes.get("changeid") ?? attributes.get("creationid") ?? "";
  const date = readDate(attributes.get("changedate") ?? attributes.get("creationdate"));
  if (name === "tu") {
    const id = attributes.get("tuid") ?? "";
    reading.unit = { id, line, author, date, variants: [], properties: new Map(), notes: [] };
  } else if (reading.unit === undefined) return;
  else if (name === "tuv") {
    // Versions before 1.2 have a `lang` without a namespace; attributes come without their prefix.
    const language = attributes.get("lang") ?? "";
    reading.variant = { language, author: author || reading.unit.author, date: date || reading.unit.date };
  } else if (name === "seg") reading.text = "";
  else if (name === "prop" || name === "note") {
    reading.value = { type: name === "note" ? "" : (attributes.get("type") ?? ""), text: "" };
  }
}

function close(reading: Reading, name: string): void {
  const { unit, variant, text, value } = reading;
  if (text !== undefined && name !== "seg") {
    if (reading.code > 0) reading.code -= 1;
    return;
  }
  if (unit === undefined) return;
  if (name === "seg" && text !== undefined) {
    reading.text = undefined;
    if (variant !== undefined) unit.variants.push({ ...variant, text });
  } else if (name === "tuv") reading.variant = undefined;
  else if (name === "tu") {
    reading.unit = undefined;
    const { id, line, variants, properties, notes } = unit;
    reading.units.push({ id, line, variants, properties, notes });
  } else if (value !== undefined) {
    reading.value = undefined;
    if (name === "note") unit.notes.push(value.text);
    else if (variant === undefined) unit.properties.set(value.type, value.text);
  }
}

function readDate(text: string | undefined): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(text ?? "") ?? [];
  const [year, month, day, hour, minute, second] = parts.map(Number);
  return year === undefined ? 0 : Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second);
}

function tmxDate(date: number): string {
  return new Date(date).toISOString().replaceAll(/[-:]|\.\d+/gu, "");
}

/** Text without the characters that no XML can hold. */
function clean(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
