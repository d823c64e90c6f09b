import { Notices } from "../notices.ts";
import { VOID } from "./elements.ts";
import type { HtmlToken } from "./tokens.ts";

/** What may be lost in a page that browsers show all the same, each an error of the HTML standard's parser. */
export type HtmlFault =
  "html_tag_open" | "html_quote_open" | "html_comment_open" | "html_element_open" | "html_cut_off";

/** Elements whose inside is no markup, so that one without an end takes the rest of the file. */
const RAW: ReadonlySet<string> = new Set([
  "script",
  "style",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "title",
  "textarea",
]);

/** What stands in no title: it has taken the page along, up to the end of another. */
const PAGE = /<\/head[\s>]|<body[\s>]/iu;

/** Elements that may be open where a page ends. */
const MAY_STAY_OPEN: ReadonlySet<string> = new Set(
  "html head body p li dt dd option optgroup rb rp rt rtc tbody td tfoot th thead tr colgroup caption".split(
    " ",
  ),
);

/** Where markup without an end takes words along that would be text, and where a page seems to have been cut off. */
export function htmlFaults(text: string, tokens: readonly HtmlToken[]): Notices<HtmlFault> {
  const faults = new Notices<HtmlFault>();
  for (const [index, token] of tokens.entries()) {
    const { start, end, type } = token;
    const before = tokens[index - 1];
    const isLast = end === text.length;
    const raw = before?.type === "open" && !before.closed && RAW.has(before.name) ? before : undefined;
    if (raw !== undefined && type !== "close" && (isLast || PAGE.test(text.slice(start, end)))) {
      faults.add("html_element_open", raw.start);
    } else if (type === "other" && isLast) {
      if (!text.startsWith("<!--", start)) {
        if (!text.endsWith(">")) faults.add("html_tag_open", start);
      } else if (!text.endsWith("-->") || end - start < 5) faults.add("html_comment_open", start);
    } else if (type === "close" && text.slice(start + 1, end).includes("<")) {
      faults.add("html_tag_open", start);
    } else if (type === "close" && !text.endsWith(">", end)) faults.add("html_tag_open", start);
    else if (type === "open") tellOfTag(token, faults);
  }
  if (isCutOff(tokens)) faults.add("html_cut_off", Math.max(0, text.trimEnd().length - 1));
  return faults;
}

/** A tag that goes on into the next one, or a value that goes on to the mark of another. */
function tellOfTag(tag: Extract<HtmlToken, { type: "open" }>, faults: Notices<HtmlFault>): void {
  const { name, attributes, start } = tag;
  if (name.includes("<") || attributes.some((one) => one.name.includes("<"))) {
    faults.add("html_tag_open", start);
    return;
  }
  const strays = attributes.some((one) => /["']/u.test(one.name));
  if (strays && attributes.some((one) => /[<>]/u.test(one.value))) faults.add("html_quote_open", start);
}

/** Whether a whole page has no end, though elements that need one are open, or others that need none have theirs. */
function isCutOff(tokens: readonly HtmlToken[]): boolean {
  const open = new Map<string, number>();
  const closed = new Set<string>();
  for (const token of tokens) {
    if (token.type === "open" && !token.closed && !VOID.has(token.name)) {
      open.set(token.name, (open.get(token.name) ?? 0) + 1);
    } else if (token.type === "close") {
      closed.add(token.name);
      open.set(token.name, Math.max(0, (open.get(token.name) ?? 0) - 1));
    }
  }
  if (!open.has("html") || closed.has("html") || closed.has("body")) return false;
  return (
    [...closed].some((name) => MAY_STAY_OPEN.has(name)) ||
    [...open].some(([name, count]) => count > 0 && !MAY_STAY_OPEN.has(name))
  );
}
