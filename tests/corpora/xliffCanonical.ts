import { SaxesParser, type SaxesTagNS } from "saxes";

const CORE = /^urn:oasis:names:tc:xliff:document:2\./u;

/** Core elements that hold elements alone: white space in them is layout. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "xliff",
  "file",
  "group",
  "unit",
  "segment",
  "ignorable",
  "notes",
  "originalData",
]);

/** What an end code repeats of its start, and what stands in a canonical form on the start alone. */
const OF_START: ReadonlySet<string> = new Set([
  "type",
  "subType",
  "canCopy",
  "canDelete",
  "canReorder",
  "dir",
]);

/**
 * An XLIFF 2 document in a form that is the same for documents that say the same: one line for each tag, attributes sorted and
 * with their namespaces, defaults left out, spans as their halves, `xml:space` on sources and targets as it counts there, no
 * comments or instructions, no white space between elements.
 */
export function canonicalXliff(xml: string): readonly string[] {
  const lines: string[] = [];
  const open: { readonly tag: SaxesTagNS; readonly core: boolean; readonly preserve: boolean }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const name = (uri: string, local: string): string =>
    uri === "" || CORE.test(uri) ? local : `{${uri}}${local}`;
  const attributesOf = (tag: SaxesTagNS): Map<string, string> =>
    new Map(
      Object.values(tag.attributes)
        .filter(({ uri }) => uri !== "http://www.w3.org/2000/xmlns/")
        .map(({ uri, local, value }) => [name(uri, local), value]),
    );
  const space = "{http://www.w3.org/XML/1998/namespace}space";
  const write = (tag: string, attributes: ReadonlyMap<string, string>): void => {
    const sorted = [...attributes].toSorted(([one], [other]) => (one < other ? -1 : 1));
    lines.push([`<${tag}`, ...sorted.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(" "));
  };
  const end = (tag: SaxesTagNS): void => {
    const attributes = attributesOf(tag);
    const half = new Map([["startRef", attributes.get("id") ?? ""]]);
    if (tag.local === "pc") {
      for (const [key, value] of attributes) if (key.endsWith("End")) half.set(key.slice(0, -3), value);
      if (attributes.get("canOverlap") !== "yes") half.set("canOverlap", "no");
    }
    write(tag.local === "pc" ? "ec" : "em", half);
  };
  parser.on("opentag", (tag) => {
    const core = CORE.test(tag.uri);
    const attributes = attributesOf(tag);
    const outer = open.at(-1)?.preserve ?? false;
    const own = attributes.get(space);
    const preserve = own === undefined ? outer : own === "preserve";
    open.push({ tag, core, preserve });
    if (core) {
      attributes.delete(space);
      if (tag.local === "source" || tag.local === "target") attributes.set("space", String(preserve));
      if (attributes.get("state") === "initial") attributes.delete("state");
    }
    if (core && (tag.local === "pc" || tag.local === "mrk")) {
      for (const [key, value] of new Map(attributes)) {
        if (key.endsWith("Start") || key.endsWith("End")) attributes.delete(key);
        if (key.endsWith("Start")) attributes.set(key.slice(0, -5), value);
      }
      if (tag.local === "pc") {
        if (attributes.get("canOverlap") === "yes") attributes.delete("canOverlap");
        else attributes.set("canOverlap", "no");
      }
      write(tag.local === "pc" ? "sc" : "sm", attributes);
      return;
    }
    if (core && attributes.get("canOverlap") === "yes") attributes.delete("canOverlap");
    if (core && tag.local === "ec" && attributes.has("startRef")) {
      for (const key of OF_START) attributes.delete(key);
    }
    write(name(tag.uri, tag.local), attributes);
  });
  parser.on("closetag", (tag) => {
    const { core = false } = open.pop() ?? {};
    if (core && (tag.local === "pc" || tag.local === "mrk")) end(tag);
    else if (!core || !["sc", "ec", "sm", "em", "ph", "cp"].includes(tag.local)) lines.push(`</${tag.local}`);
  });
  const text = (found: string): void => {
    const parent = open.at(-1);
    if (parent?.core === true && STRUCTURE.has(parent.tag.local)) return;
    if (lines.at(-1)?.startsWith('"') === true) lines.push(lines.pop() + JSON.stringify(found).slice(1, -1));
    else lines.push(`"${JSON.stringify(found).slice(1, -1)}`);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  return lines;
}
