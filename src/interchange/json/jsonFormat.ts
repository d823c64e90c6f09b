import type { BlockNote } from "../../core/block.ts";
import type { Content } from "../../core/content.ts";
import { success } from "../../core/result.ts";
import type { Format } from "../format.ts";
import type { Slot } from "../inPlace.ts";
import { inPlaceFormat } from "../inPlace.ts";
import { protectedContent } from "../placeholders.ts";
import type { TextEdit } from "../textEdits.ts";
import type { JsonString } from "./jsonStrings.ts";
import { readJsonStrings, writeJsonString } from "./jsonStrings.ts";

const EXTENSIONS = ["json", "arb"] as const;

/** Keys that hold a message in files which say more of each: Chrome's and FormatJS's. */
const MESSAGE_KEYS: ReadonlySet<string> = new Set(["message", "defaultMessage"]);

/** Messages of programs in JSON: string values, flat or nested, their keys as context. Files of i18next, ARB, Chrome, FormatJS. */
export const jsonFormat: Format = inPlaceFormat({
  id: "json",
  extensions: EXTENSIONS,
  mediaType: "application/json",
  recognise: (start, name) => {
    const named = EXTENSIONS.some((extension) => name.endsWith(`.${extension}`));
    if (
      /^\s*(?:\{\s*(?:"(?:[^"\\]|\\.){0,500}"\s*:|\})|\[\s*(?:["{[\]]|-?\d|true|false|null))/u.test(start)
    ) {
      return named ? 0.9 : 0.7;
    }
    return named ? 0.6 : 0;
  },
  walk: (text) => {
    const reading = readJsonStrings(text);
    if (reading.type === "broken") return { type: "failure", problems: [reading.problem] };
    const { strings } = reading;
    const locale = strings.find(({ path }) => path.length === 1 && path[0] === "@@locale");
    return success({
      slots: jsonSlots(strings, text),
      ...(locale === undefined ? {} : { language: locale.text.replaceAll("_", "-") }),
      translated: ({ target }) =>
        locale === undefined ? [] : [stringEdit(locale, target.replaceAll("-", "_"), text)],
    });
  },
});

function jsonSlots(strings: readonly JsonString[], text: string): readonly Slot[] {
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
  return texts.map((string) => {
    const content = protectedContent(string.text, { directives: "plain" });
    const path = onlyMessages ? string.path.slice(0, -1) : string.path;
    const notes = described.get(keyOf(path));
    return {
      piece: {
        kind: "paragraph",
        content,
        context: path.join("."),
        division: "whole",
        ...(notes === undefined ? {} : { notes }),
      },
      edits: (target) => [stringEdit(string, dataOf(target), text)],
    };
  });
}

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
