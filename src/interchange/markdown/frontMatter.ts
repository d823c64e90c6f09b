import type { Content } from "../../core/content.ts";
import { contentOf, plainText } from "../../core/content.ts";
import { directionOf } from "../../language/directionRuns.ts";
import type { Slot } from "../inPlace.ts";
import type { TextEdit } from "../textEdits.ts";

/** The lines of YAML, or of TOML, before the text. */
export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  readonly slots: readonly Slot[];
  /** The language it names, BCP 47. */
  readonly language?: string;
  /** Gives it the language and direction of a translation, where it names those of the source. */
  readonly translated: (languages: {
    readonly source: string;
    readonly target: string;
  }) => readonly TextEdit[];
}

const YAML = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu;
const TOML = /^\+\+\+[ \t]*\r?\n[\s\S]*?^\+\+\+[ \t]*(?:\r?\n|$)/mu;
const TOML_FIELD =
  /^(title|description)[ \t]*=[ \t]*("(?:[^"\\\r\n]|\\["\\])*"|'[^'\r\n]*')[ \t]*(?:#.*)?$/gmu;
const FIELD = /^(title|description|lang|language|locale|dir)[ \t]*:[ \t]+(\S[^\r\n]*?)[ \t]*$/gmu;

/** Reads what stands before a Markdown text; titles and descriptions on one line are its slots. */
export function readFrontMatter(text: string): FrontMatter {
  const toml = TOML.exec(text);
  if (toml?.index === 0) return { end: toml[0].length, slots: tomlSlots(toml[0]), translated: () => [] };
  const yaml = YAML.exec(text);
  if (yaml?.index !== 0) return { end: 0, slots: [], translated: () => [] };
  const start = yaml[0].indexOf("\n") + 1;
  const fields = [...(yaml[1] ?? "").matchAll(FIELD)].flatMap(([whole, key = "", written = ""]) => {
    const scalar = readScalar(written);
    return scalar === undefined ? [] : [{ key, whole, scalar, written }];
  });
  let from = start;
  const placed = fields.map((field) => {
    const line = text.indexOf(field.whole, from);
    from = line + field.whole.length;
    const at = line + field.whole.lastIndexOf(field.written);
    return { key: field.key, value: field.scalar, start: at, end: at + field.written.length };
  });
  const named = placed.find(({ key, value }) => /^(?:lang|language|locale)$/u.test(key) && TAG.test(value));
  return {
    end: yaml[0].length,
    slots: placed
      .filter(({ key }) => key === "title" || key === "description")
      .map(({ key, value, start: at, end }) => ({
        piece: { kind: "paragraph", content: contentOf(value), context: key, division: "sentences" },
        edits: (target) => [{ start: at, end, by: [writeScalar(plainText(target), text.slice(at, end))] }],
      })),
    ...(named === undefined ? {} : { language: named.value.replaceAll("_", "-") }),
    translated: ({ source, target }) =>
      placed.flatMap(({ key, value, start: at, end }) => {
        if (key === "title" || key === "description") return [];
        const changed =
          key === "dir"
            ? value === directionOf(source) && directionOf(target)
            : primary(value) === primary(source) && target;
        return typeof changed === "string"
          ? [{ start: at, end, by: [writeScalar(changed, text.slice(at, end))] }]
          : [];
      }),
  };
}

/** Whether a text begins as if with front matter that has no end. */
export function isFrontMatterOpen(text: string): boolean {
  const [, mark, lines = ""] = /^(---|\+\+\+)[ \t]*\r?\n((?:[^\r\n]*\r?\n){1,5})/u.exec(text) ?? [];
  if (mark === undefined) return false;
  const field = mark === "---" ? /^[\w-]+[ \t]*:(?:[ \t]|$)/u : /^[\w-]+[ \t]*=[ \t]*\S/u;
  return field.test(lines.split(/\r?\n/u)[0] ?? "") && readFrontMatter(text).end === 0;
}

/** Titles and descriptions on one line of TOML, before its first table. */
function tomlSlots(toml: string): readonly Slot[] {
  const top = toml.slice(0, /^[ \t]*\[/mu.exec(toml)?.index ?? toml.length);
  return [...top.matchAll(TOML_FIELD)].flatMap((found): readonly Slot[] => {
    const [whole, key = "", written = ""] = found;
    const value = readScalar(written);
    // Other escapes than these two are for what a title does not have.
    if (value === undefined || (written.startsWith("'") && value.includes("'"))) return [];
    const start = found.index + whole.lastIndexOf(written);
    const edits = (target: Content): readonly TextEdit[] => [
      { start, end: start + written.length, by: [writeTomlString(plainText(target), written)] },
    ];
    return [
      { piece: { kind: "paragraph", content: contentOf(value), context: key, division: "sentences" }, edits },
    ];
  });
}

function writeTomlString(text: string, before: string): string {
  const line = text.replaceAll(/\s*[\r\n]+\s*/gu, " ");
  if (before.startsWith("'") && !line.includes("'")) return `'${line}'`;
  return `"${line.replaceAll(/["\\]/gu, "\\$&")}"`;
}

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/u;

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? "";

/** The text of a scalar on one line; undefined for what is no text, or is written in another manner. */
function readScalar(written: string): string | undefined {
  if (/^"(?:[^"\\]|\\["\\/])*"$/u.test(written)) return written.slice(1, -1).replaceAll(/\\(.)/gu, "$1");
  if (/^'(?:[^']|'')*'$/u.test(written)) return written.slice(1, -1).replaceAll("''", "'");
  return isPlain(written) ? written : undefined;
}

/** In the marks the scalar had; in double ones where it needs some. */
function writeScalar(text: string, before: string): string {
  const line = text.replaceAll(/\s*[\r\n]+\s*/gu, " ");
  if (before.startsWith("'")) return `'${line.replaceAll("'", "''")}'`;
  if (!before.startsWith('"') && isPlain(line)) return line;
  return `"${line.replaceAll(/["\\]/gu, "\\$&")}"`;
}

function isPlain(text: string): boolean {
  return (
    text !== "" &&
    text === text.trim() &&
    !/^[-?:,[\]{}#&*!|>'"%@`]/u.test(text) &&
    !/: |:$| #/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|~|[-+.\d][\d.eE+_:-]*)$/iu.test(text)
  );
}
