import { expect, test } from "vitest";
import { substituted } from "../../../src/assistance/memory/substitution.ts";

test.each([
  // The entry's source and rendering, the new source, the new rendering, and whether nothing else differs.
  ["باعت 12 سيارة", "It sold 12 cars", "باعت 15 سيارة", "It sold 15 cars", true],
  ["باعت ١٢ سيارة", "It sold 12 cars", "باعت ١٥ سيارة", "It sold 15 cars", true],
  ["بلغ 1200 طن", "It came to 1,200 tons", "بلغ 3500 طن", "It came to 3,500 tons", true],
  ["في 12 مايو 2023", "On May 12, 2023", "في 15 يونيو 2024", "On June 15, 2024", true],
  [
    "اشترت Apple الشركة",
    "Apple bought the company",
    "اشترت Hugging Face الشركة",
    "Hugging Face bought the company",
    true,
  ],
  ["باعت 12 سيارة", "It sold 12 cars", "باعت 15 شاحنة", "It sold 15 cars", false],
  ["نسبة 25% هنا", "25% of it here", "نسبة 30% هنا", "30% of it here", true],
  ["من 5 إلى 7", "5 to 7", "من 7 إلى 5", "7 to 5", true],
])("%s, %s; %s", (source, target, now, expected, isWhole) => {
  expect(substituted({ source, target }, now)).toMatchObject({ target: expected, isWhole });
});

test.each([
  ["the same", "باعت 12 سيارة", "It sold 12 cars", "باعت 12 سيارة"],
  ["words alone", "باعت سيارة", "It sold a car", "باعت شاحنة"],
  ["a number that the rendering has in words", "باعت 12 سيارة", "It sold twelve cars", "باعت 15 سيارة"],
  ["a number that the rendering has twice", "باعت 12 سيارة", "12 cars, yes 12", "باعت 15 سيارة"],
  ["a number that becomes a word", "باعت 12 سيارة", "It sold 12 cars", "باعت خمس سيارة"],
])("nothing is exchanged: %s", (_why, source, target, now) => {
  expect(substituted({ source, target }, now)).toBeNull();
});
