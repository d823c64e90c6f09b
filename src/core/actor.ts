/** What somebody may do in a project; the meanings are those of ISO 17100. */
export type Role = "translator" | "reviser" | "reviewer" | "proofreader" | "manager" | "viewer";

/** All roles, in the order of the work. */
export const ROLES: readonly Role[] = [
  "translator",
  "reviser",
  "reviewer",
  "proofreader",
  "manager",
  "viewer",
];

/** Who did something, and in which role. */
export interface Actor {
  /** Stable for one profile, whatever name or role it takes. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * Whether two actors count as one person: the same profile, or the same name but for case, spaces and what a name
 * looks the same without. Four eyes asks this, so that a second profile under one's own name gains nothing.
 */
export function samePerson(one: Actor, other: Actor): boolean {
  return one.id === other.id || nameKey(one.name) === nameKey(other.name);
}

/** Invisible characters, tatweel and Arabic vowel marks: a name written with or without them is one name. */
const UNSPOKEN = /[\p{Default_Ignorable_Code_Point}\u0640\u064B-\u0652\u0670]/gu;

function nameKey(name: string): string {
  return name.normalize("NFKC").replace(UNSPOKEN, "").replace(/\s+/gu, " ").trim().toLowerCase();
}
