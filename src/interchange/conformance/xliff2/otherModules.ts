import { attributeOf, childrenNamed, descendantsOf, elementsIn, textOf, type XmlNode } from "../xmlTree.ts";
import type { Grammar } from "../grammar.ts";
import type { Report } from "../violation.ts";
import { checkUnique } from "./identifiers.ts";
import { checkLanguage } from "../language.ts";

/** Metadata. Constraint: `metadata_id_unique`. */
export function checkMetadata(metadata: XmlNode, report: Report): void {
  const groups = [...descendantsOf(metadata)].filter(({ local }) => local === "metaGroup");
  checkUnique([metadata, ...groups], "metadata_id_unique", report);
}

/**
 * Resource data. Constraints: `resource_id_unique`, `resource_item_empty`, `resource_mime_type`, `resource_href`,
 * `resource_content`, `resource_ref`, `source_language`, `target_language`.
 */
export function checkResources(resources: XmlNode, file: XmlNode, root: XmlNode, report: Report): void {
  const items = childrenNamed(resources, "resourceItem");
  const references = childrenNamed(resources, "resourceItemRef");
  checkUnique([...references, ...items], "resource_id_unique", report);
  const inFile = elementsIn(file)
    .filter(({ local, namespace }) => local === "resourceData" && namespace === resources.namespace)
    .flatMap((data) => childrenNamed(data, "resourceItem"));
  for (const reference of references) {
    const ref = attributeOf(reference, "ref");
    const isKnown =
      inFile.length === 0 || [...inFile, ...items].some((item) => attributeOf(item, "id") === ref);
    if (ref !== undefined && !isKnown) report("resource_ref", reference, { id: ref });
  }
  for (const item of items) {
    const texts = childrenNamed(item, "source", "target");
    if (elementsIn(item).length === 0) report("resource_item_empty", item);
    const isElsewhere = texts.length > 0 && texts.every((text) => attributeOf(text, "href") !== undefined);
    if (isElsewhere && attributeOf(item, "mimeType") === undefined) report("resource_mime_type", item);
    for (const text of texts) {
      const isEmpty = elementsIn(text).length === 0 && textOf(text).trim() === "";
      const href = attributeOf(text, "href");
      if (isEmpty && href === undefined) report("resource_href", text);
      if (!isEmpty && href !== undefined) report("resource_content", text);
      // What is there for context alone may be in any language.
      const isContext = attributeOf(item, "context") !== "no";
      if (text.local === "source")
        checkLanguage(text, attributeOf(root, "srcLang"), "source_language", report);
      else if (!isContext) checkLanguage(text, attributeOf(root, "trgLang"), "target_language", report);
    }
  }
}

const PATTERNS = ["isPresent", "isNotPresent", "startsWith", "endsWith"] as const;

/**
 * Validation rules. Constraints: `rule_single_pattern`, `rule_occurs`, `rule_exists_in_source`, `rule_disabled_in_file`.
 */
export function checkValidation(validation: XmlNode, report: Report): void {
  for (const rule of childrenNamed(validation, "rule")) {
    const given = PATTERNS.filter((name) => attributeOf(rule, name) !== undefined);
    const hasOwn = rule.attributes.some(({ namespace }) => namespace !== "");
    if (given.length > 1 || (given.length === 0 && !hasOwn)) report("rule_single_pattern", rule);
    else {
      if (attributeOf(rule, "occurs") !== undefined && given[0] !== "isPresent") report("rule_occurs", rule);
      const isInSource = attributeOf(rule, "existsInSource") !== undefined;
      if (isInSource && (given[0] === undefined || given[0] === "isNotPresent"))
        report("rule_exists_in_source", rule);
    }
    if (attributeOf(rule, "disabled") === "yes" && validation.parent?.local === "file") {
      report("rule_disabled_in_file", rule);
    }
  }
}

/**
 * Change tracking. Constraints: `change_ref_resolves`, `change_ref_required`, `change_property`, `change_current_version`,
 * `change_version_unique`.
 */
export function checkChanges(track: XmlNode, grammar: Grammar, report: Report): void {
  const enclosing = track.parent;
  if (enclosing === undefined) return;
  const core = [...descendantsOf(enclosing)].filter(({ namespace }) => namespace === enclosing.namespace);
  for (const revisions of childrenNamed(track, "revisions")) {
    const appliesTo = attributeOf(revisions, "appliesTo") ?? "";
    const ref = attributeOf(revisions, "ref");
    const instances = [enclosing, ...core].filter(({ local }) => local === appliesTo);
    if (ref !== undefined && !core.some((node) => attributeOf(node, "id") === ref)) {
      report("change_ref_resolves", revisions, { id: ref });
    } else if (
      ref === undefined &&
      instances.filter((node) => attributeOf(node, "id") !== undefined).length > 1
    ) {
      report("change_ref_required", revisions, { value: appliesTo });
    }
    const all = childrenNamed(revisions, "revision");
    const versions = all.map((revision) => attributeOf(revision, "version"));
    const current = attributeOf(revisions, "currentVersion");
    if (current !== undefined && !versions.includes(current)) {
      report("change_current_version", revisions, { id: current });
    }
    for (const [index, revision] of all.entries()) {
      const version = versions[index];
      if (version !== undefined && versions.indexOf(version) < index) {
        report("change_version_unique", revision, { id: version });
      }
      for (const item of childrenNamed(revision, "item")) {
        const property = attributeOf(item, "property") ?? "content";
        const known = grammar.rules.get(appliesTo)?.attributes;
        const isPlain =
          property === "content" || known === undefined || known.has(property) || property.includes(":");
        if (!isPlain) report("change_property", item, { value: property, other: appliesTo });
      }
    }
  }
}
