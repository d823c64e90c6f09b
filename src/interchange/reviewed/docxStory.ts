import type { Problem } from "../../core/result.ts";
import type { ScannedElement } from "../xmlEvents.ts";
import { scanXml } from "../xmlScan.ts";
import type { Editor } from "./reviewedDocument.ts";

/** What follows one another in a paragraph, as far as a review is concerned. */
export type StoryToken =
  | { readonly type: "text"; readonly text: string; readonly change?: Editor & { type: "insert" | "delete" } }
  | { readonly type: "bookmark"; readonly name: string }
  | { readonly type: "commentStart" | "commentEnd" | "commentReference"; readonly id: string };

/** A paragraph of a Word document. */
export interface StoryParagraph {
  readonly tokens: readonly StoryToken[];
  /** The name of its style as its id has it (`w:pStyle`). */
  readonly style?: string;
  /** `w14:paraId`: how replies name the comment they answer. */
  readonly id?: string;
}

/** A piece of a body: a paragraph outside tables, or a row of a table with the paragraphs of its cells. */
export type StoryPart =
  | { readonly type: "paragraph"; readonly paragraph: StoryParagraph }
  | { readonly type: "row"; readonly cells: readonly (readonly StoryParagraph[])[] };

/** How much of a word processor's XML is read. */
export const STORY_LIMITS = { length: 128 * 1024 * 1024, depth: 256 } as const;

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00AD",
};

/** Elements whose text is not to be read: what stands for older programs, in boxes, in field codes. */
const UNREAD: ReadonlySet<string> = new Set(["Fallback", "txbxContent", "instrText", "pict", "rPr", "pPr"]);

const CHANGES: Readonly<Record<string, "insert" | "delete">> = {
  ins: "insert",
  moveTo: "insert",
  del: "delete",
  moveFrom: "delete",
};

/** Reads `document.xml` or `comments.xml`: paragraphs and the rows of tables, in order, within the parts named. */
export function readStory(
  xml: string,
  handler: {
    readonly part: (part: StoryPart) => void;
    /** Called for elements that open between paragraphs, such as comments. */
    readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  },
): Problem | undefined {
  const names: string[] = [];
  const changes: (Editor & { type: "insert" | "delete" })[] = [];
  let unread = 0;
  let tables = 0;
  let cells: (readonly StoryParagraph[])[] = [];
  let cell: StoryParagraph[] = [];
  let tokens: StoryToken[] | undefined;
  let id: string | undefined;
  let style: string | undefined;
  let inText = false;
  const add = (text: string): void => {
    if (tokens === undefined || text === "") return;
    const change = changes.at(-1);
    tokens.push({ type: "text", text, ...(change === undefined ? {} : { change }) });
  };
  const open = (element: ScannedElement): void => {
    const { name, namespace } = element;
    const own = namespace === WORD || namespace === STRICT;
    const known = own || namespace === COMPATIBILITY;
    names.push(known ? name : "");
    if (known && UNREAD.has(name)) unread += 1;
    // The style stands among the properties, which have no text. What a text box says of itself is not said of this.
    if (own && name === "pStyle" && unread === 1 && names.at(-2) === "pPr")
      style ??= attributeOf(element, "val");
    if (unread > 0 || !own) return;
    const attribute = (wanted: string): string | undefined => attributeOf(element, wanted);
    const change = CHANGES[name];
    if (change !== undefined) {
      changes.push({ type: change, name: attribute("author") ?? "", at: timeOf(attribute("date")) });
      return;
    }
    switch (name) {
      case "tbl":
        tables += 1;
        return;
      case "tr":
        if (tables === 1) cells = [];
        return;
      case "tc":
        if (tables === 1) cell = [];
        return;
      case "p":
        tokens = [];
        style = undefined;
        id = attribute("paraId");
        return;
      case "t":
      case "delText":
        inText = true;
        return;
      case "bookmarkStart":
        tokens?.push({ type: "bookmark", name: attribute("name") ?? "" });
        return;
      case "commentRangeStart":
        tokens?.push({ type: "commentStart", id: attribute("id") ?? "" });
        return;
      case "commentRangeEnd":
        tokens?.push({ type: "commentEnd", id: attribute("id") ?? "" });
        return;
      case "commentReference":
        tokens?.push({ type: "commentReference", id: attribute("id") ?? "" });
        return;
      default:
        add(CHARACTERS[name] ?? "");
        handler.open?.(name, attribute);
    }
  };
  const close = (): void => {
    const name = names.pop() ?? "";
    if (UNREAD.has(name)) {
      unread -= 1;
      return;
    }
    if (unread > 0) return;
    if (CHANGES[name] !== undefined) changes.pop();
    else if (name === "t" || name === "delText") inText = false;
    else if (name === "tbl") tables -= 1;
    else if (name === "tc" && tables === 1) cells.push(cell);
    else if (name === "tr" && tables === 1) handler.part({ type: "row", cells });
    else if (name === "p" && tokens !== undefined) {
      const paragraph = {
        tokens,
        ...(id === undefined ? {} : { id }),
        ...(style === undefined ? {} : { style }),
      };
      tokens = undefined;
      if (tables > 0) cell.push(paragraph);
      else handler.part({ type: "paragraph", paragraph });
    }
  };
  const text = (piece: string): void => {
    if (inText && unread === 0) add(piece);
  };
  return scanXml(xml, { open, close, text }, { limits: STORY_LIMITS });
}

/** The value of an attribute by its name without the prefix. */
export function attributeOf({ attributes }: ScannedElement, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) {
    if (key === name || (key.endsWith(name) && key.at(-name.length - 1) === ":")) return value;
  }
  return undefined;
}

/** A date of a word processor in milliseconds since 1970, or null. */
export function timeOf(date: string | undefined): number | null {
  const time = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time;
}
