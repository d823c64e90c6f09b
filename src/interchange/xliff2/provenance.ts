import type { Segment } from "../../core/segment.ts";
import type { RevisionCause } from "../../core/revision.ts";
import type { NamedValues } from "../xliff/ownNote.ts";
import { ITS, type ItsRecords, type Provenance, provenanceIn, type ProvenanceRecords } from "./itsRecords.ts";

/** What a unit says of its provenance. */
export interface UnitProvenance extends Provenance {
  /** The list of records it points to, if it does. */
  readonly records: ProvenanceRecords | undefined;
}

/** Nothing is known; shared. */
export const NO_PROVENANCE: UnitProvenance = {
  translator: undefined,
  reviser: undefined,
  records: undefined,
};

/** The provenance of a unit: of its own, of the records it points to, else of its file. */
export function provenanceOf(
  unit: NamedValues,
  file: NamedValues,
  records: ItsRecords | undefined,
): UnitProvenance {
  const own = pointed(unit, records);
  if (own.translator !== undefined || own.reviser !== undefined || own.records !== undefined) return own;
  const handed = provenanceIn(file, "its:");
  if (handed.translator === undefined && handed.reviser === undefined) return NO_PROVENANCE;
  return { ...handed, records: undefined };
}

/** What spans of targets say, by where their parts begin. */
export function spanProvenance(
  spans: ReadonlyMap<number, NamedValues>,
  records: ItsRecords | undefined,
): ReadonlyMap<number, Provenance> {
  return new Map(Array.from(spans, ([part, attributes]) => [part, pointed(attributes, records)]));
}

function pointed(unit: NamedValues, records: ItsRecords | undefined): UnitProvenance {
  const reference = unit["its:provenanceRecordsRef"];
  const id = /(?:#|\/)its=([^/=]+)$/u.exec(reference ?? "")?.[1] ?? reference?.replace(/^#/u, "");
  const apart = id === undefined ? undefined : records?.find(id);
  return apart === undefined
    ? { ...provenanceIn(unit, "its:"), records: undefined }
    : { translator: apart.translator, reviser: apart.reviser, records: apart };
}

/** Who wrote and approved here what a unit now says; a name is undefined where nobody did. */
export function provenanceHere(segments: readonly Segment[]): Provenance {
  const writer = latest(segments, WRITTEN);
  const approver = latest(segments, APPROVED);
  return { translator: writer?.name, reviser: approver?.name };
}

const WRITTEN: readonly RevisionCause[] = [
  "written",
  "copied",
  "replaced",
  "change_accepted",
  "change_rejected",
  "revision_restored",
  "suggestion_accepted",
];
const APPROVED: readonly RevisionCause[] = ["approved", "signed_off"];

function latest(
  segments: readonly Segment[],
  causes: readonly RevisionCause[],
): { readonly name: string; readonly at: number } | undefined {
  let found: { readonly name: string; readonly at: number } | undefined;
  for (const { history } of segments) {
    const last = history.findLast(({ cause }) => causes.includes(cause));
    if (last !== undefined && (found === undefined || last.at > found.at)) {
      found = { name: last.author.name, at: last.at };
    }
  }
  return found;
}

/** Whether a file tells provenance in the words of ITS: of XLIFF 2.1 or later, with the namespace declared. */
export function tellsProvenance({ attributes }: { readonly attributes: NamedValues }): boolean {
  return attributes["xmlns:its"] === ITS && attributes["version"] !== "2.0";
}

/** The attributes by which a unit says who worked on it here; nothing where it says so already, or in records apart. */
export function provenanceAttributes(
  root: { readonly attributes: NamedValues },
  said: UnitProvenance,
  { translator, reviser }: Provenance,
): NamedValues {
  const isNewTranslator = translator !== undefined && translator !== said.translator;
  const isNewReviser = reviser !== undefined && reviser !== said.reviser;
  if (said.records !== undefined || (!isNewTranslator && !isNewReviser)) return {};
  return {
    ...(root.attributes["its:version"] === undefined ? { "its:version": "2.0" } : {}),
    ...(isNewTranslator
      ? {
          "its:person": translator,
          "its:personRef": undefined,
          "its:tool": undefined,
          "its:toolRef": undefined,
        }
      : {}),
    // Who revised another's text has not revised this one.
    ...(isNewReviser || isNewTranslator ? { "its:revPerson": reviser, "its:revPersonRef": undefined } : {}),
  };
}

/** The record to be put before the others where a unit points to records; the latest stands first. */
export function provenanceRecord(
  said: UnitProvenance,
  { translator, reviser }: Provenance,
): NamedValues | undefined {
  const person = translator === said.translator ? undefined : translator;
  const revPerson = reviser === said.reviser ? undefined : reviser;
  return said.records === undefined || (person === undefined && revPerson === undefined)
    ? undefined
    : { person, revPerson };
}
