import { describe, expect, test } from "vitest";
import { srtFormat, vttFormat } from "../../../src/interchange/subtitles/subtitleFormats.ts";
import { readSmall, sourcesOf, translatedFile } from "../translatedFile.ts";

/** A file of cues a second long, beginning with each full second. */
function srt(...texts: readonly string[]): string {
  return texts
    .map((text, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index},900\n${text}\n`)
    .join("\n");
}

const sources = (...texts: readonly string[]): readonly string[] =>
  sourcesOf(readSmall(srtFormat, srt(...texts)));
const translated = (texts: readonly string[], targets: Readonly<Record<number, string>>): string =>
  translatedFile(srtFormat, srt(...texts), targets);

describe("reading", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "a sentence over several cues",
      ["هذه جملة", "من عنوانين.", "وأخرى."],
      ["هذه جملة <1/>من عنوانين.", "وأخرى."],
    ],
    ["sentences that end inside a cue", ["جملة أولى. ثم", "ثانية."], ["جملة أولى.", "ثم <1/>ثانية."]],
    ["lines of a cue are one text", ["أ\nب."], ["أ ب."]],
    ["speakers are not", ["- أ؟\n- ب."], ["- أ؟", "<1/>- ب."]],
    ["without punctuation each cue stands alone", ["أ", "ب", "ج"], ["أ", "ب", "ج"]],
    ["but for a comma", ["أ،", "ب", "ج"], ["أ، <1/>ب", "ج"]],
    ["a new speaker is a new sentence", ["أ", "- ب."], ["أ", "- ب."]],
    ["tags", ["<i>أ</i> ب {\\i1}ج", "<b>د</b>."], ["<1>أ</1> ب <2/>ج <3/><4>د</4>."]],
    ["what is true of the whole cue is no code", ["{\\an8}<i>أ.</i>"], ["أ."]],
    ["marks of direction", ["\u202Bأ.\u202C", "\u200Fب."], ["أ.", "\u200Fب."]],
  ])("%s", (_, texts, expected) => expect(sources(...texts)).toEqual(expected));

  test("WebVTT: notes, styles and ids are no text, voices keep sentences apart", () => {
    const vtt = `WEBVTT\n\nNOTE\nلا\n\nSTYLE\n::cue {}\n\nid\n00:01.000 --> 00:02.000 line:0\n<v A>أ &lt;\n\n00:02.000 --> 00:03.000\n<v A>ب\n\n00:03.000 --> 00:04.000\n<v B>ج.\n`;
    const { blocks, segments } = readSmall(vttFormat, vtt);
    expect(sourcesOf({ ...readSmall(vttFormat, vtt), segments })).toEqual(["أ < <1/>ب", "ج."]);
    expect(blocks.map(({ context }) => context)).toEqual(["00:01.000", "00:03.000"]);
  });
});

describe("writing", () => {
  test("where the translator left the change of cue", () => {
    expect(translated(["هذه جملة", "من عنوانين."], { 0: "This is a sentence <1/>of two." })).toBe(
      srt("This is a sentence", "of two."),
    );
  });

  test("spread by the lengths of the source where it was left out", () => {
    expect(
      translated(["هذه جملة قصيرة", "لها بقية أطول منها بكثير."], {
        0: "One two three four five six, seven eight nine.",
      }),
    ).toBe(srt("One two three four", "five six, seven eight nine."));
  });

  test("long lines are broken in two of about the same length", () => {
    const long = "A cue that is longer than forty-two characters is two lines.";
    expect(translated(["أ."], { 0: long })).toBe(
      srt("A cue that is longer than\nforty-two characters is two lines."),
    );
    expect(translated(["أ."], { 0: "One line\nanother" })).toBe(srt("One line\nanother"));
    for (const line of translated(["أ."], { 0: "word ".repeat(16).trim() }).split("\n")) {
      expect(line.length).toBeLessThanOrEqual(42);
    }
  });

  test("speakers on their lines", () => {
    expect(translated(["- أ؟\n- ب."], { 0: "- A?", 1: "<1/>- B." })).toBe(srt("- A?\n- B."));
  });

  test("tags that are open where a text is cut are closed there", () => {
    expect(translated(["<i>أ ب ج د</i> ه", "ج د ه و."], { 0: "<1>a b c d e f</1> g" })).toBe(
      srt("<i>a b c d</i>", "<i>e f</i> g"),
    );
  });

  test("nothing that would end a cue, and WebVTT in its escapes", () => {
    expect(translated(["أ."], { 0: "a --> b" })).toBe(srt("a → b"));
    const vtt = "WEBVTT\nLanguage: ar\n\n00:01.000 --> 00:02.000\n<v A>أ &amp; ب\n";
    expect(translatedFile(vttFormat, vtt, { 0: "a & <b>" })).toBe(
      "WEBVTT\nLanguage: en-US\n\n00:01.000 --> 00:02.000\n<v A>a &amp; &lt;b&gt;\n",
    );
  });
});
