import type { Content } from "../core/content.ts";
import { flatText } from "../core/content.ts";
import { compareTokens } from "../language/compare.ts";
import type { TextChange } from "../language/textChange.ts";
import type { Token } from "../language/tokens.ts";
import { tokenise } from "../language/tokens.ts";

/** The places where two contents differ by whole words and by codes, in offsets of their flat texts. */
export function contentChanges(before: Content, after: Content): readonly TextChange[] {
  return compareTokens(contentTokens(before), contentTokens(after));
}

/** The tokens of content; a code's key is its identity, so that another code in its place is a change. */
export function contentTokens(content: Content): readonly Token[] {
  const codes = content.filter((part) => typeof part !== "string");
  return tokenise(
    flatText(content),
    codes.map((code) => `${code.kind} ${code.id} ${code.data}`),
  );
}
