import { tagStart } from "../xmlScan.ts";
import type { NamedValues } from "../xliff/ownNote.ts";

/** The namespace of ITS 2.0. */
export const ITS = "http://www.w3.org/2005/11/its";

/** What the ids of our lists of quality issues begin with. */
export const OWN_ISSUES = "muqabala-quality-";

/** Who translated and who revised, as ITS provenance tells: a person before an organisation before a tool. */
export interface Provenance {
  readonly translator: string | undefined;
  readonly reviser: string | undefined;
}

/** A list of provenance records that stands apart, by its id. */
export interface ProvenanceRecords extends Provenance {
  /** Behind its opening tag. */
  readonly openEnd: number;
}

/** The provenance in attributes: prefixed on elements of XLIFF, plain in a record. */
export function provenanceIn(attributes: NamedValues, prefix: "its:" | ""): Provenance {
  const named = (...names: readonly string[]): string | undefined =>
    names
      .map((name) => attributes[prefix + name]?.trim())
      .find((value) => value !== undefined && value !== "");
  return { translator: named("person", "org", "tool"), reviser: named("revPerson", "revOrg", "revTool") };
}

/**
 * What stands apart in a unit in the words of ITS. Of a list of provenance records the first that says something counts, since the
 * latest stands first; of lists of quality issues the one of ours is kept by its place.
 */
export class ItsRecords {
  private readonly lists = new Map<string, ProvenanceRecords>();
  private current = "";
  /** Where our list of quality issues stands, and its id. */
  ownIssues: { readonly id: string; readonly start: number; readonly end: number } | undefined;
  private issues: { readonly id: string; readonly start: number } | undefined;

  open(name: string, attributes: NamedValues, openEnd: number, text: string): void {
    const id = attributes["xml:id"] ?? "";
    if (name === "locQualityIssues" && id.startsWith(OWN_ISSUES)) {
      this.issues = { id, start: tagStart(text, openEnd) };
      return;
    }
    if (name === "provenanceRecords") {
      this.current = id;
      this.lists.set(this.current, { translator: undefined, reviser: undefined, openEnd });
      return;
    }
    const known = this.lists.get(this.current);
    if (name !== "provenanceRecord" || known === undefined) return;
    const { translator, reviser } = provenanceIn(attributes, "");
    this.lists.set(this.current, {
      translator: known.translator ?? translator,
      reviser: known.reviser ?? reviser,
      openEnd: known.openEnd,
    });
  }

  get isInOwnIssues(): boolean {
    return this.issues !== undefined;
  }

  closeIssues(end: number): void {
    if (this.issues !== undefined) this.ownIssues ??= { ...this.issues, end };
    this.issues = undefined;
  }

  find(id: string): ProvenanceRecords | undefined {
    return this.lists.get(id);
  }
}
