import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Code, codesOf, type Content, joinParts, plainText } from "../../src/core/content.ts";
import { withSourceCodes } from "../../src/interchange/alignedCodes.ts";

/** Codes are `<b>`, `</b>` and `<br/>`; the id is that of the nearest open one. */
function content(text: string, family: string): Content {
  const open: string[] = [];
  let number = 0;
  return joinParts(
    text
      .split(/(<[^>]*>)/u)
      .filter((part) => part !== "")
      .map((part): string | Code => {
        const found = /^<(\/?)(\w+)(\/?)>$/u.exec(part);
        if (found === null) return part;
        const [, isClose, label = "", isAlone] = found;
        const code = { type: "code", label, data: `${family}${part}` } as const;
        if (isAlone !== "") return { ...code, id: `${family}${(number += 1)}`, kind: "standalone" };
        if (isClose !== "") return { ...code, id: open.pop() ?? `${family}x`, kind: "close" };
        const id = `${family}${(number += 1)}`;
        open.push(id);
        return { ...code, id, kind: "open" };
      }),
  );
}

function shown(parts: Content): string {
  return parts
    .map((part) =>
      typeof part === "string"
        ? part
        : `<${part.kind === "close" ? "/" : ""}${part.label}${part.kind === "standalone" ? "/" : ""}>`,
    )
    .join("");
}

describe("the codes of a source in a translation that has its own", () => {
  test.each([
    ["in the same order", "<b>نعم</b> ثم<br/> لا", "<b>Yes</b> and<br/> no", "<b>Yes</b> and<br/> no"],
    ["whatever they are called", "<strong>نعم</strong> لا", "<b>Yes</b> no", "<strong>Yes</strong> no"],
    ["some are missing", "<b>نعم</b> ثم <i>لا</i>", "Yes and <i>no</i>", "Yes and <i>no</i>"],
    ["the translation has more", "نعم ثم <i>لا</i>", "<u>Yes</u> and <i>no</i>", "Yes and <i>no</i>"],
    ["all of the source is inside", "<b>نعم</b>", "Yes", "<b>Yes</b>"],
    ["one inside, one around", "<b>نعم ثم <i>لا</i></b>", "Yes and <i>no</i>", "<b>Yes and <i>no</i></b>"],
    ["a picture in front", "<img/>نعم", "Yes", "<img/>Yes"],
    ["a half that has no place", "<b>نعم</b> ثم لا", "Yes and no", "Yes and no"],
    ["a source without any", "نعم", "<b>Yes</b>", "Yes"],
    ["nothing translated", "<b>نعم</b>", "", "<b></b>"],
  ])("%s", (_, source, translation, expected) => {
    const made = withSourceCodes(content(source, "s"), content(translation, "t"));
    expect(shown(made)).toBe(expected);
  });

  test("are the source's own, each at most once, in whole pairs, and the words stay", () => {
    const tree: fc.Arbitrary<string> = fc.letrec((tie) => ({
      text: fc
        .array(
          fc.oneof(
            { maxDepth: 2 },
            fc.constantFrom("نعم ", "لا ", "<br/>", ""),
            fc.constantFrom("<img/>"),
            fc
              .tuple(fc.constantFrom("b", "i"), tie("text"))
              .map(([name, inner]) => `<${name}>${String(inner)}</${name}>`),
          ),
          { maxLength: 4 },
        )
        .map((parts) => parts.join("")),
    })).text as fc.Arbitrary<string>;
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const [source, translation] = [content(one, "s"), content(other, "t")];
        const made = withSourceCodes(source, translation);
        expect(plainText(made)).toBe(plainText(translation));
        const codes = codesOf(made);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.every((code) => codesOf(source).includes(code))).toBe(true);
        const open: string[] = [];
        for (const { id, kind } of codes) {
          if (kind === "open") open.push(id);
          if (kind === "close") expect(open.pop()).toBe(id);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
