/**
 * What a word may be part of, as bits: whoever reads a text for one of these passes by all words that are nothing to it.
 * The first three are told of both languages.
 */
export const wordTopic = {
  number: 1,
  date: 2,
  negation: 4,
  falseFriend: 8,
  calque: 16,
  variant: 32,
  lookAlike: 64,
  name: 128,
  /** In English a word that could render a negation. */
  negativeCue: 256,
  /** In Arabic a word that can be a dual. */
  dual: 512,
  /** In English a word that wants a noun in the singular or in the plural behind it. */
  count: 1024,
  /** A word or sign that can be part of a unit or currency, in both languages. */
  measure: 2048,
  /** In English a pronoun of the third person that has a gender. */
  pronoun: 4096,
} as const;

/** The bits of a word of which nobody has asked: it may be anything. */
export const EVERY_TOPIC = -1;
