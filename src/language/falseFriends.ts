import { foldWord } from "./foldedTokens.ts";

/** An Arabic wording whose literal rendering misleads; `source` words are matched folded, with proclitics. */
export interface FalseFriend {
  /** One or more words, alternatives of a word joined by a slash. */
  readonly source: string;
  readonly wrong: RegExp;
  readonly right: string;
  /** What may be written in place of the literal words, where that is known. */
  readonly fix?: string;
}

/** The pairs that are looked for; projects may add their own. */
export const FALSE_FRIENDS: readonly FalseFriend[] = [
  { source: "تشكيلي/تشكيلية/تشكيليون/تشكيليين/تشكيليات", wrong: /\bplastic\b/iu, right: "visual" },
  { source: "مختبرين/مختبرون", wrong: /\b(?:laborator(?:y|ies)|labs?)\b/iu, right: "testers" },
  { source: "موقعون/موقعين", wrong: /\b(?:(?:web)?sites?|locations?|positions?)\b/iu, right: "signatories" },
  {
    source: "مسؤول/مسؤولي/مسؤولو/مسؤولون/مسؤولين/مسؤولة/مسئول/مسئولي/مسئولون/مسئولين",
    wrong:
      /\b(?:responsibles\b|responsible (?:of|said|told|added|stated)\b|(?:senior|chief|top|the|a|an|high|security|government|military|local) responsible(?! (?:and|for|to|person|party|parties|authorit\w*|behaviou?r|use|way|manner|journalis\w*|citizen\w*|agenc\w*|bod\w*|minist\w*))\b)/iu,
    right: "official",
  },
  { source: "ردود فعل/الفعل عنيفة/العنيفة", wrong: /\bviolent\b/iu, right: "backlash" },
  { source: "رد فعل/الفعل عنيف/العنيف", wrong: /\bviolent\b/iu, right: "backlash" },
  { source: "تعاون أحمر/الأحمر", wrong: /\bred (?:collaboration|cooperation)\b/iu, right: "red teaming" },
  {
    source: "غسل/غسيل الفن",
    wrong: /\b(?:laundering|washing)(?: of)?(?: the)? art\b/iu,
    right: "art washing",
  },
  {
    source: "غسل/غسيل الأموال",
    wrong: /\bmoney[- ]wash\w*|\bwashing (?:of )?(?:the )?money\b/iu,
    right: "money laundering",
  },
  {
    source: "رئيس التحرير/تحرير",
    wrong: /\b(?:president|head|chief) of (?:the )?(?:editing|liberation)\b/iu,
    right: "editor in chief",
  },
  {
    source: "رئيس الوزراء/وزراء",
    wrong: /\b(?:president|head|chief) of (?:the )?ministers\b/iu,
    right: "prime minister",
  },
  { source: "مجلس الوزراء", wrong: /\b(?:council|board) of (?:the )?ministries\b/iu, right: "cabinet" },
  {
    source: "مجلس الشيوخ",
    wrong: /\b(?:council|board) of (?:the )?(?:sheikhs|elders|old men)\b/iu,
    right: "Senate",
  },
  {
    source: "مجلس الأمن",
    wrong: /\b(?:safety|security) board\b|\bsafety council\b/iu,
    right: "Security Council",
  },
  { source: "رأي/الرأي العام", wrong: /\b(?:general|common) opinions?\b/iu, right: "public opinion" },
  { source: "قطاع/القطاع عام/العام", wrong: /\bgeneral sectors?\b/iu, right: "public sector" },
  { source: "قطاع/القطاع خاص/الخاص", wrong: /\bspecial sectors?\b/iu, right: "private sector" },
  { source: "صحة/الصحة عامة/العامة", wrong: /\bgeneral health\b/iu, right: "public health" },
  {
    source: "مصلحة/المصلحة عامة/العامة",
    wrong: /\bgeneral (?:interest|benefit)s?\b/iu,
    right: "public interest",
  },
  {
    source: "مجتمع/المجتمع مدني/المدني",
    wrong: /\b(?:civil community|civilian (?:community|society)|urban community)\b/iu,
    right: "civil society",
  },
  { source: "دفاع/الدفاع مدني/المدني", wrong: /\b(?:civilian|urban) defen[cs]e\b/iu, right: "civil defense" },
  { source: "قوات/القوات مسلحة/المسلحة", wrong: /\barmed (?:powers|strengths)\b/iu, right: "armed forces" },
  {
    source: "سلاح/أسلحة/الأسلحة أبيض/الأبيض/بيضاء/البيضاء",
    wrong: /\bwhite (?:weapon|arm)s?\b/iu,
    right: "bladed weapons",
  },
  {
    source: "بنية/البنية تحتية/التحتية",
    wrong: /\b(?:lower|under|bottom) (?:structure|build\w*)\b/iu,
    right: "infrastructure",
  },
  { source: "رأس المال/مال", wrong: /\bhead of (?:the )?money\b/iu, right: "capital" },
  {
    source: "أعراض/الأعراض جانبية/الجانبية",
    wrong: /\b(?:side|lateral) symptoms?\b/iu,
    right: "side effects",
  },
  {
    source: "آثار/الآثار جانبية/الجانبية",
    wrong: /\b(?:lateral (?:effects?|impacts?)|side (?:traces|monuments|antiquities))\b/iu,
    right: "side effects",
  },
  {
    source: "عناية/العناية مركزة/المركزة",
    wrong: /\b(?:concentrated|focused|centered) (?:care|attention)\b/iu,
    right: "intensive care",
  },
  {
    source: "جهاز/الجهاز مناعي/المناعي",
    wrong: /\b(?:immun\w+ (?:device|apparatus|machine)|immunity system)\b/iu,
    right: "immune system",
  },
  {
    source: "جهاز/الجهاز تنفسي/التنفسي",
    wrong: /\b(?:respirat\w+|breathing) (?:device|apparatus|machine)\b/iu,
    right: "respiratory system",
  },
  {
    source: "جهاز/الجهاز هضمي/الهضمي",
    wrong: /\bdigest\w+ (?:device|apparatus|machine)\b/iu,
    right: "digestive system",
  },
  {
    source: "جهاز/الجهاز عصبي/العصبي",
    wrong: /\bnerv\w+ (?:device|apparatus|machine)\b/iu,
    right: "nervous system",
  },
  { source: "مضاعفات/المضاعفات", wrong: /\b(?:multiples|doubles|doublings)\b/iu, right: "complications" },
  {
    source: "محكمة النقض",
    wrong: /\bcourts? of (?:criticism|contradiction|veto|breach)\b/iu,
    right: "Court of Cassation",
  },
  {
    source: "محكمة الاستئناف/استئناف",
    wrong: /\b(?:resumption|resuming) courts?\b|\bcourts? of (?:resumption|resuming)\b/iu,
    right: "court of appeal",
  },
  {
    source: "نيابة/النيابة عامة/العامة",
    wrong: /\b(?:general|public) (?:deput(?:y|ies)|delegation)\b/iu,
    right: "public prosecution",
  },
  { source: "كرة/الكرة طائرة/الطائرة", wrong: /\b(?:flying|plane|airplane) ball\b/iu, right: "volleyball" },
  { source: "كرة السلة/سلة", wrong: /\bball of (?:the )?basket\b/iu, right: "basketball" },
  { source: "أوراق/الأوراق مالية/المالية", wrong: /\bfinancial papers?\b/iu, right: "securities" },
  {
    source: "سعر/أسعار الصرف/صرف",
    wrong: /\b(?:drainage|spending|dismissal) (?:price|rate)s?\b/iu,
    right: "exchange rate",
  },
  {
    source: "صرف/الصرف صحي/الصحي",
    wrong: /\bhealth(?:y)? (?:drainage|exchange|spending)\b|\bsanitary exchange\b/iu,
    right: "sewage",
  },
  {
    source: "عملة/عملات/العملات صعبة/الصعبة",
    wrong: /\bdifficult currenc(?:y|ies)\b/iu,
    right: "hard currency",
  },
  {
    source: "رجل/رجال الأعمال/أعمال",
    wrong: /\bm[ae]n of (?:works?|actions?|business)\b/iu,
    right: "business people",
  },
  {
    source: "وجه العناق",
    wrong: /\b(?:face of hug\w*|hug(?:ging)? face(?! (?:is|and) )|embrac\w+ face)\b/u,
    right: "Hugging Face",
  },
  { source: "دمى العلاقات العامة", wrong: /\bpublic relations (?:dolls|puppets)\b/iu, right: "PR puppets" },
  {
    source: "أخصائي/اخصائي/أخصائية اجتماعي/اجتماعية",
    wrong: /\bsocial specialists?\b/iu,
    right: "social worker",
  },
  {
    source: "ضمان/الضمان اجتماعي/الاجتماعي",
    wrong: /\bsocial (?:guarantee|warranty|insurance)\b/iu,
    right: "social security",
  },
  {
    source: "تواصل/التواصل اجتماعي/الاجتماعي",
    wrong: /\bsocial (?:communication|connection|contact|continuity)\b/iu,
    right: "social media",
  },
  {
    source: "ذكاء/الذكاء اصطناعي/الاصطناعي",
    wrong: /\b(?:industrial|synthetic|manufactured) intelligence\b/iu,
    right: "artificial intelligence",
  },
  { source: "تغير/التغير مناخي/المناخي", wrong: /\bclimatic changes?\b/iu, right: "climate change" },
  {
    source: "ضفة/الضفة غربية/الغربية",
    wrong: /\bwest(?:ern)? (?:coast|shore|side)\b|\bwestern bank\b/iu,
    right: "West Bank",
  },
  { source: "شرق/الشرق أوسط/الأوسط", wrong: /\b(?:medium|central|average) east\b/iu, right: "Middle East" },
  {
    source: "وقع/وقعت/وقعوا/يوقع/توقع/يوقعون/وقعا/وقعتا",
    wrong:
      /\b(?:fell|falls?|fallen|happened|occurred|landed) (?:on|upon) (?:an? |the |this |that |their )?(?:\w+ ){0,2}(?:letter|petition|statement|contract|agreement|deal|treaty|document|pledge|accord|memorandum)s?\b/iu,
    right: "signed",
  },
  { source: "كوادر/الكوادر", wrong: /\bcaders?\b/iu, right: "staff" },
];

