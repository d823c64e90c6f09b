import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../src/core/actor.ts";
import type { Action } from "../../src/core/change.ts";
import type { Comment } from "../../src/core/comment.ts";
import { codesOf, concatenate, contentLength, flatText } from "../../src/core/content.ts";
import type { Project } from "../../src/core/project.ts";
import type { Segment } from "../../src/core/segment.ts";
import { content, exampleProject, listed, notation, story, write } from "../core/exampleProject.ts";
import { anyContent, SEED } from "./coreSteps.ts";

const translator: Actor = { id: "t", name: "Tahira", role: "translator" };
const runs = { seed: SEED, numRuns: 1500 };

/** Some comments on both sides, one after the other, some of them across the cut. */
const anyComments = fc.array(
  fc.record({
    side: fc.constantFrom("source" as const, "target" as const),
    one: fc.nat(60),
    other: fc.nat(60),
  }),
  { maxLength: 4 },
);

const anyWhole = fc.record({
  source: anyContent,
  target: fc.oneof(fc.constant(content("")), anyContent),
  comments: anyComments,
  sourceOffset: fc.nat(70),
  targetOffset: fc.nat(70),
});

type Whole = Parameters<Parameters<typeof anyWhole.map>[0]>[0];

/** A project with one segment that has a target, comments and so a history. */
function projectOf({ source, target, comments }: Whole): Project {
  const told = story(exampleProject([[`كلمة ${notation(source)} end`]]));
  if (contentLength(target) > 0) told.does(translator, write("", { target }));
  for (const [index, { side, one, other }] of comments.entries()) {
    const length = contentLength(told.segment()[side]);
    const [start = 0, end = 0] = [one % (length + 1), other % (length + 1)].toSorted((a, b) => a - b);
    const comment: Comment = {
      id: `k${index}`,
      side,
      start,
      end,
      kind: "note",
      messages: [{ id: `m${index}`, author: translator, at: index, text: "?" }],
      resolved: null,
    };
    told.does(translator, { type: "commentAdded", segment: "s1", comment });
  }
  return told.project;
}

function splitAt(given: Whole, segment: string, second: string): Action {
  const { sourceOffset, targetOffset } = given;
  return { type: "split", segment, sourceOffset, targetOffset, second };
}

/** All of a segment but what a division writes by itself: state and history. */
function kept({ review: _review, history: _history, ...rest }: Segment): unknown {
  return rest;
}

