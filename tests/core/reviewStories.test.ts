import { describe, expect, test } from "vitest";
import { samePerson } from "../../src/core/actor.ts";
import type { Action } from "../../src/core/change.ts";
import type { Comment } from "../../src/core/comment.ts";
import { DEFAULT_SETTINGS } from "../../src/core/project.ts";
import { content, decision, exampleProject, notation, person, story, write } from "./exampleProject.ts";

const tahira = person("tahira", "translator");
const rami = person("rami", "reviser");
const mona = person("mona", "manager");
const vera = person("vera", "reviewer");
const pia = person("pia", "proofreader");
const nobody = person("nour", "viewer");

const stages = ["translate", "revise", "review", "proofread", "sign_off"] as const;

function suggestion(text: string, id = "g"): Action {
  return { type: "suggested", segment: "s1", suggestion: id, content: content(text) };
}

function suggestionDecided(decided: "accepted" | "rejected", id = "g"): Action {
  return { type: "suggestionDecided", segment: "s1", suggestion: id, decision: decided };
}

function comment(id: string, kind: Comment["kind"], by = rami, at = 1000): Action {
  const messages = [{ id: `${id}m`, author: by, at, text: "?" }];
  return {
    type: "commentAdded",
    segment: "s1",
    comment: { id, side: "target", start: 0, end: 1, kind, messages, resolved: null },
  };
}

/** A story in which a segment was written, confirmed and, on wish, approved. */
function told(until: "new" | "draft" | "translated" | "revised", all = true) {
  const settings = { ...DEFAULT_SETTINGS, ...(all ? { stages } : {}) };
  const tale = story({ ...exampleProject([["نص واحد", "ثان"], ["آخر"]]), settings });
  if (until === "new") return tale;
  tale.does(tahira, write("one text"));
  if (until === "draft") return tale;
  tale.does(tahira, decision("confirm"));
  if (until === "revised") tale.does(rami, decision("approve_revision"));
  expect(tale.segment().review.state).toBe(until);
  return tale;
}

