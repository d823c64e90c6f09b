/** Something doubtful in the grammar of a text: its range (UTF-16) and the edits that would mend it, at least one. */
export interface GrammarSlip {
  readonly start: number;
  readonly end: number;
  /** Whether it is about words that do not go together: a verb and its subject, a number and its noun. */
  readonly isAgreement: boolean;
  readonly edits: readonly GrammarEdit[];
}

/** A range of the text (UTF-16) that becomes `text`. */
export interface GrammarEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What reads English; it may throw over a text. */
export interface GrammarEngine {
  readonly slipsIn: (text: string) => Promise<readonly GrammarSlip[]>;
}

/** The varieties of English that differ in grammar here. */
export type EnglishVariety = "american" | "british";

/** Knows the grammar of texts that it has read. */
export interface Grammarian {
  /** Reads texts that it does not know yet: some ms each, with a rest after every few. */
  readonly read: (texts: readonly string[], rest?: () => Promise<void>) => Promise<void>;
  /** What is doubtful in a text; nothing in one that was not read. */
  readonly slipsIn: (text: string) => readonly GrammarSlip[];
}

/** Texts kept up to this many: the segments of a long book. */
const KEPT_TEXTS = 50_000;

/** Longer texts (UTF-16) are let be: a sentence of this length takes a tenth of a second. */
const LONGEST_TEXT = 2_000;

/** Texts read between two rests: a few dozen ms. */
const STRETCH = 4;

const NO_SLIPS: readonly GrammarSlip[] = [];

/** Makes what keeps the answers of an engine, so that a check need not wait for them. */
export function createGrammarian(engine: GrammarEngine): Grammarian {
  const known = new Map<string, readonly GrammarSlip[]>();
  return {
    read: async (texts, rest) => {
      let read = 0;
      for (const text of texts) {
        if (known.has(text) || !isReadable(text)) continue;
        if (known.size >= KEPT_TEXTS) known.clear();
        // A text over which the engine stumbles has nothing that is known to be doubtful.
        known.set(text, await engine.slipsIn(withoutArabic(text)).catch(() => NO_SLIPS));
        if (rest !== undefined && ++read % STRETCH === 0) await rest();
      }
    },
    slipsIn: (text) => known.get(text) ?? NO_SLIPS,
  };
}

/** Three words of English, and more of it than of Arabic. */
function isReadable(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const latin = text.match(/\p{Script=Latin}+/gu)?.join("").length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}+/gu)?.join("").length ?? 0;
  return latin > arabic && /(?:[A-Za-z'’]+[^A-Za-z'’]+){2}[A-Za-z]/u.test(text);
}

/** Arabic between English is a name to the engine: a capital word of the same length, so that offsets stay. */
function withoutArabic(text: string): string {
  return text.replace(
    /[\p{Script=Arabic}\p{M}]+(?:[\s\u200C-\u200F]+[\p{Script=Arabic}\p{M}]+)*/gu,
    (run) => `X${"x".repeat(run.length - 1)}`,
  );
}
