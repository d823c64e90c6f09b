import { attributeOf, childrenNamed, descendantsOf, forEachIn, textOf, type XmlNode } from "../xmlTree.ts";
import { checkStructure, defineGrammar, type Grammar } from "../grammar.ts";
import { checkLanguage } from "../language.ts";
import type { Report } from "../violation.ts";
import { checkUniqueBy } from "../uniqueness.ts";
import { ELEMENTS, TYPES } from "./xliff12Tables.ts";

// The namespaces of 1.2 and 1.1, and none for 1.0, each with the version that goes with it.
const VERSIONS: ReadonlyMap<string, string> = new Map([
  ["urn:oasis:names:tc:xliff:document:1.2", "1.2"],
  ["urn:oasis:names:tc:xliff:document:1.1", "1.1"],
  ["", "1.0"],
]);

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  [...VERSIONS.keys()].map((namespace) => [
    namespace,
    defineGrammar({
      namespaces: { [namespace]: "" },
      elements: ELEMENTS,
      sets: { extension: "" },
      types: TYPES,
    }),
  ]),
);

/**
 * Checks an XLIFF document of version 1.2 (1.1 and 1.0 as far as they say the same) against the transitional schema and the
 * keys and rules of its prose. Constraints: those of structure, `xliff_namespace`, `version_namespace`, `unit_id_unique`,
 * `group_id_unique`, `group_name_unique`, `phase_name_unique`, `tool_id_unique`, `external_uid_unique`, `phase_resolves`,
 * `tool_resolves`, `source_language`, `target_language` and those of the texts of units.
 */
export function checkXliff12(root: XmlNode, report: Report): void {
  const grammar = GRAMMARS.get(root.namespace);
  const version = attributeOf(root, "version");
  const isOldWithout = root.namespace === "" && version !== "1.0" && version !== undefined;
  if (grammar === undefined || isOldWithout)
    return report("xliff_namespace", root, { value: root.namespace });
  checkStructure(root, grammar, report);
  if (
    version !== undefined &&
    TYPES["version"]?.test(version) === true &&
    VERSIONS.get(root.namespace) !== version
  ) {
    report("version_namespace", root, { value: version });
  }
  for (const file of childrenNamed(root, "file")) checkFile(file, report);
}

function checkFile(file: XmlNode, report: Report): void {
  const keys = new Keys(report);
  forEachIn(
    file,
    (node) => {
      if (node !== file && node.namespace === file.namespace) keys.take(node);
    },
    () => true,
  );
  const languages = [attributeOf(file, "source-language"), attributeOf(file, "target-language")] as const;
  const check = (node: XmlNode): void => {
    const isOwn = node.namespace === file.namespace;
    if (isOwn) keys.checkReferences(node, node === file);
    for (const child of node.children) if (typeof child !== "string") check(child);
    // What is in a unit is kept for a while only, so that the unit as a whole is looked at straight behind it.
    if (isOwn && node !== file && node.local === "trans-unit") checkUnit(node, languages, report);
  };
  check(file);
}

/** The keys of a file, each of which is there once. */
class Keys {
  private readonly units = new Set<string>();
  private hasNameless = false;
  private readonly phases = new Set<string>();
  private readonly tools = new Set<string>();
  private readonly groups = new Set<string>();
  private readonly counts = new Set<string>();
  private readonly contexts = new Set<string>();
  private readonly externals = new Set<string>();

  constructor(private readonly report: Report) {}

  take(node: XmlNode): void {
    switch (node.local) {
      case "trans-unit":
      case "bin-unit":
        this.hasNameless ||= attributeOf(node, "id") === undefined;
        return this.add(this.units, node, "id", "unit_id_unique");
      case "group":
        return this.add(this.groups, node, "id", "group_id_unique");
      case "count-group":
        return this.add(this.counts, node, "name", "group_name_unique");
      case "context-group":
        return this.add(this.contexts, node, "name", "group_name_unique");
      case "external-file":
        return this.add(this.externals, node, "uid", "external_uid_unique");
      case "phase":
        return this.add(this.phases, node, "phase-name", "phase_name_unique");
      case "tool":
        return this.add(this.tools, node, "tool-id", "tool_id_unique");
    }
  }

  /** What an element refers to is there; once all keys are known. */
  checkReferences(node: XmlNode, isFile: boolean): void {
    const phase = node.local === "phase" ? undefined : attributeOf(node, "phase-name");
    if (phase !== undefined && !this.phases.has(phase)) this.report("phase_resolves", node, { id: phase });
    const tool = node.local === "tool" ? undefined : attributeOf(node, "tool-id");
    if (tool !== undefined && !this.tools.has(tool)) this.report("tool_resolves", node, { id: tool });
    const xid = isFile ? undefined : attributeOf(node, "xid");
    if (xid === undefined || this.units.has(xid) || (xid === "" && this.hasNameless)) return;
    this.report("xid_resolves", node, { id: xid });
  }

