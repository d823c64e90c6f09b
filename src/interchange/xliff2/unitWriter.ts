import { type Content, EMPTY_CONTENT, plainText, sameContent } from "../../core/content.ts";
import type { Segment } from "../../core/segment.ts";
import { segmentId } from "../documentAssembly.ts";
import type { QualityIssues } from "../qualityIssue.ts";
import { takeEdges } from "../xliff/edges.ts";
import { assignSegments, importedState, wantedTarget } from "../xliff/fileSegment.ts";
import { type KnownCodes, knownCodes } from "../xliff/inlineMarkup.ts";
import { isUntouched } from "../xliff/untouched.ts";
import { openedTag, setAttributes, tagName } from "../xliff/openTag.ts";
import { indentBefore, type TextPatch } from "../xmlPatch.ts";
import { canDivide, type Stretch, stretchesOf } from "./division.ts";
import type { UnitLayout, UnitSegment } from "./layout.ts";
import { type NewSegment, newSegments, type Place, placed } from "./newSegments.ts";
import { redirections } from "./moduleReferences.ts";
import { spanningIds, writeSide } from "./sideMarkup.ts";
import { readState, stateAttributes } from "./states.ts";
import { wordPatches, type WrittenSegment } from "./unitWords.ts";
import type { SubUnit, TranslationUnit, UnitSide } from "./unit.ts";
import { freshIds } from "./unitIds.ts";

/** What a unit is written with. */
export interface UnitWriting {
  /** The text of the file. */
  readonly text: string;
  readonly unit: TranslationUnit;
  readonly layout: UnitLayout;
  /** The project's segments of the unit, in order. */
  readonly own: readonly Segment[];
  /** The language of translations, for elements that must name it. */
  readonly targetLanguage: string;
  /** Quality issues to be written; undefined where they are not asked for. */
  readonly issues: QualityIssues | undefined;
}

/** What is to be changed for a unit. */
export interface UnitChanges {
  readonly patches: readonly TextPatch[];
  /** Whether a target was added where there was none. */
  readonly addsTarget: boolean;
  /** How many codes of translations the file does not know. */
  readonly left: number;
}

const NO_CHANGES: UnitChanges = { patches: [], addsTarget: false, left: 0 };

/** The patches that bring a unit of the file to where the project is; none if nothing was changed. */
export function changesOf(writing: UnitWriting): UnitChanges {
  return new UnitWriter(writing).changes();
}

class UnitWriter {
  private readonly patches: TextPatch[] = [];
  private addsTarget = false;
  private left = 0;
  private readonly known: { readonly source: KnownCodes; readonly target: KnownCodes };
  private readonly spanning: { readonly source: ReadonlySet<string>; readonly target: ReadonlySet<string> };
  private readonly freshId: () => string;
  /** What each stretch that was divided anew was written as. */
  private readonly made = new Map<Stretch, readonly WrittenSegment[]>();

  constructor(private readonly given: UnitWriting) {
    const { unit, own } = given;
    const sources = unit.parts.map(({ source }) => source.content);
    const targets = unit.parts.flatMap(({ target }) => (target === undefined ? [] : [target.content]));
    this.known = { source: knownCodes(sources), target: knownCodes([...targets, ...sources]) };
    const source = spanningIds(own.map((segment) => segment.source));
    this.spanning = { source, target: new Set([...source, ...spanningIds(own.map(({ target }) => target))]) };
    let fresh: (() => string) | undefined;
    this.freshId = () => (fresh ??= freshIds(unit))();
  }

  changes(): UnitChanges {
    const { layout, own, text, unit } = this.given;
    const first = own[0];
    if (first !== undefined) {
      const stretches = stretchesOf(layout.segments, own);
      const divided = (stretches ?? []).filter(
        (stretch) => (stretch.file.length !== 1 || stretch.own.length !== 1) && canDivide(unit, stretch),
      );
      const idOf = (index: number): string => segmentId(first.block, index);
      const groups = assignSegments(layout.segments, own, idOf);
      const untouched = isUntouched(unit.ownNotes, layout.segments, groups);
      if (untouched && this.given.issues === undefined) return NO_CHANGES;
      for (const [index, segment] of layout.segments.entries()) {
        if (divided.some(({ file }) => file.includes(segment))) continue;
        this.writeInPlace(segment, groups[index] ?? []);
      }
      if (divided.length > 0) this.divide(divided);
      const written = layout.segments.flatMap((file, index): readonly WrittenSegment[] => {
        const stretch = divided.find((each) => each.file.includes(file));
        if (stretch === undefined) return [{ key: file.key, file, own: groups[index] ?? [] }];
        return file === stretch.file[0] ? (this.made.get(stretch) ?? []) : [];
      });
      this.patches.push(...wordPatches(text, unit, written, { untouched, quality: this.given.issues }));
    }
    return { patches: this.patches, addsTarget: this.addsTarget, left: this.left };
  }

