import type { Problem } from "../../core/result.ts";
import { scanXml } from "../xmlScan.ts";
import { attributeOf, readStory, STORY_LIMITS, timeOf } from "./docxStory.ts";
import type { ReviewedMessage } from "./reviewedDocument.ts";

/** A thread of a Word document; the first comment gives its range. */
export interface DocxThread {
  readonly id: string;
  readonly messages: readonly ReviewedMessage[];
  readonly resolved: boolean;
}

interface DocxComment {
  readonly id: string;
  readonly message: ReviewedMessage;
  /** The `w14:paraId` of its last paragraph. */
  readonly paragraph: string | undefined;
}

/**
 * The threads of a document from `comments.xml` and, where it is there, `commentsExtended.xml`, which says what answers what
 * and what is resolved.
 */
export function readThreads(
  comments: string | undefined,
  extended: string | undefined,
): { readonly threads: readonly DocxThread[]; readonly problem?: Problem } {
  if (comments === undefined) return { threads: [] };
  const found: DocxComment[] = [];
  let head: { id: string; name: string; at: number | null } | undefined;
  let lines: string[] = [];
  let paragraph: string | undefined;
  const finish = (): void => {
    if (head === undefined) return;
    const { id, name, at } = head;
    const text = lines.join("\n").trim();
    if (text !== "") found.push({ id, message: { author: { name, at }, text }, paragraph });
    head = undefined;
    lines = [];
  };
  const problem = readStory(comments, {
    open: (name, attribute) => {
      if (name !== "comment") return;
      finish();
      head = {
        id: attribute("id") ?? "",
        name: attribute("author") ?? "",
        at: timeOf(attribute("date")),
      };
    },
    part: (part) => {
      if (part.type !== "paragraph") return;
      paragraph = part.paragraph.id;
      lines.push(
        part.paragraph.tokens
          .map((token) => (token.type === "text" && token.change?.type !== "delete" ? token.text : ""))
          .join(""),
      );
    },
  });
  finish();
  if (problem !== undefined) return { threads: [], problem };
  const relations = readRelations(extended);
  const roots = new Map<string, DocxComment>();
  const threads = new Map<string, { id: string; messages: ReviewedMessage[]; resolved: boolean }>();
  for (const comment of found) {
    const relation = comment.paragraph === undefined ? undefined : relations.get(comment.paragraph);
    const root = relation?.parent === undefined ? undefined : roots.get(relation.parent);
    const own = root ?? comment;
    if (comment.paragraph !== undefined) roots.set(comment.paragraph, own);
    const thread = threads.get(own.id);
    if (thread === undefined) {
      threads.set(own.id, {
        id: own.id,
        messages: [comment.message],
        resolved: relation?.done ?? false,
      });
    } else thread.messages.push(comment.message);
  }
  return { threads: [...threads.values()] };
}

function readRelations(
  extended: string | undefined,
): ReadonlyMap<string, { readonly parent?: string; readonly done: boolean }> {
  const relations = new Map<string, { readonly parent?: string; readonly done: boolean }>();
  if (extended === undefined) return relations;
  // What cannot be read here only leaves replies as threads of their own.
  scanXml(
    extended,
    {
      open: (element) => {
        if (element.name !== "commentEx") return;
        const id = attributeOf(element, "paraId");
        const parent = attributeOf(element, "paraIdParent");
        const done = attributeOf(element, "done");
        if (id === undefined) return;
        relations.set(id, {
          ...(parent === undefined ? {} : { parent }),
          done: done === "1" || done === "true",
        });
      },
      text: () => undefined,
      close: () => undefined,
    },
    { limits: STORY_LIMITS },
  );
  return relations;
}
