/** Endings that medicine, chemistry and biology make words with; a plural may follow. */
const ENDING = new RegExp(
  "(?:itis|a?emia|a?emic|virus(?:es)?|viral|osis|oses|otic|oma|ectomy|scop(?:y|ies)|path(?:y|ic|ology)|gram|olog(?:y|ic|ical|ically)|cyte|cytic|cytosis|" +
    "gen(?:ic|esis|icity)?|genomics?|plasm|uria|iasis|mab|vir|cillin|cycline|mycin|statin|caine|zole|lysis|trophy|phage|phil(?:ic|ia)|oid|omics?|penia|pn(?:ea|oea)|" +
    "ptysis|algia|rrh(?:ea|oea|age)|plegia|derma|tox(?:ic|icity|in)|[bcdfglmnprtv]ase|[a-z]{3}(?:in|ine|ol|ide|ite|yl)|(?:ic|on|ur|hydrochlor)ate|proteins?|peptide|som(?:e|al)|mer|" +
    "steroid|chemical|genetic(?:ally)?|(?:ul|pleur|mol|phary?ng|laryng|bronchi|duc)(?:ar|al|eal)|emboli(?:sm|c)|thorax|plasia|oxia|necrosis|prevalence|positive|negative)s?$",
  "u",
);

/** What their words begin with; at least four letters follow. */
const BEGINNING =
  /^(?:adeno|angio|antimicrob|bacterio|benz|broncho?|carboxy|chlor|chole|chrom|cyto|dermo|dipept|endo|entero|epidemi|erythro|exo|fibro|gluco|glyco|haem|hemo|hepat|hetero|histo|homo|hyal|hydroxy|hyper|hypo|infect|inflam|iso|kilo|leu[ck]o|lipo|lympho|metallo|meta|mono|morbid|myco|myo|naso|necro|nephr|neuro|nosocom|nucleo|onco|osteo|patho|phago|pharmac|phospho|phylo|plasm|pneumo?|prote|pulmon|recombin|rhino|ribo|sero|sub|syn|tachy|thromb|trans|under|up|vaso|viro?)(?=[a-z]{4})/u;

/** Whether an unknown word (in small letters) looks like a term of medicine or science rather than a slip. */
export function isTradeWord(word: string): boolean {
  return word.length > 4 && (ENDING.test(word) || BEGINNING.test(word));
}
