type Row = readonly [word: string, value: number];

const small: readonly Row[] = [
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
];
const tens: readonly Row[] = [
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fourty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
];
const smallOrdinals: readonly Row[] = [
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["eleventh", 11],
  ["twelfth", 12],
  ["thirteenth", 13],
  ["fourteenth", 14],
  ["fifteenth", 15],
  ["sixteenth", 16],
  ["seventeenth", 17],
  ["eighteenth", 18],
  ["nineteenth", 19],
  ["twentieth", 20],
  ["thirtieth", 30],
  ["fortieth", 40],
  ["fiftieth", 50],
  ["sixtieth", 60],
  ["seventieth", 70],
  ["eightieth", 80],
  ["ninetieth", 90],
  ["hundredth", 100],
  ["thousandth", 1000],
];

/** `one` to `nineteen`. */
export const ENGLISH_SMALL: ReadonlyMap<string, number> = new Map(small);
/** `twenty` to `ninety`. */
export const ENGLISH_TENS: ReadonlyMap<string, number> = new Map(tens);
/** `first` to `twentieth`, and the tens. */
export const ENGLISH_ORDINALS: ReadonlyMap<string, number> = new Map(smallOrdinals);
/** `twenties` to `nineties`. */
export const ENGLISH_DECADES: ReadonlyMap<string, number> = new Map(
  tens.map(([word, value]) => [word.replace(/y$/u, "ies"), value]),
);
/** `hundred`, `thousand` and up, short and long, after digits and words. */
export const ENGLISH_SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
  ["dozen", 12],
]);
/** Plurals that say a magnitude; those of the second kind only before `of`. */
export const ENGLISH_VAGUE: ReadonlyMap<string, number> = new Map([
  ["dozens", 10],
  ["tens", 10],
  ["scores", 10],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
/** Parts of a whole as they stand after a numerator or an article: half, two-thirds, a quarter. */
export const ENGLISH_PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 1 / 2],
  ["halves", 1 / 2],
  ["halved", 1 / 2],
  ["third", 1 / 3],
  ["thirds", 1 / 3],
  ["quarter", 1 / 4],
  ["quarters", 1 / 4],
  ...smallOrdinals
    .filter(([, value]) => value > 3)
    .flatMap(([word, value]): readonly Row[] => [
      [word, 1 / value],
      [`${word}s`, 1 / value],
    ]),
]);
/** Units of many years: `عشرات السنين` are decades. */
export const ENGLISH_VAGUE_UNITS: ReadonlyMap<string, number> = new Map([
  ["decades", 10],
  ["centuries", 100],
  ["millennia", 1000],
  ["millenniums", 1000],
]);
/** Words that hold a number and are never insisted on. */
export const ENGLISH_HIDDEN: ReadonlyMap<string, readonly number[]> = new Map([
  ["a", [1]],
  ["an", [1]],
  ["single", [1]],
  ["once", [1]],
  ["both", [2]],
  ["twice", [2]],
  ["double", [2]],
  ["doubled", [2]],
  ["doubling", [2]],
  ["twofold", [2]],
  ["pair", [2]],
  ["score", [20]],
  ["jubilee", [25, 50, 60]],
  ["couple", [2]],
  ["thrice", [3]],
  ["triple", [3]],
  ["tripled", [3]],
  ["tripling", [3]],
  ["threefold", [3]],
  ["quadruple", [4]],
  ["quadrupled", [4]],
  ["fourfold", [4]],
  ["fivefold", [5]],
  ["tenfold", [10]],
  ["hundredfold", [100]],
  ...(
    [
      [
        "duplicate duo dual bilateral biennial biweekly bimonthly twins twin two-fold bicentennial bicentenary",
        [2],
      ],
      ["triplicate trio triplet triplets trilogy tripartite trilateral triennial tri", [3]],
      ["trimester trimesters", [3, 1 / 3]],
      ["quadruplicate quartet quadruplets quadrilateral quadripartite quadrennial quad", [4]],
      ["quintet quintuple quintupled quintuplets penta pentagon pentagonal", [5]],
      ["sextet sextuple sixfold hexa hexagon hexagonal", [6]],
      ["sevenfold septuple", [7]],
      ["eightfold octet octa octagon octagonal", [8]],
      ["clock", [24]],
      ["centenary centennial centenarian centenarians", [100]],
      ["millennium millennia millennial thousandfold", [1000]],
    ] as const
  ).flatMap(([words, values]) =>
    words.split(" ").map((word): readonly [string, readonly number[]] => [word, values]),
  ),
  ["fortnight", [14, 2]],
  ["decade", [10, 1]],
  ["decades", [10]],
  ["century", [100]],
  ["centuries", [100]],
  ["week", [7]],
  ["midnight", [0, 12, -1, -721, 1 / 2]],
  ["noon", [12, -1, -721]],
  ["zero", [0]],
  ["no", [0]],
  ...[
    "halfway midway midst mid midday midweek midyear middle midpoint halftime midterm radius radii semester semicircle semicircles",
    "semicircular semiconductor semiconductors semifinalist semifinalists semiannually biannually demi",
  ].flatMap((words) => words.split(" ").map((word): readonly [string, readonly number[]] => [word, [1 / 2]])),
  ["semi", [1 / 2, 4]],
  ["tithe", [1 / 10]],
  ["tithes", [1 / 10]],
  ["hemisphere", [1 / 2]],
  ["hemispheres", [1 / 2]],
  ["semifinal", [1 / 2, 4]],
  ["semifinals", [1 / 2, 4]],
  ["quarterfinal", [1 / 4, 8]],
  ["quarterfinals", [1 / 4, 8]],
  ["quarterly", [1 / 4, 3]],
  ["biannual", [1 / 2]],
  ["semiannual", [1 / 2]],
]);
/** Words that stand before a unit of which there is one: a year, the past year. */
export const WHOLE_UNITS: ReadonlySet<string> = new Set("a an past full whole entire".split(" "));
/** How many of smaller units a unit of time has: two weeks, 14 days. */
export const ENGLISH_UNITS_WITHIN: ReadonlyMap<string, readonly number[]> = new Map(
  (
    [
      ["week weeks", [7]],
      ["decade decades", [10]],
      ["year years", [12, 365]],
      ["month months", [30]],
      ["day days", [24]],
      ["hour hours minute minutes", [60]],
    ] as const
  ).flatMap(([words, within]) =>
    words.split(" ").map((word): readonly [string, readonly number[]] => [word, within]),
  ),
);
