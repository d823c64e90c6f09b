import type { Code, Content } from "../../core/content.ts";
import { joinParts } from "../../core/content.ts";
import { escapeXmlText } from "../xml.ts";
import { CodeStore } from "../xliff/codeStore.ts";
import { InlineBuilder } from "../xliff/inlineBuilder.ts";
import type { InlineElement, TransUnit } from "./unit.ts";

/** Phrase writes its tags as text: `{1}` stands alone, `{b>` and `<b}` are the ends of a span. */
const TAG = /\{(\w{1,16})>|<(\w{1,16})\}|\{(\d{1,6})\}/gu;

/** Whether a unit is one of Phrase, whose tags are told from text by the way they are written. */
export function isOfPhrase(unit: Pick<TransUnit, "attributes">): boolean {
  return unit.attributes["m:confirmed"] !== undefined;
}

/** A side of a unit of Phrase, in which its tags are codes. */
export function withPhraseTags(element: InlineElement): InlineElement {
  const content = phraseContent(element.content);
  return content === element.content ? element : { ...element, content };
}

function phraseContent(content: Content): Content {
  if (!content.some((part) => typeof part === "string" && /[{}]/u.test(part))) return content;
  const builder = new InlineBuilder(new CodeStore());
  const others = new Map<number, Code>();
  for (const part of content) {
    if (typeof part === "string") addText(builder, part);
    // Codes of the markup keep their place, and stay as they are.
    else {
      others.set(builder.mark(), part);
      builder.code("standalone", `:${others.size}`, "", part.data);
    }
  }
  builder.finish();
  const end = builder.mark();
  return joinParts(
    Array.from({ length: end }, (_, place) => others.get(place) ?? builder.slice(place, place + 1)[0] ?? ""),
  );
}

function addText(builder: InlineBuilder, text: string): void {
  let written = 0;
  for (const found of text.matchAll(TAG)) {
    const [tag, opened, closed, alone = ""] = found;
    if (found.index > written) builder.text(text.slice(written, found.index));
    written = found.index + tag.length;
    const data = escapeXmlText(tag);
    if (opened !== undefined) builder.code("open", `{${opened}`, opened, data);
    else if (closed !== undefined) builder.code("close", `{${closed}`, closed, data);
    else builder.code("standalone", `{${alone}}`, tag, data);
  }
  if (written < text.length) builder.text(text.slice(written));
}
