import * as v from "valibot";
import type { Code, Content } from "../core/content.ts";
import { contentOf, joinParts } from "../core/content.ts";
import { contentSchema } from "./contentDocument.ts";

/** The clipboard type that carries our codes beside the plain text. */
export const contentMediaType = "application/x-muqabala-content+json";

/** The longest text taken from the clipboard, in UTF-16 units: a segment is a sentence, not a book. */
const LONGEST = 100_000;

/** What is to be put in for a paste: plain text on one line, or our own content as far as its codes belong to this segment. */
export function pastedContent(
  data: { readonly getData: (type: string) => string },
  known: readonly Code[],
): Content {
  const own = ownContent(data.getData(contentMediaType));
  if (own === undefined) return contentOf(onOneLine(data.getData("text/plain")));
  return joinParts(
    own.flatMap<string | Code>((part) => {
      if (typeof part === "string") return [onOneLine(part)];
      const code = known.find(
        (candidate) =>
          candidate.id === part.id && candidate.kind === part.kind && candidate.data === part.data,
      );
      return code === undefined ? [] : [code];
    }),
  );
}

/** Text of the clipboard as a target takes it: line ends and tabs become spaces, as in a sentence. */
export function onOneLine(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize("NFC")
    .replaceAll(/[\t ]*(?:\r\n|[\n\r\u2028\u2029\v\f])[\t ]*/gu, " ")
    .replaceAll("\t", " ")
    .replaceAll("\uFFFC", "");
}

function ownContent(json: string): Content | undefined {
  if (json === "") return undefined;
  try {
    const parsed = v.safeParse(contentSchema, JSON.parse(json));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