const conjunctions: readonly string[] = [
  "",
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "وب",
  "ول",
  "فب",
  "ال",
  "وال",
  "بال",
  "لل",
  "كال",
  "فال",
  "ولل",
  "وبال",
];

/** A pair made ready: for each of its words the folded spellings that are accepted. */
export interface CompiledFriend {
  readonly words: readonly ReadonlySet<string>[];
  readonly wrong: RegExp;
  readonly right: string;
  readonly fix?: string;
}

/**
 * A row that somebody wrote: Arabic words, their wrong renderings, the right one. Its words may have the article, its renderings
 * an ending of the plural; `undefined` if either side has no word.
 */
export function ownFriend(row: {
  readonly source: string;
  readonly wrong: readonly string[];
  readonly right: string;
}): FalseFriend | undefined {
  const words = row.source.match(/[\p{L}\p{M}/]+/gu) ?? [];
  const wrong = row.wrong.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu)?.join("[\\s'’-]+") ?? []);
  if (words.length === 0 || wrong.length === 0) return undefined;
  const source = words
    .map((word) => word.split("/").filter(Boolean).flatMap(withArticle).join("/"))
    .join(" ");
  const right = row.right.trim();
  return {
    source,
    wrong: new RegExp(`(?<![\\p{L}\\p{N}])(?:${wrong.join("|")})(?:e?s)?(?![\\p{L}\\p{N}])`, "iu"),
    right,
    ...(right === "" ? {} : { fix: right }),
  };
}

function withArticle(word: string): readonly string[] {
  return word.startsWith("ال") ? [word, word.slice(2)] : [word, `ال${word}`];
}

/** Makes pairs ready and files them under the spellings of their first word. */
export function compileFriends(rows: readonly FalseFriend[]): ReadonlyMap<string, readonly CompiledFriend[]> {
  const index = new Map<string, CompiledFriend[]>();
  for (const { source, ...rest } of rows) {
    const words = source.split(" ").map((alternatives, place) => {
      const spelt = alternatives.split("/");
      const prefixes = place === 0 ? conjunctions : [""];
      return new Set(spelt.flatMap((word) => prefixes.map((prefix) => foldWord(prefix + word))));
    });
    const [first] = words;
    for (const spelling of first ?? []) {
      const filed = index.get(spelling);
      if (filed === undefined) index.set(spelling, [{ words, ...rest }]);
      else filed.push({ words, ...rest });
    }
  }
  return index;
}
