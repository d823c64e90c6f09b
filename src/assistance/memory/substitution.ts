import { arabicMonth } from "../../language/arabicMonths.ts";
import { changesBetween } from "../../language/compare.ts";
import { ENGLISH_MONTHS } from "../../language/englishMonths.ts";
import { foldWord } from "../../language/foldedTokens.ts";
import { equalityKey } from "../../language/normalise.ts";
import { type Token, tokenise } from "../../language/tokens.ts";

/** A rendering whose numbers, months and Latin names were put right for another source. */
export interface Substitution {
  readonly target: string;
  /** What was exchanged, as the renderings write it. */
  readonly replaced: readonly { readonly before: string; readonly after: string }[];
  /** Nothing else differs between the two sources. */
  readonly isWhole: boolean;
}

/** One thing of the old source that stands for one of the new. */
interface Exchange {
  readonly type: "number" | "name" | "month";
  readonly before: string;
  readonly after: string;
}

/**
 * The rendering of a memory's entry made fit for a source that differs in numbers, months or Latin names, one for one; null where
 * nothing can be exchanged. What stands more or less often in the rendering than in the source is left alone.
 *
 * @example substituted({ source: "في 12 مايو", target: "On May 12" }, "في 15 يونيو")?.target === "On June 15"
 */
export function substituted(
  entry: { readonly source: string; readonly target: string },
  source: string,
): Substitution | null {
  if (entry.source === source) return null;
  const { exchanges, isAll } = exchangesBetween(entry.source, source);
  let isWhole = isAll;
  const wanted = new Map<string, Exchange>();
  const refused = new Set<string>();
  const counts = new Map<string, number>();
  for (const exchange of exchanges) {
    const known = wanted.get(exchange.before);
    if (known !== undefined && known.after !== exchange.after) refused.add(exchange.before);
    wanted.set(exchange.before, exchange);
    counts.set(exchange.before, (counts.get(exchange.before) ?? 0) + 1);
  }
  const edits: Edit[] = [];
  const replaced: { before: string; after: string }[] = [];
  for (const exchange of wanted.values()) {
    const places = refused.has(exchange.before) ? [] : placesOf(exchange, entry.target);
    if (places.length !== counts.get(exchange.before)) {
      isWhole = false;
      continue;
    }
    edits.push(...places);
    for (const { start, end, text } of places) {
      replaced.push({ before: entry.target.slice(start, end), after: text });
    }
  }
  if (edits.length === 0) return null;
  return { target: edited(entry.target, edits), replaced, isWhole };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function edited(target: string, edits: readonly Edit[]): string {
  let text = "";
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    text += target.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + target.slice(from);
}

/** What is to be exchanged between two sources, and whether that is all that differs. */
interface Exchanges {
  readonly exchanges: readonly Exchange[];
  readonly isAll: boolean;
}

/** Unit by unit where both sources are built alike, else in each stretch that changed. */
function exchangesBetween(before: string, after: string): Exchanges {
  const whole = exchangesOf(before, after);
  if (whole.isAll) return whole;
  const parts = changesBetween(before, after).map((change) =>
    exchangesOf(
      before.slice(change.beforeStart, change.beforeEnd),
      after.slice(change.afterStart, change.afterEnd),
    ),
  );
  return { exchanges: parts.flatMap(({ exchanges }) => exchanges), isAll: false };
}

function exchangesOf(before: string, after: string): Exchanges {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  if (old.length !== now.length) return { exchanges: [], isAll: false };
  const exchanges: Exchange[] = [];
  let isAll = true;
  for (const [at, unit] of old.entries()) {
    const other = now[at];
    if (other?.text === unit.text) continue;
    if (other === undefined || unit.type === "other" || unit.type !== other.type) isAll = false;
    else exchanges.push({ type: unit.type, before: unit.text, after: other.text });
  }
  return { exchanges, isAll };
}

interface Unit {
  readonly type: Exchange["type"] | "other";
  readonly text: string;
}

const LATIN = /^\p{Script=Latin}/u;

/** A stretch as numbers, months, runs of Latin words, and whatever else; spaces are left out. */
function unitsOf(text: string): readonly Unit[] {
  const tokens = tokenise(text);
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.type === "space") continue;
    const month = monthAt(tokens, at);
    if (month !== undefined) {
      units.push({ type: "month", text: String(month.month) });
      at += month.tokens - 1;
    } else if (token.type === "number") units.push({ type: "number", text: equalityKey(token.text) });
    else if (token.type === "word" && LATIN.test(token.text)) {
      let last = at;
      while (tokens[last + 1]?.text === " " && LATIN.test(tokens[last + 2]?.text ?? "")) last += 2;
      const run = tokens.slice(at, last + 1);
      units.push({ type: "name", text: run.map((each) => each.text).join("") });
      at = last;
    } else units.push({ type: "other", text: equalityKey(token.text) });
  }
  return units;
}

