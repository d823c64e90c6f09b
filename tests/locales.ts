import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isNode, root, toNodes, walk, type SourceFile, type SyntaxNode } from "./sources.ts";

/**
 * How the interface finds its words, and what this file therefore holds to:
 * - a key is `namespace:key`; the namespace may be left out where the file names it (`useTranslation("shell")`), or for `common`;
 * - every text in such a file that is a key counts as a use of it, so tables of keys need no list of their own;
 * - a namespace is open if a file that names it says t(key) with a key from elsewhere, or reads its JSON itself: then every text in
 *   `src` that is one of its keys counts as a use, such as the ids in a table of commands;
 * - a key put together is a template that begins with words: t(`states:${state}`). It uses all keys that fit, each `${…}` standing
 *   for one part without dot or colon. The compiler checks that every such key exists, because the keys are typed.
 */
export interface Words {
  /** Keys of one language: `namespace:key` to the sentence. */
  readonly en: ReadonlyMap<string, string>;
  readonly ar: ReadonlyMap<string, string>;
}

const plural = /_(?:zero|one|two|few|many|other)$/u;
const pluralForms = {
  en: ["one", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
} as const;

/** Reads `locales/en` and `locales/ar`, one namespace a file. */
export function readWords(): Words {
  return { en: readLanguage("en"), ar: readLanguage("ar") };
}

function readLanguage(language: string): ReadonlyMap<string, string> {
  const folder = path.join(root, "locales", language);
  const words = new Map<string, string>();
  for (const file of readdirSync(folder).toSorted()) {
    const parsed: unknown = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    if (typeof parsed !== "object" || parsed === null) throw new Error(`${language}/${file} holds no words`);
    for (const [key, value] of Object.entries(parsed)) {
      if (typeof value !== "string") throw new Error(`${language}/${file}: ${key} is not a text`);
      words.set(`${file.replace(/\.json$/u, "")}:${key}`, value);
    }
  }
  return words;
}

/** What does not agree between the two languages: missing keys and plural forms, other variables, empty sentences. */
export function brokenWords(words: Words): readonly string[] {
  const problems: string[] = [];
  for (const language of ["en", "ar"] as const) {
    const own = words[language];
    const other = words[language === "en" ? "ar" : "en"];
    const otherBases = new Set([...other.keys()].map(baseOf));
    for (const [key, sentence] of own) {
      if (sentence.trim() === "") problems.push(`${language} ${key} is empty`);
      if (!otherBases.has(baseOf(key))) problems.push(`${key} is in ${language} alone`);
    }
    for (const base of pluralBases(own)) {
      for (const form of pluralForms[language]) {
        if (!own.has(`${base}_${form}`)) problems.push(`${language} ${base} has no form _${form}`);
      }
      for (const form of pluralForms.ar) {
        const tooMany = own.has(`${base}_${form}`) && !pluralForms[language].some((each) => each === form);
        if (tooMany) problems.push(`${language} ${base} has a form _${form} that its grammar never asks for`);
      }
      if (!pluralBases(other).has(base)) problems.push(`${base} counts in ${language} alone`);
    }
  }
  for (const base of new Set([...words.en.keys()].map(baseOf))) {
    const [english, arabic] = [variables(words.en, base), variables(words.ar, base)];
    if (arabic !== undefined && english !== arabic)
      problems.push(`${base} fills in {${english}} in en, {${arabic}} in ar`);
  }
  return problems;
}

/** The key without its plural form; only keys that count have one (`…_other` exists). */
function baseOf(key: string): string {
  return key.replace(plural, "");
}

function pluralBases(words: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...words.keys()].filter((key) => key.endsWith("_other")).map(baseOf));
}

