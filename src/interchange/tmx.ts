import type { Content } from "../core/content.ts";
import type { Problem } from "../core/result.ts";
import { isHighlight } from "./tmx/tmxSegment.ts";
import { readTmxDate, writeTmxDate } from "./tmx/tmxText.ts";
import type { WalkOptions } from "./xliff/walking.ts";
import { type WalkedUnit, walkTmx } from "./tmx/tmxWalker.ts";
import { escapeXmlAttribute, escapeXmlText } from "./xml.ts";

/** A translation unit of a TMX file: one text in several languages. */
export interface TmxUnit {
  readonly id: string;
  readonly variants: readonly TmxVariant[];
  readonly properties: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
  /** Where it stands in the text it was read from, in UTF-16 offsets. */
  readonly start?: number;
}

/** A text in one language; every inline code is one U+FFFC, what is highlighted stays. */
export interface TmxVariant {
  readonly language: string;
  readonly text: string;
  readonly author: string;
  /** Milliseconds since 1970 of its last change, 0 where the file does not say. */
  readonly date: number;
  /** Its own properties; none are left out. */
  readonly properties?: ReadonlyMap<string, string>;
}

const CODE = "\uFFFC";

/**
 * Hands out the units of a TMX text in order, levels 1 and 2; of a document type only TMX's own bare one is accepted. Gives
 * back what stopped it: the problems of XML, `file_unknown`.
 */
export function readTmx(
  xml: string,
  visit: (unit: TmxUnit) => void,
  options: WalkOptions = {},
): Problem | undefined {
  const take = ({ attributes, variants, notes, properties, start }: WalkedUnit): void => {
    const texts: TmxVariant[] = [];
    for (const { attributes: own, language, segment, properties: said } of variants) {
      if (segment === undefined) continue;
      const variant: TmxVariant = {
        language,
        text: flattened(segment.content),
        author:
          own["changeid"] ?? own["creationid"] ?? attributes["changeid"] ?? attributes["creationid"] ?? "",
        date: readTmxDate(
          own["changedate"] ?? own["creationdate"] ?? attributes["changedate"] ?? attributes["creationdate"],
        ),
      };
      texts.push(said.size === 0 ? variant : { ...variant, properties: said });
    }
    visit({ id: attributes["tuid"] ?? "", notes, properties, variants: texts, start });
  };
  return walkTmx(xml, take, options);
}

/** Text with each code as one character; what is highlighted is text like the rest. */
function flattened(content: Content): string {
  const [only] = content;
  if (content.length === 1 && typeof only === "string") return only;
  return content.map((part) => (typeof part === "string" ? part : isHighlight(part) ? "" : CODE)).join("");
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
    ...propertyLines(properties),
    ...variants.map(({ language, text, author, date, properties: own }) => {
      const facts = [
        `xml:lang="${escapeXmlAttribute(clean(language))}"`,
        ...(author === "" ? [] : [`changeid="${escapeXmlAttribute(clean(author))}"`]),
        ...(date === 0 ? [] : [`changedate="${writeTmxDate(date)}"`]),
      ];
      const parts = text.split(CODE).map((part) => escapeXmlText(clean(part)));
      const segment = parts.reduce((whole, part, at) => `${whole}<ph x="${at}"></ph>${part}`);
      const said = propertyLines(own ?? new Map()).map((line) => line.trim());
      return `      <tuv ${facts.join(" ")}>${said.join("")}<seg>${segment}</seg></tuv>`;
    }),
    "    </tu>",
  ];
}

function propertyLines(properties: ReadonlyMap<string, string>): readonly string[] {
  return Array.from(
    properties,
    ([type, value]) =>
      `      <prop type="${escapeXmlAttribute(clean(type))}">${escapeXmlText(clean(value))}</prop>`,
  );
}

/** Text without the characters that no XML can hold. */
function clean(text: string): string {
  return text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, "");
}
