import { expect, test } from "vitest";
import { checkConformance } from "../../../src/interchange/conformance/conformance.ts";
import type { ReadDocument } from "../../../src/interchange/format.ts";
import { issuesBySegment, type QualityIssue } from "../../../src/interchange/qualityIssue.ts";
import { freshXliff2 } from "../../../src/interchange/xliff2/freshXliff2.ts";
import { xliff2Format } from "../../../src/interchange/xliff2/xliff2.ts";
import { projectOf } from "../../contract/goldenFiles.ts";

const file = (attributes = "", inside = "", head = "") =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${head} version="2.1" srcLang="ar" trgLang="en"><file id="f"><unit id="u"${attributes}>${inside}<segment id="a"><source>كتاب</source><target>Book</target></segment><segment><source>قلم</source><target>Pen</target></segment></unit><unit id="v"><segment><source>باب</source></segment></unit></file></xliff>`;

function read(text: string): ReadDocument {
  const result = xliff2Format.read(new TextEncoder().encode(text), {
    name: "q.xlf",
    language: "ar",
    number: 1,
  });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const about = (segment: string, check: string, sentence = "12 & <13>"): QualityIssue => ({
  segment,
  check,
  severity: "error",
  sentence,
});

function written(text: string, issues: readonly QualityIssue[] | undefined): string {
  const project = projectOf(read(text));
  const result = xliff2Format.write(project, project.documents[0]!, {
    side: "target",
    untranslated: "empty",
    ...(issues === undefined ? {} : { issues: issuesBySegment(issues) }),
  });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  const checked = checkConformance(result.value);
  expect(checked.type === "success" && checked.value.violations).toEqual([]);
  return new TextDecoder().decode(result.value);
}

const ids = read(file()).segments.map(({ id }) => id);
const record = (type: string, comment: string) =>
  `<its:locQualityIssue locQualityIssueType="${type}" locQualityIssueComment="${comment}" locQualityIssueSeverity="100"/>`;
const list = (...records: readonly string[]) =>
  `<its:locQualityIssues xml:id="muqabala-quality-1-u">${records.join("")}</its:locQualityIssues>`;
const DECLARED = ' xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"';
const REFERENCE = ' its:locQualityIssuesRef="#its=muqabala-quality-1-u"';

test("what the checks say is written apart in the unit if asked for, with the segment where there are several", () => {
  const both = [about(ids[0]!, "numbers"), about(ids[1]!, "spelling")];
  expect(written(file(), both)).toBe(
    file(
      DECLARED + REFERENCE,
      list(record("numbers", "a: 12 &amp; &lt;13&gt;"), record("misspelling", "#2: 12 &amp; &lt;13&gt;")),
    ),
  );
  expect(written(file(), undefined)).toBe(file());
  expect(written(file("", "", DECLARED), [about(ids[0]!, "tags", "x")])).toBe(
    file(REFERENCE, list(record("markup", "a: x")), DECLARED),
  );
});

test("a list of ours is replaced or taken away, never doubled, and is no remark of the file", () => {
  const [first, second] = [
    [about(ids[0]!, "numbers", "x")],
    [about(ids[1]!, "glossary", "y"), about(ids[1]!, "glossary", "z")],
  ];
  const once = written(file("", "", DECLARED), first);
  expect(written(once, undefined)).toBe(once);
  expect(written(once, second)).toBe(written(file("", "", DECLARED), second));
  expect(written(once, [])).toBe(file("", "", DECLARED));
  expect(read(once).blocks[0]?.notes).toBe(undefined);
});

test("what others say of quality stays as it is", () => {
  const others = file(`${DECLARED} its:locQualityIssueType="grammar" its:locQualityIssueComment="hm"`);
  expect(written(others, [about(ids[0]!, "numbers")])).toBe(others);
  const apart = file(
    `${DECLARED} its:locQualityIssuesRef="#its=q"`,
    `<its:locQualityIssues xml:id="q">${record("grammar", "hm")}</its:locQualityIssues>`,
  );
  expect(written(apart, [about(ids[0]!, "numbers")])).toBe(apart);
  expect(read(apart).blocks[0]?.notes).toEqual([{ text: "grammar: hm", from: "quality" }]);
});

test("a fresh file has them too, and conforms", () => {
  const project = projectOf(read(file()));
  const made = freshXliff2.create(project, {
    issues: issuesBySegment([about(ids[2]!, "empty_target", "x")]),
  });
  if (made.type === "failure") throw new Error("not made");
  const checked = checkConformance(made.value);
  expect(checked.type === "success" && checked.value.violations).toEqual([]);
  expect(new TextDecoder().decode(made.value)).toContain(record("untranslated", "x"));
});
