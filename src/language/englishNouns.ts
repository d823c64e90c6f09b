/** Everyday English nouns that can be counted, in the singular. Those of the second list are also verbs. */
const nouns =
  "artist professional company country person child woman man user actor actress author writer teacher student doctor nurse patient engineer scientist researcher journalist reporter player singer musician designer " +
  "filmmaker developer tester creator worker employee employer minister member president director manager leader lawyer judge officer soldier citizen resident refugee victim prisoner expert analyst activist " +
  "volunteer participant candidate voter customer client consumer owner founder investor partner parent mother father brother sister son daughter friend neighbor neighbour family group team party government university " +
  "school college hospital clinic city town village street building house home room office factory farm shop store bank hotel restaurant airport station bridge road car truck bus train plane ship boat bicycle book " +
  "newspaper magazine article letter page word sentence chapter song film movie picture photo photograph image video song tool device machine computer phone laptop tablet camera screen website page network platform application app " +
  "program programme system model product project company item object thing place area region district province state nation continent island river lake mountain sea ocean day week month year decade century hour minute second " +
  "morning evening night time moment dollar euro riyal dirham pound dinar mile kilometer kilometre meter metre gallon liter litre ton tonne kilogram degree percent dose vaccine virus disease symptom test tablet pill medicine drug " +
  "treatment study experiment method technique theory idea concept question answer problem solution reason cause result effect factor element aspect feature detail example case event incident accident attack explosion crime law rule right " +
  "agreement contract treaty deal decision proposal plan goal target policy strategy measure step stage phase level part section chapter category type kind sort form version copy edition animal dog cat horse bird fish tree flower plant " +
  "athlete winner champion game goal medal season tournament league club stadium coach referee politician diplomat ambassador envoy official spokesman spokesperson critic expert speaker lecturer professor scholar historian economist " +
  "pupil tourist visitor passenger driver pilot farmer trader merchant hero villain character viewer reader listener subscriber follower opponent supporter protester demonstrator migrant immigrant worker tenant landlord investor shareholder";
const alsoVerbs =
  "study plan work play show test change cause result report need help use claim state share vote attack visit move call view place offer answer question step focus face hand process train post book link note target point head name order form cost film picture judge coach house ship measure phone match drive pilot plant farm fish man nurse father mother experiment";
type PluralAndSingular = readonly [plural: string, singular: string];
const pairsOf = (words: string): readonly PluralAndSingular[] =>
  words.split(" ").map((pair): PluralAndSingular => {
    const [plural = "", singular = ""] = pair.split("/");
    return [plural, singular];
  });
const irregularPlurals: ReadonlyMap<string, string> = new Map(
  pairsOf(
    "children/child women/woman men/man people/person feet/foot teeth/tooth mice/mouse geese/goose criteria/criterion phenomena/phenomenon wives/wife lives/life knives/knife leaves/leaf halves/half filmmakers/filmmaker countries/country",
  ),
);
/** Plurals that are as often singulars or plurals of another word: only where the singular is known already. */
const learnedPlurals: ReadonlyMap<string, string> = new Map(
  pairsOf(
    "analyses/analysis crises/crisis theses/thesis hypotheses/hypothesis diagnoses/diagnosis prognoses/prognosis syntheses/synthesis emphases/emphasis oases/oasis bases/basis axes/axis " +
      "data/datum media/medium bacteria/bacterium curricula/curriculum memoranda/memorandum strata/stratum indices/index appendices/appendix matrices/matrix vertices/vertex " +
      "fungi/fungus nuclei/nucleus stimuli/stimulus alumni/alumnus larvae/larva formulae/formula antennae/antenna oxen/ox lice/louse",
  ),
);

/** Verbs that a thing can be the subject of: behind `this` they need not be a plural. */
const verbsOfThings: ReadonlySet<string> = new Set(
  "plan work play show test change cause result report need help use claim state share attack move call place offer answer question step focus face hand process post link note target point head order form cost measure match drive film life leaf half".split(
    " ",
  ),
);
const countable: ReadonlySet<string> = new Set([...nouns.split(" "), ...alsoVerbs.split(" ")]);
const personEndings = /(?:[bcdfghlmnprstvw]ist|ologist|ician|maker|worker)$/u;

/** Whether a lower-case word is a countable noun in the singular. */
export function isSingularNoun(word: string): boolean {
  return countable.has(word) || (word.length > 5 && personEndings.test(word));
}

/** The singular of a lower-case plural noun, if its singular is known to be countable. */
export function singularOf(word: string): string | undefined {
  const irregular = irregularPlurals.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith("s") || word.endsWith("ss")) return undefined;
  const candidates = [word.slice(0, -1), word.replace(/ies$/u, "y"), word.replace(/es$/u, "")];
  return candidates.find((candidate) => candidate !== word && isSingularNoun(candidate));
}

/** The singular of a plural that no rule makes: `women`, `criteria`, `policemen`; itself for all other words. */
export function irregularSingular(word: string): string {
  const known = irregularPlurals.get(word) ?? learnedPlurals.get(word);
  return known ?? (/.{2}men$/u.test(word) ? `${word.slice(0, -3)}man` : word);
}

/** Whether a singular noun is also a verb for what things do, so that with an s it need not be a plural. */
export function isVerbOfThings(singular: string): boolean {
  return verbsOfThings.has(singular);
}

/** The plural of a countable noun. */
export function pluralOf(singular: string): string {
  for (const [plural, one] of irregularPlurals) if (one === singular) return plural;
  if (/[^aeiou]y$/u.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/u.test(singular) ? `${singular}es` : `${singular}s`;
}
