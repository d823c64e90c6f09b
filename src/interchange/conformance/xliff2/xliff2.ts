import { attributeOf, childrenNamed, elementsIn, forEachIn, type XmlNode } from "../xmlTree.ts";
import { checkStructure, defineGrammar, type Grammar, keyOf } from "../grammar.ts";
import { isLanguageTag } from "../valueTypes.ts";
import type { Report } from "../violation.ts";
import { checkAnnotations } from "./annotations.ts";
import { bundleOf } from "./bundle.ts";
import { checkCodes, checkEditing } from "./codes.ts";
import { CORE_TYPES, coreElements } from "./coreTables.ts";
import { checkFragment } from "./fragments.ts";
import { checkContainerIds, checkInlineIds, checkScopes } from "./identifiers.ts";
import { checkItsAttributes, checkItsRecords } from "./internationalization.ts";
import { checkGlossary, checkMatches } from "./matches.ts";
import { checkModuleAttributes } from "./moduleAttributes.ts";
import { MODULE_PLACES, MODULE_TYPES, moduleElements } from "./moduleTables.ts";
import { CORE_2_0, CORE_2_2, MODULES } from "./namespaces.ts";
import { checkChanges, checkMetadata, checkResources, checkValidation } from "./otherModules.ts";
import { checkSpans } from "./spans.ts";
import { checkCodePoints, checkOrder, checkSkeleton, checkStates, checkTexts } from "./texts.ts";

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  (
    [
      ["2.0", CORE_2_0],
      ["2.2", CORE_2_2],
    ] as const
  ).map(([version, core]) => [
    core,
    defineGrammar({
      namespaces: {
        [core]: "",
        ...Object.fromEntries(Object.entries(MODULES).map(([prefix, namespace]) => [namespace, prefix])),
      },
      elements: { ...coreElements(version), ...moduleElements(version) },
      sets: MODULE_PLACES,
      types: { ...CORE_TYPES, ...MODULE_TYPES },
    }),
  ]),
);

const VERSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  [CORE_2_0, ["2.0", "2.1"]],
  [CORE_2_2, ["2.2"]],
]);

// Module elements of which a container has one at most.
const ONCE: ReadonlySet<string> = new Set(
  "mtc:matches gls:glossary mda:metadata res:resourceData slr:profiles slr:data val:validation".split(" "),
);

/**
 * Checks an XLIFF document of version 2.0, 2.1 or 2.2: its structure, then the constraints and processing requirements of
 * the specification's prose.
 */
export function checkXliff2(root: XmlNode, report: Report): void {
  const grammar = GRAMMARS.get(root.namespace);
  if (grammar === undefined) return report("xliff_namespace", root, { value: root.namespace });
  checkStructure(root, grammar, report);
  const version = attributeOf(root, "version");
  if (version !== undefined && VERSIONS.get(root.namespace)?.includes(version) !== true) {
    report("version_namespace", root, { value: version });
  }
  const files = childrenNamed(root, "file").map((file) => ({ file, containers: containersIn(file) }));
  checkScopes(root, files, report);
  checkModuleElements(root, grammar, report);
  const check = (node: XmlNode): void => checkElement(node, grammar, report);
  for (const { file, containers } of files) checkFile(file, containers, root, grammar, report, check);
  check(root);
  for (const child of elementsIn(root)) {
    const isFile = child.local === "file" && child.namespace === root.namespace;
    if (!isFile) forEachIn(child, check, () => true);
  }
}

function checkElement(node: XmlNode, grammar: Grammar, report: Report): void {
  const language = attributeOf(node, "xml:lang");
  if (language !== undefined && !isLanguageTag(language)) {
    report("language_tag", node, { attribute: "xml:lang", value: language });
  }
  if (grammar.prefixes.get(node.namespace) !== "") return;
  checkModuleAttributes(node, grammar, report);
  checkItsAttributes(node, report);
  const ref = node.local === "note" ? attributeOf(node, "ref") : undefined;
  if (ref !== undefined) checkFragment(ref, node, report);
}

/** The groups and units of a file; what is in them is not held by it. */
function containersIn(file: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = [];
  forEachIn(
    file,
    (node) => {
      if (node !== file && isContainer(node, file.namespace)) found.push(node);
    },
    () => true,
  );
  return found;
}

function isContainer({ local, namespace }: XmlNode, core: string): boolean {
  return namespace === core && (local === "group" || local === "unit");
}

/** One container after the other, each with all that is said of it, since what is in it is kept for a while only. */
function checkFile(
  file: XmlNode,
  containers: readonly XmlNode[],
  root: XmlNode,
  grammar: Grammar,
  report: Report,
  check: (node: XmlNode) => void,
): void {
  const units = containers.filter(({ local }) => local === "unit");
  const unitIds: ReadonlySet<string> = new Set(units.map((unit) => attributeOf(unit, "id") ?? ""));
  for (const skeleton of childrenNamed(file, "skeleton")) checkSkeleton(skeleton, report);
  for (const container of [file, ...containers]) {
    checkContainerIds(container, report);
    checkModules(container, file, root, unitIds, grammar, report);
    if (container !== file && container.local === "unit") checkUnit(container, root, unitIds, report);
    forEachIn(container, check, (node) => !isContainer(node, root.namespace));
  }
}

function checkUnit(unit: XmlNode, root: XmlNode, unitIds: ReadonlySet<string>, report: Report): void {
  if (childrenNamed(unit, "segment").length === 0) report("unit_without_segment", unit);
  const bundle = bundleOf(unit, root.namespace);
  const isNamed = checkInlineIds(bundle, report);
  checkSpans(bundle, report);
  checkCodes(bundle, unitIds, report);
  // Codes that share a name cannot be followed from source to target.
  if (isNamed) checkEditing(bundle, report);
  checkTexts(bundle, root, report);
  checkOrder(bundle, report);
  checkStates(bundle, report);
  checkCodePoints(unit, report);
  checkAnnotations(bundle, report);
}

function checkModuleElements(container: XmlNode, grammar: Grammar, report: Report): void {
  const seen = new Set<string>();
  for (const child of elementsIn(container)) {
    const key = keyOf(grammar, child);
    if (ONCE.has(key) && seen.has(key))
      report("element_repeated", child, { parent: container.name, child: child.name });
    seen.add(key);
    if (key === "mda:metadata") checkMetadata(child, report);
  }
}

function checkModules(
  container: XmlNode,
  file: XmlNode,
  root: XmlNode,
  unitIds: ReadonlySet<string>,
  grammar: Grammar,
  report: Report,
): void {
  checkModuleElements(container, grammar, report);
  for (const child of elementsIn(container)) {
    switch (keyOf(grammar, child)) {
      case "mtc:matches":
        checkMatches(child, root, unitIds, report);
        break;
      case "gls:glossary":
        checkGlossary(child, report);
        break;
      case "res:resourceData":
        checkResources(child, file, root, report);
        break;
      case "val:validation":
        checkValidation(child, report);
        break;
      case "ctr:changeTrack":
        checkChanges(child, grammar, report);
        break;
      default:
    }
  }
  const records = elementsIn(container).filter(
    ({ local, namespace }) =>
      namespace === MODULES.its && (local === "locQualityIssues" || local === "provenanceRecords"),
  );
  checkItsRecords(records, report);
}
