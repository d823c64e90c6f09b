import { describe, expect, test } from "vitest";
import { type Content, contentOf, flatText } from "../../../src/core/content.ts";
import { joinSegments, splitSegment } from "../../../src/core/division.ts";
import type { Project } from "../../../src/core/project.ts";
import type { ReviewState } from "../../../src/core/review.ts";
import type { Segment } from "../../../src/core/segment.ts";
import { eachSegment, pagesOf } from "../../../src/core/segmentPages.ts";
import { xliff2Format } from "../../../src/interchange/xliff2/xliff2.ts";
import { projectOf } from "../../contract/goldenFiles.ts";

const HEAD = `<xliff version="2.0" srcLang="ar" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u">`;
const TAIL = "</unit></file></xliff>";

function projectWith(unit: string, head = HEAD): Project {
  const bytes = new TextEncoder().encode(head + unit + TAIL);
  const read = xliff2Format.read(bytes, { name: "w.xlf", language: "ar", number: 1, at: 5 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return projectOf(read.value);
}

const segmentsOf = (project: Project): readonly Segment[] => [...eachSegment(project.segments)];

const withSegments = (project: Project, segments: readonly Segment[]): Project => ({
  ...project,
  segments: pagesOf(segments),
});

function written(project: Project): string {
  const result = xliff2Format.write(project, project.documents[0]!, {
    side: "target",
    untranslated: "empty",
  });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return new TextDecoder().decode(result.value);
}

function inner(project: Project): string {
  const whole = written(project);
  return whole.slice(whole.indexOf('<unit id="u">') + 13, -TAIL.length);
}

test("a segment sent back whose reason nobody tells stays as it is", () => {
  const unit =
    '<segment state="initial" subState="muqabala:changes-requested"><source>كتاب</source><target>Book</target></segment>';
  const project = projectWith(unit);
  expect(segmentsOf(project)[0]?.review.state).toBe("changes_requested");
  expect(inner(project)).toBe(unit);
});

/** The unit with the first segment in another state or with another target. */
function rewritten(
  unit: string,
  change: { readonly state?: ReviewState; readonly target?: Content },
): string {
  const project = projectWith(unit);
  const [first, ...others] = segmentsOf(project);
  const { state = first!.review.state, target = first!.target } = change;
  return inner(
    withSegments(project, [{ ...first!, target, review: { ...first!.review, state } }, ...others]),
  );
}

const segment = (attributes: string, target = "<target>Book</target>"): string =>
  `<segment${attributes}><source>كتاب</source>${target}</segment>`;

describe("states", () => {
  test.each<[string, ReviewState, string]>([
    ["", "translated", ' state="translated"'],
    [' state="translated" subState="my:x"', "revised", ' state="reviewed"'],
    [' state="reviewed" subState="my:x"', "reviewed", ' state="reviewed" subState="muqabala:reviewed"'],
    [' state="translated" subState="my:x"', "draft", ""],
    [' state="translated"', "changes_requested", ' state="initial" subState="muqabala:changes-requested"'],
    [' state="reviewed" subState="muqabala:proofread"', "revised", ' state="reviewed"'],
    [' state="initial" subState="my:x"', "signed_off", ' state="final"'],
  ])("%s becomes %s", (before, state, after) => {
    expect(rewritten(segment(before), { state })).toBe(segment(after));
  });
});

describe("targets", () => {
  test("are put behind their source, and the document then names their language", () => {
    const head = HEAD.replace(' trgLang="en"', "");
    const project = projectWith(
      '\n <segment>\n  <source xml:space="preserve">كتاب</source>\n </segment>\n',
      head,
    );
    const [first] = segmentsOf(project);
    expect(written(withSegments(project, [{ ...first!, target: ["A & b"] }]))).toBe(
      `${head.replace('document:2.0">', 'document:2.0" trgLang="en-US">')}\n <segment>\n  <source xml:space="preserve">كتاب</source>\n  <target xml:space="preserve">A &amp; b</target>\n </segment>\n${TAIL}`,
    );
  });

  test("hold controls as the specification has them", () => {
    expect(rewritten(segment(""), { target: ["a\u0001b\uD800"] })).toBe(
      segment("", '<target>a<cp hex="0001"/>b\uFFFD</target>'),
    );
  });

  test("have halves where spans cross, and ids of their own for codes used twice", () => {
    const source =
      '<source><pc id="1" dataRefStart="d1" type="fmt">أ</pc> <pc id="2">ب</pc> <ph id="3"/></source>';
    const project = projectWith(`<segment>${source}</segment>`);
    const [first] = segmentsOf(project);
    const [open1, , close1, , open2, , close2, , ph] = first!.source;
    const target: Content = [open1!, "A", open2!, "B", close1!, "C", close2!, ph!, ph!];
    expect(inner(withSegments(project, [{ ...first!, target }]))).toBe(
      `<segment>${source}<target><sc id="1" dataRef="d1" type="fmt" canOverlap="no"/>A<pc id="2">B<ec startRef="1" type="fmt" canOverlap="no"/>C</pc><ph id="3"/><ph id="s1" copyOf="3"/></target></segment>`,
    );
  });
});

describe("divisions", () => {
  const two = segment(' id="s1"') + '<segment id="s2"><source>قلم</source><target>Pen</target></segment>';
  const joinedOf = (unit: string): string => {
    const project = projectWith(unit);
    const [one, other] = segmentsOf(project);
    return inner(withSegments(project, [joinSegments(one!, other!)]));
  };

  test("joins are the file's where it allows them", () => {
    expect(joinedOf(two)).toBe('<segment id="s1"><source>كتابقلم</source><target>BookPen</target></segment>');
  });

  test("joins the file forbids are written where they begin", () => {
    const fixed = two.replace('id="s2"', 'id="s2" canResegment="no"');
    expect(joinedOf(fixed)).toBe(
      fixed
        .replace("<target>Book</target>", "<target>BookPen</target>")
        .replace("<target>Pen</target>", "<target></target>"),
    );
  });

  const splitOf = (unit: string, offset: number, targetOffset: number): string => {
    const project = projectWith(unit);
    const [whole] = segmentsOf(project);
    return inner(withSegments(project, splitSegment(whole!, offset, targetOffset, "new")!));
  };

  test("splits are the file's where it allows them, with halves of spans", () => {
    const unit =
      '<segment id="s1" state="translated"><source>أ <pc id="1">ب ج</pc></source><target>A <pc id="1">B C</pc></target></segment>';
    expect(splitOf(unit, 5, 5)).toBe(
      '<segment id="s1" state="translated"><source>أ <sc id="1" canOverlap="no"/>ب </source><target>A <sc id="1" canOverlap="no"/>B </target></segment>' +
        '<segment id="s2" state="translated"><source>ج<ec startRef="1" canOverlap="no"/></source><target>C<ec startRef="1" canOverlap="no"/></target></segment>',
    );
  });

  test("joins in a unit with an order of targets number the others anew", () => {
    const unit =
      '<segment id="s1"><source>أ </source><target order="2">A </target></segment><segment id="s2"><source>ب</source><target order="3">B</target></segment><segment id="s3"><source>ج</source><target order="1"/></segment>';
    const project = projectWith(unit);
    const [third, one, two] = segmentsOf(project);
    const joined = withSegments(project, [{ ...third!, target: ["C"] }, joinSegments(one!, two!)]);
    expect(inner(joined)).toBe(
      '<segment id="s1"><source>أ ب</source><target order="2">A B</target></segment><segment id="s3"><source>ج</source><target order="1">C</target></segment>',
    );
  });

  test("splits the file forbids are whole again", () => {
    const unit = '<segment canResegment="no"><source>أ ب</source><target>A B</target></segment>';
    expect(splitOf(unit, 2, 2)).toBe(unit);
  });
});

test("a source is the client's: its words stay whatever was done here", () => {
  const project = projectWith(segment(""));
  const [first] = segmentsOf(project);
  expect(inner(withSegments(project, [{ ...first!, source: contentOf("كتب") }]))).toBe(segment(""));
  expect(flatText(first!.source)).toBe("كتاب");
});