  private writeInPlace(segment: UnitSegment, own: readonly Segment[]): void {
    const part = this.given.unit.parts[segment.part];
    if (part === undefined) return;
    const wanted = wantedTarget(own);
    if (!sameContent(wanted.target, segment.target)) this.writeTarget(part, segment, wanted.target);
    if (wanted.state !== importedState(segment)) {
      this.patchTag(part, stateAttributes(part.attributes, wanted.state));
    }
    const [only] = own;
    if (own.length !== 1 || only === undefined || sameContent(only.source, segment.source)) return;
    // A source is the client's: only the codes in it, such as remarks and marked terms, may come and go.
    if (plainText(only.source) !== plainText(segment.source)) return;
    const { lead, trail } = takeEdges(part.source.content);
    this.replaceInner(part.source, lead + this.markup(only.source, only.source, "source") + trail);
  }

  private writeTarget(part: SubUnit, segment: UnitSegment, target: Content): void {
    const old = takeEdges(part.target?.content ?? EMPTY_CONTENT);
    const { lead, trail } = old.content.length > 0 ? old : takeEdges(part.source.content);
    const markup = this.markup(target, segment.source, "target");
    const inner = markup === "" ? "" : lead + markup + trail;
    if (part.target !== undefined) {
      this.replaceInner(part.target, inner);
      return;
    }
    this.addsTarget = true;
    const tag = this.targetTag(part);
    const by = `${indentBefore(this.given.text, part.source.start)}${tag}${inner}</${tagName(tag)}>`;
    this.patches.push({ start: part.source.end, end: part.source.end, by });
  }

  /** Writes stretches that the project divides otherwise, and the order of targets in the unit where it has one. */
  private divide(stretches: readonly Stretch[]): void {
    const { text, unit, layout } = this.given;
    const made = stretches.map((stretch) => newSegments(unit, stretch));
    const inDocument = placed(
      unit.parts.map((_, number) => number),
      stretches,
      made,
    );
    const inTarget = placed(layout.order, stretches, made);
    const isOrdered = unit.parts.some(({ target }) => target?.attributes["order"] !== undefined);
    const orderOf = (place: Place, explicit: boolean): string | undefined => {
      if (!isOrdered) return undefined;
      const order = inTarget.indexOf(place);
      return explicit || order !== inDocument.indexOf(place) ? String(order + 1) : undefined;
    };
    for (const [index, stretch] of stretches.entries()) {
      const { file } = stretch;
      const numbers = file.map(({ part }) => part);
      const first = unit.parts[Math.min(...numbers)];
      const last = unit.parts[Math.max(...numbers)];
      const segments = made[index];
      if (first === undefined || last === undefined || segments === undefined) continue;
      const isPreserved = file.some(({ part }) => preserves(unit, unit.parts[part]?.source));
      const keys = segments.map(({ base, keepsId }) =>
        keepsId || base.key === "" ? base.key : this.freshId(),
      );
      this.made.set(
        stretch,
        segments.map(({ base, own }, at) => ({ key: keys[at] ?? "", file: base, own: [own] })),
      );
      const written = segments.map((segment, at) =>
        this.newElement(segment, keys[at] ?? "", isPreserved, orderOf),
      );
      const by = written.join(indentBefore(this.given.text, first.start));
      this.patches.push({ start: first.start, end: last.end, by });
      this.patches.push(...redirections(text, unit, file, segments));
    }
    for (const place of inDocument) {
      const part = typeof place === "number" ? unit.parts[place] : undefined;
      if (part === undefined) continue;
      const order = orderOf(place, part.target?.attributes["order"] !== undefined);
      if (order === undefined) continue;
      if (part.target !== undefined) this.patchTag(part.target, { order });
      else {
        // Only a target can say its place, so there is one, if empty.
        const tag = setAttributes(this.targetTag(part), { order });
        const by = `${indentBefore(this.given.text, part.source.start)}${tag}</${tagName(tag)}>`;
        this.patches.push({ start: part.source.end, end: part.source.end, by });
      }
    }
  }

