import type { FoldedToken } from "./foldedTokens.ts";

const words: ReadonlySet<string> = new Set(
  (
    "not cannot cant dont no nor neither never none nobody nothing nowhere without lack lacks lacked lacking absence absent unable unless until till few " +
    "little hardly barely scarcely seldom rarely rare only except other rather instead impossible otherwise minus beyond devoid exempt non " +
    "missing least far stop stopped refuse refused refuses refusing refusal deny denied denies denying denial fail failed fails failing failure avoid avoided avoiding avoids " +
    "prevent prevented prevents preventing ban banned bans forbid forbidden prohibit prohibited prohibits prohibiting reject rejected rejects rejecting rejection too yet " +
    "under below within despite regardless free false difficult cease ceased anything any anyone anybody but deprive deprived " +
    "loss lost lose losing gap gaps shortage shortages shortfall negative exclude excluded excluding except excepting anything alternatively illegal alien nil zero neglect neglected " +
    "abstain abstained abstaining refrain refrained refraining withhold withheld ignore ignored ignoring ignorance scarce scarcity despite against discourage discouraged oppose opposed opposing anti limited decline declined declines dispute disputed doubt doubtful mere merely nonexistent notwithstanding incapable skip skipped omit omitted out unknown"
  ).split(" "),
);
const contraction = /n['’]?t$/u;
const un =
  /^un(?!it|i[ovqfc]|der|til|cle|anim|ion|to$|es|gul)[a-z]{3,}|^(?:unidentified|unimportant|unintended|unintentional\w*|uninformed|unimaginable|uninhabit\w*|uninsured|uninterested|uninterrupted)$/u;
const inWords =
  /^(?:inab|inacc|inact|inade|inadm|inadv|inalien|inapp|inatt|inaud|incap|incoh|incompa|incompl|incomp[er]|inconc|incons|inconv|incorrect|incre?dib|incur|indec|indef|indep|indescr|indestr|indiff|indir|indisc|indisp|indist|ineff|inelig|inept|inequ|inesc|inev|inexc|inexp|infer?til|infin|inflex|infor?mal|infreq|inhosp|inhum|injust|innum|inop|insan|insec|insens|insep|insign|insinc|insolv|instab|insubst|insuff|insurm|intan|intol|invali|invar|invis|invol|invul|immat|immob|immor|immun|impart|impass|impat|imper[cfm]|impl?aus|impo(?:ss|lite|ten)|impract|imprec|improb|improp|impru|impur|illeg|illic|illit|illog|irrat|irrec|irref|irreg|irrel|irrem|irrep|irres|irrev|dis(?:ab|adv|agr|allow|app|arm|arr|avow|belie|card|comf|conn|cont|cour|cred|engag|enfr|fav|hon|inf|int|like|loc|loy|mis|obe|ord|org|par|plac|ple|prop|prov|qual|reg|rep|resp|rup|sat|tru|unit|use)|mis(?:[acdfghijlmprtu]|be|sing|spel|step|understand)|non|anti|counter|over(?:look)|mal(?:nour|func|adj)|a(?:typical|symptom|symmetr|political|bnormal|rrhythm|moral|nonym|synchron)|off|subn|sub(?!ject|mit|stan|seq|scri|way|urb|sid)|inviab|de(?:void|priv|stabil|fici))/u;
const less = /[a-z]{3}less(?:ly|ness)?$/u;
const explicit: ReadonlySet<string> = new Set(["not", "never", "cannot"]);
const plainContraction = /[a-z]n['’]t$/u;
const harmlessNot =
  /\bnot only\b|\bwhether or not\b|\bor not\b|\bnot to mention\b|\bif not\b|\blast but not least\b|\bnot just\b|\bnot least\b|\bnot merely\b|\bwhy not\b|n['’]t (?:it|you|they|we|he|she|i|there|that)\b[^.?!]{0,12}\?|^(?:is|are|do|does|did|was|were|can|could|would|will|have|has|had|should)n['’]t\b/iu;

/** Whether an English text has anything at all that could render a negation: a particle, a prefix, a verb of failing. */
export function hasNegativeCue(tokens: readonly FoldedToken[]): boolean {
  return tokens.some(
    ({ type, key }) =>
      type === "word" &&
      (words.has(key) || contraction.test(key) || un.test(key) || inWords.test(key) || less.test(key)),
  );
}

/** The first explicit negation (not, never, n’t) of an English text that is no idiom; offsets are UTF-16. */
export function explicitNegation(text: string, tokens: readonly FoldedToken[]): FoldedToken | undefined {
  const found = tokens.find(({ key }) => explicit.has(key) || plainContraction.test(key));
  return found === undefined || harmlessNot.test(text) ? undefined : found;
}