/** The month that words name at a token: 1 to 12, and how many tokens it takes. */
function monthAt(
  tokens: readonly Token[],
  at: number,
): { readonly month: number; readonly tokens: number } | undefined {
  const [first, space, second] = tokens.slice(at, at + 3);
  if (first?.type !== "word") return undefined;
  const behind = space?.type === "space" && second !== undefined ? foldWord(second.text) : "";
  const found = arabicMonth(foldWord(first.text), behind);
  if (found?.calendar !== "gregorian") return undefined;
  return { month: found.month, tokens: 2 * found.words - 1 };
}

/** Where a rendering has what is to be exchanged, and what stands there afterwards. */
function placesOf(exchange: Exchange, target: string): readonly Edit[] {
  const tokens = tokenise(target);
  if (exchange.type === "number") return tokens.flatMap((token) => numberEdit(token, exchange));
  if (exchange.type === "month") return tokens.flatMap((token) => monthEdit(token, exchange));
  const edits: Edit[] = [];
  for (let at = target.indexOf(exchange.before); at >= 0; at = target.indexOf(exchange.before, at + 1)) {
    const end = at + exchange.before.length;
    const isWhole = !/[\p{L}\p{N}]$/u.test(target.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(target.slice(end));
    if (isWhole) edits.push({ start: at, end, text: exchange.after });
  }
  return edits;
}

function numberEdit({ type, text, start }: Token, { before, after }: Exchange): readonly Edit[] {
  if (type !== "number" || valueOf(equalityKey(text)) !== valueOf(before)) return [];
  return [{ start, end: start + text.length, text: writtenLike(after, text) }];
}

/** A number by what it says: without grouping. */
function valueOf(key: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$/u.test(key) ? key.replaceAll(",", "") : key;
}

const EASTERN_DIGITS = "٠١٢٣٤٥٦٧٨٩";

/** A number in the digits and the grouping of another. */
function writtenLike(key: string, model: string): string {
  const isGrouped = /\d,\d{3}/u.test(equalityKey(model));
  const bare = valueOf(key);
  const [, whole = "", rest = ""] = /^(\d+)(.*)$/u.exec(bare) ?? ["", "", bare];
  const grouped = isGrouped && whole.length > 3 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",") + rest : key;
  if (!/[٠-٩]/u.test(model)) return grouped;
  return grouped.replaceAll(/\d/gu, (digit) => EASTERN_DIGITS[Number(digit)] ?? digit);
}

function monthEdit({ type, text, start }: Token, { before, after }: Exchange): readonly Edit[] {
  if (type !== "word") return [];
  const [old, now] = [ENGLISH_MONTHS[Number(before) - 1], ENGLISH_MONTHS[Number(after) - 1]];
  if (old === undefined || now === undefined) return [];
  const isShort = old.length > 3 && text === old.slice(0, 3);
  if (!isShort && text !== old) return [];
  return [{ start, end: start + text.length, text: isShort ? now.slice(0, 3) : now }];
}
