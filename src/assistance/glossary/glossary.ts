/**
 * How a term is to be used: `preferred` and `admitted` renderings are asked for, a `deprecated` one is no longer to be
 * used, `dnt` (do not translate) is a name to be written exactly as it stands.
 */
export type TermStatus = "preferred" | "admitted" | "deprecated" | "dnt";

/** All statuses, the usual one first. */
export const TERM_STATUSES: readonly TermStatus[] = ["preferred", "admitted", "deprecated", "dnt"];

/** A term with its rendering, and what a translator must know to use it. */
export interface GlossaryEntry {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Other spellings and forms of the source term, broken plurals with them. */
  readonly sourceVariants: readonly string[];
  /** Other renderings that are accepted. */
  readonly targetVariants: readonly string[];
  /** Renderings that are wrong wherever the term is meant; for `dnt` anywhere. */
  readonly forbidden: readonly string[];
  readonly status: TermStatus;
  /** As its writer put it: noun, adjective, proper noun …; empty if unknown. */
  readonly partOfSpeech: string;
  readonly note: string;
  /** Who entered it; empty if unknown. */
  readonly author: string;
  /** When, as ISO 8601 date or date and time; empty if unknown. */
  readonly date: string;
}

/** A glossary of one pair of languages (BCP 47). */
export interface Glossary {
  readonly id: string;
  readonly name: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly entries: readonly GlossaryEntry[];
}

/** An entry of a term and its rendering alone, everything else empty. */
export function newEntry(
  known: Pick<GlossaryEntry, "id" | "source" | "target"> & Partial<GlossaryEntry>,
): GlossaryEntry {
  return {
    sourceVariants: [],
    targetVariants: [],
    forbidden: [],
    status: "preferred",
    partOfSpeech: "",
    note: "",
    author: "",
    date: "",
    ...known,
  };
}

/** A glossary with an entry put in: in the place of the one with its id, else at the end. */
export function withEntry(glossary: Glossary, entry: GlossaryEntry): Glossary {
  const at = glossary.entries.findIndex(({ id }) => id === entry.id);
  if (at >= 0 && glossary.entries[at] === entry) return glossary;
  const entries = at < 0 ? [...glossary.entries, entry] : glossary.entries.with(at, entry);
  return { ...glossary, entries };
}

/** A glossary without one entry; the very same glossary if it has no such entry. */
export function withoutEntry(glossary: Glossary, id: string): Glossary {
  const entries = glossary.entries.filter((entry) => entry.id !== id);
  return entries.length === glossary.entries.length ? glossary : { ...glossary, entries };
}

/** Whether an entry is an adjective, whose feminine is the same term. */
export function isAdjective(entry: GlossaryEntry): boolean {
  return /^(?:adj|adjective|صفة|نعت)\b|^(?:صفة|نعت)/iu.test(entry.partOfSpeech.trim());
}

/** Entries whose ids differ: one that comes twice gets its place behind it. */
export function distinctEntries(entries: readonly GlossaryEntry[]): readonly GlossaryEntry[] {
  const seen = new Set<string>();
  return entries.map((entry, at) => {
    const id = seen.has(entry.id) ? `${entry.id}-${at + 1}` : entry.id;
    seen.add(id);
    return id === entry.id ? entry : { ...entry, id };
  });
}

/** Whether an entry is a name, which has neither plural nor owner. */
export function isName(entry: GlossaryEntry): boolean {
  return entry.status === "dnt" || /^(?:proper|name|علم|اسم علم)/iu.test(entry.partOfSpeech.trim());
}
