import type { Actor } from "../../core/actor.ts";
import { codesOf, type Content, flatText, sliceContent } from "../../core/content.ts";
import type { RevisionCause } from "../../core/revision.ts";
import type { Segment } from "../../core/segment.ts";
import { compareTokens } from "../../language/compare.ts";
import { tokenise } from "../../language/tokens.ts";

/** A piece of a target under review, the old words before the new ones. */
export interface DifferencePiece {
  readonly type: "equal" | "delete" | "insert";
  readonly content: Content;
}

/** The translator's version of a segment against the current one, by whole words; one equal piece if there is no base. */
export function differencesOf(segment: Segment): readonly DifferencePiece[] {
  const { target } = segment;
  const { base } = segment.review;
  if (base === null) return target.length === 0 ? [] : [{ type: "equal", content: target }];
  const pieces: DifferencePiece[] = [];
  const push = (type: DifferencePiece["type"], content: Content): void => {
    if (content.length > 0) pieces.push({ type, content });
  };
  let position = 0;
  for (const change of compareTokens(tokensOf(base), tokensOf(target))) {
    push("equal", sliceContent(base, position, change.beforeStart));
    push("delete", sliceContent(base, change.beforeStart, change.beforeEnd));
    push("insert", sliceContent(target, change.afterStart, change.afterEnd));
    position = change.beforeEnd;
  }
  push("equal", sliceContent(base, position));
  return pieces;
}

function tokensOf(content: Content): ReturnType<typeof tokenise> {
  return tokenise(
    flatText(content),
    codesOf(content).map((code) => `${code.kind} ${code.id}`),
  );
}

const WRITING: readonly RevisionCause[] = [
  "written",
  "replaced",
  "copied",
  "change_rejected",
  "revision_restored",
  "suggestion_accepted",
];

/** Who last wrote the target, and when: the author of the differences. Null for a segment without history. */
export function lastWriter(segment: Segment): { readonly author: Actor; readonly at: number } | null {
  const last =
    segment.history.findLast((revision) => WRITING.includes(revision.cause)) ?? segment.history.at(-1);
  return last === undefined ? null : { author: last.author, at: last.at };
}
