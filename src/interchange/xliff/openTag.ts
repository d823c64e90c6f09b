import { escapeXmlAttribute } from "../xml.ts";

/**
 * The text of an opening tag with some attributes set, or taken away where undefined; the others stay as they are written, in
 * their order. The very same text if nothing changes.
 */
export function setAttributes(tag: string, wanted: Readonly<Record<string, string | undefined>>): string {
  let result = tag;
  for (const [name, value] of Object.entries(wanted)) {
    const found = findAttribute(result, name);
    const written = value === undefined ? "" : escapeXmlAttribute(value);
    if (found === undefined) {
      if (value === undefined) continue;
      const end = /\s*\/?>$/u.exec(result)?.index ?? result.length;
      result = `${result.slice(0, end)} ${name}="${written}"${result.slice(end)}`;
    } else if (value === undefined) {
      result = result.slice(0, found.start) + result.slice(found.end);
    } else if (result.slice(found.valueStart, found.valueEnd) !== written) {
      result = result.slice(0, found.valueStart) + written + result.slice(found.valueEnd);
    }
  }
  return result;
}

/** The name of a tag as written, with its prefix. */
export function tagName(tag: string): string {
  return /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? "";
}

/** A tag of an empty element as the opening tag of one that has content; others are the same. */
export function openedTag(tag: string): string {
  return tag.replace(/\s*\/>$/u, ">");
}

interface AttributePlace {
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

function findAttribute(tag: string, name: string): AttributePlace | undefined {
  const attributes = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/gu;
  for (const found of tag.matchAll(attributes)) {
    const [whole, key, value = ""] = found;
    if (key !== name) continue;
    const end = found.index + whole.length;
    return { start: found.index, valueStart: end - value.length + 1, valueEnd: end - 1, end };
  }
  return undefined;
}
