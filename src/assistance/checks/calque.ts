import { CALQUES } from "../../language/calques.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

// A word that every pattern has one of, so that most texts are looked at once.
const quick =
  /\b(?:worth|mention|mentionable|side|part|despite|top|head|light|shadow|shade|turn|context|roles?|relates|concerns|regards|means|way|method|process|operation|act|more|moment|level|contrary|opposite|regardless|aside|form|shape|manner|discuss\w*|reached|married|saying|expression|description|comes|follows|matter|addition|angle|hand)\b/iu;

/** No English that only carries the Arabic wording over. */
export const calque: SegmentCheck = {
  id: "calque",
  scope: "segment",
  severity: "info",
  mqm: "Style/Unidiomatic",
  its: "style",
  find: ({ target: { bare } }) => {
    if (!quick.test(bare)) return NOTHING;
    return CALQUES.flatMap(({ pattern, instead }): readonly Found[] => {
      const carried = pattern.exec(bare);
      if (carried === null) return NOTHING;
      const range = [carried.index, carried.index + carried[0].length] as const;
      return [
        inTarget(instead === "" ? "calque.drop" : "calque.instead", range, {
          facts: { text: carried[0].trim(), instead },
        }),
      ];
    });
  },
};
