import { decodeHTML } from "entities/decode";
import { success } from "../../core/result.ts";
import type { TextRange } from "../../language/sentences.ts";
import type { Format } from "../format.ts";
import type { Slot, Walk } from "../inPlace.ts";
import { inPlaceFormat } from "../inPlace.ts";
import type { RunItem } from "../markupRun.ts";
import { slotOfRun } from "../markupRun.ts";
import type { Cue } from "./cues.ts";
import { readCues } from "./cues.ts";
import { sentenceGroups } from "./sentenceGroups.ts";
import type { SubtitleSyntax } from "./timings.ts";
import { CUE_LABEL, cuesOfTarget, LINE_LABEL, withLines } from "./layout.ts";

// Tags of SubRip and WebVTT, with classes, voices and times; and the position codes of SubStation in braces.
const MARK = /<(\/?)([A-Za-z]+|\d[\d:.]*)[^<>\r\n]*>|\{\\[^{}\r\n]*\}/gu;
const LINE_BREAK = /(?:\r\n|\r|\n)\s*/gu;
const SPEAKER_LINE = /^\s*[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C]*[-–—]\s*\S/u;
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** SubRip: numbered cues, times with a comma, tags as in HTML. */
export const srtFormat: Format = inPlaceFormat({
  id: "srt",
  extensions: ["srt"],
  mediaType: "application/x-subrip",
  recognise: (start, name) => {
    if (/^\s*\d+[ \t]*\r?\n\s*\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/u.test(start)) return 0.95;
    return name.endsWith(".srt") && start.includes("-->") ? 0.8 : 0;
  },
  walk: (text) => success(subtitleWalk(text, "srt")),
});

/** WebVTT: notes, styles, regions and settings are kept. */
export const vttFormat: Format = inPlaceFormat({
  id: "vtt",
  extensions: ["vtt"],
  mediaType: "text/vtt",
  isUnicode: true,
  recognise: (start, name) => {
    if (SIGNATURE.test(start)) return 0.97;
    return name.endsWith(".vtt") && start.includes("-->") ? 0.6 : 0;
  },
  walk: (text) => success(subtitleWalk(text, "vtt")),
});

const SIGNATURE = /^WEBVTT(?:[ \t\r\n]|$)/u;

function subtitleWalk(text: string, syntax: SubtitleSyntax): Walk {
  const { cues, faults } = readCues(text, syntax);
  if (syntax === "vtt" && !SIGNATURE.test(text)) faults.add("vtt_signature_missing", 0);
  const problems = faults.told(text);
  const groups = sentenceGroups(cues.map(({ start, end }) => text.slice(start, end)));
  const slots = groups.flatMap((group) => {
    const own = group.flatMap((index) => withoutLead(cues[index], text));
    return slotOfCues(own, text, syntax) ?? [];
  });
  const [, before = "", language] =
    /^(WEBVTT[^\n]*\r?\n(?:(?!\r?\n)[^\n]*\n)*?Language:[ \t]*)([A-Za-z-]{2,20})/u.exec(text) ?? [];
  if (language === undefined) return { slots, problems };
  const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";
  return {
    slots,
    problems,
    language,
    translated: ({ source, target }) =>
      primary(language) === primary(source)
        ? [{ start: before.length, end: before.length + language.length, by: [target] }]
        : [],
  };
}

function slotOfCues(cues: readonly Cue[], text: string, syntax: SubtitleSyntax): Slot | undefined {
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? "\n";
  const items: RunItem[] = [];
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (before !== undefined) {
      // Words on either side of the change are two.
      items.push({ type: "text", start: before.end, end: before.end, text: " " });
      items.push({ type: "standalone", start: before.end, end: cue.start, label: CUE_LABEL });
    }
    addCue(items, cue, text);
  }
  const context = cues[0]?.from;
  return slotOfRun(items, text, {
    kind: "paragraph",
    ...(context === undefined || context === "" ? {} : { context }),
    decode: (written) => {
      const bare = written.replaceAll(DIRECTION_MARKS, "");
      return syntax === "vtt" ? decodeHTML(bare) : bare;
    },
    encode: (words) =>
      syntax === "vtt"
        ? words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
        : // An empty line would end the cue, and an arrow would begin one.
          words.replaceAll("-->", "→"),
    edits: (target, range, written) => {
      const shown = cues.flatMap((cue) => within(cue, range));
      const lengths = shown.map(({ start, end }) => text.slice(start, end).replaceAll(MARK, "").length);
      return cuesOfTarget(target, lengths).flatMap((content, index) => {
        const place = shown[index];
        return place === undefined ? [] : [{ ...place, by: written(withLines(content, lineEnd)) }];
      });
    },
  });
}

/** A cue without the marks it begins with, which are true of all of it: its place on the screen, who speaks. */
function withoutLead(cue: Cue | undefined, text: string): readonly Cue[] {
  if (cue === undefined) return [];
  const own = text.slice(cue.start, cue.end);
  const voice = own.includes("</v>") ? "" : "<v[^<>]*>|";
  const lead = new RegExp(`^(?:${voice}\\{\\\\[^{}\\r\\n]*\\}|\\s)+`, "u").exec(own)?.[0] ?? "";
  return lead.length >= own.length ? [cue] : [{ ...cue, start: cue.start + lead.length }];
}

/** The part of a cue's text that is translated: markup around the whole stays outside. */
function within(cue: Cue, range: TextRange): readonly TextRange[] {
  const start = Math.max(cue.start, range.start);
  const end = Math.min(cue.end, range.end);
  return end > start ? [{ start, end }] : [];
}

function addCue(items: RunItem[], cue: Cue, text: string): void {
  const own = text.slice(cue.start, cue.end);
  let written = 0;
  for (const mark of own.matchAll(MARK)) {
    addLines(items, own.slice(written, mark.index), cue.start + written);
    const [data, slash, name] = mark;
    const start = cue.start + mark.index;
    const end = start + data.length;
    written = mark.index + data.length;
    if (name === undefined || /^\d/u.test(name)) items.push({ type: "standalone", start, end, label: data });
    else items.push({ type: slash === "" ? "open" : "close", name, start, end });
  }
  addLines(items, own.slice(written), cue.start + written);
}

/** The lines of a text: their breaks are the layout's, but for those before another speaker. */
function addLines(items: RunItem[], text: string, offset: number): void {
  let written = 0;
  const push = (end: number): void => {
    if (end > written) items.push({ type: "text", start: offset + written, end: offset + end });
  };
  for (const { index, 0: found } of text.matchAll(LINE_BREAK)) {
    let end = index;
    while (end > written && (text[end - 1] === " " || text[end - 1] === "\t")) end -= 1;
    push(end);
    written = index + found.length;
    const place = { start: offset + end, end: offset + written };
    if (SPEAKER_LINE.test(text.slice(written))) {
      items.push({ type: "text", ...place, text: " " }, { type: "standalone", ...place, label: LINE_LABEL });
    } else items.push({ type: "text", ...place, text: " " });
  }
  push(text.length);
}
