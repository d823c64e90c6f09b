import fc from "fast-check";
import type { Actor } from "../../src/core/actor.ts";
import { ROLES } from "../../src/core/actor.ts";
import type { Action, Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { type CheckWishes, NO_WISHES } from "../../src/core/checkWishes.ts";
import type { Block } from "../../src/core/block.ts";
import { idTable } from "../../src/core/idTable.ts";
import { OWN_MEMORY, type ResourceWishes } from "../../src/core/resourceWishes.ts";
import { contentLength } from "../../src/core/content.ts";
import { nextDocumentNumber } from "../../src/core/addedDocument.ts";
import { importTarget } from "../../src/core/importing.ts";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import type { ProjectRules } from "../../src/core/projectRules.ts";
import { contentHash, type Segment } from "../../src/core/segment.ts";
import { segmentAt } from "../../src/core/segmentPages.ts";
import { content, decision, exampleDocument, exampleProject, person } from "../core/exampleProject.ts";

/** One attempt of somebody at something; which segment and what exactly follows from the numbers. */
export interface Attempt {
  readonly who: number;
  readonly what: number;
  readonly where: number;
  readonly how: number;
  readonly text: string;
}

/** A project somebody has worked on: how it was, every change in order, how it is now. */
export interface Work {
  readonly before: Project;
  readonly changes: readonly Change[];
  readonly after: Project;
}

/** Two people in every role, a third one who does most of the work. */
const actors: readonly Actor[] = [
  ...ROLES.flatMap((role) => [person("hala", role), person("omar", role, "عمر")]),
  ...(["manager", "reviser", "translator", "manager", "reviser"] as const).map((role) =>
    person("sami", role),
  ),
];

const texts = fc.oneof(
  fc.constantFrom(
    "",
    "one two",
    "two <1>three</1> <2/>",
    "قالت «نعم»؛ ثم",
    "a\u2068ب\u2069",
    " tail ",
    "</x>",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** Attempts in a random order; most are refused by the review table, which is as it should be. */
export const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    who: fc.nat(actors.length - 1),
    what: fc.nat(99),
    where: fc.oneof(fc.nat(2), fc.nat(12)),
    how: fc.nat(9),
    text: texts,
  }),
  { minLength: 5, maxLength: 100 },
);

/** A project of several blocks with all its trimmings: documents, levels, codes, marks before and after. */
export function richProject(id = "p"): Project {
  const plain = exampleProject([
    ["عنوانٌ <1>أول</1>"],
    ["جملة أولى طويلة.", "جملة ثانية؟", "three words here"],
    ["<1/>", "\uD83D نصف"],
    ["واحد", "اثنان", "ثلاثة", "أربعة"],
  ]);
  const blocks = idTable<Block>([
    ...plain.blocks.all,
    { id: "b1", document: "d1", number: 1, kind: "heading", level: 2, after: "\r\n\r\n" },
    {
      id: "b3",
      document: "d2",
      number: 3,
      kind: "cell",
      after: "\n",
      context: "الورقة ١، ب٢",
      notes: [{ text: "keep it short" }, { text: "لا تُترجم", from: "hala" }],
      limit: 40,
      matches: [
        {
          source: content("one <1>two</1>"),
          target: content("اثنان <1>واحد</1>"),
          score: 87.5,
          origin: "TM",
        },
        { segment: "s5", source: content(""), target: content("x") },
      ],
    },
    { id: "b4", document: "d2", number: 4, kind: "list", after: "" },
  ]);
  return {
    ...plain,
    id,
    blocks,
    documents: [
      {
        id: "d1",
        name: "مقال.txt",
        format: "text",
        skeleton: { type: "text", encoding: "windows-1256", byteOrderMark: false, text: "" },
      },
      {
        id: "d2",
        name: "folder/جدول.bin",
        format: "example",
        skeleton: { type: "file", bytes: Uint8Array.of(0, 80, 75, 255, 10) },
      },
    ],
  };
}

/** Does what can be done of the attempts, each about a second after the one before. */
export function work(before: Project, tries: readonly Attempt[], prefix = "c"): Work {
  let project = before;
  const changes: Change[] = [];
  const undoable: { readonly change: Change; readonly before: Project; readonly after: Project }[] = [];
  for (const [number, attempt] of tries.entries()) {
    const actor = actors[attempt.who] ?? person("hala", "manager");
    const undo = attempt.what >= 92 ? undoable.pop() : undefined;
    const actions =
      undo === undefined
        ? actionsOf(attempt, project, `${prefix}${number}`, actor)
        : undo.after === project
          ? [invertChange(undo.before, undo.after, undo.change)]
          : [];
    if (actions.length === 0) continue;
    const change: Change = { id: `${prefix}${number}`, at: 1_000 * (number + 1), actor, actions };
    const effect = applyChange(project, change);
    if (effect.type === "refused") continue;
    undoable.push({ change, before: project, after: effect.project });
    project = effect.project;
    changes.push(change);
  }
  return { before, changes, after: project };
}

function actionsOf(attempt: Attempt, project: Project, id: string, actor: Actor): readonly Action[] {
  const segment = segmentAt(project.segments, attempt.where % Math.max(project.segments.length, 1));
  if (segment === undefined) return [];
  const action = actionOf(attempt, project, segment, id, actor);
  return action === null ? [] : [action];
}