  private newElement(
    segment: NewSegment,
    key: string,
    isPreserved: boolean,
    orderOf: (place: Place, explicit: boolean) => string | undefined,
  ): string {
    const { text, unit } = this.given;
    const { own, base, keepsId, source, target } = segment;
    const part = unit.parts[base.part];
    if (part === undefined) return "";
    const filled = target.length > 0;
    const state = filled ? own.review.state : "new";
    const keepsState =
      state === "new"
        ? (part.attributes["state"] ?? "initial") === "initial"
        : readState(part.attributes, true) === state;
    const tag = setAttributes(text.slice(part.start, part.openEnd), {
      ...(keepsId || key === "" ? {} : { id: key }),
      ...(keepsState ? {} : stateAttributes(part.attributes, state)),
    });
    const space = isPreserved && !preserves(unit, part.source) ? { "xml:space": "preserve" } : {};
    const sourceTag = setAttributes(openedTag(text.slice(part.source.start, part.source.openEnd)), space);
    const pieces = [
      tag,
      blank(text.slice(part.openEnd, part.source.start)),
      `${sourceTag}${this.markup(source, source, "source", true)}</${tagName(sourceTag)}>`,
    ];
    const order = orderOf(segment, filled && part.target?.attributes["order"] !== undefined);
    if (filled || order !== undefined) {
      if (part.target === undefined) this.addsTarget = true;
      const targetTag = setAttributes(
        part.target === undefined
          ? this.targetTag(part)
          : openedTag(text.slice(part.target.start, part.target.openEnd)),
        { ...space, order },
      );
      const before = text.slice(part.source.end, part.target?.start ?? part.source.end);
      pieces.push(
        part.target === undefined ? indentBefore(this.given.text, part.source.start) : blank(before),
        `${targetTag}${this.markup(target, source, "target", true)}</${tagName(targetTag)}>`,
      );
    }
    const end = text.lastIndexOf("</", part.end - 1);
    pieces.push(blank(text.slice((part.target ?? part.source).end, end)), text.slice(end, part.end));
    return pieces.join("");
  }

  private markup(content: Content, source: Content, side: "source" | "target", isNew = false): string {
    const { freshId } = this;
    const context = { known: this.known[side], spanning: this.spanning[side], source, isNew, freshId };
    const { markup, left } = writeSide(content, context);
    this.left += left;
    return markup;
  }

  /** The tag of a target for a segment that has none, with what its source says of language and white space. */
  private targetTag({ source }: SubUnit): string {
    const { text, unit, targetLanguage } = this.given;
    const prefix = tagName(text.slice(source.start, source.openEnd)).replace(/[^:]*$/u, "");
    const space = source.attributes["xml:space"];
    return setAttributes(`<${prefix}target>`, {
      ...Object.fromEntries(Object.entries(source.attributes).filter(([name]) => name.startsWith("xmlns"))),
      ...(space === undefined ? {} : { "xml:space": space }),
      ...(source.attributes["xml:lang"] === undefined
        ? {}
        : { "xml:lang": unit.root.attributes["trgLang"] ?? targetLanguage }),
    });
  }

  private replaceInner(side: UnitSide, inner: string): void {
    const { start, end, openEnd, innerEnd } = side;
    if (end > openEnd) {
      this.patches.push({ start: openEnd, end: innerEnd, by: inner });
      return;
    }
    const tag = openedTag(this.given.text.slice(start, end));
    this.patches.push({ start, end, by: `${tag}${inner}</${tagName(tag)}>` });
  }

  private patchTag(
    range: { readonly start: number; readonly openEnd: number },
    attributes: Readonly<Record<string, string | undefined>>,
  ): void {
    const filled = this.patches.findIndex(({ start, end }) => start === range.start && end === range.openEnd);
    const patch = this.patches[filled];
    if (patch !== undefined) {
      // An empty element that got content is there already: its tag is the first of what is written.
      const written = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/u.exec(patch.by)?.[0] ?? "";
      const by = setAttributes(written, attributes) + patch.by.slice(written.length);
      this.patches[filled] = { ...patch, by };
      return;
    }
    const tag = this.given.text.slice(range.start, range.openEnd);
    const by = setAttributes(tag, attributes);
    if (by !== tag) this.patches.push({ start: range.start, end: range.openEnd, by });
  }
}

function preserves(unit: TranslationUnit, side: UnitSide | undefined): boolean {
  const space = side?.attributes["xml:space"];
  return space === undefined ? unit.inherited.preserve : space === "preserve";
}

/** White space as it is; anything else between two elements is not copied to new ones. */
function blank(text: string): string {
  return text.trim() === "" ? text : "";
}