describe("a segment goes its way", () => {
  test("from new to signed off, each stage by its person, locked at the end, and back by a reason", () => {
    const tale = told("revised");
    const states = [
      tale.does(vera, decision("approve_review")),
      tale.does(pia, decision("approve_proof")),
      tale.does(mona, decision("sign_off")),
    ];
    expect(states).toEqual(["done", "done", "done"]);
    expect(tale.segment()).toMatchObject({ locked: true, review: { state: "signed_off" } });
    expect(tale.segment().review.approvals.map(({ stage }) => stage)).toEqual(stages.slice(1));
    expect(tale.segment().history.map(({ cause }) => cause)).toEqual([
      "written",
      "confirmed",
      "approved",
      "approved",
      "approved",
      "signed_off",
    ]);
    const { reason: _none, ...bare } = decision("reopen") as Extract<Action, { type: "decided" }>;
    expect(tale.does(mona, bare)).toBe("reason_given");
    expect(tale.does(mona, decision("reopen"))).toBe("done");
    expect(tale.segment()).toMatchObject({ locked: false, review: { state: "changes_requested" } });
    expect(tale.segment().history.at(-1)?.note).toBe("Look again.");
  });

  test.each<[string, "new" | "draft" | "translated" | "revised", typeof tahira, Action, string]>([
    ["a reviewer cannot write", "translated", vera, write("x"), "not_for_role"],
    ["a viewer cannot write", "new", nobody, write("x"), "not_for_role"],
    ["a viewer cannot rename", "new", nobody, { type: "renamed", name: "x" }, "not_for_role"],
    ["a translator cannot write what is revised", "revised", tahira, write("x"), "not_in_state"],
    ["what is not written cannot be confirmed", "new", tahira, decision("confirm"), "not_in_state"],
    ["errors stand in the way", "draft", tahira, decision("confirm", { openErrors: 1 }), "no_open_errors"],
    ["a draft is not approved", "draft", rami, decision("approve_revision"), "not_in_state"],
    ["a translator approves nothing", "translated", tahira, decision("approve_revision"), "not_for_role"],
    ["a reviser does not empty", "translated", rami, write(""), "target_nonempty"],
    ["nor leave blanks", "translated", rami, write(" \u200F"), "target_nonempty"],
    ["a proofreader's edit must be small", "revised", pia, write("x"), "small_edit"],
    ["release needs every stage", "revised", mona, decision("sign_off"), "stages_complete"],
    ["proof before review", "revised", pia, decision("approve_proof"), "stages_complete"],
    ["nothing is nobody's suggestion", "translated", vera, suggestion(" "), "target_nonempty"],
    ["no such segment", "new", tahira, write("x", { segment: "s9" }), "unknown_segment"],
    ["no such suggestion", "translated", rami, suggestionDecided("accepted"), "unknown_suggestion"],
    ["blocks are not joined", "new", tahira, { type: "joined", segment: "s2", second: "s3" }, "other_block"],
    [
      "only neighbours are joined",
      "new",
      tahira,
      { type: "joined", segment: "s1", second: "s3" },
      "not_neighbours",
    ],
    [
      "nothing is split off white space",
      "new",
      tahira,
      { type: "split", segment: "s1", sourceOffset: 0, targetOffset: 0, second: "n" },
      "nothing_to_split",
    ],
    [
      "an id is not given twice",
      "new",
      tahira,
      { type: "split", segment: "s1", sourceOffset: 3, targetOffset: 0, second: "s3" },
      "changed_meanwhile",
    ],
  ])("%s", (_, state, actor, action, code) => {
    const tale = told(state);
    const { project } = tale;
    expect(tale.does(actor, action)).toBe(code);
    expect(tale.project).toBe(project);
  });

  test("a blank draft is a draft, but no translation", () => {
    const tale = told("new");
    expect(tale.does(tahira, write("  "))).toBe("done");
    expect(tale.segment().review.state).toBe("draft");
    expect(tale.does(tahira, decision("confirm"))).toBe("target_nonempty");
  });

  test("an emptied translation is new again, with no base and nobody's confirmation", () => {
    const tale = told("translated");
    expect(tale.does(tahira, write(""))).toBe("done");
    expect(tale.segment().review).toMatchObject({ state: "new", base: null, confirmedBy: [] });
  });

  test("an unresolved must-fix holds the approval, an open query the release", () => {
    const tale = told("translated", false);
    tale.does(rami, comment("k", "must_fix"));
    expect(tale.does(rami, decision("approve_revision"))).toBe("comments_resolved");
    tale.does(rami, { type: "commentResolved", segment: "s1", comment: "k", resolved: true });
    expect(tale.does(rami, decision("approve_revision"))).toBe("done");
    tale.does(nobody, comment("q", "query", nobody));
    expect(tale.does(mona, decision("sign_off"))).toBe("no_open_query");
    expect(tale.does(mona, decision("sign_off", { documentChecksFresh: false }))).toBe("no_open_query");
  });

  test("only who released can be asked whether the checks are fresh", () => {
    const tale = told("revised", false);
    expect(tale.does(mona, decision("sign_off", { documentChecksFresh: false }))).toBe("doc_checks_fresh");
  });

  test("a small edit keeps the approvals, on the new text", () => {
    const tale = told("revised", false);
    const [before] = tale.segment().review.approvals;
    expect(tale.does(pia, write("one text.", { smallEdit: true }))).toBe("done");
    const [after] = tale.segment().review.approvals;
    expect(after?.by).toEqual(before?.by);
    expect(after?.hash).not.toBe(before?.hash);
    expect(tale.does(mona, decision("sign_off"))).toBe("done");
  });

  test("a source that says the same keeps the review; another reopens it, even released", () => {
    const tale = told("revised", false);
    const edit = (source: string, equivalent: boolean): Action => ({
      type: "sourceEdited",
      segment: "s1",
      source: content(source),
      equivalent,
    });
    expect(tale.does(tahira, edit("نصٌ واحد", true))).toBe("done");
    expect(tale.does(mona, decision("sign_off"))).toBe("done");
    expect(tale.does(tahira, edit("نص آخر", false))).toBe("not_locked");
    expect(tale.does(mona, edit("نص آخر", false))).toBe("done");
    expect(tale.segment()).toMatchObject({ locked: false, review: { state: "draft", stale: true } });
    expect(tale.segment().review.approvals).toEqual([]);
  });
});

describe("four eyes", () => {
  test.each([
    [person("tahira", "reviser"), "not_translator"],
    [person("tahira", "manager"), "not_translator"],
    [person("second", "reviser", " TAHIRA\u200B "), "not_translator"],
    [rami, "done"],
  ])("%j approves what Tahira confirmed: %s", (actor, outcome) => {
    const tale = told("translated");
    expect(tale.does(actor, decision("approve_revision"))).toBe(outcome);
  });

  test("a reviser's edit does not make the translator the second pair", () => {
    const tale = told("translated");
    tale.does(rami, write("one good text"));
    expect(tale.segment().review.state).toBe("translated");
    expect(tale.does(person("tahira", "reviser"), decision("approve_revision"))).toBe("not_translator");
    expect(tale.does(rami, decision("approve_revision"))).toBe("done");
  });

  test("whoever confirmed a part cannot approve the joined whole", () => {
    const tale = told("translated");
    tale.does(rami, write("second", { segment: "s2" }));
    tale.does(person("rami", "translator"), decision("confirm", { segment: "s2" }));
    expect(tale.does(mona, { type: "joined", segment: "s1", second: "s2" })).toBe("done");
    expect(notation(tale.segment().target)).toBe("one text second");
    expect(tale.segment().review.state).toBe("translated");
    expect(tale.does(rami, decision("approve_revision"))).toBe("not_translator");
    expect(tale.does(mona, decision("approve_revision"))).toBe("done");
  });

  test("alone, one may approve one's own work, marked; it does not count once that is turned off", () => {
    const tale = told("translated", false);
    const alone = (solo: boolean): Action => ({
      type: "settingsChanged",
      settings: { ...DEFAULT_SETTINGS, solo },
    });
    tale.does(mona, alone(true));
    expect(tale.does(person("tahira", "manager"), decision("approve_revision"))).toBe("done");
    expect(tale.segment().review.approvals).toMatchObject([{ stage: "revise", solo: true }]);
    tale.does(mona, alone(false));
    expect(tale.does(mona, decision("sign_off"))).toBe("stages_complete");
    tale.does(mona, alone(true));
    expect(tale.does(mona, decision("sign_off"))).toBe("done");
  });

  test.each([
    ["Amal", "amal", true],
    ["Amal  Said", " amal said", true],
    ["أمل", "أَمـل", true],
    ["Ａｍａｌ", "Amal", true],
    ["Am\u200Dal", "Amal", true],
    ["Amal", "Amar", false],
    ["José", "Jose", false],
  ])("%j and %j are one person: %s", (one, other, same) => {
    expect(samePerson(person("x", "reviser", one), person("y", "reviser", other))).toBe(same);
  });
});

