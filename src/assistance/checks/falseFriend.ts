import { wordTopic } from "../../language/wordTopics.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";
import { KNOWN_FRIENDS } from "./knownFriends.ts";

/** No literal rendering that says another thing than the Arabic. */
export const falseFriend: SegmentCheck = {
  id: "false_friend",
  scope: "segment",
  severity: "warning",
  mqm: "Accuracy/Mistranslation",
  its: "mistranslation",
  find: ({ source, target }, { friends: own }) => {
    if (!source.mentions(wordTopic.falseFriend) || target.bare.trim() === "") return NOTHING;
    const tokens = source.tokens();
    const found: Found[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined || (token.topics & wordTopic.falseFriend) === 0) continue;
      for (const { words, wrong, right, fix } of [
        ...(own.get(token.key) ?? []),
        ...(KNOWN_FRIENDS.get(token.key) ?? []),
      ]) {
        const last = tokens[index + words.length - 1];
        if (last === undefined || !words.every((word, place) => word.has(tokens[index + place]?.key ?? "")))
          continue;
        const literal = wrong.exec(target.bare);
        if (literal === null || found.some(({ start }) => start === literal.index)) continue;
        const range = [literal.index, literal.index + literal[0].length] as const;
        const said = { literal: literal[0], source: source.text.slice(token.start, last.end) };
        found.push(
          right === ""
            ? inTarget("false_friend.wrong", range, { facts: said })
            : inTarget("false_friend.literal", range, {
                facts: { ...said, right },
                fixes: fix === undefined ? [] : [{ start: range[0], end: range[1], text: fix }],
              }),
        );
      }
    }
    return found.length === 0 ? NOTHING : found;
  },
};
