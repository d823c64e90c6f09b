import { languageTag } from "./poFile.ts";

/** How many forms a language has for counted things, and which one a number takes. */
export interface PluralForms {
  readonly count: number;
  /** The form of a number, from 0. */
  readonly formOf: (number: number) => number;
  /** As in the header of a PO file. */
  readonly written: string;
}

// The GNU gettext manual, and the CLDR where it has none; by language.
const TWO = "nplurals=2; plural=(n != 1);";
const SLAVIC =
  "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
const KNOWN: Readonly<Record<string, string>> = {
  ar: "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
  cs: "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
  sk: "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);",
  pl: "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
  ru: SLAVIC,
  uk: SLAVIC,
  be: SLAVIC,
  sr: SLAVIC,
  hr: SLAVIC,
  fr: "nplurals=2; plural=(n > 1);",
  "pt-br": "nplurals=2; plural=(n > 1);",
  fa: "nplurals=2; plural=(n > 1);",
  tr: "nplurals=2; plural=(n > 1);",
  ja: "nplurals=1; plural=0;",
  ko: "nplurals=1; plural=0;",
  zh: "nplurals=1; plural=0;",
  vi: "nplurals=1; plural=0;",
  th: "nplurals=1; plural=0;",
  id: "nplurals=1; plural=0;",
  ms: "nplurals=1; plural=0;",
};

/** The forms that a header names; undefined where it names none, as in a template. */
export function readPluralForms(written: string): PluralForms | undefined {
  const [, forms, expression] =
    /nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]{1,500});?/u.exec(written) ?? [];
  const count = Number(forms ?? 0);
  const compute = expression === undefined ? undefined : readExpression(expression);
  if (count < 1 || compute === undefined) return undefined;
  return {
    count,
    formOf: (number) => Math.min(Math.max(0, compute(number)), count - 1),
    written: written.trim(),
  };
}

/** The forms of a language, BCP 47; those of English where nothing is known. */
function pluralFormsOf(language: string): PluralForms {
  const tag = language.toLowerCase();
  const written = KNOWN[tag] ?? KNOWN[tag.split("-")[0] ?? ""] ?? TWO;
  return readPluralForms(written) ?? { count: 1, formOf: () => 0, written };
}

/** The forms a file has: those of its header, or else of the language it names, or else of the one given. */
export function formsOfDocument(header: ReadonlyMap<string, string>, language: string): PluralForms {
  return (
    readPluralForms(header.get("plural-forms") ?? "") ??
    pluralFormsOf(languageTag(header.get("language") ?? "") ?? language)
  );
}

/** The first numbers that take a form, three at most: what it is for, said without words. */
export function numbersOfForm(forms: PluralForms, form: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = 0; number < 1000 && numbers.length < 3; number += 1) {
    if (forms.formOf(number) === form) numbers.push(number);
  }
  return numbers;
}

type Compute = (n: number) => number;

const OPERATORS: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { "||": (a, b) => Number(a !== 0 || b !== 0) },
  { "&&": (a, b) => Number(a !== 0 && b !== 0) },
  { "==": (a, b) => Number(a === b), "!=": (a, b) => Number(a !== b) },
  {
    "<=": (a, b) => Number(a <= b),
    ">=": (a, b) => Number(a >= b),
    "<": (a, b) => Number(a < b),
    ">": (a, b) => Number(a > b),
  },
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  {
    "*": (a, b) => a * b,
    "/": (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
    "%": (a, b) => (b === 0 ? 0 : a % b),
  },
];

/** The C expression of a header, as gettext understands it; undefined if it is none. */
function readExpression(text: string): Compute | undefined {
  const tokens = text.match(/\d+|n|\|\||&&|[=!<>]=|[-+*/%<>!?:()]|\S/gu) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const choice = (depth: number): Compute | undefined => {
    if (depth > 40) return undefined;
    const condition = level(0, depth);
    if (condition === undefined || !take("?")) return condition;
    const yes = choice(depth + 1);
    if (yes === undefined || !take(":")) return undefined;
    const no = choice(depth + 1);
    return no === undefined ? undefined : (n) => (condition(n) !== 0 ? yes(n) : no(n));
  };
  const level = (precedence: number, depth: number): Compute | undefined => {
    const operators = OPERATORS[precedence];
    if (operators === undefined) return unary(depth);
    let left = level(precedence + 1, depth);
    for (;;) {
      const operator = operators[tokens[at] ?? ""];
      if (left === undefined || operator === undefined) return left;
      at += 1;
      const right = level(precedence + 1, depth);
      if (right === undefined) return undefined;
      const first = left;
      left = (n) => operator(first(n), right(n));
    }
  };
  const unary = (depth: number): Compute | undefined => {
    if (depth > 40) return undefined;
    if (take("!")) {
      const inner = unary(depth + 1);
      return inner === undefined ? undefined : (n) => Number(inner(n) === 0);
    }
    if (take("(")) {
      const inner = choice(depth + 1);
      return take(")") ? inner : undefined;
    }
    const token = tokens[at] ?? "";
    at += 1;
    if (token === "n") return (n) => n;
    return /^\d+$/u.test(token) ? () => Number(token) : undefined;
  };
  const compute = choice(0);
  return at === tokens.length ? compute : undefined;
}
