import type { Problem } from "../../core/result.ts";
import { withOneMore } from "../shortList.ts";
import type { Losses } from "../xliff/losses.ts";
import type { WalkOptions } from "../xliff/walking.ts";
import type { ScannedElement } from "../xmlEvents.ts";
import { scanXml, tagStart } from "../xmlScan.ts";
import { CodeStore } from "../xliff/codeStore.ts";
import { type TmxSegment, TmxSegmentReader } from "./tmxSegment.ts";
import { STATE_PROPERTY } from "./tmxState.ts";
import { TMX_LIMITS } from "./tmxText.ts";

type Attributes = Readonly<Record<string, string>>;

/** A variant of a unit: its language, its text, and where it stands in UTF-16 offsets. */
export interface WalkedVariant {
  readonly attributes: Attributes;
  /** As the file writes it; empty if it says none. */
  readonly language: string;
  readonly start: number;
  readonly end: number;
  readonly segment: TmxSegment | undefined;
  readonly properties: ReadonlyMap<string, string>;
}

/** A translation unit as it stands in a file. */
export interface WalkedUnit {
  /** Where its opening tag stands, in UTF-16 offsets. */
  readonly start: number;
  readonly attributes: Attributes;
  readonly variants: readonly WalkedVariant[];
  readonly notes: readonly string[];
  readonly properties: ReadonlyMap<string, string>;
  /** Where the text of its properties of state stands, by their types. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

/** A stretch of the file in UTF-16 offsets. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

const NOTHING: readonly never[] = [];
const NO_PROPERTIES: ReadonlyMap<string, string> = new Map();
const NO_PLACES: ReadonlyMap<string, TextPlace> = new Map();

type Draft<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/**
 * Goes through a TMX document once and hands out its units in order. Gives back what stopped it: those of XML;
 * `file_unknown` for another kind of document.
 */
export function walkTmx(
  text: string,
  visit: (unit: WalkedUnit) => void,
  options: WalkOptions = {},
): Problem | undefined {
  const walker = new Walker(text, visit, options.losses);
  const problem = scanXml(text, walker, { limits: TMX_LIMITS, doctype: "tmx", ...options });
  if (problem !== undefined) return problem;
  return walker.isTmx ? undefined : { code: "file_unknown", severity: "error", facts: {} };
}

class Walker {
  isTmx = false;
  private depth = 0;
  private unit: Draft<WalkedUnit> | undefined;
  private variants: WalkedVariant[] = [];
  private variant: Draft<WalkedVariant> | undefined;
  /** What reads segments, and the same while it does. */
  private readonly segments: TmxSegmentReader;
  private reader: TmxSegmentReader | undefined;
  private inner = 0;
  private collected: { readonly type: string | undefined; readonly start: number; text: string } | undefined;

  constructor(
    private readonly file: string,
    private readonly visit: (unit: WalkedUnit) => void,
    private readonly losses: Losses | undefined,
  ) {
    this.segments = new TmxSegmentReader(file, new CodeStore());
  }

  readonly open = ({ name, attributes }: ScannedElement, end: number, start: number): void => {
    if (this.reader !== undefined) {
      this.inner += 1;
      this.reader.open(name, attributes, end);
      return;
    }
    this.depth += 1;
    switch (name) {
      case "tmx":
        if (this.depth === 1) this.isTmx = true;
        return;
      case "tu":
        if (this.unit !== undefined) this.losses?.add("unit_out_of_place", start);
        this.unit = {
          start,
          attributes,
          variants: NOTHING,
          notes: NOTHING,
          properties: NO_PROPERTIES,
          places: NO_PLACES,
        };
        this.variants = [];
        return;
      case "tuv": {
        if (this.unit === undefined) this.losses?.add("unit_out_of_place", start);
        const language = attributes["xml:lang"] ?? attributes["lang"] ?? "";
        this.variant = { attributes, language, start, end, segment: undefined, properties: NO_PROPERTIES };
        return;
      }
      case "seg":
        if (this.variant === undefined) return;
        if (this.variant.segment !== undefined) return this.losses?.add("unit_text_repeated", start);
        this.reader = this.segments;
        this.reader.begin(end, start);
        this.inner = 0;
        return;
      case "note":
        this.collected = { type: undefined, start: end, text: "" };
        return;
      case "prop":
        this.collected = { type: attributes["type"] ?? "", start: end, text: "" };
        return;
    }
  };

  readonly text = (text: string): void => {
    if (this.reader !== undefined) this.reader.text(text);
    else if (this.collected !== undefined) this.collected.text += text;
  };

  readonly close = (end: number): void => {
    const { reader, variant, unit } = this;
    if (reader !== undefined) {
      if (this.inner > 0) {
        this.inner -= 1;
        reader.close(end);
        return;
      }
      this.reader = undefined;
      this.depth -= 1;
      if (variant !== undefined) variant.segment = reader.finish(end);
      return;
    }
    this.depth -= 1;
    if (this.collected !== undefined) this.keepCollected(end);
    else if (unit === undefined) return;
    else if (variant !== undefined && this.depth === 3) {
      variant.end = end;
      if (variant.language === "" || variant.segment === undefined) {
        this.losses?.add("variant_damaged", variant.start);
      }
      this.variants = withOneMore(this.variants, variant);
      this.variant = undefined;
    } else if (this.depth === 2) {
      unit.variants = this.variants;
      this.unit = undefined;
      this.visit(unit);
    }
  };

  private keepCollected(end: number): void {
    const { collected, unit } = this;
    this.collected = undefined;
    const text = collected?.text.trim() ?? "";
    if (unit === undefined || collected === undefined || text === "") return;
    if (collected.type === undefined) unit.notes = [...unit.notes, text];
    else {
      const owner = this.variant ?? unit;
      owner.properties = new Map([...owner.properties, [collected.type, text]]);
      if (owner !== unit || !collected.type.startsWith(STATE_PROPERTY)) return;
      const place = { start: collected.start, end: tagStart(this.file, end) };
      unit.places = new Map([...unit.places, [collected.type, place]]);
    }
  }
}
