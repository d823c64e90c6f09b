import { readFileSync } from "node:fs";
import path from "node:path";
import { contentOf } from "../../../src/core/content.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { GlossaryEntry } from "../../../src/assistance/glossary/glossary.ts";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../../src/assistance/checks/context.ts";
import { checkDocument } from "../../../src/assistance/checks/documentCheck.ts";
import { type Unit, WRITTEN } from "../../../src/assistance/checks/unit.ts";
import { glossaryCsv } from "../../../src/interchange/glossaryCsv.ts";

/** One line of the table of examples: a segment, what surrounds it, and whether a check speaks up. */
export interface CheckCase {
  readonly check: string;
  readonly source: string;
  readonly target: string;
  readonly expect: boolean;
  readonly why: string;
  readonly kind?: Unit["kind"];
  readonly variant?: string;
  /** Other segments of the document. */
  readonly others?: readonly { readonly source: string; readonly target: string }[];
  /** All segments of its paragraph, itself among them. */
  readonly para?: readonly { readonly source: string; readonly target: string }[];
  readonly meta?: {
    readonly origin?: "tm" | "mt";
    readonly match?: number;
    readonly edited?: boolean;
    readonly confirmed?: boolean;
    readonly maxLength?: number;
  };
}

/** The table of examples in a file beside this one. */
export function readCases(file: string): readonly CheckCase[] {
  return readFileSync(path.join(import.meta.dirname, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): CheckCase => JSON.parse(line));
}

/** The article's glossary. */
export function articleGlossary(): readonly GlossaryEntry[] {
  const file = path.join(import.meta.dirname, "../../../source-text/sora-leak/glossary.csv");
  const read = glossaryCsv.read(readFileSync(file), {
    id: "article",
    name: "glossary.csv",
    sourceLanguage: "ar",
    targetLanguage: "en-US",
  });
  if (read.type === "failure") throw new Error(read.problems[0]?.code);
  return read.value.entries;
}

/** Everything that all checks say of a case's own segment. */
export function runCase(one: CheckCase, entries: readonly GlossaryEntry[]): readonly Finding[] {
  const context = createContext(
    { ...DEFAULT_CHECK_SETTINGS, targetLanguage: one.variant ?? "en-US" },
    entries,
  );
  const own: Unit = {
    id: "own",
    source: contentOf(one.source),
    target: contentOf(one.target),
    kind: one.kind ?? "paragraph",
    making: makingOf(one.meta),
    ...(one.meta?.maxLength === undefined ? {} : { maxLength: one.meta.maxLength }),
  };
  const plain = (pair: { readonly source: string; readonly target: string }, id: string): Unit => ({
    id,
    source: contentOf(pair.source),
    target: contentOf(pair.target),
    kind: "paragraph",
    making: WRITTEN,
  });
  const paragraph = one.para?.map((pair, index) => (index === 0 ? own : plain(pair, `para${index}`))) ?? [
    own,
  ];
  const others = (one.others ?? []).map((pair, index) => [plain(pair, `other${index}`)]);
  const { findings } = checkDocument([paragraph, ...others], context);
  return findings.filter(({ segment }) => segment === "own");
}

function makingOf(meta: CheckCase["meta"]): Unit["making"] {
  if (meta?.origin === undefined) return WRITTEN;
  const origin = meta.origin === "tm" ? "memory" : "machine";
  const score = meta.match === undefined ? {} : { score: meta.match };
  return { origin, edited: meta.edited ?? false, confirmed: meta.confirmed ?? true, ...score };
}
