const firstStrongIsolate = "\u2068";
const popDirectionalIsolate = "\u2069";

/** A run of a sentence of the interface; `isolated` runs were filled in and have a direction of their own. */
export interface WordRun {
  readonly text: string;
  readonly isolated: boolean;
}

/**
 * Formats one interpolated value of an interface sentence: numbers as the locale writes them, everything else between FSI and
 * PDI so that a Latin name cannot turn an Arabic sentence around (B22). Whole numbers need no isolation.
 */
export function isolateInterpolation(value: unknown, locale: string): string {
  if (typeof value === "number") return new Intl.NumberFormat(locale).format(value);
  const text = typeof value === "string" ? value : String(value);
  if (text === "" || /^\p{Nd}+$/u.test(text)) return text;
  return firstStrongIsolate + text + popDirectionalIsolate;
}

/** Cuts a sentence at its isolates so that the screen can use `<bdi>` and copied text stays clean. */
export function wordRuns(sentence: string): readonly WordRun[] {
  const runs: WordRun[] = [];
  for (const part of sentence.split(/(\u2068[^\u2068\u2069]*\u2069)/u)) {
    if (part === "") continue;
    const isolated = part.startsWith(firstStrongIsolate);
    runs.push({ text: isolated ? part.slice(1, -1) : part, isolated });
  }
  return runs;
}
