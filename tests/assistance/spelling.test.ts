import { beforeAll, describe, expect, test } from "vitest";
import { checkSegment } from "../../src/assistance/checks/checking.ts";
import { createContext, DEFAULT_CHECK_SETTINGS } from "../../src/assistance/checks/context.ts";
import { WRITTEN } from "../../src/assistance/checks/unit.ts";
import { newEntry } from "../../src/assistance/glossary/glossary.ts";
import { bringEnglishDictionary } from "../../src/assistance/spelling/englishDictionary.ts";
import { createSpeller, type Speller } from "../../src/assistance/spelling/speller.ts";
import { isSureSlip } from "../../src/assistance/spelling/sureSlip.ts";
import { contentOf } from "../../src/core/content.ts";

let speller: Speller;
beforeAll(async () => {
  speller = createSpeller(await bringEnglishDictionary());
});

describe("a speller", () => {
  test.each([
    "receive",
    "colour",
    "organise",
    "organisation",
    "artist’s",
    "companies'",
    "co-operation",
    "subcommittee",
    "website",
  ])("knows %s", (word) => {
    expect(word.split("-").every((part) => speller.knows(part))).toBe(true);
  });

  test.each(
    "randomised sanitisers practising centre favourable paediatric faecal enrolment travelling dialogue grey programmes analysed".split(
      " ",
    ),
  )("knows %s, as Britain writes it", (word) => {
    expect(speller.knows(word)).toBe(true);
  });

  // What people write instead of what they mean, as it is found in lists of usual mistakes.
  const mistakes =
    "teh the;recieve receive;goverment government;seperate separate;occured occurred;definately definitely;accomodate accommodate;becuase because;" +
    "beleive believe;calender calendar;commitee committee;concious conscious;embarass embarrass;enviroment environment;existance existence;foriegn foreign;" +
    "freind friend;futher further;harrass harass;independant independent;interupt interrupt;knowlege knowledge;liason liaison;libary library;" +
    "neccessary necessary;noticable noticeable;occurence occurrence;parliment parliament;posession possession;prefered preferred;priviledge privilege;" +
    "probaly probably;religous religious;rythm rhythm;similiar similar;succesful successful;suprise surprise;tendancy tendency;truely truly;wierd weird;" +
    "writting writing;adress address;agian again;arguement argument;begining beginning;buisness business;completly completely;diffrent different;" +
    "experiance experience;gaurd guard;imediate immediate;importent important;inteligence intelligence;langauge language;lenght length;managment management;" +
    "medecine medicine;oppurtunity opportunity;politcal political;relevent relevant;reponse response;strenght strength;thier their;univeristy university;" +
    "wether whether;whcih which;taht that;accross across;aquire acquire;tehcnology technology;presidnet president;secretery secretary;annouced announced;acheived achieved";

  test.each(mistakes.split(";").map((pair) => pair.split(" ")))(
    "is sure that %s is %s",
    (wrong = "", meant = "") => {
      expect(speller.near(wrong)[0]).toBe(meant);
      expect(isSureSlip(wrong, meant)).toBe(true);
    },
  );

  test.each([
    ["virions", "visions"],
    ["creatine", "creative"],
    ["berber", "barber"],
    ["intubation", "incubation"],
    ["phenotypes", "phenotype"],
    ["aspartate", "aspartame"],
    ["neuritis", "neurotis"],
    ["hotspot", "hotshot"],
    ["replicase", "replicas"],
  ])("is not sure that %s is %s", (word, near) => {
    expect(isSureSlip(word, near)).toBe(false);
  });

  test.each([
    ["recieve", "receive"],
    ["goverment", "government"],
    ["seperate", "separate"],
    ["teh", "the"],
    ["occured", "occurred"],
  ])("takes %s for a slip of %s", (word, meant) => {
    expect(speller.knows(word)).toBe(false);
    expect(speller.near(word)).toContain(meant);
  });
});

describe("the check of spelling", () => {
  /** The words found in a translation, with the first way to mend each. */
  function spelled(source: string, target: string, words: readonly string[] = []): readonly string[] {
    const entries = [newEntry({ id: "1", source: "سورا", target: "Zoraq" })];
    const context = createContext({ ...DEFAULT_CHECK_SETTINGS, words }, entries, { speller });
    const unit = {
      id: "1",
      source: contentOf(source),
      target: contentOf(target),
      kind: "paragraph" as const,
      making: WRITTEN,
    };
    return checkSegment(unit, context)
      .filter(({ check }) => check === "spelling")
      .map(
        ({ start, end, severity, fixes }) =>
          `${target.slice(start, end)} ${severity} ${fixes[0]?.text ?? "-"}`,
      );
  }

  test.each([
    ["a slip is a warning with its remedy", "قال", "He recieved it.", ["recieved warning received"]],
    ["a slip at the beginning keeps its capital", "قال", "Teh man said so.", ["Teh info The"]],
    ["a slip within a compound is a hint", "قال", "A co-recieve plan.", ["recieve info receive"]],
    ["a word near others that are rare is a hint", "قال", "The berber tent.", ["berber info barber"]],
    ["terms of medicine", "قال", "Azithromycin, remdesivir, hypoxemia and lymphocytic angiotensin.", []],
    [
      "a slip of an everyday word, though it ends like a term",
      "قال",
      "The tecnology of it.",
      ["tecnology info technology"],
    ],
    ["a word near no other is a hint", "قال", "A qxzvbn of it.", ["qxzvbn info -"]],
    ["a name inside a sentence is let be", "ذهب", "We met Ghassan Kanafani there.", []],
    ["a name at the beginning that the source has", "غسان هنا", "Ghassan is here.", []],
    ["acronyms, digits, addresses and tags", "قال", "NATO, mp3 and <b>x</b> at www.qqxyz.com cost 5xz.", []],
    ["what the glossary writes", "قال", "The zoraq of it.", []],
    ["what the source writes in Latin letters", "أداة gptx هنا", "The gptx tool.", []],
    ["possessives and hyphens", "قال", "The artist’s well-known decision-making.", []],
  ])("%s", (_, source, target, expected) => {
    expect(spelled(source, target)).toEqual(expected);
  });

  test("knows the words of the project", () => {
    expect(spelled("قال", "The qxzvbn of it.", ["Qxzvbn"])).toEqual([]);
  });
});
