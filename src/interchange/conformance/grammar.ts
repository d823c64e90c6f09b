import { compileModel, type ContentModel, matchModel } from "./contentModel.ts";
import type { Report } from "./violation.ts";
import { type ValueType, VALUE_TYPES } from "./valueTypes.ts";
import { elementsIn, XML_NAMESPACE, type XmlAttribute, type XmlNode } from "./xmlTree.ts";

interface AttributeRule {
  readonly type: ValueType | undefined;
  readonly typeName: string;
}

interface ElementRule {
  readonly model: ContentModel | undefined;
  readonly text: boolean;
  readonly attributes: ReadonlyMap<string, AttributeRule>;
  /** The names of those that must be there. */
  readonly required: readonly string[];
  /** Prefixes of namespaces whose attributes may stand here; `*` for those the standard does not know. */
  readonly foreign: ReadonlySet<string>;
}

/** An element as a table says it. */
export interface ElementLine {
  /** What stands in it, as `compileModel` takes it; `any` for anything, which is not looked into. */
  readonly content: string;
  /** Whether text may stand in it. */
  readonly text?: boolean;
  /** Names with `!` where required and `:type` where the value has one: `id!:nmtoken name`. */
  readonly attributes?: string;
  /** Prefixes of namespaces whose attributes may stand here: `fs slr *`; `any` for those without a namespace too. */
  readonly foreign?: string;
}

// Attributes that name schemas may stand on any element.
const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** The structure a standard asks for. */
export interface Grammar {
  /** Prefixes by namespace; the standard's own is empty. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, ElementRule>;
  /** The elements of known namespaces in the sets that models name with `@`; of others everything is in all sets. */
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly types: Readonly<Record<string, ValueType>>;
}

/** A grammar of tables: elements by name with prefix, namespaces with theirs, sets of module elements. */
export function defineGrammar(given: {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<string, ElementLine>>;
  readonly sets?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, ValueType>>;
}): Grammar {
  const types = { ...VALUE_TYPES, ...given.types };
  return {
    prefixes: new Map(Object.entries(given.namespaces)),
    rules: new Map(Object.entries(given.elements).map(([name, line]) => [name, compileLine(line, types)])),
    sets: new Map(Object.entries(given.sets ?? {}).map(([name, words]) => [name, new Set(wordsOf(words))])),
    types,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function compileLine(line: ElementLine, types: Readonly<Record<string, ValueType>>): ElementRule {
  const required: string[] = [];
  const attributes = wordsOf(line.attributes ?? "").map((word): [string, AttributeRule] => {
    // A name may have a prefix, so that the type is what follows the last colon.
    const [, name = "", mark, typeName = ""] =
      /^((?:xml:|its:)?\w[\w-]*)(!?)(?::([\w-]+))?$/u.exec(word) ?? [];
    if (name === "" || (typeName !== "" && types[typeName] === undefined)) {
      throw new Error(`The table says "${word}" of an attribute, which is no name and type.`);
    }
    if (mark === "!") required.push(name);
    return [name, { type: types[typeName], typeName }];
  });
  return {
    model: line.content === "any" ? undefined : compileModel(line.content),
    text: line.text ?? false,
    attributes: new Map(attributes),
    required,
    foreign: new Set(wordsOf(line.foreign ?? "")),
  };
}

/** An element's name with the prefix of the table, or with its namespace where the standard does not know that. */
export function keyOf(grammar: Grammar, { namespace, local }: Pick<XmlNode, "namespace" | "local">): string {
  const prefix = grammar.prefixes.get(namespace);
  if (prefix === undefined) return `{${namespace}}${local}`;
  return prefix === "" ? local : `${prefix}:${local}`;
}

/**
 * Checks elements, their order and number, attributes, text and enumerations below an element.
 * Constraints: `element_missing`, `element_repeated`, `element_misplaced`, `element_not_allowed`, `extension_not_allowed`,
 * `text_not_allowed`, `attribute_required`, `attribute_not_allowed`, `attribute_value` and those of the value types.
 */
export function checkStructure(node: XmlNode, grammar: Grammar, report: Report): void {
  const rule = grammar.rules.get(keyOf(grammar, node));
  if (rule === undefined) return;
  checkAttributes(node, rule, grammar, report);
  if (rule.model === undefined) return;
  checkChildren(node, rule.model, grammar, report);
  for (const child of node.children) {
    if (typeof child !== "string") checkStructure(child, grammar, report);
    else if (!rule.text && child.trim() !== "")
      report("text_not_allowed", node, { value: child.trim().slice(0, 40) });
  }
}

function checkChildren(node: XmlNode, model: ContentModel, grammar: Grammar, report: Report): void {
  const children = elementsIn(node);
  const keys = children.map((child) => keyOf(grammar, child));
  const fits = (name: string, child: string): boolean => {
    if (!name.startsWith("@")) return name === child;
    return child.startsWith("{") || grammar.sets.get(name.slice(1))?.has(child) === true;
  };
  for (const { index, type, expected } of matchModel(model, keys, fits)) {
    const child = children[index];
    const name = child?.name ?? "";
    const facts = { parent: node.name, child: name };
    if (type === "missing") report("element_missing", node, { child: expected ?? "" });
    else if (child === undefined) continue;
    else if (type === "repeated") report("element_repeated", child, facts);
    else if (type === "misplaced") report("element_misplaced", child, facts);
    else {
      const isForeign = grammar.prefixes.get(child.namespace) !== "";
      report(isForeign ? "extension_not_allowed" : "element_not_allowed", child, facts);
    }
  }
}

function checkAttributes(node: XmlNode, rule: ElementRule, grammar: Grammar, report: Report): void {
  for (const attribute of node.attributes) {
    const name = attributeKey(attribute, grammar);
    const own = rule.attributes.get(name);
    if (own !== undefined) {
      if (own.type !== undefined && !own.type.test(attribute.value)) {
        const facts = { attribute: attribute.name, value: attribute.value, expected: own.type.expected };
        report(own.type.constraint, node, facts);
      }
      continue;
    }
    if (attribute.namespace === "") {
      if (rule.foreign.has("any")) continue;
      report("attribute_not_allowed", node, { attribute: attribute.name });
      continue;
    }
    if (attribute.namespace === INSTANCE) continue;
    const prefix = grammar.prefixes.get(attribute.namespace) ?? "*";
    const isXml = attribute.namespace === XML_NAMESPACE;
    if (isXml ? !rule.foreign.has("xml") : !rule.foreign.has(prefix)) {
      report("extension_attribute_not_allowed", node, { attribute: attribute.name });
    }
  }
  for (const name of rule.required) {
    if (!node.attributes.some((attribute) => attributeKey(attribute, grammar) === name)) {
      report("attribute_required", node, { attribute: name });
    }
  }
}

function attributeKey({ namespace, local }: XmlAttribute, grammar: Grammar): string {
  if (namespace === "") return local;
  if (namespace === XML_NAMESPACE) return `xml:${local}`;
  const prefix = grammar.prefixes.get(namespace);
  return prefix === undefined || prefix === "" ? `{${namespace}}${local}` : `${prefix}:${local}`;
}
