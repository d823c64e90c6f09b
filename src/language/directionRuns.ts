/** The way a script runs. */
export type Direction = "rtl" | "ltr";

/** Languages that are written from right to left, by their first subtag (Unicode CLDR, `characterOrder`). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "ha-arab",
  "he",
  "ks",
  "ku-arab",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** The direction a language (BCP 47) is written in; text never decides it. */
export function directionOf(language: string): Direction {
  const [first = "", second = ""] = language.toLowerCase().split(/[-_]/u);
  if (second === "latn" || second === "cyrl") return "ltr";
  return RIGHT_TO_LEFT.has(first) || second === "arab" || second === "hebr" ? "rtl" : "ltr";
}

/**
 * A stretch of a text in UTF-16 offsets. `plain` runs with the text; `foreign` is of a script that runs the other way;
 * `figure` is a number, date, phone number or the like whose signs change places unless it stands apart.
 */
export interface DirectionRun {
  readonly type: "plain" | "foreign" | "figure";
  readonly direction: Direction;
  readonly start: number;
  readonly end: number;
}

const rightLetter = "[\\p{scx=Arab}\\p{scx=Hebr}\\p{scx=Syrc}\\p{scx=Thaa}\\p{scx=Nkoo}]";
const leftLetter = `(?!${rightLetter})\\p{L}`;
const digit = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";

/** Web and mail addresses, whole, but for the stop or bracket behind them. */
const address =
  '(?:https?:\\/\\/|www\\.)[^\\s\\u060C\\u061B\\u061F«»“”"<>]*[^\\s\\u060C\\u061B\\u061F«»“”"<>.,;:!?)\\]]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+';

/** Words of a left-to-right script with what ties them together: GPT-4, Hugging Face, v1.2, C++, /usr/bin, f(x). A number after a space is not tied. */
const leftRun = `(?:[@#/\\\\~$]+|[A-Z]:\\\\)?(?:${leftLetter})(?:\\p{M}|${leftLetter}|[0-9]|[+#](?![\\p{L}\\p{N}])|[-._/\\\\@:&'’=~]+(?=${leftLetter}|[0-9])|[ \\u00A0]+(?:[&+] )?(?=${leftLetter})|[([](?:${leftLetter}|[-0-9.,:;_/+*=' ])*[)\\]])*`;

/** Numbers with a sign, separators or a percent sign, phone numbers in groups. A bare run of digits needs nothing. */
const figure = `\\+[0-9][0-9 ()-]{5,}[0-9]|[0-9]{1,4}(?:[ \\u00A0\\u202F-][0-9]{2,4}){2,}|[-+\\u2212\\u00B1$€£¥]*${digit}+(?:[-.,:/\\u2013\\u060C\\u066B\\u066C]${digit}+)*[ \\u00A0]?[%٪‰°](?!${digit})|[%٪]${digit}+(?:[.,\\u066B\\u066C]${digit}+)*|[-+\\u2212\\u00B1$€£¥]+${digit}+(?:[-.,:/\\u2013\\u066B\\u066C]${digit}+)*|${digit}+(?:[-.,:/\\u2013\\u066B\\u066C]${digit}+)+`;

/** In left-to-right text: words of a right-to-left script with the spaces and marks between them. */
const rightRun = `${rightLetter}(?:${rightLetter}|\\p{M}|[\\s\\u060C\\u061B\\u061F«»()'"“”.,:!-]+(?=${rightLetter})|${digit}+(?=${rightLetter}))*`;

const IN_RIGHT_TO_LEFT = new RegExp(`(?<foreign>${address}|${leftRun})|(?<figure>${figure})`, "gu");
const IN_LEFT_TO_RIGHT = new RegExp(`(?<foreign>${rightRun})`, "gu");

/**
 * A text cut where its direction needs help: joined, the runs are the text. Each `foreign` or `figure` run is to be shown
 * in isolation (`<bdi>`), so that what follows it keeps its place (rules B03, B04, B17).
 *
 * @example directionRuns("من OpenAI في 2024-11-26.", "ar") // plain, foreign "OpenAI", plain, figure "2024-11-26", plain
 */
export function directionRuns(text: string, language: string): readonly DirectionRun[] {
  const direction = directionOf(language);
  const other: Direction = direction === "rtl" ? "ltr" : "rtl";
  const runs: DirectionRun[] = [];
  let written = 0;
  const push = (type: DirectionRun["type"], start: number, end: number, way: Direction): void => {
    if (end > start) runs.push({ type, direction: way, start, end });
  };
  for (const match of text.matchAll(direction === "rtl" ? IN_RIGHT_TO_LEFT : IN_LEFT_TO_RIGHT)) {
    push("plain", written, match.index, direction);
    written = match.index + match[0].length;
    if (match.groups?.["foreign"] === undefined) push("figure", match.index, written, "ltr");
    else push("foreign", match.index, written, other);
  }
  push("plain", written, text.length, direction);
  return runs;
}
