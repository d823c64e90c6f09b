import type { OwnMarks } from "../xliff/ownMarks.ts";
import { marksOfValues, NO_MARKS } from "../xliff/ownMarks.ts";
import type { FileNote, NamedValues } from "../xliff/ownNote.ts";
import { isSameNote, noteOfValues } from "../xliff/ownNote.ts";
import type { Attributes } from "./unit.ts";

/** The namespace of our attributes, which XLIFF 2 lets stand on notes and units. */
export const OWN_NAMESPACE = "urn:muqabala:xliff:1";

const PREFIX = "muqabala:";

/** The declaration of our namespace, as an attribute. */
export const OWN_DECLARATION = { "xmlns:muqabala": OWN_NAMESPACE } as const;

/** Named values as attributes of ours. */
export function ownAttributes(values: NamedValues): NamedValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [PREFIX + name, value]));
}

/** The named values in attributes of ours; undefined if there are none. */
function valuesOfAttributes(attributes: Attributes): NamedValues | undefined {
  // Every note of ours has an author, and most notes are not ours.
  if (attributes[`${PREFIX}author`] === undefined) return undefined;
  const own = Object.entries(attributes).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(PREFIX.length), value]));
}

const LOCKED = `${PREFIX}locked`;

/** What we have said of the segments of a unit by its attributes. */
export function marksOfUnit(attributes: Attributes): OwnMarks {
  const locked = attributes[LOCKED];
  return locked === undefined ? NO_MARKS : marksOfValues({ locked });
}

/** What the author's name stands before in the text of a note: other tools show nothing but the text. */
export function authorPrefix(name: string): string {
  return `${name}: `;
}

/** The note of ours that an element is, if it is one and the first of its kind. */
export function ownNoteOf(
  element: { readonly attributes: Attributes; readonly text: string },
  place: { readonly start: number; readonly end: number },
  known: readonly FileNote[],
): FileNote | undefined {
  const { attributes, text } = element;
  const values = valuesOfAttributes(attributes);
  if (values === undefined) return undefined;
  const prefix = authorPrefix(values["author"] ?? "");
  const own = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const note = noteOfValues(values, own, attributes["appliesTo"] === "source" ? "source" : "target");
  const isNew = note !== undefined && !known.some((one) => isSameNote(one.note, note));
  return isNew ? { note, ...place } : undefined;
}
