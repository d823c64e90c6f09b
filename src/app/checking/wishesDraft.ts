import {
  type CheckWishes,
  type DateOrder,
  type FalseFriendWish,
  NO_WISHES,
  type NumberGrouping,
} from "../../core/checkWishes.ts";
import type { Severity } from "../../core/finding.ts";

/** A row of the table of false friends as it is being written; `key` tells rows apart while they come and go. */
export interface FriendDraft {
  readonly key: string;
  readonly source: string;
  /** Several stand between strokes. */
  readonly wrong: string;
  readonly right: string;
}

/** The wishes of a project as a form holds them: text as typed, and a word for what is not asked. */
export interface WishesDraft {
  readonly words: string;
  readonly names: string;
  readonly arabic: string;
  readonly headings: CheckWishes["headings"];
  readonly length: string;
  readonly friends: readonly FriendDraft[];
  readonly dateOrder: DateOrder | "variety";
  readonly grouping: NumberGrouping | "either";
  readonly percent: NonNullable<CheckWishes["percent"]> | "either";
  readonly grammar: Severity | "off";
}

/** What a form begins with. */
export function draftOf(wishes: CheckWishes = NO_WISHES): WishesDraft {
  return {
    words: wishes.words.join("\n"),
    names: wishes.names.join("\n"),
    arabic: wishes.allowedArabic.join("\n"),
    headings: wishes.headings,
    length: wishes.maxLength === undefined ? "" : String(wishes.maxLength),
    friends: (wishes.falseFriends ?? []).map(({ source, wrong, right }, index) => ({
      key: `kept ${index}`,
      source,
      wrong: wrong.join(" | "),
      right,
    })),
    dateOrder: wishes.dateOrder ?? "variety",
    grouping: wishes.numberGrouping ?? "either",
    percent: wishes.percent ?? "either",
    grammar: wishes.severities["grammar"] ?? "off",
  };
}

/** The wishes a form comes to, over those that it does not hold; `undefined` while something in it is none. */
export function wishesOf(draft: WishesDraft, before: CheckWishes = NO_WISHES): CheckWishes | undefined {
  if (!isLength(draft.length) || draft.friends.some((row) => faultOf(row) !== undefined)) return undefined;
  const falseFriends = draft.friends.flatMap((row) => friendOf(row) ?? []);
  const { grammar: _old, ...others } = before.severities;
  const length = draft.length.trim();
  return {
    severities: draft.grammar === "off" ? others : { ...others, grammar: draft.grammar },
    words: linesOf(draft.words),
    names: linesOf(draft.names),
    allowedArabic: linesOf(draft.arabic),
    headings: draft.headings,
    ...(length === "" ? {} : { maxLength: Number(length) }),
    ...(falseFriends.length === 0 ? {} : { falseFriends }),
    ...(draft.dateOrder === "variety" ? {} : { dateOrder: draft.dateOrder }),
    ...(draft.grouping === "either" ? {} : { numberGrouping: draft.grouping }),
    ...(draft.percent === "either" ? {} : { percent: draft.percent }),
  };
}

/** Whether what was typed is a length, or nothing. */
export function isLength(typed: string): boolean {
  return typed.trim() === "" || /^[1-9]\d{0,5}$/u.test(typed.trim());
}

/** What a row lacks; a row in which nothing was written lacks nothing, it is left out. */
export function faultOf(row: FriendDraft): "source" | "wrong" | undefined {
  if (friendOf(row) === undefined) return undefined;
  if (!/\p{Script=Arabic}/u.test(row.source)) return "source";
  return /\p{Script=Latin}/u.test(row.wrong) ? undefined : "wrong";
}

function friendOf({ source, wrong, right }: FriendDraft): FalseFriendWish | undefined {
  if (source.trim() === "" && wrong.trim() === "" && right.trim() === "") return undefined;
  return {
    source: tidy(source),
    wrong: [...new Set(wrong.split("|").map(tidy))].filter((each) => each !== ""),
    right: tidy(right),
  };
}

function linesOf(text: string): readonly string[] {
  return [...new Set(text.split("\n").map(tidy))].filter((line) => line !== "");
}

function tidy(text: string): string {
  return text.normalize("NFC").trim();
}
