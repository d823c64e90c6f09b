import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Action } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { type Content, flatText, joinParts } from "../../src/core/content.ts";
import { findById } from "../../src/core/idTable.ts";
import { DEFAULT_SETTINGS, type Project } from "../../src/core/project.ts";
import type { ReviewState } from "../../src/core/review.ts";
import type { Segment } from "../../src/core/segment.ts";
import { eachSegment, findSegment } from "../../src/core/segmentPages.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";
import { canonicalXliff } from "./xliffCanonical.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const folder = path.join(corpora, "xliff/in-out");

const MANAGER = { id: "m", name: "M", role: "manager" } as const;

/** A project on which one acts as its users do: by changes. */
class Work {
  project: Project;
  private number = 0;

  constructor(bytes: Uint8Array) {
    const read = xliff2Format.read(bytes, { name: "pair.xlf", language: "en", number: 1, at: 1 });
    if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
    this.project = createProject({
      id: "p",
      name: "P",
      languages: { source: "en", target: "fr" },
      settings: { ...DEFAULT_SETTINGS, solo: true },
      at: 0,
      documents: [read.value],
    });
  }

  act(...actions: readonly Action[]): void {
    this.number += 1;
    const change = { id: `c${this.number}`, at: 10 + this.number, actor: MANAGER, actions };
    const applied = applyChange(this.project, change);
    if (applied.type !== "applied") throw new Error(JSON.stringify(applied));
    this.project = applied.project;
  }

  segments(block: number): readonly Segment[] {
    return [...eachSegment(this.project.segments)].filter(
      (segment) => findById(this.project.blocks, segment.block)?.number === block,
    );
  }

  /** Joins neighbours of a block, by their places from 0, and brings the whole to a state. */
  join(block: number, first: number, last: number, state?: ReviewState): void {
    const own = this.segments(block).slice(first, last + 1);
    for (const { id, review } of own) if (review.state === "signed_off") this.decide(id, "reopen");
    const [start] = own;
    for (const second of own.slice(1)) this.act({ type: "joined", segment: start!.id, second: second.id });
    if (state !== undefined) this.reach(start!.id, state);
  }

  /** Splits the segment of a block whose source holds a text, before that text, on both sides. */
  split(block: number, before: string, target?: string): void {
    const segment = this.segments(block).find(({ source }) => flatText(source).includes(before));
    if (segment === undefined) throw new Error(`no segment with ${before}`);
    this.act({
      type: "split",
      segment: segment.id,
      sourceOffset: flatText(segment.source).indexOf(before),
      targetOffset: target === undefined ? 0 : flatText(segment.target).indexOf(target),
      second: `new${++this.number}`,
    });
  }

  reach(segment: string, state: ReviewState): void {
    const at = (): ReviewState | undefined => findSegment(this.project.segments, segment)?.review.state;
    if (at() === "draft" || at() === "changes_requested") this.decide(segment, "confirm");
    if (at() === "translated" && state === "revised") this.decide(segment, "approve_revision");
    if (at() !== state) throw new Error(`${segment} is ${at()}, not ${state}`);
  }

  /** Takes codes out of sources and targets. */
  remove(isGone: (markup: string) => boolean): void {
    const without = (content: Content): Content => {
      const gone = new Set(
        content.flatMap((part) => (typeof part !== "string" && isGone(part.data) ? [part.id] : [])),
      );
      return joinParts(
        content.filter((part) => typeof part === "string" || !(isGone(part.data) || gone.has(part.id))),
      );
    };
    for (const { id, source, target } of eachSegment(this.project.segments)) {
      this.act(
        { type: "sourceEdited", segment: id, source: without(source), equivalent: true },
        { type: "targetWritten", segment: id, target: without(target), cause: "written" },
      );
    }
  }

  written(): readonly string[] {
    const options = { side: "target", untranslated: "empty" } as const;
    const result = xliff2Format.write(this.project, this.project.documents[0]!, options);
    if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
    if (result.problems.length > 0) throw new Error(JSON.stringify(result.problems));
    return canonicalXliff(new TextDecoder().decode(result.value));
  }

  private decide(segment: string, event: "confirm" | "approve_revision" | "reopen"): void {
    const reason = { code: "other", comment: "joined with its neighbour" } as const;
    const common = { type: "decided", segment, openErrors: 0, documentChecksFresh: true } as const;
    this.act(event === "reopen" ? { ...common, event, reason } : { ...common, event });
  }
}

/** What each pair of the test suite asks for. */
const OPERATIONS: Readonly<Record<string, (work: Work) => void>> = {
  toJoin1: (work) => work.join(1, 0, 1),
  toJoin2: (work) => work.join(1, 0, 2, "translated"),
  toJoin3: (work) => work.join(1, 0, 3),
  toJoin4: (work) => {
    work.join(1, 4, 5, "revised");
    work.join(1, 0, 2);
  },
  toSegment1: (work) => {
    work.split(1, "\uFFFCSentence 2");
    work.split(1, "Sentence 3");
    work.split(1, "Sentence  6", "Phrase  6");
    for (const { id, target } of work.segments(1)) if (target.length > 0) work.reach(id, "translated");
    work.split(1, "Sentence 10");
  },
  toRemoveAnnotations: (work) => work.remove((markup) => /^<\/?(?:mrk|sm|em)\b/u.test(markup)),
  toRemoveExtensions: (work) => work.remove((markup) => /^<\/?(?:mrk|sm|em)\b/u.test(markup)),
  toRewrite1: () => undefined,
  toRewrite2: () => undefined,
};

describe.skipIf(!existsSync(folder))("input and output of the OASIS test suite", () => {
  test.each(Object.entries(OPERATIONS))("%s", (name, operate) => {
    const work = new Work(new Uint8Array(readFileSync(path.join(folder, `${name}_in.xlf`))));
    operate(work);
    expect(work.written()).toEqual(
      canonicalXliff(readFileSync(path.join(folder, `${name}_out.xlf`), "utf8")),
    );
  });
});
