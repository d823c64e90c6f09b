import type { ImportedState } from "../../core/importing.ts";
import type { ReviewState } from "../../core/review.ts";
import type { Origin } from "../../core/segment.ts";
import type { StateVocabulary } from "./stateVocabulary.ts";
import type { Attributes, MarkupRange, TransUnit } from "./unit.ts";

const TRADOS_STATES: ReadonlyMap<string, ImportedState> = new Map([
  ["Draft", "draft"],
  ["Translated", "translated"],
  ["RejectedTranslation", "changes_requested"],
  ["ApprovedTranslation", "revised"],
  ["RejectedSignOff", "changes_requested"],
  ["ApprovedSignOff", "signed_off"],
]);

const trados: StateVocabulary = {
  speaks: (unit, key) => unit.definitions.has(key),
  read: (unit, key, filled) => {
    const attributes = unit.definitions.get(key)?.attributes ?? {};
    const origin = originOf(attributes["origin"], numberOf(attributes["percent"]));
    return {
      state: TRADOS_STATES.get(attributes["conf"] ?? "") ?? (filled ? "draft" : "new"),
      locked: attributes["locked"] === "true" || isUntranslatable(unit),
      ...(origin === undefined ? {} : { origin }),
    };
  },
  write: (_unit, state) => ({ definition: { conf: TRADOS_WORDS[state] } }),
  lock: (isLocked) => ({ definition: { locked: isLocked ? "true" : undefined } }),
};

const TRADOS_WORDS: Readonly<Record<ReviewState, string | undefined>> = {
  new: undefined,
  draft: "Draft",
  changes_requested: "RejectedTranslation",
  translated: "Translated",
  revised: "ApprovedTranslation",
  reviewed: "ApprovedTranslation",
  proofread: "ApprovedTranslation",
  signed_off: "ApprovedSignOff",
};

const MEMOQ_STATES: ReadonlyMap<string, ImportedState> = new Map([
  ["NotStarted", "new"],
  ["Rejected", "changes_requested"],
  ["ManuallyConfirmed", "translated"],
  ["Confirmed", "translated"],
  ["TranslatorConfirmed", "translated"],
  ["Reviewer1Confirmed", "revised"],
  ["Reviewer2Confirmed", "proofread"],
  ["Proofread", "proofread"],
]);

const MEMOQ_WORDS: Readonly<Record<ReviewState, string>> = {
  new: "NotStarted",
  draft: "PartiallyEdited",
  changes_requested: "Rejected",
  translated: "ManuallyConfirmed",
  revised: "Reviewer1Confirmed",
  reviewed: "Reviewer1Confirmed",
  proofread: "Proofread",
  signed_off: "Proofread",
};

const memoq: StateVocabulary = {
  speaks: (unit) => unit.attributes["mq:status"] !== undefined,
  read: ({ attributes, ...unit }, _key, filled) => {
    const status = attributes["mq:status"] ?? "";
    const lock = attributes["mq:locked"];
    const percent = numberOf(attributes["mq:percent"]);
    const origin =
      status === "MachineTranslated"
        ? originOf("mt", undefined)
        : percent === undefined || percent === 0
          ? undefined
          : originOf("tm", percent);
    return {
      state: MEMOQ_STATES.get(status) ?? (filled ? "draft" : "new"),
      locked:
        lock === "locked" || lock === "true" || lock === "1" || isUntranslatable({ attributes, ...unit }),
      ...(origin === undefined ? {} : { origin }),
    };
  },
  write: (_unit, state) => ({ unit: { "mq:status": MEMOQ_WORDS[state] } }),
  lock: (isLocked) => ({ unit: { "mq:locked": isLocked ? "locked" : undefined } }),
};

/** Phrase counts the steps of the work that are done; the last of them depends on how many the job has. */
const PHRASE_STATES: readonly ImportedState[] = ["draft", "translated", "revised", "reviewed", "proofread"];

