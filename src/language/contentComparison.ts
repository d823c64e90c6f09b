import { CODE_CHARACTER, flatText, sliceContent, type Content } from "../core/content.ts";
import { compareTokens, type Difference } from "./compare.ts";
import type { TextChange } from "./textChange.ts";
import { tokenise, type Token } from "./tokens.ts";

/** A piece of a comparison of contents in reading order, the old before the new that took its place. */
export interface ContentDifference {
  readonly type: Difference["type"];
  readonly content: Content;
}

/** The places where two contents differ by whole words and by codes, in offsets of their flat texts. */
export function compareContents(before: Content, after: Content): readonly TextChange[] {
  return before === after ? [] : compareTokens(contentTokens(before), contentTokens(after));
}

/** The pieces of a comparison of contents: `equal` and `delete` joined are the first, `equal` and `insert` the second. */
export function contentDifferences(before: Content, after: Content): readonly ContentDifference[] {
  const pieces: ContentDifference[] = [];
  const push = (type: Difference["type"], content: Content): void => {
    if (content.length > 0) pieces.push({ type, content });
  };
  let position = 0;
  for (const change of compareContents(before, after)) {
    push("equal", sliceContent(before, position, change.beforeStart));
    push("delete", sliceContent(before, change.beforeStart, change.beforeEnd));
    push("insert", sliceContent(after, change.afterStart, change.afterEnd));
    position = change.beforeEnd;
  }
  push("equal", sliceContent(before, position));
  return pieces;
}

/** The tokens of content; a code's key is its identity, so that another code in its place is a change. */
function contentTokens(content: Content): readonly Token[] {
  const keys: string[] = [];
  for (const part of content) {
    if (typeof part !== "string") keys.push(`${part.kind} ${part.id} ${part.data}`);
    // The code character may also stand in a text as itself; it takes its turn among the keys.
    else for (const character of part) if (character === CODE_CHARACTER) keys.push("");
  }
  return tokenise(flatText(content), keys);
}
