import type { ElementLine } from "../grammar.ts";
import { matching, numberBetween, oneOfWords, type ValueType } from "../valueTypes.ts";

const ISSUE_TYPES =
  "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other";

const STYLES =
  "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul";

// "*", "0", "0,0" and "0,*" of the size restrictions, each number any integer.
const RESTRICTION = matching("*, 0, 0,0, 0,*", /^(?:\*|\d+|\d+,(?:\d+|\*))$/u, "size_restriction_pattern");

/** The value types of module elements and attributes. */
export const MODULE_TYPES: Readonly<Record<string, ValueType>> = {
  percent: numberBetween(0, 100),
  confidence: numberBetween(0, 1),
  matchType: oneOfWords("am mt icm idm tb tm other"),
  metaSide: oneOfWords("source target ignorable"),
  normalization: oneOfWords("none nfc nfd"),
  style: oneOfWords(STYLES),
  issueType: oneOfWords(ISSUE_TYPES),
  filterType: oneOfWords("include exclude"),
  itsVersion: oneOfWords("2.0"),
  restriction: RESTRICTION,
  storage: matching("0, 1, 2 …", /^\d+$/u, "equiv_storage_integer"),
  switch: matching(
    "plural:…, ordinal:…, gender:…, select:…",
    /^\s*(?:plural|ordinal|gender|select):[^\s,:]+(?:\s*[,\s]\s*(?:plural|ordinal|gender|select):[^\s,:]+)*\s*$/u,
    "plural_switch",
  ),
};

/** The attributes that modules add to the core's elements, with the type of their value (none: any text). */
export const MODULE_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fs: { fs: "style", subFs: "" },
  slr: {
    equivStorage: "storage",
    sizeInfo: "",
    sizeInfoRef: "nmtoken",
    sizeRestriction: "restriction",
    storageRestriction: "restriction",
  },
  pgs: { switch: "switch", case: "" },
  itsm: { domains: "", lang: "language" },
  its: {
    version: "itsVersion",
    allowedCharacters: "",
    annotatorsRef: "",
    localeFilterList: "",
    localeFilterType: "filterType",
    locQualityIssueComment: "",
    locQualityIssueEnabled: "yesNo",
    locQualityIssueProfileRef: "uri",
    locQualityIssuesRef: "uri",
    locQualityIssueSeverity: "percent",
    locQualityIssueType: "issueType",
    locQualityRatingProfileRef: "uri",
    locQualityRatingScore: "percent",
    locQualityRatingScoreThreshold: "percent",
    locQualityRatingVote: "integer",
    locQualityRatingVoteThreshold: "integer",
    mtConfidence: "confidence",
    org: "",
    orgRef: "uri",
    person: "",
    personRef: "uri",
    provenanceRecordsRef: "uri",
    revOrg: "",
    revOrgRef: "uri",
    revPerson: "",
    revPersonRef: "uri",
    revTool: "",
    revToolRef: "uri",
    taClassRef: "uri",
    taConfidence: "confidence",
    taIdent: "",
    taIdentRef: "uri",
    taSource: "",
    termConfidence: "confidence",
    tool: "",
    toolRef: "uri",
  },
};

/** The provenance attributes of ITS, of which a record has at least one. */
export const PROVENANCE: readonly string[] =
  "org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef".split(
    " ",
  );

const ANY_MODULE =
  "mtc:matches gls:glossary mda:metadata res:resourceData slr:profiles slr:data val:validation ctr:changeTrack its:locQualityIssues its:provenanceRecords";

/** Which module elements may stand in which element of the core. */
export const MODULE_PLACES: Readonly<Record<string, string>> = {
  file: "mda:metadata res:resourceData slr:profiles slr:data val:validation ctr:changeTrack its:provenanceRecords",
  group: "mda:metadata slr:data val:validation ctr:changeTrack its:provenanceRecords",
  unit: "mtc:matches gls:glossary mda:metadata res:resourceData slr:data val:validation ctr:changeTrack its:locQualityIssues its:provenanceRecords",
  extension: "",
  other: ANY_MODULE,
  // A resource may hold the texts of the core.
  resource: `source target ${ANY_MODULE}`,
};

