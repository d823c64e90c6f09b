import type { Actor } from "../core/actor.ts";
import { ROLES } from "../core/actor.ts";
import { Damage, listIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

/** The actors of one record, each written once and named by its place. */
export interface ActorTable {
  readonly actors: readonly Actor[];
  /** The place of an actor, which is added if it is new. */
  place(actor: Actor): number;
}

/** A table to write a record with. */
export function createActorTable(): ActorTable {
  const actors: Actor[] = [];
  const places = new Map<string, number>();
  return {
    actors,
    place(actor) {
      const key = JSON.stringify([actor.id, actor.name, actor.role]);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, actors.length);
      actors.push({ id: actor.id, name: actor.name, role: actor.role });
      return actors.length - 1;
    },
  };
}

/** One actor read back; throws {@link Damage}. */
function readActor(value: unknown, field: string): Actor {
  const actor = recordIn(value, field);
  return {
    id: textIn(actor["id"], field),
    name: textIn(actor["name"], field),
    role: wordIn(actor["role"], ROLES, field),
  };
}

/** The actors of a record read back; throws {@link Damage}. */
export function readActors(value: unknown): readonly Actor[] {
  return listIn(value, "actors").map((actor) => readActor(actor, "actors"));
}

/** The actor at a place of the table; throws {@link Damage}. */
export function actorAt(actors: readonly Actor[], place: unknown, field: string): Actor {
  const actor = typeof place === "number" ? actors[place] : undefined;
  if (actor === undefined) throw new Damage(field);
  return actor;
}