  private add(known: Set<string>, node: XmlNode, attribute: string, constraint: string): void {
    const value = attributeOf(node, attribute);
    if (value === undefined) return;
    if (known.has(value)) this.report(constraint, node, { id: value });
    known.add(value);
  }
}

/**
 * The texts of a unit and of its alternatives. Constraints: `source_language`, `target_language`, `seg_source_text`,
 * `mrk_mid_required`, `mrk_mid_unique`, `mid_resolves`, `paired_code_unique`, `paired_code_start`, `paired_code_end`.
 */
function checkUnit(
  unit: XmlNode,
  languages: readonly [source: string | undefined, target: string | undefined],
  report: Report,
): void {
  const [source] = childrenNamed(unit, "source");
  const [target] = childrenNamed(unit, "target");
  // The specification asks for the language of the file, not for its region.
  checkLanguage(source, baseOf(languages[0]), "source_language", report);
  checkLanguage(target, baseOf(languages[1]), "target_language", report);
  const mids = checkSegments(unit, undefined, report);
  for (const alternative of childrenNamed(unit, "alt-trans")) {
    checkSegments(alternative, mids, report);
    const mid = attributeOf(alternative, "mid");
    if (mid !== undefined && !mids.has(mid)) report("mid_resolves", alternative, { id: mid });
  }
}

function baseOf(language: string | undefined): string | undefined {
  return language?.split("-")[0];
}

/** Checks what is segmented in a unit or alternative; gives back the ids of its segments. */
function checkSegments(
  owner: XmlNode,
  outer: ReadonlySet<string> | undefined,
  report: Report,
): ReadonlySet<string> {
  for (const text of childrenNamed(owner, "source", "seg-source", "target")) checkPairs(text, report);
  const [source] = childrenNamed(owner, "source");
  const [segmented] = childrenNamed(owner, "seg-source");
  const marks = segmented === undefined ? [] : segmentMarks(segmented, report);
  const mids = checkUniqueBy(marks, "mid", "mrk_mid_unique", report);
  if (source !== undefined && segmented !== undefined && plain(source) !== plain(segmented)) {
    report("seg_source_text", segmented);
  }
  const known = segmented === undefined && outer !== undefined ? outer : mids;
  for (const target of childrenNamed(owner, "target")) {
    const own = segmentMarks(target, report);
    checkUniqueBy(own, "mid", "mrk_mid_unique", report);
    for (const mark of own) {
      const mid = attributeOf(mark, "mid");
      if (mid !== undefined && !known.has(mid)) report("mid_resolves", mark, { id: mid });
    }
  }
  return mids;
}

function segmentMarks(text: XmlNode, report: Report): readonly XmlNode[] {
  const marks = descendantsOf(text).filter(
    (node) => node.local === "mrk" && attributeOf(node, "mtype") === "seg",
  );
  for (const mark of marks) if (attributeOf(mark, "mid") === undefined) report("mrk_mid_required", mark);
  return marks;
}

/** The text without the codes, white space aside: tools wrap it differently. */
function plain(node: XmlNode): string {
  return textOf(node).replaceAll(/\s+/gu, "");
}

const PAIRS = [
  ["bpt", "ept"],
  ["bx", "ex"],
] as const;

/** Begins and ends of codes in one text belong together by `rid`, or by `id` where there is none. */
function checkPairs(text: XmlNode, report: Report): void {
  const inline = descendantsOf(text);
  if (inline.length === 0) return;
  for (const [begin, end] of PAIRS) {
    const open = new Map<string, XmlNode>();
    const begun = new Set<string>();
    let isLoose = false;
    for (const code of inline) {
      if (code.local !== begin && code.local !== end) continue;
      const [rid, id] = [attributeOf(code, "rid"), attributeOf(code, "id") ?? ""];
      const key = rid === undefined ? `id ${id}` : `rid ${rid}`;
      const facts = { id: rid ?? id };
      if (code.local === end) {
        if (open.delete(key)) continue;
        report("paired_code_start", code, { ...facts, other: begin });
        isLoose = true;
      } else if (begun.has(key)) report("paired_code_unique", code, facts);
      else {
        open.set(key, code);
        begun.add(key);
      }
    }
    // An end that names the wrong begin leaves one without an end: that is said of the end alone.
    for (const code of isLoose ? [] : open.values()) {
      report("paired_code_end", code, {
        id: attributeOf(code, "rid") ?? attributeOf(code, "id") ?? "",
        other: end,
      });
    }
  }
}
