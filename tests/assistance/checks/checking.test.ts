import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkBlock, checkSegment } from "../../../src/assistance/checks/checking.ts";
import { CHECKS } from "../../../src/assistance/checks/checks.ts";
import {
  type CheckSettings,
  createContext,
  DEFAULT_CHECK_SETTINGS,
} from "../../../src/assistance/checks/context.ts";
import { type CheckedBlock, checkDocument } from "../../../src/assistance/checks/documentCheck.ts";
import { type Unit, WRITTEN } from "../../../src/assistance/checks/unit.ts";
import { contentOf, flatText } from "../../../src/core/content.ts";
import { type Finding, findingKey, waiverOf } from "../../../src/core/finding.ts";
import { contentHash } from "../../../src/core/segment.ts";
import type { Waiver } from "../../../src/core/waiver.ts";
import english from "../../../locales/en/checks.json" with { type: "json" };
import { articleGlossary, readCases, runCase } from "./caseRunner.ts";

function unit(source: string, target: string, id = "1"): Unit {
  return { id, source: contentOf(source), target: contentOf(target), kind: "paragraph", making: WRITTEN };
}

function context(settings: Partial<CheckSettings> = {}): ReturnType<typeof createContext> {
  return createContext({ ...DEFAULT_CHECK_SETTINGS, ...settings });
}

interface ArticleSegment {
  readonly id: string;
  readonly kind: Unit["kind"];
  readonly paragraph: number;
  readonly ar: string;
  readonly en: string;
}

function articleBlocks(): readonly CheckedBlock[] {
  const file = path.join(import.meta.dirname, "../../../source-text/sora-leak/reference.en.json");
  const { segments }: { segments: readonly ArticleSegment[] } = JSON.parse(readFileSync(file, "utf8"));
  const blocks = new Map<number, Unit[]>();
  for (const { id, kind, paragraph, ar, en } of segments) {
    const own = { ...unit(ar, en, id), kind };
    blocks.set(paragraph, [...(blocks.get(paragraph) ?? []), own]);
  }
  return [...blocks.values()];
}