const PROVENANCE_TYPED = PROVENANCE.map((name) => (name.endsWith("Ref") ? `${name}:uri` : name)).join(" ");

/** The elements of the modules. */
export function moduleElements(version: "2.0" | "2.2"): Readonly<Record<string, ElementLine>> {
  const resource = { content: "@resource*", attributes: "href xml:lang:language", foreign: "*" };
  return {
    "mtc:matches": { content: "mtc:match+" },
    "mtc:match": {
      content: "mda:metadata?, originalData?, source, target, @other*",
      attributes:
        "id:nmtoken matchQuality:percent matchSuitability:percent origin ref!:uri reference:yesNo similarity:percent subType:userValue type:matchType",
      foreign: "its itsm *",
    },
    "gls:glossary": { content: "gls:glossEntry+" },
    "gls:glossEntry": {
      content: "gls:term, gls:translation*, gls:definition?, @other*",
      attributes: "id:nmtoken ref:uri",
      foreign: "*",
    },
    "gls:term": { content: "", text: true, attributes: "source", foreign: "*" },
    "gls:translation": { content: "", text: true, attributes: "id:nmtoken ref:uri source", foreign: "*" },
    "gls:definition": { content: "", text: true, attributes: "source", foreign: "*" },
    "mda:metadata": { content: "mda:metaGroup+", attributes: "id:nmtoken" },
    "mda:metaGroup": {
      content: "(mda:metaGroup | mda:meta)+",
      attributes: "id:nmtoken category appliesTo:metaSide",
    },
    "mda:meta": { content: "", text: true, attributes: "type!" },
    "res:resourceData": { content: "res:resourceItemRef*, res:resourceItem*" },
    "res:resourceItemRef": { content: "", attributes: "id:nmtoken ref!:nmtoken", foreign: "*" },
    "res:resourceItem": {
      content: `${version === "2.2" ? "notes?, " : ""}res:source?, res:target?, res:reference*`,
      attributes: "mimeType id:nmtoken context:yesNo",
      foreign: "*",
    },
    "res:source": resource,
    "res:target": resource,
    "res:reference": { content: "", attributes: "href! xml:lang:language", foreign: "*" },
    "ctr:changeTrack": { content: "ctr:revisions+" },
    "ctr:revisions": {
      content: "ctr:revision+",
      attributes: "appliesTo!:nmtoken ref:nmtoken currentVersion:nmtoken",
      foreign: "*",
    },
    "ctr:revision": { content: "ctr:item+", attributes: "author datetime version:nmtoken", foreign: "its *" },
    "ctr:item": { content: "", text: true, attributes: "property!", foreign: "*" },
    "slr:profiles": {
      content: "slr:normalization?, @other*",
      attributes: "generalProfile storageProfile",
    },
    "slr:normalization": { content: "", attributes: "general:normalization storage:normalization" },
    "slr:data": { content: "@other*", attributes: "profile!", foreign: "*" },
    "val:validation": { content: "val:rule+", foreign: "*" },
    "val:rule": {
      content: "",
      attributes:
        "isPresent occurs:positive isNotPresent startsWith endsWith existsInSource:yesNo caseSensitive:yesNo normalization:normalization disabled:yesNo",
      foreign: "*",
    },
    "its:locQualityIssues": { content: "its:locQualityIssue+", attributes: "xml:id!:nmtoken version" },
    "its:locQualityIssue": {
      content: "",
      attributes:
        "version locQualityIssueType:issueType locQualityIssueComment locQualityIssueSeverity:percent locQualityIssueProfileRef:uri locQualityIssueEnabled:yesNo",
    },
    "its:provenanceRecords": { content: "its:provenanceRecord+", attributes: "xml:id!:nmtoken version" },
    "its:provenanceRecord": { content: "", attributes: `version ${PROVENANCE_TYPED}` },
  };
}
