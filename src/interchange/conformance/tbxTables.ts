import type { ElementLine } from "./grammar.ts";

const NOTE_TEXT = "(hi | foreign | bpt | ept | it | ph | ut | ec | sc)*";
const AUXILIARY = "descrip | descripGrp | admin | adminGrp | transacGrp | note | ref | xref";
const LINKS = "admin | adminGrp | transacGrp | note | ref | xref";
const ID = "id:name";
const ID_LANGUAGE = `${ID} xml:lang:language`;
const TYPED = `${ID_LANGUAGE} type! target datatype`;
const noteText = (attributes: string): ElementLine => ({ content: NOTE_TEXT, text: true, attributes });
const paragraphs: ElementLine = { content: "p+", attributes: ID_LANGUAGE };

/** The elements that both versions of TBX have in the same way. */
const SHARED: Readonly<Record<string, ElementLine>> = {
  hi: {
    content: "",
    text: true,
    attributes: "type target xml:lang:language href show actuate role behavior id:name",
  },
  foreign: noteText(ID_LANGUAGE),
  bpt: { content: "", text: true, attributes: "i x type id" },
  ept: { content: "", text: true, attributes: "i id" },
  it: { content: "", text: true, attributes: "pos x type id" },
  ph: { content: "", text: true, attributes: "x type assoc id" },
  ut: { content: "", text: true, attributes: "x" },
  sc: { content: "", text: true, attributes: "id type isolated" },
  ec: { content: "", text: true, attributes: "id startRef type isolated" },
  admin: noteText(TYPED),
  adminGrp: { content: "admin, (adminNote | note | ref | xref)*", attributes: ID },
  adminNote: { content: "", text: true, attributes: TYPED },
  date: { content: "", text: true, attributes: ID },
  descrip: noteText(TYPED),
  descripGrp: {
    content: "descrip, (descripNote | admin | adminGrp | transacGrp | note | ref | xref)*",
    attributes: ID,
  },
  descripNote: { content: "", text: true, attributes: TYPED },
  note: noteText(ID_LANGUAGE),
  ref: { content: "", text: true, attributes: TYPED },
  term: { content: "hi*", text: true, attributes: ID },
  termNote: noteText(TYPED),
  termNoteGrp: { content: `termNote, (${LINKS})*`, attributes: ID },
  transac: { content: "", text: true, attributes: TYPED },
  transacGrp: { content: "transac, (transacNote | date | note | ref | xref)*", attributes: ID },
  transacNote: { content: "", text: true, attributes: TYPED },
  xref: { content: "", text: true, attributes: `${ID} type target!` },
  p: noteText(`${ID_LANGUAGE} type`),
  fileDesc: { content: "titleStmt?, publicationStmt?, sourceDesc+", attributes: ID },
  titleStmt: { content: "title, note*", attributes: ID_LANGUAGE },
  title: { content: "", text: true, attributes: ID_LANGUAGE },
  publicationStmt: { content: "p+", attributes: ID },
  sourceDesc: paragraphs,
  encodingDesc: { content: "p+", attributes: ID },
  revisionDesc: { content: "change+", attributes: ID_LANGUAGE },
  change: paragraphs,
  text: { content: "body, back?", attributes: ID },
  itemSet: { content: "(item | itemGrp)+", attributes: `${ID} type` },
  itemGrp: { content: `item, (${LINKS})*`, attributes: ID },
  item: noteText(`${ID} type`),
};

/** Version 2 (ISO 30042:2008): root `martif`. */
export const VERSION_2: Readonly<Record<string, ElementLine>> = {
  ...SHARED,
  p: noteText(`${ID_LANGUAGE} type:paragraph`),
  martif: { content: "martifHeader, text", attributes: "type! xml:lang!:language" },
  martifHeader: { content: "fileDesc, encodingDesc?, revisionDesc?", attributes: ID },
  body: { content: "termEntry+", attributes: ID },
  termEntry: { content: `(${AUXILIARY})*, langSet+`, attributes: ID },
  langSet: { content: `(${AUXILIARY})*, (tig | ntig)+`, attributes: `${ID} xml:lang!:language` },
  tig: { content: `term, termNote*, (${AUXILIARY})*`, attributes: ID },
  ntig: { content: `termGrp, (${AUXILIARY})*`, attributes: ID },
  termGrp: { content: "term, (termNote | termNoteGrp)*, termCompList*", attributes: ID },
  termCompList: { content: `(${AUXILIARY})*, (termComp | termCompGrp)+`, attributes: `${ID} type!` },
  termCompGrp: { content: `termComp, (termNote | termNoteGrp)*, (${LINKS})*`, attributes: ID },
  termComp: { content: "", text: true, attributes: ID_LANGUAGE },
  back: { content: "refObjectList*", attributes: ID },
  refObjectList: { content: "refObject+", attributes: `${ID} type!` },
  refObject: { content: "(itemSet | itemGrp | item)+", attributes: ID },
};

/** Version 3 (ISO 30042:2019): root `tbx`. In the style `dct` categories are elements of other namespaces. */
export const VERSION_3: Readonly<Record<string, ElementLine>> = {
  ...Object.fromEntries(Object.entries(SHARED).map(([name, line]) => [name, withExtensions(line)])),
  tbx: { content: "tbxHeader, text", attributes: "type! style!:style xml:lang!:language", foreign: "*" },
  tbxHeader: { content: "fileDesc, encodingDesc?, revisionDesc?", attributes: ID },
  body: { content: "conceptEntry+", attributes: ID },
  conceptEntry: { content: `(${AUXILIARY} | @extension)*, langSec+`, attributes: ID },
  langSec: { content: `(${AUXILIARY} | @extension)*, termSec+`, attributes: `${ID} xml:lang!:language` },
  termSec: {
    content: `term, (termNote | termNoteGrp | ${AUXILIARY} | @extension)*`,
    attributes: ID,
  },
  back: { content: "refObjectSec*", attributes: ID },
  refObjectSec: { content: "refObject+", attributes: `${ID} type!` },
  refObject: { content: "(itemSet | itemGrp | item)+", attributes: ID },
};

function withExtensions(line: ElementLine): ElementLine {
  // Groups hold their categories as elements of other namespaces too; the group's first member may be one of them.
  const isGroup = /^(?:admin|descrip|transac|termNote), \(/u.test(line.content);
  if (!isGroup) return { ...line, foreign: "*" };
  const content = line.content.replace(/^(\w+), \(/u, "($1 | @extension), (@extension | ");
  return { ...line, content };
}
