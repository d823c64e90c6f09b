import { expect, test } from "vitest";
import { applyChange } from "../../../src/core/changeEffect.ts";
import type { Action } from "../../../src/core/change.ts";
import { contentOf } from "../../../src/core/content.ts";
import type { Project } from "../../../src/core/project.ts";
import { eachSegment } from "../../../src/core/segmentPages.ts";
import { checkConformance } from "../../../src/interchange/conformance/conformance.ts";
import { xliff2Format } from "../../../src/interchange/xliff2/xliff2.ts";
import { projectOf } from "../../contract/goldenFiles.ts";

const ITS = 'xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"';
const HEAD = (declared: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${declared} version="2.1" srcLang="ar" trgLang="en"><file id="f">`;
const unit = (attributes: string, records = "", state = "reviewed") =>
  `<unit id="u"${attributes}>${records}<segment state="${state}"><source>كتاب</source><target>Book</target></segment></unit>`;
const RECORDS = `<its:provenanceRecords xml:id="p1"><its:provenanceRecord revPerson="Omar"/><its:provenanceRecord person="Ann" revPerson="Late"/></its:provenanceRecords>`;

function projectWith(markup: string, declared = ITS): Project {
  const bytes = new TextEncoder().encode(`${HEAD(declared)}${markup}</file></xliff>`);
  const read = xliff2Format.read(bytes, { name: "p.xlf", language: "ar", number: 1, at: 5 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return projectOf(read.value);
}

function written(project: Project, declared = ITS): string {
  const result = xliff2Format.write(project, project.documents[0]!, {
    side: "target",
    untranslated: "empty",
  });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  const checked = checkConformance(result.value);
  expect(checked.type === "success" && checked.value.violations).toEqual([]);
  return new TextDecoder().decode(result.value).slice(HEAD(declared).length, -"</file></xliff>".length);
}

/** The project after Hala, in some role, did something to its only segment. */
function after(
  project: Project,
  role: "translator" | "reviser",
  action: (segment: string) => Action,
): Project {
  const [segment] = [...eachSegment(project.segments)];
  const actor = { id: `id-${role}`, name: role === "translator" ? "Hala" : "Rami", role };
  const change = { id: role, at: 9, actor, actions: [action(segment!.id)] };
  const effect = applyChange(project, change);
  if (effect.type === "refused") throw new Error(effect.code);
  return effect.project;
}

const write = (segment: string): Action => ({
  type: "targetWritten",
  segment,
  target: contentOf("A book"),
  cause: "written",
});

test.each([
  [unit(' its:person="Ann" its:revPerson="Omar"'), ["Ann", "Omar"]],
  [unit(' its:provenanceRecordsRef="#its=p1"', RECORDS), ["Ann", "Omar"]],
  [unit(' its:tool="Engine"'), ["Engine"]],
  [unit(' its:person="Ann" its:revPerson="Omar"', "", "translated"), ["Ann"]],
])("who translated and who revised stands in the history: %s", (markup, names) => {
  const [segment] = [...eachSegment(projectWith(markup).segments)];
  expect(segment?.history.map(({ author }) => author.name)).toEqual(names);
  expect(segment?.review.confirmedBy.map(({ name }) => name)).toEqual([names[0]]);
  expect(segment?.review.approvals.map(({ by }) => by.name)).toEqual(
    markup.includes('"reviewed"') ? [names[1] ?? names[0]] : [],
  );
});

test("spans of targets speak for their segments alone", () => {
  const span = (person: string) =>
    `<target><mrk id="m${person}" type="its:generic" its:person="${person}">Book</mrk></target>`;
  const [first, second] = [
    ...eachSegment(
      projectWith(
        `<unit id="u" its:person="Ann"><segment><source>كتاب</source>${span("Bo")}</segment><segment><source>قلم</source><target>Pen</target></segment></unit>`,
      ).segments,
    ),
  ];
  expect([first, second].map((segment) => segment?.history[0]?.author.name)).toEqual(["Bo", "Ann"]);
});

test("who writes and who approves here is written where the file tells such things, and only there", () => {
  const edited = after(
    projectWith(unit(' its:person="Ann" its:revPerson="Omar"', "", "translated")),
    "translator",
    write,
  );
  expect(written(edited)).toContain('<unit id="u" its:person="Hala">');
  const confirmed = after(edited, "translator", (segment) => ({
    type: "decided",
    segment,
    event: "confirm",
    openErrors: 0,
    documentChecksFresh: true,
  }));
  const approved = after(confirmed, "reviser", (segment) => ({
    type: "decided",
    segment,
    event: "approve_revision",
    openErrors: 0,
    documentChecksFresh: true,
  }));
  expect(written(approved)).toContain('<unit id="u" its:person="Hala" its:revPerson="Rami">');
  expect(written(after(projectWith(unit("", "", "translated"), ""), "translator", write), "")).not.toContain(
    "Hala",
  );
});

test("a new record is put before those the unit points to", () => {
  const project = after(
    projectWith(unit(' its:provenanceRecordsRef="#its=p1"', RECORDS, "translated")),
    "translator",
    write,
  );
  expect(written(project)).toContain(
    '<its:provenanceRecords xml:id="p1"><its:provenanceRecord person="Hala"/><its:provenanceRecord revPerson="Omar"/>',
  );
});
