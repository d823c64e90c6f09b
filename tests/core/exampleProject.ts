import type { Actor, Role } from "../../src/core/actor.ts";
import type { AddedDocument } from "../../src/core/addedDocument.ts";
import type { Action, Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import type { Code, Content } from "../../src/core/content.ts";
import { joinParts } from "../../src/core/content.ts";
import type { Block } from "../../src/core/block.ts";
import { idTable } from "../../src/core/idTable.ts";
import type { Project } from "../../src/core/project.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import type { RefusalCode } from "../../src/core/reviewTransition.ts";
import type { Segment } from "../../src/core/segment.ts";
import { newSegment } from "../../src/core/segment.ts";
import { eachSegment, findSegment, pagesOf } from "../../src/core/segmentPages.ts";

/** Somebody in a role; the name is the id with a capital. */
export function person(id: string, role: Role, name = id.charAt(0).toUpperCase() + id.slice(1)): Actor {
  return { id, name, role };
}

/** Content in a tiny notation: `one <1>two</1> <2/>` has an open, a close and a standalone code. */
export function content(notation: string): Content {
  const parts: (string | Code)[] = [];
  let done = 0;
  for (const match of notation.matchAll(/<(\/?)(\w+)(\/?)>/gu)) {
    const [data, close, id = "", alone] = match;
    parts.push(notation.slice(done, match.index));
    const kind = close === "/" ? "close" : alone === "/" ? "standalone" : "open";
    parts.push({ type: "code", id, kind, label: id, data });
    done = match.index + data.length;
  }
  parts.push(notation.slice(done));
  return joinParts(parts);
}

/** The notation of content. */
export function notation(of: Content): string {
  return of.map((part) => (typeof part === "string" ? part : part.data)).join("");
}

/** A project of blocks of sources in the tiny notation; segments are named s1, s2 … throughout, blocks b1, b2 … */
export function exampleProject(blocks: readonly (readonly string[])[]): Project {
  const named: Block[] = blocks.map((_, index) => ({
    id: `b${index + 1}`,
    document: "d1",
    number: index + 1,
    kind: "paragraph",
    after: "\n",
  }));
  let number = 0;
  const segments = blocks.flatMap((sources, block) =>
    sources.map((source, place) =>
      newSegment({
        id: `s${++number}`,
        block: `b${block + 1}`,
        before: place === 0 ? "" : " ",
        source: content(source),
      }),
    ),
  );
  return {
    id: "p",
    name: "Example",
    sourceLanguage: "ar",
    targetLanguage: "en",
    createdAt: 0,
    settings: DEFAULT_SETTINGS,
    documents: [],
    blocks: idTable(named),
    segments: pagesOf(segments),
  };
}

/** A document of one block a source, with a file of its own; ids are made with its number and never clash. */
export function exampleDocument(number: number, sources: readonly string[]): AddedDocument {
  const id = `d${number}`;
  const named = sources.map((source, index) => ({ source, block: `${id}.b${index + 1}`, place: index + 1 }));
  return {
    document: {
      id,
      name: `${id}.bin`,
      format: "example",
      skeleton: { type: "file", bytes: Uint8Array.of(number, 0) },
    },
    blocks: named.map(({ block, place }) => ({
      id: block,
      document: id,
      number: place,
      kind: "paragraph",
      after: "\n",
    })),
    segments: named.map(({ source, block }) =>
      newSegment({ id: `${block}.s1`, block, before: "", source: content(source) }),
    ),
  };
}

/** A change of some actions by somebody, at a second. */
export function changeOf(actor: Actor, at: number, ...actions: readonly Action[]): Change {
  return { id: `c${at}`, at: at * 1000, actor, actions };
}

/** What somebody does in a story told to a project, and the code if it is refused. */
export interface Story {
  readonly project: Project;
  readonly segment: (id?: string) => Segment;
  /** Does it, and says `done` or why not. A refusal must leave the very same project. */
  readonly does: (actor: Actor, ...actions: readonly Action[]) => "done" | RefusalCode;
}

/** A project to which things happen one after the other, a second apart unless told. */
export function story(start: Project, secondsApart = 1): Story {
  let project = start;
  let at = 0;
  return {
    get project() {
      return project;
    },
    segment: (id = "s1") => {
      const found = findSegment(project.segments, id);
      if (found === undefined) throw new Error(`no segment ${id}`);
      return found;
    },
    does: (actor, ...actions) => {
      at += secondsApart;
      const effect = applyChange(project, changeOf(actor, at, ...actions));
      if (effect.type === "refused") return effect.code;
      project = effect.project;
      return "done";
    },
  };
}

/** Writing a target in the tiny notation. */
export function write(
  target: string,
  given: Partial<Extract<Action, { type: "targetWritten" }>> = {},
): Action {
  return { type: "targetWritten", segment: "s1", target: content(target), cause: "written", ...given };
}

/** A decision with nothing in its way; requests and reopenings come with a reason. */
export function decision(
  event: Extract<Action, { type: "decided" }>["event"],
  given: Partial<Extract<Action, { type: "decided" }>> = {},
): Action {
  const needsReason = event === "request_changes" || event === "reopen";
  return {
    type: "decided",
    segment: "s1",
    event,
    openErrors: 0,
    documentChecksFresh: true,
    ...(needsReason ? { reason: { code: "accuracy", comment: "Look again." } } : {}),
    ...given,
  };
}

/** All segments of a project in order. */
export function listed(project: Project): readonly Segment[] {
  return [...eachSegment(project.segments)];
}