const phrase: StateVocabulary = {
  speaks: (unit) => unit.attributes["m:confirmed"] !== undefined,
  read: (unit, _key, filled) => {
    const { attributes } = unit;
    const steps = numberOf(attributes["m:confirmed"]) ?? (attributes["m:confirmed"] === "true" ? 1 : 0);
    const score = numberOf(attributes["m:score"]);
    const origin = originOf(attributes["m:trans-origin"], score === undefined ? undefined : score * 100);
    return {
      state: filled ? (PHRASE_STATES[Math.min(steps, PHRASE_STATES.length - 1)] ?? "draft") : "new",
      locked: attributes["m:locked"] === "true" || isUntranslatable(unit),
      ...(origin === undefined ? {} : { origin }),
    };
  },
  write: (unit, state) => {
    const levels = numberOf(unit.root["m:level"] ?? unit.file.attributes["m:level"]) ?? 1;
    const step =
      state === "signed_off" ? Math.max(1, levels) : PHRASE_STATES.findIndex((each) => each === state);
    return { unit: { "m:confirmed": String(Math.max(0, step)) } };
  },
  lock: (isLocked) => ({ unit: { "m:locked": isLocked ? "true" : "false" } }),
};

const STANDARD_STATES: ReadonlyMap<string, ImportedState> = new Map([
  ["new", "new"],
  ["needs-translation", "new"],
  ["needs-adaptation", "draft"],
  ["needs-l10n", "draft"],
  ["needs-review-adaptation", "draft"],
  ["needs-review-l10n", "draft"],
  ["needs-review-translation", "draft"],
  ["translated", "translated"],
  ["signed-off", "revised"],
]);

/** What our own files, and others with clear names, call the phase in which a target was signed off. */
const PHASES: ReadonlyMap<string, ImportedState> = new Map([
  ["review", "reviewed"],
  ["proofreading", "proofread"],
]);

/** Our states in the words of the specification. */
export const STANDARD_WORDS: Readonly<Record<ReviewState, string>> = {
  new: "needs-translation",
  draft: "needs-review-translation",
  changes_requested: "needs-review-translation",
  translated: "translated",
  revised: "signed-off",
  reviewed: "signed-off",
  proofread: "signed-off",
  signed_off: "final",
};

/** The reasons for asking for changes as state qualifiers; the specification has no words for the last two. */
export const REJECTIONS: Readonly<Record<string, string>> = {
  accuracy: "rejected-inaccurate",
  terminology: "rejected-inaccurate",
  grammar: "rejected-grammar",
  spelling: "rejected-spelling",
  length: "rejected-length",
  style: "x-muqabala-rejected-style",
  other: "x-muqabala-rejected-other",
};

/** A qualifier that tells what the word `signed-off` does not, and behind it the one it took the place of. */
const OWN_QUALIFIER = /^x-muqabala-(reviewed|proofread)(?:-(\S+))?$/u;

/** The qualifier that goes with a state other than a request for changes; undefined for none. */
export function stateQualifier(state: ReviewState, before: string | undefined): string | undefined {
  const own = OWN_QUALIFIER.exec(before ?? "");
  const other = own === null ? (before?.includes("rejected-") === true ? undefined : before) : own[2];
  if (state !== "reviewed" && state !== "proofread") return other;
  return other === undefined ? `x-muqabala-${state}` : `x-muqabala-${state}-${other}`;
}

/** A state told apart from others of its word by the qualifier, which is believed only with that word. */
function qualified(
  state: ImportedState,
  written: string | undefined,
  qualifier: string | undefined,
): ImportedState {
  if (qualifier === undefined) return state;
  const own = OWN_QUALIFIER.exec(qualifier)?.[1];
  if (written === "signed-off") return own === "reviewed" || own === "proofread" ? own : state;
  const isRejected = qualifier.startsWith("rejected-") || qualifier.startsWith("x-muqabala-rejected-");
  return written === "needs-review-translation" && isRejected ? "changes_requested" : state;
}

