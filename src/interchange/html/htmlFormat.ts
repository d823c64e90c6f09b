import { success } from "../../core/result.ts";
import type { Format } from "../format.ts";
import { inPlaceFormat } from "../inPlace.ts";
import { directionEdits, htmlLanguage } from "./direction.ts";
import { htmlFaults } from "./htmlFaults.ts";
import { htmlSlots } from "./slots.ts";
import { htmlTokens } from "./tokens.ts";

const EXTENSIONS = ["html", "htm", "xhtml"] as const;

/** Where a page says its encoding, in UTF-16 units: browsers look in its first 1,024 bytes. */
const DECLARATIONS = 4096;

/** Web pages and parts of pages; read as browsers do, never shown. Malformed markup stays as it is. */
export const htmlFormat: Format = inPlaceFormat({
  id: "html",
  extensions: EXTENSIONS,
  mediaType: "text/html",
  recognise: (start, name) => {
    if (
      /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu.test(start)
    )
      return 0.95;
    const named = EXTENSIONS.some((extension) => name.endsWith(`.${extension}`));
    if (
      /^\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:head|body|title|meta|div|p|h[1-6]|ul|ol|table|section|article|main)[\s>]/iu.test(
        start,
      )
    ) {
      return named ? 0.9 : 0.6;
    }
    return named ? 0.6 : 0;
  },
  walk: (text) => {
    const tokens = htmlTokens(text);
    const language = htmlLanguage(tokens);
    return success({
      slots: htmlSlots(text, tokens),
      problems: htmlFaults(text, tokens).told(text),
      ...(language === undefined ? {} : { language }),
      translated: (languages) => directionEdits(text, tokens, languages),
    });
  },
  declaredEncoding: (text) => {
    const start = text.slice(0, DECLARATIONS);
    const found =
      /<meta\b[^>]*?\bcharset\s*=\s*["']?([\w:.-]+)|^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu.exec(
        start,
      );
    const name = found?.[1] ?? found?.[2];
    return found === null || name === undefined
      ? undefined
      : { name, at: found.index + found[0].length - name.length };
  },
  declareUtf8: (text) =>
    text.replaceAll(/<meta\b[^>]*>|<\?xml[^>]*\?>/giu, (tag) =>
      tag.replace(/(\b(?:charset|encoding)\s*=\s*["']?)[\w:-]+/iu, "$1utf-8"),
    ),
});
