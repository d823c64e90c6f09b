import { CALQUES } from "../../language/calques.ts";
import { wordTopic } from "../../language/wordTopics.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

/** No English that only carries the Arabic wording over. */
export const calque: SegmentCheck = {
  id: "calque",
  scope: "segment",
  severity: "info",
  mqm: "Style/Unidiomatic",
  its: "style",
  find: ({ target }) => {
    if (!target.mentions(wordTopic.calque)) return NOTHING;
    const found: Found[] = [];
    for (const { key, topics } of target.tokens()) {
      if ((topics & wordTopic.calque) === 0) continue;
      for (const { pattern, instead } of CALQUES.get(key) ?? []) {
        const carried = pattern.exec(target.bare);
        if (carried === null || found.some(({ start }) => start === carried.index)) continue;
        const range = [carried.index, carried.index + carried[0].length] as const;
        const message = instead === "" ? "calque.drop" : "calque.instead";
        found.push(inTarget(message, range, { facts: { text: carried[0].trim(), instead } }));
      }
    }
    return found;
  },
};
