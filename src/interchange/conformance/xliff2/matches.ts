import {
  ancestorOf,
  attributeOf,
  childrenNamed,
  descendantsOf,
  elementsIn,
  type XmlNode,
} from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { bundleOf } from "./bundle.ts";
import { checkCodes } from "./codes.ts";
import { checkInlineIds, checkUnique } from "./identifiers.ts";
import { MODULES } from "./namespaces.ts";
import { checkSpans } from "./spans.ts";
import { checkLanguage } from "../language.ts";

/**
 * Translation candidates of a unit. Constraints: `match_id_unique`, `match_ref`, `sub_type_needs_type`, `source_language`,
 * `target_language`, and those of inline elements within each match.
 */
export function checkMatches(
  matches: XmlNode,
  root: XmlNode,
  units: ReadonlySet<string>,
  report: Report,
): void {
  const all = childrenNamed(matches, "match");
  checkUnique(all, "match_id_unique", report);
  for (const match of all) {
    checkSpanReference(match, "match_ref", report);
    const subType = attributeOf(match, "subType");
    if (subType !== undefined && attributeOf(match, "type") === undefined) {
      report("sub_type_needs_type", match, { value: subType });
    }
    const bundle = bundleOf(match, root.namespace);
    checkInlineIds(bundle, report);
    checkSpans(bundle, report);
    checkCodes(bundle, units, report);
    for (const original of elementsIn(match).filter(({ local }) => local === "originalData")) {
      checkUnique(elementsIn(original), "data_id_unique", report);
    }
    const [part] = bundle.parts;
    checkLanguage(part?.source, attributeOf(root, "srcLang"), "source_language", report);
    if (attributeOf(match, "reference") !== "yes") {
      checkLanguage(part?.target, attributeOf(root, "trgLang"), "target_language", report);
    }
  }
}

/**
 * A glossary of a unit. Constraints: `glossary_id_unique`, `glossary_entry_empty`, `glossary_ref`.
 */
export function checkGlossary(glossary: XmlNode, report: Report): void {
  const entries = childrenNamed(glossary, "glossEntry");
  const translations = entries.flatMap((entry) => childrenNamed(entry, "translation"));
  const withIds = [...descendantsOf(glossary)].filter(
    (node) => entries.includes(node) || translations.includes(node),
  );
  checkUnique(withIds, "glossary_id_unique", report);
  for (const entry of entries) {
    if (childrenNamed(entry, "translation", "definition").length === 0) report("glossary_entry_empty", entry);
  }
  for (const node of withIds) {
    if (attributeOf(node, "ref") !== undefined) checkSpanReference(node, "glossary_ref", report);
  }
}

/** A reference to a span of text in the same unit: a segment, ignorable or inline element of it, or the unit itself. */
function checkSpanReference(node: XmlNode, constraint: string, report: Report): void {
  const ref = attributeOf(node, "ref");
  const unit = ancestorOf(node, ({ local, namespace }) => local === "unit" && namespace !== MODULES.mtc);
  if (ref === undefined || unit === undefined) return;
  const found = /^#(?:\/?f=[^/=]+\/)?(?:g=[^/=]+\/)*(?:u=([^/=]+)(?:\/|$))?(t=)?([^/=]*)$/u.exec(
    ref.replace(/^t=#/u, "#t="),
  );
  const [, unitId, target, id] = found ?? [];
  const isHere = found !== null && (unitId === undefined || unitId === attributeOf(unit, "id"));
  const isUnit = isHere && unitId !== undefined && id === "";
  const parts = childrenNamed(unit, "segment", "ignorable");
  const spans = parts.flatMap((part) =>
    target === undefined
      ? [part, ...childrenNamed(part, "source").flatMap((source) => [...descendantsOf(source)])]
      : childrenNamed(part, "target").flatMap((text) => [...descendantsOf(text)]),
  );
  const isKnown = isUnit || (isHere && spans.some((span) => attributeOf(span, "id") === id && id !== ""));
  if (!isKnown) report(constraint, node, { value: ref });
}
