/** White space as ICU and Unicode see it, for `\s` in a segmentation rule. */
export const SPACE_SET = "[\\p{White_Space}]";

/** What ICU counts as part of a word, for `\w` and `\b`. */
export const WORD_SET = "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200C\\u200D]";

/** Everything but a line end, for `.`. */
export const LINE_SET = "[^\\n\\r\\x85\\u2028\\u2029]";

/** Every character. */
export const ANY_SET = "[\\s\\S]";

/** Line ends of one character, for `\v` and `\R`. */
export const LINE_END_SET = "[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]";

const POSIX: Readonly<Record<string, string>> = {
  alpha: "[\\p{Alphabetic}]",
  lower: "[\\p{Lowercase}]",
  upper: "[\\p{Uppercase}]",
  alnum: "[\\p{Alphabetic}\\p{Nd}]",
  digit: "[\\p{Nd}]",
  punct: "[\\p{P}]",
  space: SPACE_SET,
  blank: "[\\t\\p{Zs}]",
  cntrl: "[\\p{Cc}]",
  graph: "[[\\P{White_Space}]--[\\p{Cc}\\p{Cs}\\p{Cn}]]",
  print: "[[\\p{Zs}\\P{White_Space}]--[\\p{Cc}\\p{Cs}\\p{Cn}]]",
  xdigit: "[\\p{Hex_Digit}]",
  word: WORD_SET,
  ascii: "[\\x00-\\x7F]",
};

// Blocks by code points (Unicode's Blocks.txt): those a segmentation rule for Arabic or Latin text names.
const BLOCKS: Readonly<Record<string, string>> = {
  basiclatin: "[\\x00-\\x7F]",
  latin1supplement: "[\\x80-\\xFF]",
  greek: "[\\u0370-\\u03FF]",
  greekandcoptic: "[\\u0370-\\u03FF]",
  cyrillic: "[\\u0400-\\u04FF]",
  hebrew: "[\\u0590-\\u05FF]",
  arabic: "[\\u0600-\\u06FF]",
  arabicsupplement: "[\\u0750-\\u077F]",
  arabicpresentationformsa: "[\\uFB50-\\uFDFF]",
  arabicpresentationformsb: "[\\uFE70-\\uFEFF]",
  generalpunctuation: "[\\u2000-\\u206F]",
  hiragana: "[\\u3040-\\u309F]",
  katakana: "[\\u30A0-\\u30FF]",
  cjkunifiedideographs: "[\\u4E00-\\u9FFF]",
};

/** One code point as the source of a set, safe inside and outside brackets. */
export function codePointSource(codePoint: number): string {
  return `\\u{${codePoint.toString(16).toUpperCase()}}`;
}

/** True where the engine accepts the set. */
export function isValidSet(source: string): boolean {
  try {
    new RegExp(source, "v");
    return true;
  } catch {
    return false;
  }
}

/**
 * The set of a `\p{…}` name in the spellings of ICU, Java and Perl (`Lu`, `IsLatin`, `InArabic`, `Script=Arab`,
 * `javaLowerCase`, `Alpha`, `^Nd`), or undefined if it is not known.
 */
export function propertySet(name: string): string | undefined {
  const trimmed = name.trim();
  if (trimmed.startsWith("^")) return negated(propertySet(trimmed.slice(1)));
  if (/^In[A-Z]/.test(trimmed))
    return BLOCKS[
      trimmed
        .slice(2)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
    ];
  const plain = trimmed.replace(/^(?:java|Is)(?=[A-Z])/, "");
  const [key = "", value] = plain.split(/\s*[=:]\s*/);
  if (value !== undefined && /^(?:blk|block)$/i.test(key)) return propertySet(`In${capitalised(value)}`);
  const known = spellings(plain, key, value).find(
    (one) => /^[\w=]+$/.test(one) && isValidSet(`[\\p{${one}}]`),
  );
  return known === undefined ? POSIX[plain.toLowerCase().replace(/case$/, "")] : `[\\p{${known}}]`;
}

function spellings(plain: string, key: string, value: string | undefined): readonly string[] {
  if (value === undefined) {
    const long = plain
      .split(/[\s_-]+/)
      .map(capitalised)
      .join("_");
    return [plain, long, `Script=${plain}`, `Script=${long}`];
  }
  if (/^(?:sc|script|scx|script_extensions)$/i.test(key))
    return [`Script=${value}`, `Script=${capitalised(value)}`];
  return /^(?:gc|general_category)$/i.test(key) ? [`General_Category=${value}`] : [];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** The set of a POSIX name such as `alpha` in `[[:alpha:]]`, or undefined. */
export function posixSet(name: string): string | undefined {
  return name.startsWith("^") ? negated(posixSet(name.slice(1))) : (POSIX[name] ?? propertySet(name));
}

function negated(set: string | undefined): string | undefined {
  return set === undefined ? undefined : `[^${set}]`;
}
