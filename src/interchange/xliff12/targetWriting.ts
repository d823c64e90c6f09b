import { EMPTY_CONTENT, sameContent } from "../../core/content.ts";
import type { Content } from "../../core/content.ts";
import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import type { Problem } from "../../core/result.ts";
import { earlierState, type ReviewState } from "../../core/review.ts";
import type { Segment } from "../../core/segment.ts";
import { segmentId } from "../documentAssembly.ts";
import { segmentsByBlock } from "../translations.ts";
import { takeEdges } from "../xliff/edges.ts";
import type { FileSegment, WantedTarget } from "../xliff/fileSegment.ts";
import { assignSegments, importedState, wantedTarget } from "../xliff/fileSegment.ts";
import type { NamedValues } from "../xliff/ownNote.ts";
import { type KnownCodes, knownCodes, writeMarkup } from "../xliff/inlineMarkup.ts";
import { isUntouched } from "../xliff/untouched.ts";
import { openedTag, setAttributes, tagName } from "../xliff/openTag.ts";
import { applyPatches, indentBefore, type TextPatch } from "../xmlPatch.ts";
import { layoutOf, type UnitLayout } from "./layout.ts";
import { type LockChanges, lockChanges, ownMarksOf, type SaidAttributes } from "./segmentMarks.ts";
import { stateQualifier, vocabularyOf, writtenByHand } from "./states.ts";
import type { MarkedAttributes } from "./stateVocabulary.ts";
import type { InlineElement, TransFile, TransUnit } from "./unit.ts";
import { marksPatches, notePatches } from "./unitWords.ts";

