import { describe, expect, test } from "vitest";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import { newSegment } from "../../src/core/segment.ts";
import {
  findSegment,
  PAGE_SIZE,
  pagesOf,
  positionOf,
  replaceSegments,
  segmentAt,
  spliceSegments,
  type SegmentPages,
} from "../../src/core/segmentPages.ts";
import { changeOf, exampleProject, listed, person, story } from "./exampleProject.ts";
import { hashTwins } from "./hashTwins.ts";

const ids = (project: Project): string =>
  listed(project)
    .map(({ id }) => id)
    .join(" ");
const segment = (id: string) => newSegment({ id, block: "b1", before: "", source: ["x"] });
const manager = person("mona", "manager");

/** A project with segments of these names. */
function projectOf(...names: readonly string[]): Project {
  return { ...exampleProject([["x"]]), segments: pagesOf(names.map((name) => segment(name))) };
}

describe("pages", () => {
  test("a replacement by the very same segment is the very same value", () => {
    const pages = pagesOf([segment("a"), segment("b")]);
    expect(replaceSegments(pages, [])).toBe(pages);
    expect(replaceSegments(pages, [findSegment(pages, "a") ?? segment("a")])).toBe(pages);
    expect(() => replaceSegments(pages, [segment("c")])).toThrow("no segment c");
  });

  test("one edit among a thousand copies one page", () => {
    const pages = pagesOf(Array.from({ length: 1000 }, (_, index) => segment(`s${index}`)));
    const edited = replaceSegments(pages, [{ ...segment("s300"), locked: true }]);
    expect(edited.pages.filter((page, number) => page !== pages.pages[number])).toHaveLength(1);
    expect(findSegment(edited, "s300")?.locked).toBe(true);
    expect(findSegment(pages, "s300")?.locked).toBe(false);
  });

  test("an emptied page is passed over", () => {
    const pages = pagesOf(Array.from({ length: PAGE_SIZE + 1 }, (_, index) => segment(`s${index}`)));
    const [last, alone] = [`s${PAGE_SIZE - 1}`, `s${PAGE_SIZE}`];
    const shorter = spliceSegments(pages, [last, alone], [segment(last)]);
    expect(shorter.length).toBe(PAGE_SIZE);
    expect(segmentAt(shorter, PAGE_SIZE - 1)?.id).toBe(last);
    expect(segmentAt(shorter, PAGE_SIZE)).toBeUndefined();
    expect(positionOf(shorter, alone)).toBe(-1);
    const empty = spliceSegments(pagesOf([segment("a")]), ["a"], []);
    expect(empty.length).toBe(0);
    expect(segmentAt(empty, 0)).toBeUndefined();
  });

  test.each([0, 300])("ids of one hash, %d segments apart, are told apart", (apart) => {
    const [one, other] = hashTwins();
    const between = Array.from({ length: apart }, (_, index) => `s${index}`);
    const pages = pagesOf([one, ...between, other].map(segment));
    const both = (of: SegmentPages) => [positionOf(of, one), positionOf(of, other)];
    expect(both(pages)).toEqual([0, apart + 1]);
    const edited = replaceSegments(pages, [{ ...segment(other), locked: true }]);
    expect([findSegment(edited, one)?.locked, findSegment(edited, other)?.locked]).toEqual([false, true]);
    const without = spliceSegments(pages, [one], []);
    expect(both(without)).toEqual([-1, apart]);
    expect(both(spliceSegments(pages, [other], []))).toEqual([0, -1]);
    expect(both(spliceSegments(without, [other], [segment(other), segment(one)]))).toEqual([
      apart + 1,
      apart,
    ]);
    expect(both(spliceSegments(spliceSegments(pages, [one], []), [other], []))).toEqual([-1, -1]);
  });
});

describe("the runs from one order of segments to another", () => {
  test.each([
    ["a b c", "a b c", []],
    ["a b c", "a n b c", ["b>n b"]],
    ["a b c", "a b c n", ["c>c n"]],
    ["a b c", "n m a b c", ["a>n m a"]],
    ["a b c", "a c", ["b>"]],
    ["a b c", "a", ["b c>"]],
    ["a b c", "x y", ["a b c>x y"]],
    ["a b c d", "a n c m", ["b>n", "d>m"]],
  ])("%s to %s", (from, to, expected) => {
    const before = projectOf(...to.split(" "));
    const after = projectOf(...from.split(" "));
    // The same segment objects on both sides, or all of them would count as changed.
    const known = new Map(listed(before).map((one) => [one.id, one]));
    const shared = { ...after, segments: pagesOf(listed(after).map((one) => known.get(one.id) ?? one)) };
    const action = invertChange(before, shared, changeOf(manager, 1));
    expect(action.runs.map((run) => `${run.from.join(" ")}>${run.to.map(({ id }) => id).join(" ")}`)).toEqual(
      expected,
    );
    const tale = story(shared);
    expect(tale.does(manager, action)).toBe("done");
    expect(ids(tale.project)).toBe(to);
  });

  test.each([
    ["last", 2 * PAGE_SIZE, 2 * PAGE_SIZE + 1],
    ["first", 0, PAGE_SIZE],
    ["middle", PAGE_SIZE, 2 * PAGE_SIZE],
  ])("what comes back to the emptied %s page stands at a neighbour of another page", (_, start, end) => {
    const names = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_name, index) => `s${index}`);
    const whole = projectOf(...names);
    const short = { ...whole, segments: spliceSegments(whole.segments, names.slice(start, end), []) };
    expect(listed(short)).toHaveLength(names.length - (end - start));
    const tale = story(short);
    expect(tale.does(manager, invertChange(whole, short, changeOf(manager, 1)))).toBe("done");
    expect(ids(tale.project)).toBe(ids(whole));
  });

  test.each<[string, readonly string[], readonly string[], string]>([
    ["nothing to stand at", [], ["n"], "unknown_segment"],
    ["gone", ["z"], ["n"], "unknown_segment"],
    ["gone, to be replaced", ["z"], ["z"], "unknown_segment"],
    ["no neighbours", ["a", "c"], ["n"], "not_neighbours"],
    ["there already", ["a"], ["a", "c"], "changed_meanwhile"],
    ["twice", ["a"], ["n", "n"], "changed_meanwhile"],
  ])("a run is refused: %s", (_, from, to, code) => {
    const tale = story(projectOf("a", "b", "c"));
    const runs = [{ from, to: to.map((name) => segment(name)) }];
    expect(tale.does(manager, { type: "restored", of: "c0", runs })).toBe(code);
    expect(ids(tale.project)).toBe("a b c");
  });
});
