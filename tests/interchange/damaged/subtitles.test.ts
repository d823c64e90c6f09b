import { describe, expect, test } from "vitest";
import { srtFormat, vttFormat } from "../../../src/interchange/subtitles/subtitleFormats.ts";
import { readSmall, sourcesOf } from "../translatedFile.ts";
import { told } from "./told.ts";

const SRT = `1
00:00:01,000 --> 00:00:02,000
خبز.

2
00:00:02,500 --> 00:00:04,000
ملح.

3
00:00:05,000 --> 00:00:06,000
ماء.
`;
const WORDS = ["خبز.", "ملح.", "ماء."];
const SECOND = "00:00:02,500 --> 00:00:04,000";

/** The file with its second line of times written otherwise. */
const timed = (line: string): string => SRT.replace(SECOND, line);

describe("SubRip", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["nothing wrong", SRT, [], WORDS],
    ["a mark of its encoding", `\uFEFF${SRT}`, [], WORDS],
    ["line ends of Windows", SRT.replaceAll("\n", "\r\n"), [], WORDS],
    ["full stops in times", SRT.replaceAll(",", "."), [], WORDS],
    ["short times", timed("0:00:02,5-->0:00:04"), [], WORDS],
    ["a place on the screen", timed(`${SECOND}  X1:40 X2:600 Y1:20 Y2:50`), [], WORDS],
    ["cues that overlap", timed("00:00:01,500 --> 00:00:07,000"), [], WORDS],
    ["no numbers at all", SRT.replaceAll(/^\d\n/gmu, ""), [], WORDS],
    ["numbers out of order", SRT.replace("\n3\n", "\n9\n"), [], WORDS],
    ["a cue without text among others", SRT.replace("ملح.\n", ""), [], ["خبز.", "ماء."]],
    ["an arrow in a text", SRT.replace("ملح.", "ملح --> ماء."), [], ["خبز.", "ملح --> ماء.", "ماء."]],
    [
      "times in a text",
      SRT.replace("ملح.", "ملح\n10:30 – 11:45.").replace("ماء.", "10:30 → 11:45"),
      [],
      ["خبز.", "ملح 10:30 – 11:45.", "10:30 → 11:45"],
    ],
    ["a number in a text", SRT.replace("ملح.", "ملح\n\n3\nأبيض."), [], ["خبز.", "ملح 3 أبيض.", "ماء."]],
    ["a letter in an end", timed("00:00:02,500 --> 00:00:0x,000"), ["~subtitle_time_unreadable 6:18"], WORDS],
    ["a letter in a start", timed("00:00:O2,500 --> 00:00:04,000"), ["~subtitle_time_unreadable 6:1"], WORDS],
    ["too many seconds", timed("00:00:02,500 --> 00:00:64,000"), ["~subtitle_time_unreadable 6:18"], WORDS],
    ["no end", timed("00:00:02,500 -->"), ["~subtitle_time_unreadable 6:17"], WORDS],
    ["no times", timed("-->"), ["~subtitle_time_unreadable 6:1"], WORDS],
    ["half an arrow", timed("00:00:02,500 -> 00:00:04,000"), ["~subtitle_time_unreadable 6:14"], WORDS],
    ["a dash for an arrow", timed("00:00:02,500 –> 00:00:04,000"), ["~subtitle_time_unreadable 6:14"], WORDS],
    ["text behind the times", timed(`${SECOND} ملح`), ["~subtitle_time_unreadable 6:18"], WORDS],
    [
      "an end before the start",
      timed("00:00:04,500 --> 00:00:04,000"),
      ["~subtitle_end_before_start 6:1"],
      WORDS,
    ],
    ["times that go back", timed("00:00:00,500 --> 00:00:00,900"), ["~subtitle_times_back 6:1"], WORDS],
    ["a number missing", SRT.replace("\n2\n", "\n"), ["~subtitle_number_missing 5:1"], WORDS],
    ["times missing", timed("").replace("\n2\n\n", "\n2\n"), ["~subtitle_timing_missing 5:1"], WORDS],
    ["the first times missing", SRT.replace(/^1\n.*\n/u, "1\n"), ["~subtitle_timing_missing 1:1"], WORDS],
    ["the last times missing", SRT.replace(/3\n.*\n/u, "3\n"), ["~subtitle_timing_missing 9:1"], WORDS],
    ["words before the first cue", `ترجمة\n\n${SRT}`, ["~subtitle_text_outside 1:1"], WORDS],
    [
      "cut off behind a number",
      SRT.slice(0, SRT.indexOf("3\n") + 1),
      ["~subtitle_cue_empty 9:1"],
      WORDS.slice(0, 2),
    ],
    [
      "cut off in a time",
      SRT.slice(0, SRT.indexOf("00:00:05") + 6),
      ["~subtitle_time_unreadable 10:7"],
      WORDS.slice(0, 2),
    ],
    [
      "cut off in an arrow",
      SRT.slice(0, SRT.indexOf("00:00:05") + 15),
      ["~subtitle_time_unreadable 10:16"],
      WORDS.slice(0, 2),
    ],
    [
      "cut off in the second time",
      SRT.slice(0, SRT.indexOf("00:00:06") + 7),
      ["~subtitle_time_unreadable 10:18"],
      WORDS.slice(0, 2),
    ],
    [
      "cut off before the text",
      SRT.slice(0, SRT.indexOf("ماء")),
      ["~subtitle_cue_empty 9:1"],
      WORDS.slice(0, 2),
    ],
  ])("%s", (_, text, expected, words) => {
    expect(told("a.srt", text)).toEqual(expected);
    expect(sourcesOf(readSmall(srtFormat, text))).toEqual(words);
  });

  test("many of a kind are told once, with their number", () => {
    const text = SRT.replaceAll("-->", "--> x");
    const read = srtFormat.read(new TextEncoder().encode(text), { name: "a.srt", language: "ar", number: 1 });
    expect(read.problems).toMatchObject([
      {
        code: "subtitle_time_unreadable",
        severity: "warning",
        facts: { units: 3 },
        place: { file: "a.srt", line: 2, column: 18 },
      },
    ]);
  });
});

