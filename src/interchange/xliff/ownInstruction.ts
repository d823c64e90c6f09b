import { escapeXmlAttribute } from "../xml.ts";
import type { NamedValues } from "./ownNote.ts";

/** The name of our processing instructions, where a standard has no place for attributes of others. */
const TARGET = "muqabala";

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#13;", "\r"],
  ["&#10;", "\n"],
  ["&#9;", "\t"],
  ["&amp;", "&"],
]);

/** Named values as a processing instruction, written as attributes would be. */
export function instructionOf(values: NamedValues): string {
  const written = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeXmlAttribute(value)}"`],
  );
  return `<?${TARGET}${written.join("")}?>`;
}

/** The named values of a processing instruction of ours; undefined for those of others. */
export function valuesOfInstruction(instruction: string): NamedValues | undefined {
  const body = /^<\?muqabala\s([^]*)\?>$/u.exec(instruction)?.[1];
  if (body === undefined) return undefined;
  return Object.fromEntries(
    Array.from(body.matchAll(/([a-z-]+)="([^"]*)"/gu), ([, name = "", value = ""]) => [
      name,
      value.replaceAll(/&(?:lt|gt|quot|amp|#13|#10|#9);/gu, (entity) => ENTITIES.get(entity) ?? entity),
    ]),
  );
}
