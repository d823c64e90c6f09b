import { beforeAll, describe, expect, test, vi } from "vitest";
import { createChecker } from "../../src/assistance/checks/checker.ts";
import { checkSegment } from "../../src/assistance/checks/checking.ts";
import {
  type CheckSettings,
  createContext,
  DEFAULT_CHECK_SETTINGS,
} from "../../src/assistance/checks/context.ts";
import { grammarText } from "../../src/assistance/checks/grammarCheck.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
import {
  createGrammarian,
  type Grammarian,
  type GrammarEngine,
} from "../../src/assistance/grammar/grammarian.ts";
import { GRAMMAR_RULES } from "../../src/assistance/grammar/grammarRules.ts";
import { openHarper } from "../../src/assistance/grammar/harper.ts";
import { contentOf } from "../../src/core/content.ts";

let engine: GrammarEngine;
beforeAll(async () => {
  engine = await openHarper("american");
}, 60_000);

const ASKED: CheckSettings = { ...DEFAULT_CHECK_SETTINGS, severities: { grammar: "warning" } };

function unitOf(target: string) {
  return {
    id: "1",
    source: contentOf("قال"),
    target: contentOf(target),
    kind: "paragraph" as const,
    making: WRITTEN,
  };
}

/** What the check says of a translation: the words, how grave, the message, the first way to mend it as the text it makes. */
async function parsed(target: string, settings: CheckSettings = ASKED): Promise<readonly string[]> {
  const grammarian = createGrammarian(engine);
  const unit = unitOf(target);
  await grammarian.read([grammarText(unit)]);
  return checkSegment(unit, createContext(settings, [], { grammarian }))
    .filter(({ check }) => check === "grammar")
    .map(({ start, end, severity, message, fixes: [fix] }) => {
      const mended = fix === undefined ? "-" : target.slice(0, fix.start) + fix.text + target.slice(fix.end);
      return [target.slice(start, end).trim(), severity, message, mended].join(" | ");
    });
}

describe("the check of grammar", () => {
  test.each([
    ["He go to school.", "go | warning | grammar.agreement | He goes to school."],
    ["They was late again.", "was | warning | grammar.agreement | They were late again."],
    ["He did not knew it.", "knew | warning | grammar.instead | He did not know it."],
    ["He let me to go.", "to | warning | grammar.superfluous | He let me go."],
    ["He has went home.", "went | warning | grammar.instead | He has gone home."],
    ["We saw a lot tourists there.", "lot | warning | grammar.missing | We saw a lot of tourists there."],
    [
      "They said 😀 «كتاب الأغاني», and he go there.",
      "go | warning | grammar.agreement | They said 😀 «كتاب الأغاني», and he goes there.",
    ],
  ])("finds and mends: %s", async (target, found) => {
    expect(await parsed(target)).toEqual([found]);
  });

  test.each([
    ["good English", "The committee was summoned at once, and its members agreed."],
    ["what the check of spelling knows", "The comittee recieved teh report."],
    [
      "lists without a last comma, long sentences, compounds",
      "Bread, water and salt; health care; a co-ordinated effort.",
    ],
    ["names of Arabs", "Ghassan Kanafani, Abdelrahman Munif and Naguib Mahfouz wrote novels."],
    ["two words", "He go"],
    ["text that is mostly Arabic", "He go to كتاب الأغاني لأبي الفرج الأصفهاني الكبير"],
  ])("says nothing of %s", async (_, target) => {
    expect(await parsed(target)).toEqual([]);
  });

  test("is off unless the project asks for it, and as grave as it says", async () => {
    expect(await parsed("He go to school.", DEFAULT_CHECK_SETTINGS)).toEqual([]);
    const hint = { ...DEFAULT_CHECK_SETTINGS, severities: { grammar: "info" as const } };
    expect((await parsed("He go to school.", hint))[0]).toContain("info");
  });

  test("asks rules that harper has", async () => {
    const { LocalLinter } = await import("harper.js");
    const { slimBinary } = await import("harper.js/slimBinary");
    const known = await new LocalLinter({ binary: slimBinary }).getDefaultLintConfig();
    expect(GRAMMAR_RULES.filter((rule) => !Object.hasOwn(known, rule))).toEqual([]);
  });
});

describe("a grammarian", () => {
  test("reads a text once, and goes on after one that the engine stumbles over", async () => {
    const slipsIn = vi.fn(async (text: string) => {
      if (text.startsWith("Bad")) throw new Error("unreachable");
      return [{ start: 0, end: 1, isAgreement: true, edits: [{ start: 0, end: 1, text: "x" }] }];
    });
    const grammarian = createGrammarian({ slipsIn });
    const texts = ["Bad words stand here.", "Good words stand here.", "Good words stand here."];
    await grammarian.read(texts);
    await grammarian.read(texts);
    expect(slipsIn).toHaveBeenCalledTimes(2);
    expect(texts.map((text) => grammarian.slipsIn(text).length)).toEqual([0, 1, 1]);
  });
});

describe("a checker that is asked for grammar", () => {
  const page = [{ unit: unitOf("He go to school."), block: "1" }];

  async function grammarOf(bring: () => Promise<Grammarian>): Promise<readonly string[]> {
    const checker = createChecker({ rest: () => Promise.resolve(), bringGrammarian: bring });
    checker.configure(ASKED, []);
    checker.load(0, page);
    const early = await checker.run(1, () => undefined);
    const standing = await checker.grammar();
    checker.configure(ASKED, []);
    const late = await checker.run(1, () => undefined);
    return [early, standing, late].map((each) =>
      typeof each === "string"
        ? each
        : each.type === "stopped"
          ? "stopped"
          : each.changed.flatMap(([, findings]) => findings.map(({ check }) => check)).join(" "),
    );
  }

  test("does not wait for it, and uses it once it is there", async () => {
    const [early, standing, late] = await grammarOf(async () => createGrammarian(engine));
    expect(early).not.toContain("grammar");
    expect(standing).toBe("ready");
    expect(late).toContain("grammar");
  });

  test("says that it cannot be had, makes the other checks, and sends for it again", async () => {
    const bring = vi.fn(() => Promise.reject(new Error("offline")));
    const [early, standing] = await grammarOf(bring);
    expect(early).not.toBe("");
    expect(standing).toBe("failed");
    expect(bring).toHaveBeenCalledTimes(2);
  });

  test("brings nothing for a project that does not ask", async () => {
    const bring = vi.fn(async () => createGrammarian(engine));
    const checker = createChecker({ rest: () => Promise.resolve(), bringGrammarian: bring });
    checker.configure(DEFAULT_CHECK_SETTINGS, []);
    expect(await checker.grammar()).toBe("off");
    checker.configure({ ...ASKED, targetLanguage: "fr" }, []);
    expect(await checker.grammar()).toBe("off");
    expect(bring).not.toHaveBeenCalled();
  });
});
