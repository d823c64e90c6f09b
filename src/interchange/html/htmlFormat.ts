import { success } from "../../core/result.ts";
import type { Format } from "../format.ts";
import { inPlaceFormat } from "../inPlace.ts";
import { directionEdits, htmlLanguage } from "./direction.ts";
import { htmlSlots } from "./slots.ts";
import { htmlTokens } from "./tokens.ts";

const EXTENSIONS = ["html", "htm", "xhtml"] as const;

/** Web pages and parts of pages; read as browsers do, never shown. Malformed markup stays as it is. */
export const htmlFormat: Format = inPlaceFormat({
  id: "html",
  extensions: EXTENSIONS,
  mediaType: "text/html",
  recognise: (start, name) => {
    if (/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/iu.test(start))
      return 0.95;
    const named = EXTENSIONS.some((extension) => name.endsWith(`.${extension}`));
    if (
      /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:head|body|title|meta|div|p|h[1-6]|ul|ol|table|section|article|main)[\s>]/iu.test(
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
      ...(language === undefined ? {} : { language }),
      translated: (languages) => directionEdits(text, tokens, languages),
    });
  },
  declareUtf8: (text) =>
    text.replaceAll(/<meta\b[^>]*>|<\?xml[^>]*\?>/giu, (tag) =>
      tag.replace(/(\b(?:charset|encoding)\s*=\s*["']?)[\w:-]+/iu, "$1utf-8"),
    ),
});
