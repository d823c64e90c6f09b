import { childNamed, elementsIn } from "./xmlOffsets.ts";
import type { ZippedParts } from "./zippedParts.ts";

/** What one part of an office document says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, such as `footnotes`; transitional and strict have the same. */
  readonly type: string;
  /** The name of the other part, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations of a part (ECMA-376-2), or of the whole document with an empty name; targets as names of parts. */
export function relationsOf(parts: ZippedParts, name: string): readonly Relation[] {
  const slash = name.lastIndexOf("/");
  const folder = name.slice(0, slash + 1);
  const own = relationsPart(name);
  const root = parts.part(own)?.root;
  if (root === undefined && name !== "" && USES_RELATIONS.test(parts.part(name)?.text ?? ""))
    parts.referTo(own);
  return (root === undefined ? [] : elementsIn(root)).flatMap(({ tag, attributes }) => {
    const target = attributes.get("Target");
    if (tag !== "rel:Relationship" || target === undefined) return [];
    const external = attributes.get("TargetMode") === "External";
    const type = attributes.get("Type")?.split("/").at(-1) ?? "";
    return [
      {
        id: attributes.get("Id") ?? "",
        type,
        target: external ? target : resolved(folder, target),
        external,
      },
    ];
  });
}

/** The name of the part that lists what a part refers to. */
export function relationsPart(name: string): string {
  const slash = name.lastIndexOf("/");
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`;
}

/** An attribute that names a relation of the part it stands in. */
const USES_RELATIONS = /\s[\w.-]{1,20}:(?:id|embed|link)="rId\w+"/u;

/** The names of the parts of some types that a part refers to, in order of the types, each once. */
export function relatedParts(parts: ZippedParts, name: string, types: readonly string[]): readonly string[] {
  const relations = relationsOf(parts, name);
  const names = new Set(
    types.flatMap((type) =>
      relations.filter((one) => one.type === type && !one.external).map((one) => one.target),
    ),
  );
  for (const target of names) parts.referTo(target);
  return [...names];
}

/** The part that is the document itself, if its content type is one of those given. */
export function mainPart(parts: ZippedParts, contentTypes: RegExp): string | undefined {
  const [main] = relatedParts(parts, "", ["officeDocument"]);
  const types = parts.part("[Content_Types].xml")?.root;
  if (main === undefined || types === undefined) return undefined;
  const own = elementsIn(types).find(
    ({ tag, attributes }) => tag === "ct:Override" && attributes.get("PartName") === `/${main}`,
  );
  const type = own ?? childNamed(types, "ct:Default");
  return contentTypes.test(type?.attributes.get("ContentType") ?? "") ? main : undefined;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
