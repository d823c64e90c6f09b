import { compileFriends, FALSE_FRIENDS } from "../../language/falseFriends.ts";
import { type Found, type SegmentCheck, inTarget, NOTHING } from "./check.ts";

const friends = compileFriends(FALSE_FRIENDS);

/** No literal rendering that says another thing than the Arabic. */
export const falseFriend: SegmentCheck = {
  id: "false_friend",
  scope: "segment",
  severity: "warning",
  mqm: "Accuracy/Mistranslation",
  its: "mistranslation",
  find: ({ source, target }, { friends: own }) => {
    if (target.bare.trim() === "") return NOTHING;
    const tokens = source.tokens();
    const found: Found[] = [];
    for (const [index, token] of tokens.entries()) {
      const [ofProject, ofAll] = [own.get(token.key), friends.get(token.key)];
      if (ofProject === undefined && ofAll === undefined) continue;
      for (const { words, wrong, right, fix } of [...(ofProject ?? []), ...(ofAll ?? [])]) {
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
