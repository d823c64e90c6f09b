import type { BlockNote } from "../../core/block.ts";
import type { Code, Content } from "../../core/content.ts";
import { joinParts } from "../../core/content.ts";
import type { Slot } from "../inPlace.ts";
import { protectedContent } from "../placeholders.ts";
import type { TextEdit } from "../textEdits.ts";
import type { IcuBranch, IcuMessage, IcuPart } from "./icuMessage.ts";
import type { JsonString } from "./jsonStrings.ts";
import { literalOffsets, writeJsonString } from "./jsonStrings.ts";
import { CATEGORIES, categoriesOf, categoryNote, type PluralType } from "./pluralCategories.ts";

/** What the messages of a string are read with. */
export interface IcuReading {
  readonly string: JsonString;
  /** The text of the file. */
  readonly file: string;
  readonly context: string;
  readonly notes: readonly BlockNote[];
  /** The language of the translation, BCP 47. */
  readonly language: string;
}

interface Walking extends IcuReading {
  /** Where each unit of the string's text, and its end, stands in the file. */
  readonly offsets: readonly number[];
  readonly slots: Slot[];
}

/**
 * The texts of a message that chooses among messages: what stands around a choice, which is one code there, and each of the
 * messages. Plurals have those of the source and the ones that the language of the translation needs besides.
 */
export function icuSlots(message: IcuMessage, reading: IcuReading): readonly Slot[] {
  const { string, file } = reading;
  const offsets = literalOffsets(file.slice(string.start, string.end)).map((offset) => string.start + offset);
  const slots: Slot[] = [];
  walk(message, reading.context, reading.notes, { ...reading, offsets, slots });
  return slots;
}

function walk(message: IcuMessage, context: string, notes: readonly BlockNote[], walking: Walking): void {
  walking.slots.push(
    messageSlot(message, context, notes, walking, (by) => [{ ...placeOf(message, walking), by }]),
  );
  for (const part of message.parts) {
    if (part.type === "choice") walkChoice(part, context, walking);
  }
}

type Choice = Extract<IcuPart, { type: "choice" }>;

function walkChoice(choice: Choice, context: string, walking: Walking): void {
  const { kind, name, branches } = choice;
  const { language, notes } = walking;
  const type: PluralType = kind === "selectordinal" ? "ordinal" : "cardinal";
  const noteOf = (selector: string): readonly BlockNote[] => {
    const isCategory = kind !== "select" && CATEGORIES.some((category) => category === selector);
    return isCategory ? [...notes, { text: categoryNote(selector, language, type) }] : notes;
  };
  const contextOf = (selector: string): string => `${context} {${name}: ${selector}}`;
  for (const { selector, message } of branches) walk(message, contextOf(selector), noteOf(selector), walking);
  const other = branches.find(({ selector }) => selector === "other");
  if (kind === "select" || other === undefined || other.message.parts.some((part) => part.type === "choice"))
    return;
  for (const category of categoriesOf(language, type)) {
    if (branches.some(({ selector }) => selector === category)) continue;
    walking.slots.push(addedSlot(category, other, choice, contextOf(category), noteOf(category), walking));
  }
}

/** A message that the language of the translation needs besides, made from the one for all other numbers. */
function addedSlot(
  selector: string,
  other: IcuBranch,
  { branches }: Choice,
  context: string,
  notes: readonly BlockNote[],
  walking: Walking,
): Slot {
  const at = walking.offsets[branches.at(-1)?.end ?? 0] ?? 0;
  return messageSlot(other.message, context, notes, walking, (by) =>
    by.length === 0 ? [] : [{ start: at, end: at, by: [` ${selector} {`, ...by, "}"] }],
  );
}

/** A message without its choices, each of which is a code; `edits` gets what is to stand there. */
function messageSlot(
  message: IcuMessage,
  context: string,
  notes: readonly BlockNote[],
  walking: Walking,
  edits: (by: TextEdit["by"]) => readonly TextEdit[],
): Slot {
  const { string, file } = walking;
  const literal = file.slice(string.start, string.end);
  const { text, parts } = reduced(message, string.text);
  const content = joinParts(
    protectedContent(text, { directives: "plain" }).map((one): string | Code => {
      const part = typeof one === "string" ? undefined : parts.get(one.data);
      if (typeof one === "string" || part === undefined) return one;
      const data = string.text.slice(part.start, part.end);
      return { ...one, data, label: part.type === "number" ? data : `{${part.name}, ${part.kind}}` };
    }),
  );
  const choices = new Map(
    content.flatMap((one): readonly [string, Choice][] => {
      if (typeof one === "string") return [];
      const part = message.parts.find(({ start, end }) => string.text.slice(start, end) === one.data);
      return part?.type === "choice" ? [[one.id, part]] : [];
    }),
  );
  const written = (target: Content): TextEdit["by"] =>
    target.map((one) => {
      const choice = typeof one === "string" ? undefined : choices.get(one.id);
      if (choice !== undefined) return placeOf(choice, walking);
      return writeJsonString(typeof one === "string" ? one : one.data, literal).slice(1, -1);
    });
  return {
    piece: {
      kind: "paragraph",
      content,
      context,
      division: "whole",
      ...(notes.length === 0 ? {} : { notes }),
    },
    edits: (target) => edits(written(target)),
  };
}

/** The text of a message in which names in braces stand for its choices and its number signs. */
function reduced(
  message: IcuMessage,
  text: string,
): { readonly text: string; readonly parts: ReadonlyMap<string, IcuPart> } {
  const parts = new Map<string, IcuPart>();
  let written = message.start;
  let all = "";
  for (const [index, part] of message.parts.entries()) {
    const name = `{__${index}__}`;
    parts.set(name, part);
    all += text.slice(written, part.start) + name;
    written = part.end;
  }
  return { text: all + text.slice(written, message.end), parts };
}

function placeOf(
  { start, end }: { readonly start: number; readonly end: number },
  { offsets }: Walking,
): { readonly start: number; readonly end: number } {
  return { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
}
