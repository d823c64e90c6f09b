import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingsOf, withoutArticle } from "../../src/language/arabicReadings.ts";

const word = fc
  .array(fc.constantFrom(..."والفبكسلهيتنمةىاأإئءكر"), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(""));

function stems(given: string): readonly string[] {
  return readingsOf(given).map(({ proclitics, article, stem, pronoun, ending }) =>
    [proclitics, article ? "ال" : "", stem, pronoun, ending === "none" ? "" : ending]
      .filter(Boolean)
      .join("+"),
  );
}

describe("readingsOf", () => {
  it.each([
    ["وبالكتاب", "وب+ال+كتاب"],
    ["للغة", "ل+ال+لغة"],
    ["للكتاب", "ل+ال+كتاب"],
    ["أداتها", "أداة+ها"],
    ["مستواه", "مستوى+ه"],
    ["أصدقاؤهم", "أصدقاء+هم"],
    ["ملجئه", "ملجأ+ه"],
    ["نطاقا", "نطاق+accusative"],
    ["شركتين", "شركة+number"],
    ["مطورون", "مطور+number"],
    ["وبسياراتهم", "وب+سيارة+هم+feminine_plural"],
    ["مهندسو", "مهندس+construct"],
    ["سيعلن", "س+يعلن"],
    ["عالطاولة", "ع+ال+طاولة"],
  ])("%s may be %s", (given, reading) => {
    expect(stems(given)).toContain(reading);
  });

  it.each([
    ["فكرة", "ف+كرة"],
    ["فكرتها", "ف+كرة+ها"],
    ["وبالكتابه", "وب+ال+كتاب+ه"],
    ["التماس", "ال+تماس"],
    ["لحق", "ل+حق"],
    ["سماع", "س+ماع"],
    ["والدين", "و+ال+دين"],
    ["روسيا", "روسي+accusative"],
    ["بكتابا", "ب+كتاب+accusative"],
  ])("%s is never %s", (given, reading) => {
    expect(stems(given)).not.toContain(reading);
  });

  it("always reads the word as it stands, first, and never an article with a pronoun", () => {
    fc.assert(
      fc.property(word, (given) => {
        const readings = readingsOf(given);
        expect(readings[0]).toEqual({
          stem: given,
          proclitics: "",
          article: false,
          pronoun: "",
          ending: "none",
        });
        for (const { article, pronoun, stem } of readings) {
          expect(article && pronoun !== "").toBe(false);
          expect(stem).not.toBe("");
        }
      }),
    );
  });
});

describe("withoutArticle", () => {
  it.each([
    ["الذكاء", "ذكاء"],
    ["التزام", "التزام"],
    ["الله", "الله"],
    ["ال", "ال"],
    ["اللغة", "لغة"],
  ])("%s is %s", (given, bare) => {
    expect(withoutArticle(given)).toBe(bare);
  });
});
