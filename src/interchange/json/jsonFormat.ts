import type { BlockNote } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import { success } from "../../core/result.ts";
import type { Format } from "../format.ts";
import type { Slot } from "../inPlace.ts";
import { inPlaceFormat } from "../inPlace.ts";
import { protectedContent } from "../placeholders.ts";
import type { TextEdit } from "../textEdits.ts";
import { readIcuMessage } from "./icuMessage.ts";
import { icuSlots } from "./icuSlots.ts";
import type { JsonString } from "./jsonStrings.ts";
import { readJsonStrings, writeJsonString } from "./jsonStrings.ts";
import { missingCategories, type PluralKey, pluralKeys, pluralNote } from "./pluralKeys.ts";

const EXTENSIONS = ["json", "arb"] as const;

/** Keys that hold a message in files which say more of each: Chrome's and FormatJS's. */
const MESSAGE_KEYS: ReadonlySet<string> = new Set(["message", "defaultMessage"]);

/** Messages of programs in JSON: string values, flat or nested, their keys as context. Files of i18next, ARB, Chrome, FormatJS. */
export const jsonFormat: Format = inPlaceFormat({
  id: "json",
  extensions: EXTENSIONS,
  mediaType: "application/json",
  isUnicode: true,
  recognise: (start, name) => {
    const named = EXTENSIONS.some((extension) => name.endsWith(`.${extension}`));
    if (
      /^\s*(?:\{\s*(?:"(?:[^"\\]|\\.){0,500}"\s*:|\})|\[\s*(?:["{[\]]|-?\d|true|false|null))/u.test(start)
    ) {
      return named ? 0.9 : 0.7;
    }
    return named ? 0.6 : 0;
  },
  walk: (text, { language, targetLanguage = language }) => {
    const reading = readJsonStrings(text);
    if (reading.type === "broken") return { type: "failure", problems: [reading.problem] };
    const { strings, faults } = reading;
    const locale = strings.find(({ path }) => path.length === 1 && path[0] === "@@locale");
    return success({
      slots: jsonSlots(strings, { text, language: targetLanguage }),
      problems: faults.told(text),
      ...(locale === undefined ? {} : { language: locale.text.replaceAll("_", "-") }),
      translated: ({ target }) =>
        locale === undefined ? [] : [stringEdit(locale, target.replaceAll("-", "_"), text)],
    });
  },
});

/** A file and the language it is translated to, BCP 47. */
interface JsonFile {
  readonly text: string;
  readonly language: string;
}

function jsonSlots(strings: readonly JsonString[], file: JsonFile): readonly Slot[] {
  const described = descriptionsOf(strings);
  const messages = strings.filter(({ path }) => path.length > 1 && MESSAGE_KEYS.has(path.at(-1) ?? ""));
  // Where every string lies beside a message, the messages alone are text.
  const parents = new Set(messages.map(({ path }) => keyOf(path.slice(0, -1))));
  const onlyMessages =
    messages.length > 0 &&
    strings.every(({ path }) => path.some((_, length) => parents.has(keyOf(path.slice(0, length)))));
  const texts = onlyMessages
    ? messages
    : strings.filter(({ path }) => !path.some((key) => /^[@$]/u.test(key)));
  const plurals = pluralKeys(texts);
  return texts.flatMap((string): readonly Slot[] => {
    const path = onlyMessages ? string.path.slice(0, -1) : string.path;
    const context = path.join(".");
    const said = described.get(keyOf(path)) ?? [];
    const plural = plurals.get(string);
    const notes = plural === undefined ? said : [...said, { text: pluralNote(plural, file.language) }];
    const message = readIcuMessage(string.text);
    if (message !== undefined) {
      return icuSlots(message, { string, file: file.text, context, notes, language: file.language });
    }
    const edits: Slot["edits"] = (target) => [stringEdit(string, dataOf(target), file.text)];
    const own = stringSlot(string, { context, notes, edits });
    const missing = plural === undefined ? [] : missingCategories(plural, file.language);
    return plural === undefined
      ? [own]
      : [own, ...missing.map((category) => addedSlot(string, { ...plural, category }, said, file))];
  });
}

function stringSlot(
  { text }: JsonString,
  given: Pick<Slot, "edits"> & { readonly context: string; readonly notes: readonly BlockNote[] },
): Slot {
  const { context, notes, edits } = given;
  return {
    piece: {
      kind: "paragraph",
      content: protectedContent(text, { directives: "plain" }),
      context,
      division: "whole",
      ...(notes.length === 0 ? {} : { notes }),
    },
    edits,
  };
}

/** A plural form that the language of the translation needs besides: a member behind the one it is made from. */
function addedSlot(
  other: JsonString,
  plural: PluralKey,
  said: readonly BlockNote[],
  { text, language }: JsonFile,
): Slot {
  const name = plural.stem + plural.category;
  const { start, end } = other.key ?? other;
  const before = /\s*$/u.exec(text.slice(Math.max(0, start - LONGEST_SPACE), start))?.[0] ?? "";
  const key = writeJsonString(name, text.slice(start, end));
  return stringSlot(other, {
    context: [...other.path.slice(0, -1), name].join("."),
    notes: [...said, { text: pluralNote(plural, language) }],
    edits: (target) => {
      const data = dataOf(target);
      if (data === "") return [];
      const value = writeJsonString(data, text.slice(other.start, other.end));
      const by = [",", before, key, text.slice(end, other.start), value];
      return [{ start: other.end, end: other.end, by }];
    },
  });
}

/** How far a member is looked for the white space in front of it. */
const LONGEST_SPACE = 500;

/** What files say of a message: a `description` beside it, or in ARB under its name with `@`. */
function descriptionsOf(strings: readonly JsonString[]): ReadonlyMap<string, readonly BlockNote[]> {
  const found = new Map<string, readonly BlockNote[]>();
  for (const { path, text } of strings) {
    if (path.at(-1) !== "description" || text === "") continue;
    const parent = path.slice(0, -1);
    const own = parent.at(-1) ?? "";
    found.set(keyOf([...parent.slice(0, -1), own.replace(/^@/u, "")]), [{ text }]);
  }
  return found;
}

const keyOf = (path: readonly string[]): string => JSON.stringify(path);

function stringEdit({ start, end }: JsonString, value: string, text: string): TextEdit {
  return { start, end, by: [writeJsonString(value, text.slice(start, end))] };
}

function dataOf(content: Content): string {
  return content.map((part) => (typeof part === "string" ? part : part.data)).join("");
}
