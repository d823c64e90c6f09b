import type { Settings } from "../core/project.ts";
import type { Stage } from "../core/review.ts";
import { readWishes } from "./checkRecord.ts";
import { readResources } from "./resourceRecord.ts";
import { flagIn, listIn, recordIn, wordIn } from "./fieldReader.ts";

const STAGES: readonly Stage[] = ["translate", "revise", "review", "proofread", "sign_off"];

/** Settings read back; throws `Damage`. */
export function readSettings(value: unknown): Settings {
  const record = recordIn(value, "settings");
  return {
    stages: listIn(record["stages"], "settings.stages").map((stage) =>
      wordIn(stage, STAGES, "settings.stages"),
    ),
    solo: flagIn(record["solo"], "settings.solo"),
    ...(record["resources"] === undefined ? {} : { resources: readResources(record["resources"]) }),
    ...(record["checks"] === undefined ? {} : { checks: readWishes(record["checks"]) }),
  };
}
