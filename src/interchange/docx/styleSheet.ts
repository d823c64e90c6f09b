import type { PlacedElement } from "../xmlOffsets.ts";
import { childNamed, elementsIn } from "../xmlOffsets.ts";

/** What a style says, with what it inherits: properties of runs and of paragraphs by their names. */
export interface StyleRules {
  readonly name: string;
  readonly run: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly paragraph: ReadonlyMap<string, PlacedElement>;
}

/** The styles of a document by what inherits from what. */
export interface StyleSheet {
  /** What a style says; that of the default paragraph style for an absent id, nothing for an unknown one. */
  readonly paragraphStyle: (id: string | undefined) => StyleRules;
  readonly characterStyle: (id: string | undefined) => StyleRules;
  /** The fonts of the theme by the names that styles call them by. */
  readonly themeFonts: ReadonlyMap<string, string>;
  /** What all runs have if no style says otherwise. */
  readonly defaults: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const NOTHING: StyleRules = { name: "", run: new Map(), paragraph: new Map() };

/** How long a chain of styles may be: Word allows eleven. */
const LONGEST_CHAIN = 32;

/** The styles of a `w:styles` part, with the theme's part beside it; those of a document without them say nothing. */
export function readStyles(root: PlacedElement | undefined, theme?: PlacedElement): StyleSheet {
  const styles = new Map<string, PlacedElement>();
  let usual: string | undefined;
  for (const style of root === undefined ? [] : elementsIn(root)) {
    const id = style.attributes.get("w:styleId");
    if (style.tag !== "w:style" || id === undefined) continue;
    styles.set(id, style);
    const isUsual = ["1", "true", "on"].includes(style.attributes.get("w:default") ?? "");
    if (style.attributes.get("w:type") === "paragraph" && isUsual) usual = id;
  }
  const known = new Map<string, StyleRules>();
  const rulesOf = (id: string | undefined, depth: number): StyleRules => {
    const style = id === undefined ? undefined : styles.get(id);
    if (id === undefined || style === undefined || depth > LONGEST_CHAIN) return NOTHING;
    const found = known.get(id);
    if (found !== undefined) return found;
    const parent = rulesOf(childNamed(style, "w:basedOn")?.attributes.get("w:val"), depth + 1);
    const rules: StyleRules = {
      name: childNamed(style, "w:name")?.attributes.get("w:val") ?? "",
      run: new Map([...parent.run, ...propertiesOf(childNamed(style, "w:rPr"))]),
      paragraph: new Map([...parent.paragraph, ...paragraphProperties(childNamed(style, "w:pPr"))]),
    };
    known.set(id, rules);
    return rules;
  };
  const defaults = childNamed(childNamed(root, "w:docDefaults"), "w:rPrDefault");
  return {
    paragraphStyle: (id) => rulesOf(id ?? usual, 0),
    characterStyle: (id) => rulesOf(id, 0),
    themeFonts: readThemeFonts(theme),
    defaults: propertiesOf(childNamed(defaults, "w:rPr")),
  };
}

function readThemeFonts(theme: PlacedElement | undefined): ReadonlyMap<string, string> {
  const scheme = childNamed(childNamed(theme, "a:themeElements"), "a:fontScheme");
  return new Map(
    ["major", "minor"].flatMap((kind) => {
      const fonts = childNamed(scheme, `a:${kind}Font`);
      const face = (tag: string): string => childNamed(fonts, tag)?.attributes.get("typeface") ?? "";
      return [
        [`${kind}HAnsi`, face("a:latin")],
        [`${kind}Ascii`, face("a:latin")],
        [`${kind}Bidi`, face("a:cs")],
      ] as const;
    }),
  );
}

function propertiesOf(element: PlacedElement | undefined): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map((element === undefined ? [] : elementsIn(element)).map((one) => [one.tag, one.attributes]));
}

function paragraphProperties(element: PlacedElement | undefined): ReadonlyMap<string, PlacedElement> {
  return new Map((element === undefined ? [] : elementsIn(element)).map((one) => [one.tag, one]));
}
