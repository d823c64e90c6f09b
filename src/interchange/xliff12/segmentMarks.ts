import type { FileSegment, WantedTarget } from "../xliff/fileSegment.ts";
import { wantedLock } from "../xliff/fileSegment.ts";
import type { OwnMarks } from "../xliff/ownMarks.ts";
import { NO_MARKS } from "../xliff/ownMarks.ts";
import { type NamedValues, segmentToken } from "../xliff/ownNote.ts";
import { isUntranslatable, vocabularyOf } from "./states.ts";
import type { MarkedAttributes } from "./stateVocabulary.ts";
import type { Attributes, TransUnit } from "./unit.ts";

/** How locks are said that have changed since the unit was read. */
export interface LockChanges {
  readonly isChanged: boolean;
  /** Attributes of the unit; an undefined one goes. */
  readonly unit: NamedValues;
  /** Attributes of Trados' definitions of segments. */
  readonly definitions: ReadonlyMap<string, NamedValues>;
  /** The segments that are locked in our words, by token. */
  readonly locked: ReadonlySet<string> | undefined;
}

/** The attributes that were written for a unit, its target and the definitions of its segments. */
export type SaidAttributes = MarkedAttributes & { readonly definitions: ReadonlyMap<string, NamedValues> };

/**
 * The locks of a unit that are not as its file has them. A tool's own word for it is used where there is one; else the unit is not
 * to be translated while all of it is locked here, with a mark of ours beside. What the client forbade to translate stays so.
 */
export function lockChanges(
  unit: TransUnit,
  segments: readonly FileSegment[],
  wanted: readonly WantedTarget[],
): LockChanges {
  const { locked: before } = unit.marks;
  const locks = segments.map((segment, index) => wantedLock(segment, wanted[index]));
  const definitions = new Map<string, NamedValues>();
  const unchanged: LockChanges = { isChanged: false, unit: {}, definitions, locked: before };
  if (segments.every(({ locked }, index) => locked === locks[index])) return unchanged;
  if (before === undefined && isUntranslatable(unit)) return unchanged;
  let ofUnit: NamedValues = {};
  let isSpoken = false;
  for (const [index, { key, locked }] of segments.entries()) {
    const { lock } = vocabularyOf(unit, key);
    const isLocked = locks[index] === true;
    if (lock === undefined) continue;
    isSpoken = true;
    if (isLocked === locked) continue;
    const said = lock(isLocked);
    if (said.definition !== undefined) definitions.set(key, said.definition);
    ofUnit = { ...ofUnit, ...said.unit };
  }
  if (isSpoken) return { isChanged: true, unit: ofUnit, definitions, locked: before };
  if (before === undefined && segments.some(({ locked }) => locked)) return unchanged;
  const tokens = segments.flatMap(({ key }, index) =>
    locks[index] === true ? [segmentToken(key, index)] : [],
  );
  const isWhole = tokens.length === segments.length;
  return {
    isChanged: true,
    unit: { translate: isWhole ? "no" : undefined },
    definitions,
    locked: tokens.length === 0 ? undefined : new Set(tokens),
  };
}

/**
 * The marks of ours that a unit needs beside what was written: for states that its words will not be read as, such as those of
 * several segments under one attribute. Files of tools keep to their tool's words.
 */
export function ownMarksOf(
  unit: TransUnit,
  segments: readonly FileSegment[],
  wanted: readonly WantedTarget[],
  said: SaidAttributes & { readonly locks: LockChanges },
): OwnMarks {
  const after = unitAfter(unit, said);
  const states = new Map<string, { said: WantedTarget["state"]; meant: WantedTarget["state"] }>();
  for (const [index, { key }] of segments.entries()) {
    const want = wanted[index];
    const vocabulary = vocabularyOf(after, key);
    const isToolOwn = vocabulary.lock !== undefined;
    if (want === undefined || want.state === "new" || want.target.length === 0 || isToolOwn) continue;
    const read = vocabulary.read(after, key, true).state;
    const state = read === "new" ? "draft" : read;
    if (state !== want.state) states.set(segmentToken(key, index), { said: read, meant: want.state });
  }
  return { locked: said.locks.locked, states };
}

/** The unit as it will be read, as far as states go. */
function unitAfter(unit: TransUnit, said: SaidAttributes & { readonly locks: LockChanges }): TransUnit {
  const definitions = new Map(unit.definitions);
  for (const [key, changes] of said.definitions) {
    const definition = definitions.get(key);
    if (definition === undefined) continue;
    definitions.set(key, { ...definition, attributes: withValues(definition.attributes, changes) });
  }
  const target = unit.target ?? unit.source;
  return {
    ...unit,
    marks: NO_MARKS,
    attributes: withValues(unit.attributes, { ...said.unit, ...said.locks.unit }),
    definitions,
    target:
      target === undefined
        ? undefined
        : {
            ...target,
            attributes: withValues(unit.target === undefined ? {} : target.attributes, said.target ?? {}),
          },
  };
}

function withValues(attributes: Attributes, changes: NamedValues): Attributes {
  const entries = Object.entries({ ...attributes, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
