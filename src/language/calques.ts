/** Arabic wording carried over into English, and what English says instead (empty: nothing). */
export interface Calque {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** The wordings that are looked for; patterns are not global. */
export const CALQUES: readonly Calque[] = [
  {
    pattern:
      /\bit (?:is|was|should be) worth(?:y of)? (?:mentioning|noting|to mention|referring to|pointing out|mention)(?: that)?/iu,
    instead: "",
  },
  {
    pattern:
      /\bit (?:is|deserves) (?:mentionable|to be mentioned)\b|\bit deserves mention(?:ing)?\b|\bworth to mention\b/iu,
    instead: "",
  },
  { pattern: /\bfrom (?:her|his|its|their|my|our) (?:side|part)\b/iu, instead: "for … part" },
  { pattern: /\bdespite of\b/iu, instead: "despite" },
  {
    pattern:
      /\bon (?:the )?top of (?:them|these|those|which)\b|\bon (?:the )?head of (?:them|these|which)\b/iu,
    instead: "notably",
  },
  {
    pattern:
      /\bin the (?:light|shadow|shade) of (?:the )?(?:current|these|this|such)\b.{0,20}\bconditions\b/iu,
    instead: "given",
  },
  { pattern: /\bin its turn\b|\bfrom (?:its|his|her|their) turn\b/iu, instead: "in turn" },
  { pattern: /\bon the other (?:side|hand side),/iu, instead: "on the other hand" },
  { pattern: /\bfrom (?:the )?other (?:side|hand|angle),/iu, instead: "on the other hand" },
  { pattern: /\bin (?:a )?(?:the )?same context\b|\bin a related context\b/iu, instead: "meanwhile" },
  {
    pattern:
      /\b(?:play|plays|played|playing)(?: an?| the)? (?:important |big |main |key )?roles? in the (?:operation|process) of\b/iu,
    instead: "",
  },
  { pattern: /\bin what (?:relates|concerns|regards) (?:to )?/iu, instead: "regarding" },
  { pattern: /\bas for (?:what )?(?:relates|concerns) (?:to )?/iu, instead: "as for" },
  { pattern: /\bby the (?:means|way|method) of (?:the )?\w+ing\b/iu, instead: "by" },
  { pattern: /\bdid the (?:process|operation|act) of\b|\bcarried out the process of\b/iu, instead: "" },
  { pattern: /\bmore and more than\b/iu, instead: "more than" },
  { pattern: /\buntil (?:this )?(?:the )?moment\b|\btill the moment\b/iu, instead: "so far" },
  {
    pattern: /\bat the level of (?:the )?(?:world|country|region)\b|\bon the level of\b/iu,
    instead: "across",
  },
  { pattern: /\bon the contrary of\b|\bon the opposite of\b/iu, instead: "unlike" },
  { pattern: /\bregardless from\b|\baside of\b/iu, instead: "regardless of" },
  {
    pattern: /\b(?:by|in) a (?:big|large) (?:form|shape)\b|\bin a (?:\w+) (?:form|shape|manner) and\b/iu,
    instead: "greatly",
  },
  { pattern: /\bdiscuss(?:ed|es|ing)? about\b/iu, instead: "discuss" },
  { pattern: /\bthe number reached to\b|\breached to (?:about |nearly )?\d/iu, instead: "reached" },
  { pattern: /\bmarried from\b/iu, instead: "married to" },
  {
    pattern:
      /\baccording to (?:his|her|their|its) (?:saying|expression|description)\b|\bupon (?:his|her|their|its) saying\b/iu,
    instead: "as … put it",
  },
  { pattern: /\bin (?:what|that which) (?:comes|follows)[,:]/iu, instead: "as follows" },
  { pattern: /\bthe matter (?:which|that) (?:led|made|caused|resulted)\b/iu, instead: "which" },
  { pattern: /\bin addition to (?:that|this) that\b/iu, instead: "moreover" },
];