function wishes(how: number, text: string): CheckWishes {
  return {
    ...NO_WISHES,
    severities: how > 4 ? { numbers: "info", dates: "off" } : {},
    words: how > 2 ? [text] : [],
    ...(how === 6 ? { maxLength: 60, headings: "title" as const } : {}),
  };
}

function resources(how: number, name: string): ResourceWishes {
  return {
    used: how > 4 ? [{ id: OWN_MEMORY, type: "memory", name, use: "update", penalty: how }] : [],
    penalties: { age: { days: 30, points: how }, origin: { machine: 5, alignment: 1 } },
    threshold: 60 + how,
  };
}

function actionOf(
  { what, how, text }: Attempt,
  project: Project,
  segment: Segment,
  id: string,
  author: Actor,
): Action | null {
  const { id: name } = segment;
  const next = segmentAt(project.segments, project.segments.length - 1);
  const [comment] = segment.comments;
  const [suggestion] = segment.review.suggestions;
  if (what < 18) {
    const cause = (["written", "copied", "replaced", "pretranslated", "revision_restored"] as const)[how % 5];
    return {
      type: "targetWritten",
      segment: name,
      target: content(text),
      cause: cause ?? "written",
      ...(how > 5 ? { smallEdit: true } : {}),
      ...(how === 7 ? { heavyEdit: true } : {}),
      ...(how === 8 ? { origin: { type: "memory", score: 87 } as const } : {}),
      ...(how === 9 ? { origin: { type: "machine" } as const } : {}),
    };
  }
  if (what < 38) {
    const events = [
      "confirm",
      "approve_revision",
      "sign_off",
      "request_changes",
      "reopen",
      "confirm",
    ] as const;
    return decision(events[how % events.length] ?? "confirm", { segment: name });
  }
  if (what < 41)
    return { type: "split", segment: name, sourceOffset: how, targetOffset: how, second: `${id}.2` };
  if (what < 45) {
    const place = [...project.segments.pages].flat().indexOf(segment);
    const second = segmentAt(project.segments, place + 1) ?? next;
    return second === undefined ? null : { type: "joined", segment: name, second: second.id };
  }
  if (what < 51) return { type: "baseMoved", segment: name, base: content(text) };
  if (what < 56)
    return { type: "suggested", segment: name, suggestion: suggestion?.id ?? id, content: content(text) };
  if (what < 60 && suggestion !== undefined) {
    const made = how % 2 === 0 ? "accepted" : "rejected";
    return { type: "suggestionDecided", segment: name, suggestion: suggestion.id, decision: made };
  }
  if (what < 63) {
    return { type: "sourceEdited", segment: name, source: content(text), equivalent: how % 3 === 0 };
  }
  if (what === 63 || what === 91) {
    const hash = contentHash(segment.source, segment.target);
    const [given] = segment.waivers ?? [];
    return given !== undefined && how > 3
      ? { type: "unwaived", segment: name, hash: given.hash, key: given.key }
      : { type: "waived", segment: name, hash, key: `["numbers","${how % 2}"]`, reason: text };
  }
  if (what < 65) return { type: "lockChanged", segment: name, locked: how % 2 === 0 };
  if (what < 71 || comment === undefined) {
    const kind = (["note", "must_fix", "query"] as const)[how % 3] ?? "note";
    const side = how % 2 === 0 ? "source" : "target";
    const start = how % (contentLength(segment.source) + 1);
    const messages = [{ id: `${id}.m`, author, at: how, text }];
    const added = { id, side, start, end: start + how, kind, messages, resolved: null } as const;
    return { type: "commentAdded", segment: name, comment: added };
  }
  const about = { segment: name, comment: comment.id };
  switch (what % 7) {
    case 0:
      return { type: "commentReplied", ...about, message: { id: `${id}.m`, author, at: how, text } };
    case 1:
      return { type: "commentEdited", ...about, message: comment.messages[0]?.id ?? "", text };
    case 2:
      return { type: "commentResolved", ...about, resolved: how % 2 === 0 };
    case 3:
      return { type: "commentRemoved", ...about };
    case 4:
      if (how === 9 || how === 4) return addition(project);
      if (how > 5) return { type: "rulesChanged", rules: how === 6 ? null : ownRules(text) };
      return { type: "renamed", name: text };
    default:
      return {
        type: "settingsChanged",
        settings: {
          stages: ["translate", "revise", "review", "proofread", "sign_off"],
          solo: how > 4,
          ...(how % 3 === 0 ? { checks: wishes(how, text) } : {}),
          ...(how % 2 === 0 ? { resources: resources(how, text) } : {}),
        },
      };
  }
}

function ownRules(text: string): ProjectRules {
  return {
    name: `${text}.srx`,
    rules: {
      cascade: true,
      segmentSubflows: false,
      formatHandles: { start: true, end: false, isolated: true },
      languageRules: [{ name: text, rules: [{ break: false, before: text, after: "" }] }],
      languageMaps: [{ pattern: ".*", name: text }],
    },
  };
}

/** A document that came with its file, some of it translated already. */
function addition(project: Project): Action {
  const added = exampleDocument(nextDocumentNumber(project), ["واحد <1>two</1>", "اثنان"]);
  const [first, ...others] = added.segments;
  if (first === undefined) throw new Error("a document without segments");
  const target = { target: content("one <1>اثنان</1>"), state: "revised", locked: true } as const;
  const by = person("tool", "translator", "Another tool");
  return {
    type: "documentsAdded",
    documents: [{ ...added, segments: [importTarget(first, { ...target, by, at: 7 }), ...others] }],
  };
}
