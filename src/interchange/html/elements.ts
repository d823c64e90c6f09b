import type { BlockKind } from "../../core/block.ts";
import type { HtmlAttribute, HtmlToken } from "./tokens.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements between whose tags text is one piece of its own; all others stand inside a text. */
export const BLOCKS: ReadonlySet<string> = names(
  "address article aside blockquote body button canvas caption center col colgroup dd details dialog dir div dl dt " +
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link " +
    "listing main menu meta nav ol optgroup option p plaintext pre search section select summary table tbody td " +
    "textarea tfoot th thead title tr ul base basefont bgsound template noscript style",
);

/** Elements without a close tag. */
export const VOID: ReadonlySet<string> = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements in which nothing is translated. */
export const SKIPPED: ReadonlySet<string> = names(
  "script style noscript template svg math xmp iframe noembed noframes object",
);

/** Elements in which white space is kept. */
export const PREFORMATTED: ReadonlySet<string> = names("pre textarea listing plaintext");

/** Which open elements an element closes that have no close tag, and where the search for them ends. */
export const IMPLIED_CLOSES: ReadonlyMap<
  string,
  { closes: ReadonlySet<string>; within: ReadonlySet<string> }
> = new Map([
  ["li", { closes: names("li p"), within: names("ul ol menu dir") }],
  ["dt", { closes: names("dt dd p"), within: names("dl") }],
  ["dd", { closes: names("dt dd p"), within: names("dl") }],
  ["td", { closes: names("td th p"), within: names("tr table") }],
  ["th", { closes: names("td th p"), within: names("tr table") }],
  ["tr", { closes: names("tr td th p"), within: names("table thead tbody tfoot") }],
  ["tbody", { closes: names("thead tbody tfoot tr td th p"), within: names("table") }],
  ["option", { closes: names("option"), within: names("select optgroup datalist") }],
  ["optgroup", { closes: names("option optgroup"), within: names("select") }],
]);

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, "heading"] as const),
  ...["li", "dt", "dd", "option"].map((name) => [name, "list"] as const),
  ...["td", "th", "caption"].map((name) => [name, "cell"] as const),
  ["blockquote", "quote"] as const,
]);

/** What a text is by the elements around it, the innermost last. */
export function kindWithin(open: readonly string[]): { readonly kind: BlockKind; readonly level?: number } {
  for (const name of open.toReversed()) {
    const kind = KINDS.get(name);
    if (kind === "heading") return { kind, level: Number(name.slice(1)) };
    if (kind !== undefined) return { kind };
  }
  return { kind: "paragraph" };
}

const TEXT_ATTRIBUTES: ReadonlySet<string> = names(
  "alt title placeholder label summary abbr aria-label aria-description aria-placeholder aria-roledescription aria-valuetext",
);
const BUTTON_TYPES: ReadonlySet<string> = names("submit button reset");
const META_NAMES: ReadonlySet<string> = names(
  "description keywords abstract subject application-name apple-mobile-web-app-title og:title og:description " +
    "og:site_name og:image:alt twitter:title twitter:description twitter:image:alt dc.title dc.description dc.subject " +
    "dcterms.title dcterms.description",
);

/** The attributes of a tag that a reader meets, with where they stand in words for people. */
export function textAttributes(
  tag: Extract<HtmlToken, { type: "open" }>,
): readonly { readonly attribute: HtmlAttribute; readonly context: string }[] {
  const valueOf = (name: string): string =>
    tag.attributes.find((attribute) => attribute.name === name)?.value.toLowerCase() ?? "";
  const seen = new Set<string>();
  return tag.attributes.flatMap((attribute) => {
    // A browser takes the first of two attributes with one name.
    if (seen.has(attribute.name)) return [];
    seen.add(attribute.name);
    const { name } = attribute;
    if (tag.name === "meta") {
      const subject = valueOf("name") || valueOf("property") || valueOf("itemprop");
      return name === "content" && META_NAMES.has(subject) ? [{ attribute, context: `meta ${subject}` }] : [];
    }
    const button = tag.name === "input" && name === "value" && BUTTON_TYPES.has(valueOf("type"));
    const isText = button || (TEXT_ATTRIBUTES.has(name) && tag.name !== "link" && tag.name !== "style");
    return isText ? [{ attribute, context: `${tag.name} ${name}` }] : [];
  });
}

/** Whether a tag says of its inside that it is translated (true) or not (false); undefined if it says nothing. */
export function translates(tag: Extract<HtmlToken, { type: "open" }>): boolean | undefined {
  for (const { name, value } of tag.attributes) {
    if (name === "translate") return value.toLowerCase() !== "no";
    if (name === "class" && /(?:^|\s)notranslate(?:\s|$)/u.test(value)) return false;
  }
  return undefined;
}