const standard: StateVocabulary = {
  speaks: () => true,
  read: (unit, _key, filled) => {
    const target: Attributes = unit.target?.attributes ?? {};
    const approved = unit.attributes["approved"] === "yes";
    const written = target["state"];
    const qualifier = target["state-qualifier"];
    const origin =
      qualifier === undefined
        ? undefined
        : qualifiedOrigin(OWN_QUALIFIER.exec(qualifier)?.[2] ?? qualifier, unit);
    const state: ImportedState =
      written === undefined
        ? approved
          ? "translated"
          : "draft"
        : written === "final"
          ? approved
            ? "signed_off"
            : "revised"
          : written === "signed-off"
            ? (PHASES.get(target["phase-name"] ?? "") ?? "revised")
            : (STANDARD_STATES.get(written) ?? "draft");
    const read = filled ? qualified(state, written, qualifier) : "new";
    const locked = isUntranslatable(unit) || qualifier === "x-manual-notrans";
    // Written out, not spread: a file may have 100,000 of them.
    return origin === undefined ? { state: read, locked } : { state: read, locked, origin };
  },
  write: (unit, state, segment) => {
    const approved = unit.attributes["approved"];
    const target = unit.target?.attributes ?? {};
    const reason = state === "changes_requested" ? (segment?.review.request?.code ?? "other") : undefined;
    const before = target["state-qualifier"];
    const qualifier =
      reason === undefined
        ? { "state-qualifier": stateQualifier(state, before) }
        : { "state-qualifier": REJECTIONS[reason] };
    const isSilent = target["state"] === undefined && (state === "draft" || state === "new");
    return {
      unit: state === "signed_off" ? { approved: "yes" } : approved === undefined ? {} : { approved: "no" },
      target: {
        ...(isSilent && approved === undefined ? {} : { state: STANDARD_WORDS[state] }),
        ...qualifier,
      },
    };
  },
};

const VOCABULARIES: readonly StateVocabulary[] = [trados, memoq, phrase];

/** The words a unit's tool uses for one of its segments; those of the specification if it has none of its own. */
export function vocabularyOf(unit: TransUnit, key: string): StateVocabulary {
  for (const vocabulary of VOCABULARIES) if (vocabulary.speaks(unit, key)) return vocabulary;
  return standard;
}

/** What Trados says of a match, or of a machine's rendering, that a person has written anew. */
export function writtenByHand({ attributes }: MarkupRange): Readonly<Record<string, string | undefined>> {
  const origin = attributes["origin"];
  if (origin === undefined || origin === "interactive" || origin === "source") return {};
  return {
    origin: "interactive",
    "origin-system": undefined,
    percent: undefined,
    "text-match": undefined,
    "struct-match": undefined,
  };
}

/** Whether the file forbids to translate a unit. */
export function isUntranslatable(unit: TransUnit): boolean {
  return unit.attributes["translate"] === "no";
}

function qualifiedOrigin(qualifier: string | undefined, unit: TransUnit): Origin | undefined {
  switch (qualifier) {
    case "exact-match":
    case "id-match":
      return { type: "memory", score: 100 };
    case "leveraged-tm":
    case "fuzzy-match": {
      const score = numberOf(unit.alternatives[0]?.attributes["match-quality"]);
      return score === undefined ? undefined : originOf("tm", score);
    }
    case "leveraged-mt":
    case "mt-suggestion":
      return { type: "machine" };
    case "leveraged-inherited":
    case "leveraged-repository":
      return { type: "propagated" };
    default:
      return undefined;
  }
}

/** Where a target came from, in the words of Trados and Phrase. */
function originOf(origin: string | undefined, score: number | undefined): Origin | undefined {
  switch (origin?.toLowerCase()) {
    case "tm":
    case "document-match":
      return { type: "memory", score: Math.min(100, Math.max(0, Math.round(score ?? 100))) };
    case "mt":
    case "nmt":
    case "amt":
      return { type: "machine" };
    case "auto-propagated":
      return { type: "propagated" };
    default:
      return undefined;
  }
}

/** The number at the start of an attribute such as `100%`. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : undefined;
}