/** Gathers the patches that bring the targets and states of a document to where the project is. */
export class TargetWriting {
  readonly patches: TextPatch[] = [];
  private readonly own: ReadonlyMap<number, readonly Segment[]>;
  private number = 0;
  private left = 0;
  private readonly languages = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly project: Project,
    private readonly document: SourceDocument,
  ) {
    this.own = segmentsByBlock(project, document);
  }

  take(unit: TransUnit): void {
    const layout = layoutOf(unit);
    if (layout.segments.length === 0) return;
    this.number += 1;
    const own = this.own.get(this.number);
    const [first] = own ?? [];
    if (own === undefined || first === undefined) return;
    const groups = assignSegments(layout.segments, own, (index) => segmentId(first.block, index));
    if (isUntouched(unit.ownNotes, layout.segments, groups)) return;
    const wanted = groups.map(wantedTarget);
    const changes = layout.segments.map((segment, index) => changeOf(segment, wanted[index]));
    const locks = lockChanges(unit, layout.segments, wanted);
    if (changes.some(({ text, state }) => text || state) || locks.isChanged) {
      const marks = this.marksOf(unit, layout, wanted, changes, locks);
      if (changes.some(({ text }) => text)) {
        this.writeTarget(unit, layout, wanted, changes, marks.target ?? {});
      } else if (unit.target !== undefined) this.patchTag(unit.target, marks.target ?? {});
      this.patchTag(unit, { ...marks.unit, ...locks.unit });
      const own = ownMarksOf(unit, layout.segments, wanted, { ...marks, locks });
      this.patches.push(...marksPatches(this.text, unit, own));
    }
    this.patches.push(...notePatches(this.text, unit, layout.segments, groups));
  }

  problems(): readonly Problem[] {
    if (this.left === 0) return [];
    const place = { file: this.document.name };
    return [{ code: "codes_left_out", severity: "warning", place, facts: { codes: this.left } }];
  }

  /** The attributes that say the new states; those of single segments are written here, the others given back. */
  private marksOf(
    unit: TransUnit,
    layout: UnitLayout,
    wanted: readonly WantedTarget[],
    changes: readonly Changed[],
    locks: LockChanges,
  ): SaidAttributes {
    const definitions = new Map<string, NamedValues>();
    let ofUnit: MarkedAttributes = {};
    for (const [index, { key }] of layout.segments.entries()) {
      const want = wanted[index];
      if (want === undefined) continue;
      const vocabulary = vocabularyOf(unit, key);
      const definition = unit.definitions.get(key);
      if (definition !== undefined) {
        const [first] = want.segments;
        const isRewritten = changes[index]?.text === true && first?.origin.type === "human";
        const { definition: state } =
          changes[index]?.state === true ? vocabulary.write(unit, want.state, first) : {};
        const attributes = {
          ...state,
          ...(isRewritten ? writtenByHand(definition) : {}),
          ...locks.definitions.get(key),
        };
        this.patchTag(definition, attributes);
        definitions.set(key, attributes);
        continue;
      }
      // One attribute speaks for all segments of the unit: it says the earliest of their states.
      const state = wanted.map((each) => each.state).reduce(earlierState);
      const before = layout.segments.map(importedState).reduce<ReviewState>(earlierState, "signed_off");
      if (state !== before) ofUnit = vocabulary.write(unit, state, want.segments[0]);
      break;
    }
    const { target } = unit;
    const isHuman = wanted.some(
      ({ segments }, index) => changes[index]?.text === true && segments[0]?.origin.type === "human",
    );
    const qualifier = target?.attributes["state-qualifier"];
    const earliest = wanted.map(({ state }) => state).reduce<ReviewState>(earlierState, "signed_off");
    if (isHuman && qualifier !== undefined && earliest !== "changes_requested") {
      const left = stateQualifier(earliest, undefined);
      return { ...ofUnit, target: { ...ofUnit.target, "state-qualifier": left }, definitions };
    }
    return { ...ofUnit, definitions };
  }

  private writeTarget(
    unit: TransUnit,
    layout: UnitLayout,
    wanted: readonly WantedTarget[],
    changes: readonly Changed[],
    attributes: Readonly<Record<string, string | undefined>>,
  ): void {
    const base = unit.segSource ?? unit.source;
    if (base === undefined) return;
    const known = knownCodes([
      unit.target?.content ?? EMPTY_CONTENT,
      unit.segSource?.content ?? EMPTY_CONTENT,
      unit.source?.content ?? EMPTY_CONTENT,
    ]);
    const { target } = unit;
    if (layout.marked && target !== undefined && target.marks.length > 0) {
      this.patchMarks(unit, target, layout, wanted, changes, known);
      this.patchTag(target, attributes);
      return;
    }
    const inner = layout.marked
      ? this.markedInner(base, layout, wanted, known)
      : this.wholeInner(unit, layout, wanted, known);
    this.putTarget(unit, inner, attributes);
  }

  private wholeInner(
    unit: TransUnit,
    layout: UnitLayout,
    wanted: readonly WantedTarget[],
    known: KnownCodes,
  ): string {
    const source = layout.segments[0]?.source ?? EMPTY_CONTENT;
    const edges = takeEdges(unit.target?.content ?? EMPTY_CONTENT);
    const from = edges.content.length > 0 ? edges : takeEdges((unit.source ?? unit.segSource)?.content ?? []);
    const markup = this.markupOf(wanted[0]?.target ?? EMPTY_CONTENT, source, known);
    return markup === "" ? "" : from.lead + markup + from.trail;
  }

  /** A target as its source is built, with the targets in the marks. */
  private markedInner(
    base: InlineElement,
    layout: UnitLayout,
    wanted: readonly WantedTarget[],
    known: KnownCodes,
  ): string {
    const patches = base.marks.map((mark): TextPatch => {
      const index = layout.segments.findIndex(({ key }) => key === mark.mid);
      const segment = layout.segments[index];
      if (segment === undefined) return { start: mark.openEnd, end: mark.openEnd, by: "" };
      const edges = takeEdges(mark.content);
      const markup = this.markupOf(wanted[index]?.target ?? EMPTY_CONTENT, segment.source, known);
      const by = markup === "" ? "" : edges.lead + markup + edges.trail;
      return { start: mark.openEnd, end: mark.innerEnd, by };
    });
    return applyPatches(
      this.text.slice(base.openEnd, base.innerEnd),
      patches.map(({ start, end, by }) => ({ start: start - base.openEnd, end: end - base.openEnd, by })),
    );
  }

  private patchMarks(
    unit: TransUnit,
    target: InlineElement,
    layout: UnitLayout,
    wanted: readonly WantedTarget[],
    changes: readonly Changed[],
    known: KnownCodes,
  ): void {
    const base = unit.segSource ?? unit.source;
    let place = target.openEnd;
    let added = "";
    for (const [index, { key, source }] of layout.segments.entries()) {
      const mark = target.marks.find(({ mid }) => mid === key);
      if (mark !== undefined) {
        if (added !== "") this.patches.push({ start: place, end: place, by: added });
        added = "";
        place = mark.end;
      }
      if (changes[index]?.text !== true) continue;
      const sourceMark = base?.marks.find(({ mid }) => mid === key);
      const old = takeEdges(mark?.content ?? EMPTY_CONTENT);
      const edges = old.content.length > 0 ? old : takeEdges(sourceMark?.content ?? EMPTY_CONTENT);
      const markup = this.markupOf(wanted[index]?.target ?? EMPTY_CONTENT, source, known);
      const by = markup === "" ? "" : edges.lead + markup + edges.trail;
      if (mark === undefined) {
        if (sourceMark === undefined) continue;
        const tag = openedTag(this.text.slice(sourceMark.start, sourceMark.openEnd));
        added += `${index === 0 ? "" : sourceMark.gap}${tag}${by}</${tagName(tag)}>`;
      } else if (mark.end === mark.openEnd) {
        const tag = this.text.slice(mark.start, mark.end);
        this.patches.push({
          start: mark.start,
          end: mark.end,
          by: `${openedTag(tag)}${by}</${tagName(tag)}>`,
        });
      } else this.patches.push({ start: mark.openEnd, end: mark.innerEnd, by });
    }
    if (added !== "") this.patches.push({ start: place, end: place, by: added });
  }

  /** Puts a whole target in the place of the old one, or behind the source in the manner of the file. */
  private putTarget(
    unit: TransUnit,
    inner: string,
    attributes: Readonly<Record<string, string | undefined>>,
  ): void {
    const { target } = unit;
    if (target !== undefined) {
      const tag = this.text.slice(target.start, target.openEnd);
      if (target.end === target.openEnd) {
        const by = `${openedTag(setAttributes(tag, attributes))}${inner}</${tagName(tag)}>`;
        this.patches.push({ start: target.start, end: target.end, by });
      } else {
        this.patchTag(target, attributes);
        this.patches.push({ start: target.openEnd, end: target.innerEnd, by: inner });
      }
      return;
    }
    const behind = unit.segSource ?? unit.source;
    const model = unit.source ?? unit.segSource;
    if (behind === undefined || model === undefined) return;
    const prefix = tagName(this.text.slice(model.start, model.openEnd)).replace(/[^:]*$/u, "");
    const declared = Object.entries(model.attributes).filter(([name]) => name.startsWith("xmlns:"));
    const language = unit.file.attributes["target-language"] ?? this.project.targetLanguage;
    const tag = setAttributes(`<${prefix}target>`, {
      ...Object.fromEntries(declared),
      ...(model.attributes["xml:lang"] === undefined ? {} : { "xml:lang": language }),
      ...attributes,
    });
    const by = `${indentBefore(this.text, behind.start)}${tag}${inner}</${prefix}target>`;
    this.patches.push({ start: behind.end, end: behind.end, by });
    this.nameLanguage(unit.file);
  }

  /** A file with targets has to say which language they are in. */
  private nameLanguage(file: TransFile): void {
    if (file.attributes["target-language"] !== undefined || this.languages.has(file.number)) return;
    this.languages.add(file.number);
    this.patchTag(file, { "target-language": this.project.targetLanguage });
  }

  private patchTag(
    range: { readonly start: number; readonly openEnd: number },
    attributes: Readonly<Record<string, string | undefined>>,
  ): void {
    const tag = this.text.slice(range.start, range.openEnd);
    const by = setAttributes(tag, attributes);
    if (by !== tag) this.patches.push({ start: range.start, end: range.openEnd, by });
  }

  private markupOf(target: Content, source: Content, known: KnownCodes): string {
    const { markup, left } = writeMarkup(target, known, source);
    this.left += left;
    return markup;
  }
}

interface Changed {
  readonly text: boolean;
  readonly state: boolean;
}

function changeOf(segment: FileSegment, wanted: WantedTarget | undefined): Changed {
  if (wanted === undefined) return { text: false, state: false };
  return {
    text: !sameContent(segment.target, wanted.target),
    state: importedState(segment) !== wanted.state,
  };
}