describe("suggestions", () => {
  test("an accepted one is the text, to be approved again", () => {
    const tale = told("revised");
    tale.does(vera, suggestion("one better text"));
    expect(tale.does(vera, decision("approve_review"))).toBe("suggestions_decided");
    expect(tale.does(vera, suggestionDecided("accepted"))).toBe("not_for_role");
    expect(tale.does(rami, suggestionDecided("accepted"))).toBe("done");
    expect(notation(tale.segment().target)).toBe("one better text");
    expect(tale.segment().review).toMatchObject({ state: "translated", approvals: [] });
    expect(tale.does(rami, suggestionDecided("rejected"))).toBe("unknown_suggestion");
  });

  test.each([
    ["translated", rami, "done"],
    ["translated", tahira, "not_for_role"],
    ["translated", vera, "done"],
    ["translated", nobody, "not_for_role"],
    ["draft", tahira, "done"],
    ["draft", nobody, "not_for_role"],
    ["draft", pia, "not_for_role"],
  ] as const)("in %s, %o turning it down: %s", (state, actor, outcome) => {
    const tale = told("translated");
    tale.does(vera, suggestion("another"));
    if (state === "draft") tale.does(tahira, write("rewritten"));
    expect(tale.segment().review.state).toBe(state);
    expect(tale.does(actor, suggestionDecided("rejected"))).toBe(outcome);
  });

  test("one that waits follows its author's typing, and nobody else's", () => {
    const tale = told("translated");
    tale.does(vera, suggestion("anoth"));
    expect(tale.does(vera, suggestion("another"))).toBe("done");
    expect(tale.segment().review.suggestions.map((one) => notation(one.content))).toEqual(["another"]);
    const { project } = tale;
    expect(tale.does(vera, suggestion("another"))).toBe("done");
    expect(tale.project).toBe(project);
    expect(tale.does(rami, suggestion("mine"))).toBe("not_for_role");
    tale.does(rami, suggestionDecided("rejected"));
    expect(tale.does(vera, suggestion("again"))).toBe("unknown_suggestion");
  });

  test("one that waits holds back a split and a join", () => {
    const tale = told("translated");
    tale.does(vera, suggestion("another"));
    const cut = { sourceOffset: 3, targetOffset: 3, second: "n" };
    expect(tale.does(tahira, { type: "split", segment: "s1", ...cut })).toBe("suggestions_decided");
    expect(tale.does(tahira, { type: "joined", segment: "s1", second: "s2" })).toBe("suggestions_decided");
  });
});

describe("what changes nothing is the very same project", () => {
  test.each<[string, Action]>([
    ["the same text", write("one text")],
    [
      "the same source",
      { type: "sourceEdited", segment: "s1", source: content("نص واحد"), equivalent: false },
    ],
    ["the same base", { type: "baseMoved", segment: "s1", base: content("one text") }],
    ["the same name", { type: "renamed", name: "Example" }],
    ["the same settings", { type: "settingsChanged", settings: { stages: [...stages], solo: false } }],
    ["unlocking what is open", { type: "lockChanged", segment: "s1", locked: false }],
    ["resolving nothing", { type: "commentResolved", segment: "s1", comment: "k", resolved: false }],
    ["saying the same", { type: "commentEdited", segment: "s1", comment: "k", message: "km", text: "?" }],
    ["restoring nothing", { type: "restored", of: "c0", runs: [] }],
  ])("%s", (_, action) => {
    const tale = told("translated");
    tale.does(mona, comment("k", "note", mona));
    const { project } = tale;
    expect(tale.does(mona, action)).toBe("done");
    expect(tale.project).toBe(project);
  });
});
