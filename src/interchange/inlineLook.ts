import { hasVisibleText } from "../core/content.ts";

/** What a reader of the finished text sees of a run's formatting. */
export interface Look {
  /** What is on or off, such as bold, with its kind where it has several; absent is off. */
  readonly flags: ReadonlyMap<string, string>;
  /** What always has a value, such as a colour; absent where it does not apply to the run. */
  readonly values: ReadonlyMap<string, string>;
}

/** A stretch of text and how it looks. */
interface Looking {
  readonly text: string;
  readonly look: Look;
}

/** In what a look differs from that of the text around it: names with what they are. */
export type Extras = readonly (readonly [name: string, value: string])[];

/** The words by which codes of formatting are known to people, in the order in which they are named. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["bold", "b"],
  ["italic", "i"],
  ["underline", "u"],
  ["strike", "s"],
  ["superscript", "sup"],
  ["subscript", "sub"],
  ["sizeComplex", "size"],
  ["fontComplex", "font"],
]);

/** The label of a code for what it changes: `b`, or `b i`. */
export function labelOf(extras: Extras): string {
  return extras.map(([name]) => LABELS.get(name) ?? name).join(" ");
}

/** For each text of a line in what it differs from the rest: what all have in common is no difference. */
export function differences(texts: readonly Looking[]): readonly Extras[] {
  const settled = settleBlanks(texts);
  const base = baseOf(settled);
  return settled.map(({ look }) => extrasOf(look, base));
}

/** White space has no look of its own where no line is drawn through or under it: it takes that of its neighbours. */
function settleBlanks(texts: readonly Looking[]): readonly Looking[] {
  const settled: Looking[] = [];
  for (const [index, own] of texts.entries()) {
    const neighbour = settled.at(-1) ?? texts[index + 1];
    const drawn = ["underline", "strike", "mark"].some((flag) => own.look.flags.has(flag));
    const blank = !hasVisibleText([own.text]) && !drawn;
    settled.push(blank && neighbour !== undefined ? { ...own, look: neighbour.look } : own);
  }
  return settled;
}

/** How much a text counts: its characters without the white space around them. */
export function weightOf({ text }: { readonly text: string }): number {
  return text.trim().length;
}

/** The look that is no code: flags that all texts have, and of each value the one that most characters have. */
function baseOf(texts: readonly Looking[]): Look {
  const visible = texts.filter((text) => hasVisibleText([text.text]));
  const [first] = visible;
  const flags = new Map<string, string>();
  for (const [name, value] of first?.look.flags ?? []) {
    if (visible.every(({ look }) => look.flags.get(name) === value)) flags.set(name, value);
  }
  const counts = new Map<string, Map<string, number>>();
  for (const text of visible) {
    for (const [name, value] of text.look.values) {
      const count = counts.get(name) ?? new Map<string, number>();
      counts.set(name, count.set(value, (count.get(value) ?? 0) + weightOf(text)));
    }
  }
  const values = new Map<string, string>();
  for (const [name, count] of counts) {
    const [most] = [...count].toSorted(([, one], [, other]) => other - one);
    if (most !== undefined) values.set(name, most[0]);
  }
  return { flags, values };
}

/** In what a look differs from the base, in the order of the labels. */
function extrasOf(look: Look, base: Look): Extras {
  const extras: (readonly [string, string])[] = [];
  for (const [name, value] of look.flags) {
    if (base.flags.get(name) !== value) extras.push([name, value]);
  }
  for (const [name, value] of look.values) {
    const usual = base.values.get(name);
    if (usual !== undefined && usual !== value) extras.push([name, value]);
  }
  const order = [...LABELS.keys()];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return extras.toSorted(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
}
