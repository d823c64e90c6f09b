import type { Dice } from "./mutations.ts";

/** Pieces of XML that are seldom, or nearly well-formed. */
export const PIECES = [
  ..."<>&;'\"/!?=-[]: \t\n\r\u0085\u2028\u00A0\uFFFE\uFFFF\0\u000B\u007F\u00B7é",
  "\uD83D\uDE00",
  "\uD83D",
  "\uDE00",
  "\r\n",
  "<?xml version='1.0'?>",
  '<?xml version="1.1" encoding="UTF-8"?>',
  "<?xml?>",
  "<?xml-model href='a'?>",
  "<?XML a?>",
  "<?a?>",
  "<?a??>",
  "<?a?b?>",
  "<?a b ?>",
  "<? a?>",
  "<!-- a -->",
  "<!---->",
  "<!--->",
  "<!-- a -- b -->",
  "<!-- a --->",
  "<![CDATA[]]>",
  "<![CDATA[a]] ]>\r\n<&]]]>",
  "<![CDATA[",
  "]]>",
  "]]",
  "&amp;",
  "&lt;b&gt;",
  "&apos;&quot;",
  "&#10;&#13;&#9;",
  "&#x1F600;",
  "&#X41;",
  "&#xD800;",
  "&#0;",
  "&#99999999;",
  "&;",
  "&nbsp;",
  "&constructor;",
  "& amp;",
  "<a/>",
  "<a />",
  "<a/ >",
  "</ a>",
  "</a>",
  "<a></a >",
  "<a b='1' c=\"2\"/>",
  "<a b='1'c='2'/>",
  "<a b = '1'\n\tc\r\n=\r\"2\" />",
  "<a b='1' b='2'/>",
  "<a b/>",
  "<a b=1/>",
  "<a b='<'/>",
  "<a b='>'/>",
  "<a b='&lt;&#10; \t\r\n&#x20;x'/>",
  "<a b='&x;'/>",
  "<a __proto__='1' constructor='2'/>",
  "<a:b xmlns:a='u'><a:c/></a:b>",
  "<a xmlns='u'><b xmlns=''/></a>",
  "<a:b:c/>",
  "<:/>",
  "<é ü·='1'/>",
  "<·/>",
  "<a\u2028/>",
  "<\u{10000}a/>",
  "<1/>",
  "<a.-1/>",
  "<!DOCTYPE a>",
  "<!doctype a>",
  "<!ELEMENT a>",
  " xmlns='u'",
  " b='1'",
] as const;

/** A text with some pieces put into it, mostly where markup is. */
export function withPieces(text: string, dice: Dice): string {
  let result = text;
  const below = (limit: number): number => Math.floor(dice() * limit);
  for (let times = below(3) + 1; times > 0; times -= 1) {
    // Most places are inside of a tag or beside one; the beginning and the end are where the rules change.
    const any = below(result.length + 1);
    const beside = result.indexOf(dice() < 0.5 ? "<" : ">", any) + below(2);
    const at = dice() < 0.1 ? 0 : dice() < 0.1 ? result.length : dice() < 0.5 ? any : beside;
    const removed = dice() < 0.3 ? below(3) : 0;
    result = result.slice(0, at) + (PIECES[below(PIECES.length)] ?? "") + result.slice(at + removed);
  }
  return result;
}
