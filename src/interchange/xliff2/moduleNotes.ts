import type { BlockNote } from "../../core/block.ts";
import type { Attributes } from "./unit.ts";

const GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.";
const METADATA = "urn:oasis:names:tc:xliff:metadata:2.";
const QUALITY = "http://www.w3.org/2005/11/its";

/**
 * What modules say of a unit, as remarks for the translator: terms of its glossary, metadata, quality issues and comments. The
 * modules themselves stay in the file as they are.
 */
export class ModuleNotes {
  private collected: { readonly name: string; readonly attributes: Attributes; text: string } | undefined;
  private term = "";
  private readonly renderings: string[] = [];
  private definition = "";
  private readonly categories: string[] = [];

  open(name: string, namespace: string, attributes: Attributes): void {
    const isText =
      (namespace.startsWith(GLOSSARY) && ["term", "translation", "definition"].includes(name)) ||
      (namespace.startsWith(METADATA) && name === "meta") ||
      (namespace === QUALITY && name === "locQualityIssue");
    if (isText) this.collected = { name, attributes, text: "" };
    else if (namespace.startsWith(METADATA) && name === "metaGroup") {
      this.categories.push(attributes["category"] ?? "");
    }
  }

  text(text: string): void {
    if (this.collected !== undefined) this.collected.text += text;
  }

  close(name: string, notes: BlockNote[]): void {
    const { collected } = this;
    if (collected !== undefined && collected.name === name) {
      this.collected = undefined;
      const text = collected.text.trim();
      if (name === "term") this.term = text;
      else if (name === "translation") this.renderings.push(text);
      else if (name === "definition") this.definition = text;
      else if (name === "meta") this.addMetadata(collected.attributes["type"] ?? "", text, notes);
      else addIssue(collected.attributes, "", notes);
    } else if (name === "glossEntry") {
      const rendering = this.renderings.splice(0).join(", ");
      const parts = [
        this.term,
        rendering === "" ? "" : `= ${rendering}`,
        this.definition && `(${this.definition})`,
      ];
      const text = parts.filter((part) => part !== "").join(" ");
      if (text !== "") notes.push({ text, from: "glossary" });
      this.term = "";
      this.definition = "";
    } else if (name === "metaGroup") this.categories.pop();
  }

  /** Remarks that stand on an inline element: a comment, or a quality issue. */
  annotation(attributes: Attributes, notes: BlockNote[] | undefined): void {
    if (notes === undefined) return;
    const comment = attributes["type"] === "comment" ? attributes["value"]?.trim() : undefined;
    if (comment !== undefined && comment !== "" && !notes.some(({ text }) => text === comment)) {
      notes.push({ text: comment, from: "comment" });
    }
    addIssue(attributes, "its:", notes);
  }

  private addMetadata(type: string, text: string, notes: BlockNote[]): void {
    if (text === "") return;
    const category = this.categories.findLast((each) => each !== "");
    const note = type === "" ? text : `${type}: ${text}`;
    notes.push(category === undefined ? { text: note } : { text: note, from: category });
  }
}

function addIssue(attributes: Attributes, prefix: string, notes: BlockNote[]): void {
  const type = attributes[`${prefix}locQualityIssueType`];
  const comment = attributes[`${prefix}locQualityIssueComment`];
  const text = [type, comment].filter((part) => part !== undefined && part !== "").join(": ");
  if (text !== "" && !notes.some((note) => note.text === text)) notes.push({ text, from: "quality" });
}
