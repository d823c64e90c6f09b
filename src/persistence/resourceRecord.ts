import type { ResourceWishes, UsedResource } from "../core/resourceWishes.ts";
import { Damage, listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

const TYPES: readonly UsedResource["type"][] = ["memory", "glossary"];
const USES: readonly UsedResource["use"][] = ["read", "update"];

/** What a project looks things up in, read back; throws `Damage`. */
export function readResources(value: unknown): ResourceWishes {
  const record = recordIn(value, "resources");
  const penalties = recordIn(record["penalties"], "resources.penalties");
  const age = recordIn(penalties["age"], "resources.penalties.age");
  const origin = recordIn(penalties["origin"], "resources.penalties.origin");
  return {
    used: listIn(record["used"], "resources.used").map((one) => {
      const used = recordIn(one, "resources.used");
      return {
        id: textIn(used["id"], "resources.used.id"),
        type: wordIn(used["type"], TYPES, "resources.used.type"),
        name: textIn(used["name"], "resources.used.name"),
        use: wordIn(used["use"], USES, "resources.used.use"),
        penalty: pointsIn(used["penalty"], "resources.used.penalty"),
      };
    }),
    penalties: {
      age: {
        days: countIn(age["days"], "resources.penalties.age.days"),
        points: pointsIn(age["points"], "resources.penalties.age.points"),
      },
      origin: {
        machine: pointsIn(origin["machine"], "resources.penalties.origin.machine"),
        alignment: pointsIn(origin["alignment"], "resources.penalties.origin.alignment"),
      },
    },
    threshold: pointsIn(record["threshold"], "resources.threshold"),
  };
}

function countIn(value: unknown, field: string): number {
  const count = numberIn(value, field);
  if (count < 0) throw new Damage(field);
  return count;
}

function pointsIn(value: unknown, field: string): number {
  const points = countIn(value, field);
  if (points > 100) throw new Damage(field);
  return points;
}
