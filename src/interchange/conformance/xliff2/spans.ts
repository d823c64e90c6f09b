import { attributeOf, type XmlNode } from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { byId, type Bundle } from "./bundle.ts";

const SHARED_HINTS = ["canCopy", "canDelete", "canOverlap"] as const;

/**
 * Starts and ends of spans over both sides of a unit or match.
 * Constraints: `ec_start_ref_required`, `ec_id_required`, `ec_id_only_isolated`, `ec_start_ref_isolated`,
 * `ec_dir_only_isolated`, `start_ref_resolves`, `end_after_start`, `start_ref_unique`, `isolated_required`,
 * `isolated_forbidden`, `sc_ec_hints_equal`, `sc_ec_can_reorder`, `em_start_ref_resolves`, `em_after_sm`, `em_unique`,
 * `sm_without_em`.
 */
export function checkSpans(bundle: Bundle, report: Report): void {
  for (const side of ["source", "target"] as const) {
    const inline = bundle.inline[side];
    if (inline.length === 0) continue;
    checkCodes(inline, report);
    checkMarkers(inline, report);
  }
}

function isIsolated(node: XmlNode): boolean {
  return attributeOf(node, "isolated") === "yes";
}

function checkCodes(inline: readonly XmlNode[], report: Report): void {
  const starts = byId(inline.filter(({ local }) => local === "sc"));
  const order = new Map(inline.map((node, index) => [node, index]));
  const ended = new Set<string>();
  // An end that names the wrong start leaves one without an end: that is said of the end alone.
  let isLoose = false;
  for (const end of inline.filter(({ local }) => local === "ec")) {
    checkEndAttributes(end, report);
    const startRef = attributeOf(end, "startRef");
    if (!isIsolated(end) && (startRef === undefined || !starts.has(startRef))) isLoose = true;
    if (startRef === undefined) continue;
    const start = starts.get(startRef);
    if (start === undefined) {
      if (!isIsolated(end)) report("start_ref_resolves", end, { id: startRef });
    } else if (ended.has(startRef)) report("start_ref_unique", end, { id: startRef });
    else if ((order.get(start) ?? 0) > (order.get(end) ?? 0))
      report("end_after_start", end, { id: startRef });
    else if (!isIsolated(start) && !isIsolated(end)) checkHints(start, end, report);
    ended.add(startRef);
  }
  for (const [id, start] of starts) {
    if (isIsolated(start) && ended.has(id)) report("isolated_forbidden", start, { id });
    if (!isIsolated(start) && !ended.has(id) && !isLoose) report("isolated_required", start, { id });
  }
}

function checkEndAttributes(end: XmlNode, report: Report): void {
  const [id, startRef] = [attributeOf(end, "id"), attributeOf(end, "startRef")];
  if (isIsolated(end)) {
    if (startRef !== undefined) report("ec_start_ref_isolated", end, { id: startRef });
    else if (id === undefined) report("ec_id_required", end);
    return;
  }
  if (startRef === undefined && id === undefined) report("ec_start_ref_required", end);
  else if (startRef === undefined) report("isolated_required", end, { id: id ?? "" });
  else if (id !== undefined) report("ec_id_only_isolated", end, { id });
  if (attributeOf(end, "dir") !== undefined) report("ec_dir_only_isolated", end);
}

function checkHints(start: XmlNode, end: XmlNode, report: Report): void {
  const id = attributeOf(start, "id") ?? "";
  for (const attribute of SHARED_HINTS) {
    const values = [start, end].map((node) => attributeOf(node, attribute) ?? "yes");
    if (values[0] !== values[1]) report("sc_ec_hints_equal", end, { attribute, id });
  }
  const reorder = attributeOf(start, "canReorder") ?? "yes";
  const expected = reorder === "firstNo" ? "no" : reorder;
  if ((attributeOf(end, "canReorder") ?? "yes") !== expected) {
    report("sc_ec_can_reorder", end, { id, expected });
  }
}

function checkMarkers(inline: readonly XmlNode[], report: Report): void {
  const starts = byId(inline.filter(({ local }) => local === "sm"));
  const order = new Map(inline.map((node, index) => [node, index]));
  const ended = new Set<string>();
  let isLoose = false;
  for (const end of inline.filter(({ local }) => local === "em")) {
    const startRef = attributeOf(end, "startRef");
    if (startRef === undefined) continue;
    const start = starts.get(startRef);
    if (start === undefined) {
      report("em_start_ref_resolves", end, { id: startRef });
      isLoose = true;
      continue;
    }
    if (ended.has(startRef)) report("em_unique", end, { id: startRef });
    else if ((order.get(start) ?? 0) > (order.get(end) ?? 0)) report("em_after_sm", end, { id: startRef });
    ended.add(startRef);
  }
  for (const [id, start] of starts) if (!ended.has(id) && !isLoose) report("sm_without_em", start, { id });
}