/** A finding's fix put into the target. */
function mend({ target }: Unit, { fixes: [fix] }: Finding): string {
  const text = flatText(target);
  return fix === undefined ? text : text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

test("there are 40 checks, each with its own id", () => {
  expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(40);
});

test("the article's translation has no finding but the two defects of its source", () => {
  const { findings } = checkDocument(
    articleBlocks(),
    createContext(DEFAULT_CHECK_SETTINGS, articleGlossary()),
  );
  expect(findings.map(({ segment, message }) => [segment, message])).toEqual([
    ["p14.s3", "source_suspect.name"],
    ["p40.s1", "source_suspect.polarity"],
  ]);
});

test("every message has its words", () => {
  const entries = articleGlossary();
  const said = ["cases.jsonl", "moreCases.jsonl", "numberCases.jsonl"]
    .flatMap((file) => readCases(file))
    .flatMap((one) => runCase(one, entries));
  for (const { message, facts } of said) {
    expect(english).toHaveProperty([message]);
    const sentence = new Map(Object.entries(english)).get(message) ?? "";
    const wanted = [...sentence.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name);
    expect(Object.keys(facts)).toEqual(expect.arrayContaining(wanted));
  }
});

describe("fixes are plain edits", () => {
  test.each([
    ["numbers", "بلغ العدد 11 ألف شخص", "It reached 1,100 people", "It reached 11,000 people"],
    ["dates", "في 26 نوفمبر 2024", "On November 25, 2024", "On November 26, 2024"],
    ["names_latin", "على Hugging Face", "on Huggingface", "on Hugging Face"],
    ["confusable", "شركة OpenAI", "OpenAl said", "OpenAI said"],
    ["arabic_punctuation", "هل هذا صحيح؟", "Is this true؟", "Is this true?"],
    ["arabic_punctuation", "بنسبة ٢٥ في المئة", "by ٢٥ percent", "by 25 percent"],
    ["encoding", "لا نتفق", "We donâ€™t agree", "We don’t agree"],
    ["repeated_word", "على المنصة", "On the the platform", "On the platform"],
    ["whitespace", "توقف. ثم عاد", "It stopped.Then it resumed", "It stopped. Then it resumed"],
    ["terminal_punctuation", "قال «نعم».", "He said “yes”", "He said “yes.”"],
    ["capitalization", "قال", "“he said”", "“He said”"],
    ["a_an", "ساعة", "A hour", "An hour"],
    ["english_variant", "مركز", "The centre", "The center"],
    ["number_agreement", "ثلاثة بلدان", "Three country", "Three countries"],
    ["tags", "مرحبا {name}", "Hello {nom}", "Hello {name}"],
  ])("%s: %s", (check, source, target, mended) => {
    const own = unit(source, target);
    const found = checkSegment(own, context()).filter(
      (each) => each.check === check && each.fixes.length > 0,
    );
    expect(found.map((each) => mend(own, each))).toEqual([mended]);
  });
});

describe("severity", () => {
  const own = unit("بنسبة 5 في المئة", "by 5%  more");

  test("is that of the check, unless the project says otherwise", () => {
    const severities = (settings: Partial<CheckSettings>): readonly string[] =>
      checkSegment(own, context(settings))
        .filter(({ check }) => check === "whitespace")
        .map(({ severity }) => severity);
    expect(severities({})).toEqual(["warning"]);
    expect(severities({ severities: { whitespace: "error" } })).toEqual(["error"]);
    expect(severities({ severities: { whitespace: "off" } })).toEqual([]);
  });
});

describe("waivers", () => {
  const own = unit("صوّت بكلمة لا", "He voted لا");
  const [finding] = checkSegment(own, context()).filter(({ check }) => check === "leftover_arabic");
  if (finding === undefined) throw new Error("nothing to waive");
  const waiver: Waiver = {
    hash: contentHash(own.source, own.target),
    key: findingKey(finding),
    reason: "A quotation",
    by: { id: "a", name: "Amal", role: "translator" },
    at: 0,
  };

  test("hold for the same text and message", () => {
    expect(waiverOf(finding, waiver.hash, [waiver])).toBe(waiver);
  });

  test("hold no longer for another text or another message", () => {
    expect(waiverOf(finding, contentHash(own.source, contentOf("He voted نعم")), [waiver])).toBeUndefined();
    expect(waiverOf({ ...finding, facts: { text: "نعم" } }, waiver.hash, [waiver])).toBeUndefined();
  });

  test("do not mind where the finding stands", () => {
    expect(waiverOf({ ...finding, start: 0, end: 1 }, waiver.hash, [waiver])).toBe(waiver);
  });
});

describe("again only what changed", () => {
  const blocks = articleBlocks();
  const asked = createContext(DEFAULT_CHECK_SETTINGS, articleGlossary());
  const first = checkDocument(blocks, asked);

  test("blocks that are the same keep their findings", () => {
    const edited = blocks.with(3, [unit("نص 5", "A text 6", "p04.s1")]);
    const second = checkDocument(edited, asked, { previous: first });
    for (const [index, block] of edited.entries()) {
      const [before, after] = [first.memory.blocks.get(block), second.memory.blocks.get(block)];
      if (index === 3) expect(before).toBeUndefined();
      else expect(after).toBe(before);
    }
    expect(second.findings).toEqual(checkDocument(edited, asked).findings);
    expect(second.findings.map(({ message }) => message)).toContain("numbers.invented");
  });

  test("a block being typed is checked with what the document taught", () => {
    const quote = blocks.find((block) => block.length === 3) ?? [];
    expect(checkBlock(quote, first.context).map(({ message }) => message)).toEqual(["source_suspect.name"]);
    const [, ...rest] = quote;
    expect(checkBlock(rest, first.context).map(({ check }) => check)).toContain("source_suspect");
  });

  test("a run can be stopped", () => {
    const many = Array.from({ length: 600 }, (_, index) => [unit("قال", "he said", String(index))]);
    const stopped = checkDocument(many, context(), { progress: () => "stop" });
    expect(stopped.findings.length).toBeLessThan(checkDocument(many, context()).findings.length);
  });
});
