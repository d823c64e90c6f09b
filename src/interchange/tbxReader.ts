import type { Problem } from "../core/result.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** A term of one language as a TBX file has it. */
export interface TbxTerm {
  readonly text: string;
  readonly language: string;
  /** What is said of the term: data categories to their values, such as `partOfSpeech`. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
}

/** A concept: its terms in all languages, and what is said of the whole. */
export interface TbxConcept {
  readonly id: string;
  readonly line: number;
  readonly terms: readonly TbxTerm[];
  readonly categories: ReadonlyMap<string, readonly string[]>;
}

// The largest published TBX file (EU's IATE by language pair) has some 100 MB; a project's glossary is far below this.
const LIMITS = { length: 64 * 1024 * 1024, depth: 40 };

const CONCEPTS: ReadonlySet<string> = new Set(["termEntry", "conceptEntry"]);
const LANGUAGE_SECTIONS: ReadonlySet<string> = new Set(["langSet", "langSec"]);
const TERM_SECTIONS: ReadonlySet<string> = new Set(["tig", "ntig", "termSec"]);
/** Elements that only hold others; what they hold stands for itself. */
const GROUPS: ReadonlySet<string> = new Set([
  "termGrp",
  "termNoteGrp",
  "descripGrp",
  "adminGrp",
  "transacGrp",
]);

interface OpenConcept {
  readonly id: string;
  readonly line: number;
  readonly terms: TbxTerm[];
  readonly categories: Map<string, string[]>;
}

interface Reading {
  root: string | undefined;
  readonly concepts: TbxConcept[];
  concept: OpenConcept | undefined;
  language: string;
  term: { text: string; readonly more: string[]; readonly categories: Map<string, string[]> } | undefined;
  /** The data category whose text is being read, and how deep elements inside it are nested. */
  value: { readonly category: string; readonly element: string; text: string; depth: number } | undefined;
}

/**
 * The concepts of a TBX file: version 2 (`martif`) and 3 (`tbx`), data categories as attributes (DCA) or as elements (DCT).
 * A document type without declarations of its own is passed over, as version 2 asks for one.
 */
export function readTbxConcepts(xml: string): {
  readonly root: string | undefined;
  readonly concepts: readonly TbxConcept[];
  readonly problem: Problem | undefined;
} {
  const reading: Reading = {
    root: undefined,
    concepts: [],
    concept: undefined,
    language: "",
    term: undefined,
    value: undefined,
  };
  const problem = readXml(withoutDoctype(xml), LIMITS, {
    open: (element, place) => open(reading, element, place.line),
    text: (text) => {
      if (reading.value !== undefined) reading.value.text += text;
    },
    close: (name) => close(reading, name),
  });
  return { root: reading.root, concepts: reading.concepts, problem };
}

/** The text without a document type that only names one; lines and columns stay where they are. */
function withoutDoctype(xml: string): string {
  return xml
    .replace(/^\uFEFF/u, "")
    .replace(/<!DOCTYPE\s+(?:martif|tbx|TBX)\b[^[\]<>]*>/u, (found) => found.replaceAll(/[^\r\n]/gu, " "));
}

function open(reading: Reading, { name, attributes }: XmlElement, line: number): void {
  reading.root ??= name;
  if (reading.value !== undefined) {
    reading.value.depth += 1;
    return;
  }
  if (CONCEPTS.has(name)) {
    reading.concept = { id: attributes.get("id") ?? "", line, terms: [], categories: new Map() };
  } else if (reading.concept === undefined) return;
  else if (LANGUAGE_SECTIONS.has(name)) reading.language = attributes.get("lang") ?? "";
  else if (TERM_SECTIONS.has(name)) reading.term = { text: "", more: [], categories: new Map() };
  else if (!GROUPS.has(name)) {
    // DCA names the category in an attribute, DCT in the element.
    reading.value = { category: attributes.get("type") ?? name, element: name, text: "", depth: 0 };
  }
}

function close(reading: Reading, name: string): void {
  const { concept, term, value } = reading;
  if (value !== undefined) {
    if (value.depth > 0) {
      value.depth -= 1;
      return;
    }
    reading.value = undefined;
    const text = value.text.replaceAll(/\s+/gu, " ").trim();
    if (value.element === "term") takeTerm(reading, text);
    else if (concept !== undefined && text !== "")
      addValue((term ?? concept).categories, value.category, text);
    return;
  }
  if (TERM_SECTIONS.has(name) && term !== undefined) {
    for (const text of [term.text, ...term.more]) {
      if (text !== "") concept?.terms.push({ text, language: reading.language, categories: term.categories });
    }
    reading.term = undefined;
  } else if (LANGUAGE_SECTIONS.has(name)) reading.language = "";
  else if (CONCEPTS.has(name) && concept !== undefined) {
    reading.concepts.push(concept);
    reading.concept = undefined;
  }
}

/** A term by the rules, one that stands in its language alone, or a second one in a section: none of them is lost. */
function takeTerm({ concept, term, language }: Reading, text: string): void {
  if (text === "") return;
  if (term !== undefined && term.text === "") term.text = text;
  else if (term !== undefined) term.more.push(text);
  else concept?.terms.push({ text, language, categories: new Map() });
}

function addValue(categories: Map<string, string[]>, category: string, value: string): void {
  const others = categories.get(category);
  if (others === undefined) categories.set(category, [value]);
  else others.push(value);
}
