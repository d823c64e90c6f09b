import { attributeOf, childrenNamed, type XmlNode } from "../xmlTree.ts";
import type { Report } from "../violation.ts";
import { type Bundle } from "./bundle.ts";
import { checkFragment } from "./fragments.ts";

/**
 * Annotations and what they point to. Constraints: `translate_annotation`, `comment_value_or_ref`, `comment_ref_note`,
 * `match_annotation_ref`, `annotation_type_prefix`, and those of fragments.
 */
export function checkAnnotations(bundle: Bundle, report: Report): void {
  for (const side of ["source", "target"] as const) {
    for (const mark of bundle.inline[side]) {
      if (mark.local === "mrk" || mark.local === "sm") checkAnnotation(mark, bundle.owner, report);
    }
  }
}

function checkAnnotation(mark: XmlNode, owner: XmlNode, report: Report): void {
  const type = attributeOf(mark, "type") ?? "generic";
  const [value, ref] = [attributeOf(mark, "value"), attributeOf(mark, "ref")];
  if (type === "generic") {
    const isUsed =
      attributeOf(mark, "translate") !== undefined || mark.attributes.some((one) => one.namespace !== "");
    if (!isUsed) report("translate_annotation", mark);
  } else if (type.startsWith("xlf:")) report("annotation_type_prefix", mark, { value: type });
  else if (type === "mtc:match" && ref !== undefined) report("match_annotation_ref", mark, { value: ref });
  if (type === "comment") {
    if ((value === undefined) === (ref === undefined)) return report("comment_value_or_ref", mark);
    if (ref !== undefined && !isNoteOfUnit(ref, owner))
      return report("comment_ref_note", mark, { value: ref });
    return;
  }
  if (ref !== undefined) checkFragment(ref, mark, report);
}

/** A comment points to a note of its unit, by the note alone or by the whole way to it. */
function isNoteOfUnit(ref: string, owner: XmlNode): boolean {
  const found = /^#(?:\/?f=[^/=]+\/)?(?:g=[^/=]+\/)*(?:u=([^/=]+)\/)?n=([^/=]+)$/u.exec(ref);
  if (found === null) return false;
  const [, unit, note] = found;
  if (unit !== undefined && unit !== attributeOf(owner, "id")) return false;
  return childrenNamed(owner, "notes").some((notes) =>
    childrenNamed(notes, "note").some((one) => attributeOf(one, "id") === note),
  );
}
