import { describe, expect, test } from "vitest";
import { similarity } from "../../../src/assistance/memory/similarity.ts";

describe("how alike two texts are", () => {
  test.each([
    ["the same", "وقد أثارت هذه الحادثة مخاوف", "وقد أثارت هذه الحادثة مخاوف", 100, 100],
    ["the same in another normal form", "قال أحمد", "قال أحمد".normalize("NFD"), 100, 100],
    ["a vowel mark more", "مخاوف أوسع نطاقا داخل", "مخاوف أوسع نطاقًا داخل", 99, 99],
    ["hamzas left out", "أعلن الرئيس أن الأداة آمنة.", "اعلن الرئيس ان الأداة آمنة.", 95, 99],
    ["digits of the other series", "في 26 نوفمبر 2024", "في ٢٦ نوفمبر ٢٠٢٤", 99, 99],
    ["marks of another shape", 'قال "نعم" ثم غادر', "قال «نعم» ثم غادر", 99, 99],
    ["one question mark for another", "هل هذا صحيح؟", "هل هذا صحيح?", 99, 99],
    ["ه for ة", "المدرسة القديمة", "المدرسه القديمه", 95, 95],
    ["an article dropped", "أوقفت الشركة الوصول", "أوقفت شركة الوصول", 92, 92],
    ["clitics on one of two words", "تحسين النموذج", "تحسين نموذجها", 88, 88],
    ["a plural in ات", "وصلت الشركة أمس", "وصلت الشركات أمس", 87, 87],
    ["hamzas that are both written differ", "إعلام حر", "أعلام حر", 50, 50],
    ["only a name in common", "OpenAI توقف الوصول المبكر", "OpenAI تواجه ردود فعل عنيفة", 20, 20],
    ["another number", "المادة 1", "المادة 2", 92, 93],
    ["one word, article only", "الحرية", "حرية", 75, 75],
    ["a comma less", "وفي بيان لها، أكدت الشركة", "وفي بيان لها أكدت الشركة", 94, 94],
    ["another order", "أكدت الشركة أن المشاركة طوعية", "أن المشاركة طوعية أكدت الشركة", 20, 20],
    ["an abbreviation", "قال د. أحمد", "قال الدكتور أحمد", 61, 61],
    ["nothing on both sides", "", "", 100, 100],
    ["nothing on one side", "", "كلمة", 0, 0],
  ])("%s", (_, one, other, least, most) => {
    const score = similarity(one, other);
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
    expect(similarity(other, one)).toBe(score);
  });
});
