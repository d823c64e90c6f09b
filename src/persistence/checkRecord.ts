import type { Actor } from "../core/actor.ts";
import type { CheckWishes, DateOrder, FalseFriendWish, NumberGrouping } from "../core/checkWishes.ts";
import { NO_WISHES } from "../core/checkWishes.ts";
import type { Severity } from "../core/finding.ts";
import type { Waiver } from "../core/waiver.ts";
import type { ActorTable } from "./actorTable.ts";
import { actorAt } from "./actorTable.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

const SEVERITIES: readonly (Severity | "off")[] = ["error", "warning", "info", "off"];
const DATE_ORDERS: readonly DateOrder[] = ["dayFirst", "monthFirst"];
const GROUPINGS: readonly NumberGrouping[] = ["comma", "space", "none"];
const PERCENTS: readonly NonNullable<CheckWishes["percent"]>[] = ["sign", "word"];
const HEADINGS: readonly CheckWishes["headings"][] = ["sentence", "title", "free"];

/** The waivers of a segment as JSON. */
export function writeWaivers(waivers: readonly Waiver[], table: ActorTable): readonly JsonRecord[] {
  return waivers.map(({ by, ...rest }) => ({ ...rest, by: table.place(by) }));
}

/** Kept waivers read back; throws `Damage`. */
export function readWaivers(value: unknown, actors: readonly Actor[]): readonly Waiver[] {
  return listIn(value, "waivers").map((waiver) => {
    const record = recordIn(waiver, "waivers");
    return {
      hash: textIn(record["hash"], "waivers.hash"),
      key: textIn(record["key"], "waivers.key"),
      reason: textIn(record["reason"], "waivers.reason"),
      by: actorAt(actors, record["by"], "waivers.by"),
      at: numberIn(record["at"], "waivers.at"),
    };
  });
}

/** How a project wants to be checked, read back; what is absent is as in a project without wishes. Throws `Damage`. */
export function readWishes(value: unknown): CheckWishes {
  const record = recordIn(value, "checks");
  const words = (field: "words" | "names" | "allowedArabic"): readonly string[] =>
    record[field] === undefined
      ? NO_WISHES[field]
      : listIn(record[field], `checks.${field}`).map((word) => textIn(word, `checks.${field}`));
  const severities: Record<string, Severity | "off"> = {};
  for (const [check, severity] of Object.entries(recordIn(record["severities"] ?? {}, "checks.severities"))) {
    severities[check] = wordIn(severity, SEVERITIES, "checks.severities");
  }
  return {
    severities,
    words: words("words"),
    names: words("names"),
    allowedArabic: words("allowedArabic"),
    headings: wordIn(record["headings"] ?? NO_WISHES.headings, HEADINGS, "checks.headings"),
    ...(record["maxLength"] === undefined
      ? {}
      : { maxLength: numberIn(record["maxLength"], "checks.maxLength") }),
    ...(record["falseFriends"] === undefined ? {} : { falseFriends: readFriends(record["falseFriends"]) }),
    ...(record["dateOrder"] === undefined
      ? {}
      : { dateOrder: wordIn(record["dateOrder"], DATE_ORDERS, "checks.dateOrder") }),
    ...(record["numberGrouping"] === undefined
      ? {}
      : { numberGrouping: wordIn(record["numberGrouping"], GROUPINGS, "checks.numberGrouping") }),
    ...(record["percent"] === undefined
      ? {}
      : { percent: wordIn(record["percent"], PERCENTS, "checks.percent") }),
  };
}

function readFriends(value: unknown): readonly FalseFriendWish[] {
  return listIn(value, "checks.falseFriends").map((row) => {
    const record = recordIn(row, "checks.falseFriends");
    return {
      source: textIn(record["source"], "checks.falseFriends.source"),
      wrong: listIn(record["wrong"], "checks.falseFriends.wrong").map((word) =>
        textIn(word, "checks.falseFriends.wrong"),
      ),
      right: textIn(record["right"], "checks.falseFriends.right"),
    };
  });
}
