import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Content } from "../../../src/core/content.ts";

const OFFICE = "http://schemas.openxmlformats.org";
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;

/** The namespaces of a Word part. */
const WORD = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${RELATIONS}" xmlns:mc="${OFFICE}/markup-compatibility/2006" xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;

/** Relations of a part, by the last words of their types. */
export function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** What a Word document is made of beside its body. */
export interface WordParts {
  /** What stands in `w:styles`. */
  readonly styles?: string;
  /** What stands in `w:comments`. */
  readonly comments?: string;
  /** Parts by their names, taking the place of those made here. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A Word document with this in its `w:body`. */
export function wordFile(body: string, given: WordParts = {}): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return zipped({
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "word/document.xml"]),
    "word/_rels/document.xml.rels": relations(
      ["styles", "styles.xml"],
      ...(given.comments === undefined ? [] : [["comments", "comments.xml"] as const]),
    ),
    "word/styles.xml": `<w:styles ${WORD}>${given.styles ?? ""}</w:styles>`,
    ...(given.comments === undefined
      ? {}
      : { "word/comments.xml": `<w:comments ${WORD}>${given.comments}</w:comments>` }),
    "word/document.xml": `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...given.others,
  });
}

/** A zip of texts. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The text of a part of a zip. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** What is in the body of a Word document. */
export function bodyOf(bytes: Uint8Array): string {
  return /<w:body>(.*)<\/w:body>/su.exec(partOf(bytes, "word/document.xml"))?.[1] ?? "";
}

/** Content with the labels of its codes: `a <b>c</b> <tab/>`. */
export function labelled(content: Content): string {
  return content
    .map((part) => {
      if (typeof part === "string") return part;
      if (part.kind === "standalone") return `<${part.label}/>`;
      return part.kind === "open" ? `<${part.label}>` : `</${part.label}>`;
    })
    .join("");
}
