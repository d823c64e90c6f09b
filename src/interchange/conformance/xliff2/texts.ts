import { attributeOf, descendantsOf, textOf, type XmlNode } from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { checkLanguage, inherited } from "../language.ts";
import { type Bundle, positionOf } from "./bundle.ts";

/**
 * Languages and white space of sources and targets. Constraints: `target_language_missing`, `source_language`,
 * `target_language`, `space_differs`.
 */
export function checkTexts(bundle: Bundle, root: XmlNode, report: Report): void {
  const languages = { source: attributeOf(root, "srcLang"), target: attributeOf(root, "trgLang") };
  for (const { source, target } of bundle.parts) {
    if (target !== undefined && languages.target === undefined) report("target_language_missing", root);
    checkLanguage(source, languages.source, "source_language", report);
    checkLanguage(target, languages.target, "target_language", report);
    if (source === undefined || target === undefined) continue;
    const [first, second] = [source, target].map((text) => inherited(text, "xml:space")?.value ?? "default");
    if (first !== second) report("space_differs", target, { value: second ?? "", expected: first ?? "" });
  }
}

/**
 * The order of targets: whole numbers up to the number of parts, none twice, and none where another target stands without
 * saying so. Constraints: `order_range`, `order_unique`, `order_conflict`.
 */
export function checkOrder(bundle: Bundle, report: Report): void {
  const places = new Map<number, boolean>();
  for (const { target, position } of bundle.parts) {
    if (target !== undefined && attributeOf(target, "order") === undefined) places.set(position, false);
  }
  for (const part of bundle.parts) {
    const { target: node } = part;
    if (node === undefined || attributeOf(node, "order") === undefined) continue;
    const order = positionOf(part);
    if (order > bundle.parts.length)
      report("order_range", node, { value: order, limit: bundle.parts.length });
    else if (places.has(order)) {
      report(places.get(order) === true ? "order_unique" : "order_conflict", node, { value: order });
    }
    places.set(order, true);
  }
}

/**
 * States of segments. Constraints: `sub_state_needs_state`, `sub_state_prefix`, `state_needs_target`.
 */
export function checkStates(bundle: Bundle, report: Report): void {
  for (const { node, target } of bundle.parts) {
    const [state, subState] = [attributeOf(node, "state"), attributeOf(node, "subState")];
    if (subState !== undefined && state === undefined)
      report("sub_state_needs_state", node, { value: subState });
    else if (subState?.startsWith("xlf:") === true) report("sub_state_prefix", node, { value: subState });
    const isDone = state === "translated" || state === "reviewed" || state === "final";
    if (isDone && target === undefined) report("state_needs_target", node, { value: state });
  }
}

/**
 * Characters that XML cannot hold, and only those, are written as `cp`. Constraints: `cp_hex`, `cp_valid_character`.
 */
export function checkCodePoints(node: XmlNode, report: Report): void {
  for (const inline of descendantsOf(node)) {
    if (inline.local !== "cp" || inline.namespace !== node.namespace) continue;
    const hex = attributeOf(inline, "hex");
    if (hex === undefined) continue;
    const code = Number.parseInt(hex, 16);
    if (!/^(?:[\da-f]{2}){1,4}$/iu.test(hex) || code > 0x10ffff) report("cp_hex", inline, { value: hex });
    else if (isXmlCharacter(code)) report("cp_valid_character", inline, { value: hex });
  }
}

function isXmlCharacter(code: number): boolean {
  // The controls from 7F to 9F may be in XML but are discouraged: either way of writing them is taken.
  if (code >= 0x7f && code <= 0x9f) return false;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** The skeleton is in the file or is pointed to, not both. Constraints: `skeleton_href`, `skeleton_content`. */
export function checkSkeleton(skeleton: XmlNode, report: Report): void {
  const isEmpty =
    skeleton.children.every((child) => typeof child === "string") && textOf(skeleton).trim() === "";
  const href = attributeOf(skeleton, "href");
  if (isEmpty && href === undefined) report("skeleton_href", skeleton);
  if (!isEmpty && href !== undefined) report("skeleton_content", skeleton);
}
