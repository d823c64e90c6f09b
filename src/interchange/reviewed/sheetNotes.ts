import { columnOf, entryText } from "../sheetRows.ts";
import { scanXml } from "../xmlScan.ts";
import type { ZipArchive } from "../zip.ts";
import { attributeOf, STORY_LIMITS, timeOf } from "./docxStory.ts";
import type { ReviewedMessage } from "./reviewedDocument.ts";
import { isWholeXml } from "./unreadParts.ts";

/** What was remarked on a cell. */
export interface SheetNote {
  /** The line of the cell, from 1, and its column, from 0. */
  readonly line: number;
  readonly column: number;
  readonly messages: readonly ReviewedMessage[];
  readonly resolved: boolean;
}

/**
 * The comments on the cells of a sheet, by the name of its entry: threads as Excel has them since 2018, with dates and answers
 * ([MS-XLSX], 2.6.205), and the older notes. What cannot be read is none; the names of such entries are put among the `unread`.
 */
export function readSheetNotes(
  archive: ZipArchive,
  entry: string,
  unread: Set<string>,
): readonly SheetNote[] {
  const textOf = (name: string): string => readText(archive, name, unread);
  const related = relatedEntries(entry, textOf(relationsEntry(entry)));
  const ofType = (type: string): readonly string[] =>
    related
      .filter((one) => one.type === type)
      .map(({ target }) => {
        if (!archive.entries.some(({ name }) => name === target)) unread.add(target);
        return textOf(target);
      });
  const people = new Map(
    archive.entries
      .filter(({ name }) => /^xl\/persons\/[^/]+\.xml$/u.test(name))
      .flatMap(({ name }) => readPeople(textOf(name))),
  );
  const threads = ofType("threadedComment").flatMap((xml) => readThreads(xml, people));
  return [...threads, ...ofType("comments").flatMap(readNotes)];
}

/** The text of an entry, if all of it is XML; empty where there is none. */
function readText(archive: ZipArchive, name: string, unread: Set<string>): string {
  const text = entryText(archive, name);
  if (text.type === "success" && (text.value === "" || isWholeXml(text.value))) return text.value;
  unread.add(name);
  return "";
}

function relationsEntry(entry: string): string {
  const slash = entry.lastIndexOf("/");
  return `${entry.slice(0, slash)}/_rels/${entry.slice(slash + 1)}.rels`;
}

/** The parts that a sheet refers to; LibreOffice and Excel number them as they like. */
function relatedEntries(
  entry: string,
  xml: string,
): readonly { readonly type: string; readonly target: string }[] {
  const found: { type: string; target: string }[] = [];
  scanElements(xml, (attribute, name) => {
    const target = attribute("Target");
    if (name !== "Relationship" || target === undefined) return;
    found.push({ type: attribute("Type")?.split("/").at(-1) ?? "", target: resolved(entry, target) });
  });
  return found;
}

function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function readPeople(xml: string): readonly (readonly [id: string, name: string])[] {
  const people: (readonly [string, string])[] = [];
  scanElements(xml, (attribute, name) => {
    const id = attribute("id");
    if (name === "person" && id !== undefined) people.push([id, attribute("displayName") ?? ""]);
  });
  return people;
}

interface OpenThread {
  readonly line: number;
  readonly column: number;
  readonly messages: ReviewedMessage[];
  resolved: boolean;
}

function readThreads(xml: string, people: ReadonlyMap<string, string>): readonly SheetNote[] {
  const threads = new Map<string, OpenThread>();
  let waiting: { thread: OpenThread; name: string; at: number | null; text: string } | undefined;
  scanElements(
    xml,
    (attribute, name) => {
      if (name !== "threadedComment") return;
      const { line, column } = placeOf(attribute("ref"));
      if (column === undefined) return;
      const id = attribute("id") ?? "";
      const thread = threads.get(attribute("parentId") ?? id) ?? {
        line,
        column,
        messages: [],
        resolved: false,
      };
      const done = attribute("done");
      if (done === "1" || done === "true") thread.resolved = true;
      threads.set(id, thread);
      // The time is that of Greenwich, and says so or not.
      const said = attribute("dT");
      const at = timeOf(said === undefined || /Z|[+-]\d\d:\d\d$/u.test(said) ? said : `${said}Z`);
      waiting = { thread, name: people.get(attribute("personId") ?? "") ?? "", at, text: "" };
    },
    (text, inside) => {
      if (inside === "text" && waiting !== undefined) waiting.text += text;
    },
    (name) => {
      if (name !== "threadedComment" || waiting === undefined) return;
      const { thread, text, at } = waiting;
      if (text.trim() !== "") {
        thread.messages.push({ author: { name: waiting.name, at }, text: text.trim() });
      }
      waiting = undefined;
    },
  );
  return [...new Set(threads.values())].filter(({ messages }) => messages.length > 0);
}

/** The notes of `comments1.xml`; those that Excel writes for programs that know no threads are in the threads already. */
function readNotes(xml: string): readonly SheetNote[] {
  const notes: SheetNote[] = [];
  const authors: string[] = [];
  let note: { line: number; column: number; author: number; text: string } | undefined;
  scanElements(
    xml,
    (attribute, name) => {
      if (name === "author") authors.push("");
      if (name !== "comment") return;
      const { line, column } = placeOf(attribute("ref"));
      note =
        column === undefined ? undefined : { line, column, author: Number(attribute("authorId")), text: "" };
    },
    (text, inside) => {
      if (inside === "author") authors[authors.length - 1] = (authors.at(-1) ?? "") + text;
      else if (inside === "t" && note !== undefined) note.text += text;
    },
    (name) => {
      if (name !== "comment" || note === undefined) return;
      const { line, column, author, text } = note;
      note = undefined;
      const by = authors[author] ?? "";
      if (text.trim() === "" || by.startsWith("tc={")) return;
      const message: ReviewedMessage = { author: { name: by, at: null }, text: text.trim() };
      notes.push({ line, column, messages: [message], resolved: false });
    },
  );
  return notes;
}

function placeOf(reference: string | undefined): {
  readonly line: number;
  readonly column: number | undefined;
} {
  return { line: Number(/\d+$/u.exec(reference ?? "")?.[0] ?? 0), column: columnOf(reference) };
}

function scanElements(
  xml: string,
  open: (attribute: (name: string) => string | undefined, name: string) => void,
  text: (text: string, inside: string) => void = () => undefined,
  close: (name: string) => void = () => undefined,
): void {
  if (xml === "") return;
  const names: string[] = [];
  scanXml(
    xml,
    {
      open: (element) => {
        names.push(element.name);
        open((name) => attributeOf(element, name), element.name);
      },
      text: (piece) => text(piece, names.at(-1) ?? ""),
      close: () => close(names.pop() ?? ""),
    },
    { limits: STORY_LIMITS },
  );
}
