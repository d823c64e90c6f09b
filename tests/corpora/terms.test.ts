import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import { createTermFinder } from "../../src/assistance/glossary/termFinder.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");
const declaration = path.join(corpora, "alignment", "udhr-ara-eng.gold-alignment.json");

/** Everyday words that stemmers take for each other, and every form the Declaration has of them, in order of the alphabet. */
const forms: Readonly<Record<string, string>> = {
  دولة: "دولة لدولة والدولة",
  دولي: "الدولي دولي",
  جنس: "الجنس",
  جنسية: "بجنسية جنسيته",
  شخص: "شخص شخصه",
  شخصية: "بشخصيته شخصية لشخصيته",
  قانون: "القانون قانوناً للقانون",
  أساس: "أساس أساسه",
  إنسان: "إنسان الإنسان",
  علم: "",
  فن: "",
};

describe.skipIf(!existsSync(declaration))("the Universal Declaration", () => {
  it.each(Object.entries(forms))("has %s as: %s", (term, expected) => {
    const parsed: { readonly src: readonly { readonly text: string }[] } = JSON.parse(
      readFileSync(declaration, "utf8"),
    );
    const { find } = createTermFinder([newEntry({ id: "t", source: term, target: "x" })]);
    const found = parsed.src.flatMap(({ text }) =>
      find(text).map(({ start, end }) => text.slice(start, end)),
    );
    expect([...new Set(found)].toSorted().join(" ")).toBe(expected);
  });
});
