import type { FoldedToken, WordToken } from "./foldedTokens.ts";
import { wordTopic } from "./wordTopics.ts";

/** Words that can stand for a negation by themselves, whatever is beside them. */
const words: ReadonlySet<string> = new Set(
  (
    "not cannot cant no nor neither never none nobody nothing nowhere without lack lacks lacked lacking absence absent unable unless until till few lest " +
    "hardly barely scarcely seldom rarely rare except rather instead impossible otherwise minus beyond devoid exempt non " +
    "missing missed stop stopped stops refuse refused refuses refusing refusal deny denied denies denying denial fail failed fails failing failure avoid avoided avoiding avoids " +
    "prevent prevented prevents preventing ban banned bans forbid forbidden prohibit prohibited prohibits prohibiting reject rejected rejects rejecting rejection " +
    "regardless free false cease ceased deprive deprived refractory difficult vain " +
    "shortage shortages shortfall negative exclude excluded excluding excepting alternatively illegal nil zero neglect neglected " +
    "abstain abstained abstaining refrain refrained refraining withhold withheld ignore ignored ignoring ignorance scarce scarcity discourage discouraged oppose opposed opposing " +
    "decline declined declines dispute disputed doubt doubtful mere merely nonexistent notwithstanding incapable skip skipped omit omitted unknown accidentally"
  ).split(" "),
);
/** `don’t`, also without its apostrophe; not every word in nt. */
const contraction =
  /n['’]t$|^(?:do|does|did|is|are|was|were|has|have|had|wo|ca|could|would|should|might|must|need|ai|sha)nt$/u;
const un =
  /^un(?!it|i[ovqfc]|der|til|cles?$|anim|ion|to$|esco|gul|fortunat|doubted|veil|ravel)[a-z]{3,}|^(?:unidentified|unimportant|unintended|unintentional\w*|uninformed|unimaginable|uninhabit\w*|uninsured|uninterested|uninterrupted)$|^under(?:est|count|rep|diag)/u;
const inWords =
  /^(?:inab|inacc|inactiv|inaction|inade|inadm|inadv|inalien|inapp|inatt|inaud|incap|incoh|incompa|incompl|incomp[er]|inconc|incons|inconv|incorrect|incre?dib|incur|indec|indef|indescr|indestr|indiff|indir|indisc|indisp|indist|ineff|inelig|inept|inequ|inesc|inev|inexc|inexp|infer?til|infin|inflex|infor?mal|infreq|inhosp|inhum|injust|innum|inop|insan|insecu|insens|insep|insign|insinc|insolv|instab|insubst|insuff|insurm|intan|intol|inval|invar|inviab|invis|involun|invul|immat|immob|immor|immut|impart|impass|impat|imper[cfm]|impl?aus|impo(?:ss|lite|ten)|impract|imprec|improb|improp|impru|impur|illeg|illic|illit|illog|irrat|irrec|irref|irreg|irrel|irrem|irrep|irres|irrev|dis(?:ab|adv|agr|allow|app|arm|arr|avow|belie|card|comf|conn|cont|cour|cred|engag|enfr|fav|hon|inf(?!ec)|int|like|loc|loy|mis|obe|org|par|ple|prop|prov|qual|reg|rep|resp|sat|serv|tru|unit|use)|mis(?:behav|conc|conduct|inf|int|guid|judg|lead|manag|match|plac|print|quot|read|repres|spel|step|trust|treat|understand|use)|non|antisoc|overlook|extra[mp]|mal(?:nour|func|adj)|a(?:typical|symptom|symmetr|political|bnormal|rrhythm|moral|nonym|synchron)|de(?:void|priv|stabil|fici))/u;
/** `nobody’s`. */
const possessive = /['’]s$/u;
/** Zero, also as a score: `1-0`. */
const none = /(?:^|[-–:])0(?:$|[-–:])/u;
const less = /^(?!(?:neverthe|nonethe|wire)less)[a-z]{3,}less(?:ly|ness)?$/u;
const explicit: ReadonlySet<string> = new Set(["not", "never", "cannot"]);
const plainContraction = /[a-z]n['’]t$/u;
const harmlessNot =
  /\bnot only\b|\bwhether or not\b|\bor not\b|\bnot to mention\b|\bif not\b|\blast but not least\b|\bnot just\b|\bnot least\b|\bnot merely\b|\bwhy not\b|n['’]t (?:it|you|they|we|he|she|i|there|that)\b[^.?!]{0,12}\?|^(?:is|are|do|does|did|was|were|can|could|would|will|have|has|had|should)n['’]t\b/iu;

/** Verbs that with `out` say that something is no longer there or no longer meant. */
const beforeOut =
  /^(?:rul(?:e|es|ed|ing)|run|runs|ran|running|left|leav(?:e|es|ing)|sold|opt|opted|still|is|was|are|were)$/u;
const beforeAgainst = /^(?:recommend|advi[sc]|warn|decid|vot|argu|caution|rul|guard)/u;
/** Words between `too` and the `to` of what does not happen. */
const TOO_REACH = 6;

/** Whether an English text has anything at all that could render a negation: a particle, a prefix, a verb of failing. */
export function hasNegativeCue(tokens: readonly FoldedToken[]): boolean {
  return tokens.some(
    (token, index) =>
      ((token.topics & wordTopic.negativeCue) !== 0 && isNegativeCue(token)) ||
      (token.type === "word" && denies(tokens, index, token.key)),
  );
}

/** Whether a word could render a negation whatever stands beside it. */
export function isNegativeCue({ type, key }: WordToken): boolean {
  if (type === "number") return none.test(key);
  return (
    type === "word" &&
    (words.has(key.replace(possessive, "")) ||
      contraction.test(key) ||
      un.test(key) ||
      inWords.test(key) ||
      less.test(key))
  );
}

/** Everyday words that deny only beside certain others: `out of`, `too … to`, `far from`, `dead-end`. */
function denies(tokens: readonly FoldedToken[], index: number, key: string): boolean {
  const before = tokens[index - 1]?.key ?? "";
  const after = tokens[index + 1]?.key ?? "";
  switch (key) {
    case "out":
      return after === "of" || beforeOut.test(before);
    case "yet":
      return after === "to" || before === "as" || tokens.at(-1)?.key === "?";
    case "other":
      return after === "than";
    case "only":
      return /^(?:if|when|with|after|by|upon)$/u.test(after);
    case "far":
      return after === "from";
    case "against":
      return beforeAgainst.test(before);
    case "off":
      return after === "-";
    case "counter":
      return before === "-";
    case "dead":
      return after === "-" || after === "end" || after === "ends";
    case "too":
      return tokens.slice(index + 2, index + TOO_REACH).some((token) => token.key === "to");
    default:
      return false;
  }
}

/** Whether a word is an explicit negation (not, never, n’t). */
export function isExplicitNegation({ key }: WordToken): boolean {
  return explicit.has(key) || plainContraction.test(key);
}

/** The first explicit negation (not, never, n’t) of an English text that is no idiom; offsets are UTF-16. */
export function explicitNegation(text: string, tokens: readonly FoldedToken[]): FoldedToken | undefined {
  const found = tokens.find(
    (token) => (token.topics & wordTopic.negation) !== 0 && isExplicitNegation(token),
  );
  return found === undefined || harmlessNot.test(text) ? undefined : found;
}
