/** Arabic wording carried over into English, and what English says instead (empty: nothing). */
export interface Calque {
  /** Small-letter words of which the pattern needs one. */
  readonly words: string;
  readonly pattern: RegExp;
  readonly instead: string;
}

/** The wordings that are looked for; patterns are not global. */
const calques: readonly Calque[] = [
  {
    words: "worth",
    pattern:
      /\bit (?:is|was|should be) worth(?:y of)? (?:mentioning|noting|to mention|referring to|pointing out|mention)(?: that)?/iu,
    instead: "",
  },
  {
    words: "mentionable mentioned deserves worth",
    pattern:
      /\bit (?:is|deserves) (?:mentionable|to be mentioned)\b|\bit deserves mention(?:ing)?\b|\bworth to mention\b/iu,
    instead: "",
  },
  {
    words: "side part",
    pattern: /\bfrom (?:her|his|its|their|my|our) (?:side|part)\b/iu,
    instead: "for … part",
  },
  { words: "despite", pattern: /\bdespite of\b/iu, instead: "despite" },
  {
    words: "top head",
    pattern:
      /\bon (?:the )?top of (?:them|these|those|which)\b|\bon (?:the )?head of (?:them|these|which)\b/iu,
    instead: "notably",
  },
  {
    words: "conditions circumstances situation",
    pattern:
      /\bin (?:the )?(?:light|shadow|shade) of (?:the )?(?:current|present|prevailing|these|this|such)\b.{0,20}\b(?:conditions|circumstances|situation)\b/iu,
    instead: "given",
  },
  { words: "turn", pattern: /\bin its turn\b|\bfrom (?:its|his|her|their) turn\b/iu, instead: "in turn" },
  { words: "side", pattern: /\bon the other (?:side|hand side),/iu, instead: "on the other hand" },
  { words: "other", pattern: /\bfrom (?:the )?other (?:side|hand|angle),/iu, instead: "on the other hand" },
  {
    words: "context",
    pattern: /\bin (?:a )?(?:the )?same context\b|\bin a related context\b/iu,
    instead: "meanwhile",
  },
  {
    words: "role roles",
    pattern:
      /\b(?:play|plays|played|playing)(?: an?| the)? (?:important |big |main |key )?roles? in the (?:operation|process) of\b/iu,
    instead: "",
  },
  { words: "what", pattern: /\bin what (?:relates|concerns|regards) (?:to )?/iu, instead: "regarding" },
  { words: "as", pattern: /\bas for (?:what )?(?:relates|concerns) (?:to )?/iu, instead: "as for" },
  {
    words: "means way method",
    pattern: /\bby the (?:means|way|method) of (?:the )?\w+ing\b/iu,
    instead: "by",
  },
  {
    words: "process operation act",
    pattern: /\bdid the (?:process|operation|act) of\b|\bcarried out the process of\b/iu,
    instead: "",
  },
  { words: "more", pattern: /\bmore and more than\b/iu, instead: "more than" },
  {
    words: "moment",
    pattern: /\buntil (?:this )?(?:the )?moment\b|\btill the moment\b/iu,
    instead: "so far",
  },
  {
    words: "level",
    pattern: /\bat the level of (?:the )?(?:world|country|region)\b|\bon the level of\b/iu,
    instead: "across",
  },
  {
    words: "contrary opposite",
    pattern: /\bon the contrary of\b|\bon the opposite of\b/iu,
    instead: "unlike",
  },
  { words: "regardless aside", pattern: /\bregardless from\b|\baside of\b/iu, instead: "regardless of" },
  {
    words: "form shape manner",
    pattern: /\b(?:by|in) a (?:big|large) (?:form|shape)\b|\bin a (?:\w+) (?:form|shape|manner) and\b/iu,
    instead: "greatly",
  },
  {
    words: "discuss discussed discusses discussing",
    pattern: /\bdiscuss(?:ed|es|ing)? about\b/iu,
    instead: "discuss",
  },
  {
    words: "reached",
    pattern: /\bthe number reached to\b|\breached to (?:about |nearly )?\d/iu,
    instead: "reached",
  },
  { words: "married", pattern: /\bmarried from\b/iu, instead: "married to" },
  {
    words: "saying expression description",
    pattern:
      /\baccording to (?:his|her|their|its) (?:saying|expression|description)\b|\bupon (?:his|her|their|its) saying\b/iu,
    instead: "as … put it",
  },
  { words: "what which", pattern: /\bin (?:what|that which) (?:comes|follows)[,:]/iu, instead: "as follows" },
  {
    words: "matter",
    pattern: /\bthe matter (?:which|that) (?:led|made|caused|resulted)\b/iu,
    instead: "which",
  },
  {
    words: "mentioned noteworthy mention",
    pattern:
      /\bit (?:should|must|has to|is to) be mentioned(?: that)?|\bit is noteworthy(?: that)?|\bit is (?:important|necessary) to mention(?: that)?/iu,
    instead: "",
  },
  {
    words: "saying",
    pattern: /\b(?:added|continued|concluded|affirmed|stressed) saying\b/iu,
    instead: "added",
  },
  {
    words: "stressed stresses stress stressing emphasized emphasised confirmed affirmed",
    pattern:
      /\b(?:stress(?:ed|es|ing)?|emphasi[sz]ed|confirmed|affirmed) (?:on|upon) (?:the|that|his|her|its|their)\b/iu,
    instead: "stressed",
  },
  {
    words: "visit visits",
    pattern: /\b(?:do|does|did|doing) an? (?:official |short |brief )?visit\b/iu,
    instead: "visited",
  },
  { words: "contacted", pattern: /\bcontacted with\b/iu, instead: "contacted" },
  {
    words: "reached",
    pattern: /\breached to (?:an?|the) (?:agreement|deal|conclusion|result|solution)\b/iu,
    instead: "reached",
  },
  { words: "consists consist consisted", pattern: /\bconsist(?:s|ed)? from\b/iu, instead: "consists of" },
  { words: "afraid scared", pattern: /\b(?:afraid|scared) from\b/iu, instead: "afraid of" },
  {
    words: "suffers suffer suffered suffering",
    pattern: /\bsuffer(?:s|ed|ing)? of\b/iu,
    instead: "suffers from",
  },
  {
    words: "considered considers",
    pattern: /\b(?:is|are|was|were) considered as (?:one of|an?|the)\b/iu,
    instead: "is considered",
  },
  {
    words: "although though while whilst",
    pattern: /\b(?:although|though|even though|while|whilst)\b[^.?!;,]{3,80}, but\b/iu,
    instead: "although",
  },
  {
    words: "spite",
    pattern: /\bin spite (?:that|from)\b|\bin spite of that (?:he|she|it|they|the)\b/iu,
    instead: "although",
  },
  {
    words: "return returned returns returning",
    pattern: /\breturn(?:ed|s|ing)? back\b/iu,
    instead: "return",
  },
  {
    words: "latest last",
    pattern: /\bthe (?:latest|last) of (?:which|them) (?:was|is|being)\b/iu,
    instead: "most recently",
  },
  {
    words: "percentage rate",
    pattern: /\b(?:by|with|in) an? (?:big|large|high) (?:percentage|rate|degree)\b/iu,
    instead: "greatly",
  },
  {
    words: "what",
    pattern: /\bin what is (?:known|called) (?:as|by)\b|\bwhat is so called\b/iu,
    instead: "what is known as",
  },
  { words: "both", pattern: /\bthe both\b|\bboth of the two\b/iu, instead: "both" },
  { words: "most", pattern: /\bthe most of (?:the|them|people)\b/iu, instead: "most" },
  {
    words: "since",
    pattern:
      /\bsince (?:about |nearly |more than )?(?:\d+|two|three|four|five|ten|several|many|a few) (?:days|weeks|months|years|decades) ago\b/iu,
    instead: "for",
  },
  { words: "addition", pattern: /\bin addition to (?:that|this) that\b/iu, instead: "moreover" },
];

/** The wordings filed under the words they need. */
export const CALQUES: ReadonlyMap<string, readonly Calque[]> = fileByWord(calques);

function fileByWord(all: readonly Calque[]): ReadonlyMap<string, readonly Calque[]> {
  const filed = new Map<string, Calque[]>();
  for (const calque of all) {
    for (const word of calque.words.split(" ")) filed.set(word, [...(filed.get(word) ?? []), calque]);
  }
  return filed;
}
