import { escapeXmlAttribute, escapeXmlText } from "./xml.ts";

/** Characters that no XML 1.0 can hold, lone halves of surrogate pairs among them. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Words of a translation as the content of an element. */
export function xmlWords(text: string): string {
  return escapeXmlText(text.replaceAll(FORBIDDEN, ""));
}

/** Words of a translation as the value of an attribute. */
export function xmlAttributeWords(text: string): string {
  return escapeXmlAttribute(text.replaceAll(FORBIDDEN, ""));
}