describe("division", () => {
  test("split, then join, is the identity of texts, gaps, comments and ids; the state is draft, or new without text", () => {
    let splits = 0;
    fc.assert(
      fc.property(anyWhole, (given) => {
        const told = story(projectOf(given));
        const whole = told.segment();
        if (told.does(translator, splitAt(given, "s1", "n1")) !== "done") return;
        splits++;
        expect(told.does(translator, { type: "joined", segment: "s1", second: "n1" })).toBe("done");
        const [joined, ...others] = listed(told.project);
        if (joined === undefined) throw new Error("nothing left");
        expect(others).toEqual([]);
        expect(kept(joined)).toEqual(kept(whole));
        expect(joined.review.state).toBe(contentLength(whole.target) === 0 ? "new" : "draft");
        expect(joined.history.slice(0, whole.history.length)).toEqual(whole.history);
        expect(joined.history.slice(whole.history.length).map(({ cause }) => cause)).toEqual([
          "split",
          "split",
          "joined",
        ]);
      }),
      runs,
    );
    expect(splits).toBeGreaterThan(500);
  });

  test("split twice and joined twice, in either order of joining, texts and gaps come back", () => {
    fc.assert(
      fc.property(
        anyWhole,
        fc.nat(30),
        fc.nat(30),
        fc.boolean(),
        (given, sourceOffset, targetOffset, inner) => {
          const told = story(projectOf(given));
          const whole = told.segment();
          if (told.does(translator, splitAt(given, "s1", "n1")) !== "done") return;
          const again = splitAt({ ...given, sourceOffset, targetOffset }, "s1", "n2");
          if (told.does(translator, again) !== "done") return;
          if (inner) {
            expect(told.does(translator, { type: "joined", segment: "s1", second: "n2" })).toBe("done");
            expect(told.does(translator, { type: "joined", segment: "s1", second: "n1" })).toBe("done");
            expect(kept(told.segment())).toEqual(kept(whole));
          } else {
            expect(told.does(translator, { type: "joined", segment: "n2", second: "n1" })).toBe("done");
            expect(told.does(translator, { type: "joined", segment: "s1", second: "n2" })).toBe("done");
            expect(told.segment().source).toEqual(whole.source);
          }
        },
      ),
      runs,
    );
  });

  test("no text and no code is lost in a split, and no character cut", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(anyWhole, (given) => {
        const told = story(projectOf(given));
        const whole = told.segment();
        if (told.does(translator, splitAt(given, "s1", "n1")) !== "done") return;
        const first = told.segment("s1");
        const second = told.segment("n1");
        expect(concatenate(first.source, second.before, second.source)).toEqual(whole.source);
        expect(concatenate(first.target, second.targetBefore ?? "", second.target)).toEqual(whole.target);
        expect([...codesOf(first.source), ...codesOf(second.source)]).toEqual(codesOf(whole.source));
        expect([...codesOf(first.target), ...codesOf(second.target)]).toEqual(codesOf(whole.target));
        const starts = new Set([...graphemes.segment(flatText(whole.source))].map(({ index }) => index));
        expect(starts).toContain(contentLength(first.source) + second.before.length);
      }),
      runs,
    );
  });

  test("a comment that a split does not cut covers the same words in its part", () => {
    fc.assert(
      fc.property(anyWhole, (given) => {
        const told = story(projectOf(given));
        const whole = told.segment();
        if (told.does(translator, splitAt(given, "s1", "n1")) !== "done") return;
        const parts = [told.segment("s1"), told.segment("n1")];
        for (const comment of whole.comments) {
          const [part, none] = parts.filter(({ comments }) => comments.some(({ id }) => id === comment.id));
          const moved = part?.comments.find(({ id }) => id === comment.id);
          if (part === undefined || moved === undefined) throw new Error(`${comment.id} is lost`);
          expect(none).toBeUndefined();
          const text = flatText(part[moved.side]);
          const before = flatText(whole[comment.side]).slice(comment.start, comment.end);
          expect(moved.start).toBeGreaterThanOrEqual(0);
          if (moved.end <= text.length) expect(text.slice(moved.start, moved.end)).toBe(before);
          else if (moved.start < text.length) expect(before.startsWith(text.slice(moved.start))).toBe(true);
          else expect(flatText(whole[comment.side])[comment.start]).toMatch(/^\s$/u);
        }
      }),
      runs,
    );
  });

  test("join, then split at the seam, gives back both texts and the gap", () => {
    fc.assert(
      fc.property(
        anyContent,
        anyContent,
        anyContent,
        anyContent,
        fc.nat(3),
        (one, other, left, right, empty) => {
          const told = story(exampleProject([[`a ${notation(one)} a`, `b ${notation(other)} b`]]));
          if (empty % 2 === 0) told.does(translator, write(`a ${notation(left)} a`));
          if (empty < 2) told.does(translator, write(`b ${notation(right)} b`, { segment: "s2" }));
          const [first, second] = listed(told.project);
          if (first === undefined || second === undefined) throw new Error("two segments expected");
          expect(told.does(translator, { type: "joined", segment: "s1", second: "s2" })).toBe("done");
          const seam = {
            sourceOffset: contentLength(first.source),
            targetOffset: contentLength(first.target),
          };
          expect(told.does(translator, { type: "split", segment: "s1", second: "s2", ...seam })).toBe("done");
          const parts = [told.segment("s1"), told.segment("s2")];
          expect(parts.map(({ source }) => source)).toEqual([first.source, second.source]);
          expect(parts.map(({ target }) => target)).toEqual([first.target, second.target]);
          expect(parts.map(({ before }) => before)).toEqual([first.before, second.before]);
        },
      ),
      runs,
    );
  });
});
