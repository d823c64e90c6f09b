import type { ElementLine } from "../grammar.ts";
import { matching, oneOfWords, type ValueType } from "../valueTypes.ts";

/** The inline elements of XLIFF 2, as content. */
const INLINE = "(cp | ph | pc | sc | ec | mrk | sm | em)*";

/** The value types of the core: enumerations and patterns of its schema and its prose. */
export const CORE_TYPES: Readonly<Record<string, ValueType>> = {
  yesNoFirstNo: oneOfWords("yes firstNo no"),
  direction: oneOfWords("ltr rtl auto"),
  preserve: oneOfWords("preserve"),
  side: oneOfWords("source target"),
  state: oneOfWords("initial translated reviewed final"),
  codeType: oneOfWords("fmt ui quote link image other"),
  priority: matching("1–10", /^\s*\+?0*(?:[1-9]|10)\s*$/u),
  userValue: matching("prefix:value", /^[^\s:]+:[^\s:]+$/u, "user_value"),
  annotationType: matching(
    "generic, comment, term, prefix:value",
    /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/u,
  ),
};

const HINTS = "canCopy:yesNo canDelete:yesNo canReorder:yesNoFirstNo copyOf:nmtoken";
const SHOWN = "disp equiv dataRef:nmtoken subFlows:nmtokens subType:userValue type:codeType";
const CONTAINER = "translate:yesNo srcDir:direction trgDir:direction xml:space:space canResegment:yesNo";
const ANNOTATION = "id!:nmtoken translate:yesNo type:annotationType ref:uri value";
const ANNOTATION_FOREIGN = "fs slr its itsm *";
const CONTAINER_FOREIGN = `${ANNOTATION_FOREIGN} xml`;

/** The elements of the core; `hasDocumentNotes` for 2.2, which has notes and metadata before the files. */
export function coreElements(version: "2.0" | "2.2"): Readonly<Record<string, ElementLine>> {
  const isNew = version === "2.2";
  const plural = isNew ? " pgs" : "";
  return {
    xliff: {
      content: isNew ? "notes?, mda:metadata?, file+" : "file+",
      attributes: "version! srcLang!:language trgLang:language xml:space:space",
      foreign: "its * xml",
    },
    file: {
      content: "skeleton?, @file*, notes?, (unit | group)+",
      attributes: `id!:nmtoken original ${CONTAINER}`,
      foreign: CONTAINER_FOREIGN,
    },
    skeleton: { content: "@other*", text: true, attributes: "href" },
    group: {
      content: "@group*, notes?, (unit | group)*",
      attributes: `id!:nmtoken name type:userValue ${CONTAINER}`,
      foreign: `${CONTAINER_FOREIGN}${plural}`,
    },
    unit: {
      content: "@unit*, notes?, originalData?, (segment | ignorable)*",
      attributes: `id!:nmtoken name type:userValue ${CONTAINER}`,
      foreign: `${CONTAINER_FOREIGN}${plural}`,
    },
    segment: {
      content: "source, target?",
      attributes: "id:nmtoken canResegment:yesNo state:state subState:userValue",
    },
    ignorable: { content: "source, target?", attributes: "id:nmtoken" },
    notes: { content: "note+" },
    note: {
      content: "",
      text: true,
      attributes: `id:nmtoken appliesTo:side category priority:priority${isNew ? " ref:uri" : ""}`,
      foreign: "fs * xml",
    },
    originalData: { content: "data+" },
    data: {
      content: "cp*",
      text: true,
      attributes: "id!:nmtoken dir:direction xml:space:preserve",
    },
    source: { content: INLINE, text: true, attributes: "xml:lang:language xml:space:space" },
    target: {
      content: INLINE,
      text: true,
      attributes: "xml:lang:language xml:space:space order:positive",
    },
    cp: { content: "", attributes: "hex!" },
    ph: { content: "", attributes: `id!:nmtoken ${HINTS} ${SHOWN}`, foreign: "fs slr" },
    pc: {
      content: INLINE,
      text: true,
      attributes: `id!:nmtoken ${HINTS} canOverlap:yesNo dispEnd dispStart equivEnd equivStart dataRefEnd:nmtoken dataRefStart:nmtoken subFlowsEnd:nmtokens subFlowsStart:nmtokens subType:userValue type:codeType dir:direction`,
      foreign: "fs slr",
    },
    sc: {
      content: "",
      attributes: `id!:nmtoken ${HINTS} ${SHOWN} canOverlap:yesNo dir:direction isolated:yesNo`,
      foreign: "fs slr",
    },
    ec: {
      content: "",
      attributes: `id:nmtoken startRef:nmtoken ${HINTS} ${SHOWN} canOverlap:yesNo dir:direction isolated:yesNo`,
      foreign: "fs slr",
    },
    mrk: { content: INLINE, text: true, attributes: ANNOTATION, foreign: ANNOTATION_FOREIGN },
    sm: { content: "", attributes: ANNOTATION, foreign: ANNOTATION_FOREIGN },
    em: { content: "", attributes: "startRef!:nmtoken" },
  };
}
