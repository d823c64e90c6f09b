import { describe, expect, test } from "vitest";
import { contentOf } from "../../../src/core/content.ts";
import type { Project } from "../../../src/core/project.ts";
import type { ReviewState } from "../../../src/core/review.ts";
import { eachSegment, replaceSegments } from "../../../src/core/segmentPages.ts";
import { xliff12Format } from "../../../src/interchange/xliff12/xliff12.ts";
import { projectOf } from "../../contract/goldenFiles.ts";

const HEAD = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0" m:level="2"><file original="o" source-language="ar" target-language="en" datatype="plaintext"><body>`;
const TAIL = "</body></file></xliff>";

function projectWith(unit: string): Project {
  const bytes = new TextEncoder().encode(HEAD + unit + TAIL);
  const read = xliff12Format.read(bytes, { name: "s.xlf", language: "ar", number: 1, at: 5 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return projectOf(read.value);
}

function segmentOf(unit: string) {
  return [...eachSegment(projectWith(unit).segments)][0]!;
}

/** The unit as written with its first segment in another state, and with another text if one is given. */
function rewritten(unit: string, state: ReviewState, text?: string): string {
  const project = projectWith(unit);
  const [segment] = [...eachSegment(project.segments)];
  const changed = {
    ...segment!,
    review: { ...segment!.review, state },
    ...(text === undefined ? {} : { target: contentOf(text), origin: { type: "human" } as const }),
  };
  const after = { ...project, segments: replaceSegments(project.segments, [changed]) };
  const result = xliff12Format.write(after, after.documents[0]!, { side: "target", untranslated: "empty" });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  const written = new TextDecoder().decode(result.value);
  expect(written.startsWith(HEAD) && written.endsWith(TAIL)).toBe(true);
  return written.slice(HEAD.length, -TAIL.length);
}

const unit = (attributes: string, target: string): string =>
  `<trans-unit id="1"${attributes}><source>كتاب</source>${target}</trans-unit>`;
const trados = (attributes: string): string =>
  `<trans-unit id="1"><source>كتاب</source><seg-source><mrk mtype="seg" mid="7">كتاب</mrk></seg-source><target><mrk mtype="seg" mid="7">Book</mrk></target><sdl:seg-defs><sdl:seg id="7"${attributes}/></sdl:seg-defs></trans-unit>`;

describe("what a file says of a segment", () => {
  test.each<[string, ReviewState, boolean, string]>([
    [unit("", "<target>Book</target>"), "draft", false, "human"],
    [unit("", "<target/>"), "new", false, "human"],
    [unit("", '<target state="new">Book</target>'), "draft", false, "human"],
    [unit("", '<target state="needs-l10n">Book</target>'), "draft", false, "human"],
    [unit("", '<target state="translated">Book</target>'), "translated", false, "human"],
    [unit("", '<target state="signed-off">Book</target>'), "revised", false, "human"],
    [
      unit("", '<target state="signed-off" phase-name="proofreading">Book</target>'),
      "proofread",
      false,
      "human",
    ],
    [unit("", '<target state="final">Book</target>'), "revised", false, "human"],
    [unit(' approved="yes"', '<target state="final">Book</target>'), "signed_off", true, "human"],
    [unit(' approved="yes"', "<target>Book</target>"), "translated", false, "human"],
    [unit("", '<target state="x-other">Book</target>'), "draft", false, "human"],
    [unit("", '<target state-qualifier="leveraged-mt">Book</target>'), "draft", false, "machine"],
    [unit("", '<target state-qualifier="exact-match">Book</target>'), "draft", false, "memory"],
    [unit(' translate="no"', "<target>Book</target>"), "draft", true, "human"],
    [trados(""), "draft", false, "human"],
    [trados(' conf="Translated" origin="nmt"'), "translated", false, "machine"],
    [trados(' conf="ApprovedTranslation" origin="tm" percent="93"'), "revised", false, "memory"],
    [trados(' conf="ApprovedSignOff" locked="true"'), "signed_off", true, "human"],
    [
      trados(' conf="RejectedTranslation" origin="auto-propagated"'),
      "changes_requested",
      false,
      "propagated",
    ],
    [unit(' mq:status="ManuallyConfirmed"', "<target>Book</target>"), "translated", false, "human"],
    [unit(' mq:status="Reviewer1Confirmed"', "<target>Book</target>"), "revised", false, "human"],
    [unit(' mq:status="Proofread" mq:locked="locked"', "<target>Book</target>"), "proofread", true, "human"],
    [unit(' mq:status="Pretranslated" mq:percent="80"', "<target>Book</target>"), "draft", false, "memory"],
    [unit(' mq:status="MachineTranslated"', "<target>Book</target>"), "draft", false, "machine"],
    [unit(' m:confirmed="0"', "<target>Book</target>"), "draft", false, "human"],
    [unit(' m:confirmed="1" m:locked="true"', "<target>Book</target>"), "translated", true, "human"],
    [unit(' m:confirmed="2" m:trans-origin="mt"', "<target>Book</target>"), "revised", false, "machine"],
  ])("%s", (markup, state, locked, origin) => {
    const segment = segmentOf(markup);
    expect([segment.review.state, segment.locked, segment.origin.type]).toEqual([state, locked, origin]);
  });

  test("the score of a match comes with it", () => {
    expect(segmentOf(trados(' conf="Draft" origin="tm" percent="93"')).origin).toEqual({
      type: "memory",
      score: 93,
    });
  });
});

describe("a state that has changed is written in the words of the file", () => {
  test.each<[string, ReviewState, string]>([
    [unit("", "<target>Book</target>"), "translated", unit("", '<target state="translated">Book</target>')],
    [
      unit("", '<target state="new">Book</target>'),
      "revised",
      unit("", '<target state="signed-off">Book</target>'),
    ],
    [
      unit("", '<target state="translated">Book</target>'),
      "signed_off",
      unit(' approved="yes"', '<target state="final">Book</target>'),
    ],
    [
      unit(' approved="yes"', "<target>Book</target>"),
      "changes_requested",
      unit(
        ' approved="no"',
        '<target state="needs-review-translation" state-qualifier="x-muqabala-rejected-other">Book</target>',
      ),
    ],
    [trados(' conf="Draft" x="1"'), "translated", trados(' conf="Translated" x="1"')],
    [trados(""), "signed_off", trados(' conf="ApprovedSignOff"')],
    [trados(' conf="Translated"'), "changes_requested", trados(' conf="RejectedTranslation"')],
    [
      unit(' mq:status="NotStarted"', "<target>Book</target>"),
      "translated",
      unit(' mq:status="ManuallyConfirmed"', "<target>Book</target>"),
    ],
    [
      unit(' m:confirmed="1"', "<target>Book</target>"),
      "revised",
      unit(' m:confirmed="2"', "<target>Book</target>"),
    ],
    [
      unit(' m:confirmed="1"', "<target>Book</target>"),
      "draft",
      unit(' m:confirmed="0"', "<target>Book</target>"),
    ],
    [
      unit(' m:confirmed="0"', "<target>Book</target>"),
      "signed_off",
      unit(' m:confirmed="2"', "<target>Book</target>"),
    ],
  ])("%s %s", (before, state, after) => {
    expect(rewritten(before, state)).toBe(after);
  });

  test("a match that was rewritten is none any more", () => {
    const before = unit("", '<target state="translated" state-qualifier="exact-match">Book</target>');
    expect(rewritten(before, "translated", "The book")).toBe(
      unit("", '<target state="translated">The book</target>'),
    );
  });

  test("a match of Trados that was rewritten is a person's", () => {
    const before = trados(' conf="Draft" origin="tm" origin-system="M" percent="93"');
    const after = trados(' conf="Translated" origin="interactive"').replace(
      "Book</mrk></target>",
      "The book</mrk></target>",
    );
    expect(rewritten(before, "translated", "The book")).toBe(after);
  });

  test("a draft in a file without states gets none", () => {
    expect(rewritten(unit("", ""), "draft", "Book")).toBe(unit("", "<target>Book</target>"));
  });
});