/** Names of everything that is filled in, over all forms of a key; undefined where the language has no such key. */
function variables(words: ReadonlyMap<string, string>, base: string): string | undefined {
  const sentences = [...words].filter(([key]) => baseOf(key) === base).map(([, sentence]) => sentence);
  if (sentences.length === 0) return undefined;
  const names = sentences.flatMap((sentence) =>
    [...sentence.matchAll(/\{\{\s*-?\s*([\w.]+)/gu)].map((found) => found[1] ?? ""),
  );
  return [...new Set(names)].toSorted().join(", ");
}

/** Keys of `locales` that no file of `src` uses, and keys in `src` that `locales` does not have. */
export function unusedAndMissing(words: Words, files: readonly SourceFile[]): readonly string[] {
  const bases = new Set([...words.en.keys()].map(baseOf));
  const namespaces = new Set([...bases].map((key) => key.slice(0, key.indexOf(":"))));
  const used = new Set<string>();
  const missing: string[] = [];
  const addLiteral = (text: string, here: readonly string[]): void => {
    for (const key of [text, ...here.map((namespace) => `${namespace}:${text}`)]) used.add(key);
    const [, namespace] = /^([A-Za-z]+):[A-Za-z][\w.-]*$/u.exec(text) ?? [];
    if (namespace !== undefined && namespaces.has(namespace) && !bases.has(baseOf(text))) missing.push(text);
  };
  const texts = files.map((file) => {
    const { literals, templates, imported, asksElsewhere } = textsOf(file);
    const named = literals.filter((text) => namespaces.has(text));
    return {
      literals,
      templates,
      here: [...named, ...imported],
      open: asksElsewhere ? [...named, ...imported] : imported,
    };
  });
  const open = texts.flatMap((each) => each.open);
  for (const { literals, templates, here: named } of texts) {
    const here = [...new Set(["common", ...named, ...open])];
    for (const text of literals) addLiteral(text, here);
    for (const template of templates) {
      const pattern = new RegExp(`^(?:${here.map((each) => `${each}:`).join("|")}|)${template}$`, "u");
      for (const base of bases) if (pattern.test(base)) used.add(base);
    }
  }
  for (const sentence of words.en.values()) {
    for (const [, key] of sentence.matchAll(/\$t\(([\w:.-]+)/gu)) if (key !== undefined) used.add(key);
  }
  const unused = [...bases].filter((base) => !used.has(base));
  return [...missing.map((key) => `missing: ${key}`), ...unused.map((key) => `unused: ${key}`)];
}

/** The texts of a file, its templates as patterns, the namespaces it imports, and whether it says t(key) with a key it was given. */
function textsOf(file: SourceFile): {
  literals: string[];
  templates: string[];
  imported: string[];
  asksElsewhere: boolean;
} {
  let asksElsewhere = false;
  const literals: string[] = [];
  const templates: string[] = [];
  for (const node of walk(file.body)) {
    if (node.type === "Literal" && typeof node["value"] === "string") literals.push(node["value"]);
    if (node.type === "CallExpression" && isNode(node["callee"]) && node["callee"]["name"] === "t") {
      const key = toNodes(node["arguments"])[0]?.type;
      asksElsewhere ||= key === "Identifier" || key === "MemberExpression" || key === "CallExpression";
    }
    if (node.type === "TemplateLiteral") {
      const parts = toNodes(node["quasis"]).map(cooked);
      if (parts.length === 1) literals.push(parts[0] ?? "");
      else if (/^[A-Za-z]{2}[\w.:-]*$/u.test(parts[0] ?? ""))
        templates.push(parts.map(escapeRegExp).join("[^.:]+"));
    }
  }
  const imported = file.imports.flatMap((each) => /locales\/en\/(\w+)\.json$/u.exec(each.from)?.[1] ?? []);
  return { literals, templates, imported, asksElsewhere };
}

function cooked(node: SyntaxNode): string {
  const value = node["value"];
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

/** The product's name is the same in every language. */
const names: ReadonlySet<string> = new Set(["Muqabala", "مقابلة"]);

const spokenAttributes: ReadonlySet<string> = new Set([
  "aria-label",
  "aria-description",
  "alt",
  "label",
  "placeholder",
  "title",
]);

/** Words written into a screen instead of `locales`: text between tags, and attributes that are read out. */
export function wordsInScreens(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => file.path.startsWith("app/") && !file.path.startsWith("app/ui/gallery/"))
    .flatMap((file) =>
      [...walk(file.body)].flatMap((node) => wordsInNode(node).map((text) => `${file.path}: ${text}`)),
    );
}

function wordsInNode(node: SyntaxNode): readonly string[] {
  const speaks = /\p{L}{2}/u;
  if (node.type === "JSXText" && typeof node["value"] === "string") {
    return speaks.test(node["value"]) && !names.has(node["value"].trim()) ? [node["value"].trim()] : [];
  }
  if (node.type !== "JSXAttribute" || !isNode(node["name"]) || !isNode(node["value"])) return [];
  const name = node["name"]["name"];
  const text = node["value"]["value"];
  return typeof name === "string" &&
    spokenAttributes.has(name) &&
    typeof text === "string" &&
    speaks.test(text)
    ? [text]
    : [];
}