const VTT = `WEBVTT

NOTE لا تُترجم

00:01.000 --> 00:02.000
خبز.

id
01:00:02.500 --> 01:00:04.000 line:0 align:start
<v سلمى>ملح.

01:00:05.000 --> 01:00:06.000
ماء.
`;
const VTT_SECOND = "01:00:02.500 --> 01:00:04.000 line:0 align:start";
const vttTimed = (line: string): string => VTT.replace(VTT_SECOND, line);

describe("WebVTT", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["nothing wrong", VTT, [], WORDS],
    ["a mark of its encoding", `\uFEFF${VTT}`, [], WORDS],
    [
      "styles and regions",
      VTT.replace("NOTE", "STYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE"),
      [],
      WORDS,
    ],
    ["metadata behind the signature", VTT.replace("WEBVTT", "WEBVTT - words\nLanguage: ar"), [], WORDS],
    ["no empty line behind it", VTT.replace(/\n\nNOTE.*\n\n/u, "\n"), [], WORDS],
    ["a text that is empty", VTT.replace("ماء.\n", ""), [], WORDS.slice(0, 2)],
    ["no signature", VTT.replace("WEBVTT\n\n", ""), ["~vtt_signature_missing 1:1"], WORDS],
    ["a signature in small letters", VTT.replace("WEBVTT", "webvtt"), ["~vtt_signature_missing 1:1"], WORDS],
    ["commas in times", vttTimed("01:00:02,500 --> 01:00:04,000"), ["~subtitle_time_unreadable 9:1"], WORDS],
    [
      "a letter in a time",
      vttTimed("01:00:02.500 --> 01:00:0x.000 line:0"),
      ["~subtitle_time_unreadable 9:18"],
      WORDS,
    ],
    ["half an arrow", vttTimed("01:00:02.500 -> 01:00:04.000"), ["~subtitle_time_unreadable 9:14"], WORDS],
    [
      "an end at the start",
      vttTimed("01:00:02.500 --> 01:00:02.500"),
      ["~subtitle_end_before_start 9:1"],
      WORDS,
    ],
    ["times that go back", vttTimed("00:00.500 --> 00:02.500"), ["~subtitle_times_back 9:1"], WORDS],
    [
      "times missing",
      VTT.replace(`${VTT_SECOND}\n`, ""),
      ["~subtitle_text_outside 8:1"],
      [WORDS[0]!, WORDS[2]!],
    ],
    ["an empty line in a text", VTT.replace("ماء.", "ماء.\n\nعذب."), ["~subtitle_text_outside 15:1"], WORDS],
    [
      "an arrow in a text",
      VTT.replace("ماء.", "ماء --> عذب."),
      ["~subtitle_arrow_in_text 13:5"],
      [...WORDS.slice(0, 2), "ماء --> عذب."],
    ],
    [
      "a tag that is not closed",
      VTT.replace("ماء.", "<b ماء."),
      ["~subtitle_tag_open 13:1"],
      [...WORDS.slice(0, 2), "<b ماء."],
    ],
    [
      "cut off in a time",
      VTT.slice(0, VTT.indexOf("01:00:06") + 7),
      ["~subtitle_time_unreadable 12:18"],
      WORDS.slice(0, 2),
    ],
    [
      "cut off before the arrow",
      VTT.slice(0, VTT.indexOf("01:00:05") + 8),
      ["~subtitle_time_unreadable 12:9"],
      WORDS.slice(0, 2),
    ],
  ])("%s", (_, text, expected, words) => {
    expect(told("a.vtt", text)).toEqual(expected);
    expect(sourcesOf(readSmall(vttFormat, text))).toEqual(words);
  });
});

test("long lines, many marks and many cues take no time to look through", () => {
  const spaces = " ".repeat(200_000);
  for (const trouble of [
    `1${spaces}-->${spaces}`,
    `${"-".repeat(200_000)}`,
    `${"<".repeat(200_000)}`,
    "1\n".repeat(100_000),
    "\n".repeat(200_000),
    Array.from({ length: 30_000 }, (_, index) => `${index + 5}\n\n`).join(""),
  ]) {
    expect(told("a.srt", `${SRT}\n4\n00:00:07,000 --> 00:00:08,000\n${trouble}ن\n`)).toBeInstanceOf(Array);
    expect(told("a.vtt", `${VTT}\n00:00:07.000 --> 00:00:08.000\n${trouble}ن\n`)).toBeInstanceOf(Array);
  }
});
