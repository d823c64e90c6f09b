/** A kind of value that attributes have. */
export interface ValueType {
  /** The constraint that a wrong value breaks. */
  readonly constraint: string;
  /** What is right, for the sentence. */
  readonly expected: string;
  readonly test: (value: string) => boolean;
}

/** One of some words. */
export function oneOfWords(words: string): ValueType {
  const all: ReadonlySet<string> = new Set(words.split(" "));
  return { constraint: "attribute_value", expected: [...all].join(", "), test: (value) => all.has(value) };
}

/** One of some words, or one of the user's own that begins with `x-`. */
export function oneOfWordsOrOwn(words: string): ValueType {
  const { constraint, expected, test } = oneOfWords(words);
  return { constraint, expected: `${expected}, x-…`, test: (value) => test(value) || value.startsWith("x-") };
}

/** A value that an expression describes whole. */
export function matching(expected: string, expression: RegExp, constraint = "attribute_value"): ValueType {
  return { constraint, expected, test: (value) => expression.test(value) };
}

/** A number between two, both among them. */
export function numberBetween(least: number, most: number): ValueType {
  return {
    constraint: "attribute_value",
    expected: `${least}–${most}`,
    test: (value) =>
      /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/u.test(value) && Number(value) >= least && Number(value) <= most,
  };
}

// NameChar of XML 1.0, fifth edition.
const NMTOKEN =
  /^[-.\w:\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]+$/u;

/** Whether a value is an NMTOKEN of XML. */
export function isNmtoken(value: string): boolean {
  return NMTOKEN.test(value);
}

// BCP 47, section 2.1; the irregular tags of its registry are all matched by the last two alternatives.
const LANGUAGE_TAG = new RegExp(
  "^(?:" +
    "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?" +
    "(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?" +
    "|x(?:-[a-z\\d]{1,8})+|i-[a-z]+|sgn-[a-z]{2}-[a-z]{2}|en-gb-oed|zh-min(?:-nan)?|art-lojban" +
    ")$",
  "iu",
);

/** Whether a language tag is well-formed by BCP 47; whether it is registered is not asked. */
export function isLanguageTag(value: string): boolean {
  return LANGUAGE_TAG.test(value);
}

/** The value types that several standards share. */
export const VALUE_TYPES: Readonly<Record<string, ValueType>> = {
  nmtoken: { constraint: "id_nmtoken", expected: "NMTOKEN", test: isNmtoken },
  nmtokens: {
    constraint: "id_nmtoken",
    expected: "NMTOKENS",
    test: (value) => value.trim() !== "" && value.trim().split(/\s+/u).every(isNmtoken),
  },
  language: { constraint: "language_tag", expected: "BCP 47", test: isLanguageTag },
  yesNo: oneOfWords("yes no"),
  uri: matching("URI", /^\S*$/u, "uri_syntax"),
  positive: matching("1, 2, 3 …", /^\s*\+?0*[1-9]\d*\s*$/u),
  integer: matching("0, 1, 2 …", /^\s*[+-]?\d+\s*$/u),
  space: oneOfWords("default preserve"),
};
