import type { ProjectRules } from "../core/projectRules.ts";
import { RULE_LIMITS } from "../core/projectRules.ts";
import type { SegmentationRules } from "../core/segmentationRules.ts";
import { Damage, flagIn, listIn, recordIn, textIn } from "./fieldReader.ts";

/** Segmentation rules of a project read back; throws `Damage`, also where they are more than may be read from a file. */
export function readRules(value: unknown): ProjectRules {
  const record = recordIn(value, "rules");
  const rules = recordIn(record["rules"], "rules.rules");
  const handles = recordIn(rules["formatHandles"], "rules.formatHandles");
  const limit = createLimit();
  const text = (field: unknown): string => limit.text(textIn(field, "rules.rules"));
  const read: SegmentationRules = {
    cascade: flagIn(rules["cascade"], "rules.cascade"),
    segmentSubflows: flagIn(rules["segmentSubflows"], "rules.segmentSubflows"),
    formatHandles: {
      start: flagIn(handles["start"], "rules.formatHandles"),
      end: flagIn(handles["end"], "rules.formatHandles"),
      isolated: flagIn(handles["isolated"], "rules.formatHandles"),
    },
    languageRules: listIn(rules["languageRules"], "rules.languageRules").map((one) => {
      const list = recordIn(one, "rules.languageRules");
      return {
        name: text(list["name"]),
        rules: listIn(list["rules"], "rules.languageRules").map((each) => {
          limit.rule();
          const rule = recordIn(each, "rules.languageRules");
          const isBreak = flagIn(rule["break"], "rules.languageRules");
          return { break: isBreak, before: text(rule["before"]), after: text(rule["after"]) };
        }),
      };
    }),
    languageMaps: listIn(rules["languageMaps"], "rules.languageMaps").map((one) => {
      const map = recordIn(one, "rules.languageMaps");
      return { pattern: text(map["pattern"]), name: text(map["name"]) };
    }),
  };
  return { name: text(record["name"]), rules: read };
}

/** Counts what is read, and takes more than the limits for damage. */
function createLimit(): { readonly text: (text: string) => string; readonly rule: () => void } {
  let length = 0;
  let rules = 0;
  return {
    text: (text) => {
      length += text.length;
      if (length > RULE_LIMITS.length) throw new Damage("rules.length");
      return text;
    },
    rule: () => {
      rules += 1;
      if (rules > RULE_LIMITS.rules) throw new Damage("rules.count");
    },
  };
}
