import { describe, expect, it } from "vitest";
import {
  keepAppearance,
  preferredLanguage,
  readAppearance,
  readingLocale,
} from "../../src/app/appearance.ts";
import { isolateInterpolation, wordRuns } from "../../src/app/isolation.ts";
import { pathOf, projectOf, screenOf } from "../../src/app/routes.ts";
import { scoreWords } from "../../src/app/wordSearch.ts";

const storageOf = (value: string | null) => ({ getItem: () => value, setItem: () => undefined });

describe("appearance", () => {
  it.each([
    [["ar-EG", "en"], "ar"],
    [["fr", "ar"], "ar"],
    [["fr-CA"], "en"],
    [[], "en"],
  ] as const)("a reader of %j meets %s", (languages, expected) => {
    expect(preferredLanguage(languages)).toBe(expected);
  });

  it("keeps what is whole and drops what is damaged", () => {
    const read = readAppearance(storageOf('{"language":"ar","theme":"neon","textScale":1.3,"digits":7}'), [
      "en",
    ]);
    expect(read).toEqual({
      language: "ar",
      theme: "system",
      textScale: 1.3,
      digits: "locale",
      columns: "source-right",
    });
    expect(readAppearance(storageOf("[["), ["en"]).language).toBe("en");
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(keepAppearance(full, read)).toBe(false);
  });

  it("writes numbers as the reader's own locale does, or as they chose", () => {
    const arabic = readAppearance(storageOf('{"language":"ar"}'), []);
    expect(readingLocale(arabic, ["en-GB", "ar-EG"])).toBe("ar-EG");
    expect(readingLocale({ ...arabic, digits: "latn" }, ["ar-EG"])).toBe("ar-EG-u-nu-latn");
    expect(readingLocale({ ...arabic, digits: "arab" }, [])).toBe("ar-u-nu-arab");
    expect(new Intl.NumberFormat("ar-u-nu-arab").format(43)).toBe("٤٣");
  });
});

describe("sentences of the interface", () => {
  it("isolate what is filled in", () => {
    expect(isolateInterpolation("Layla", "ar")).toBe("\u2068Layla\u2069");
    expect(isolateInterpolation("43", "ar")).toBe("43");
    expect(isolateInterpolation(1234, "ar-EG")).toBe("١٬٢٣٤");
    expect(isolateInterpolation("", "en")).toBe("");
  });

  it("are cut at the isolates", () => {
    expect(wordRuns("فتحت \u2068Layla\u2069 الملف")).toEqual([
      { text: "فتحت ", isolated: false },
      { text: "Layla", isolated: true },
      { text: " الملف", isolated: false },
    ]);
  });
});

describe("paths", () => {
  it.each([
    ["/", "projects"],
    ["/p/a/translate", "translate"],
    ["/p/a/translate/s7", "translate"],
    ["/p/a/read", "read"],
    ["/p/a/nowhere", undefined],
    ["/x", undefined],
  ] as const)("%s shows %s", (path, screen) => {
    expect(screenOf(path)).toBe(screen);
  });

  it("carry names whole", () => {
    expect(pathOf("تسريب/١", "translate", "p01.s1")).toMatch(/^\/p\/[^/]+\/translate\/p01\.s1$/u);
    expect(projectOf(pathOf("تسريب/١", "review"))).toBe("تسريب/١");
    expect(projectOf("/p/%E0%A4%A/read")).toBeUndefined();
  });
});

describe("finding a command by words", () => {
  it.each([
    ["conf next", ["Confirm and go to the next segment"], true],
    ["الي التالي", ["تأكيد والانتقال إلى المقطع التالي"], true],
    ["مقطع", ["تقسيم المقطع عند المؤشر"], true],
    ["theme", ["تبديل السمة", "Switch the theme"], true],
    ["cnfrm", ["Confirm"], true],
    ["approve zebra", ["Approve"], false],
    ["", ["Approve"], true],
  ] as const)("%s in %j: %s", (query, texts, found) => {
    expect(scoreWords(query, texts) > 0).toBe(found);
  });

  it("prefers whole words", () => {
    expect(scoreWords("find", ["Find"])).toBeGreaterThan(scoreWords("find", ["Finding"]));
  });
});
