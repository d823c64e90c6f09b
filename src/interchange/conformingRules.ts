import type { LanguageMap, LanguageRules, SegmentationRules } from "../core/segmentationRules.ts";
import { readPattern } from "../language/patternReader.ts";

/** A rule that decides nothing: no character is neither white space nor something else. */
const INERT = { break: false, before: "[^\\s\\S]", after: "" };

/**
 * Rules that cut in the same places and that a file may hold as they are: without expressions that no engine reads, lists
 * that an earlier one of their name hides, and maps that lead nowhere. The very same ones if nothing is in the way.
 */
export function conformingRules(rules: SegmentationRules): SegmentationRules {
  const maps = someOf(
    rules.languageMaps.filter(({ pattern }) => isReadable(pattern)),
    {
      pattern: INERT.before,
      name: rules.languageRules[0]?.name ?? "none",
    },
  );
  const lists = rules.languageRules
    .filter(({ name }, index) => rules.languageRules.findIndex((one) => one.name === name) === index)
    .map(conformingList);
  const known = new Set(lists.map(({ name }) => name));
  const missing = new Set(maps.map(({ name }) => name).filter((name) => !known.has(name)));
  const all = [...lists, ...[...missing].map((name) => ({ name, rules: [INERT] }))];
  const isSame =
    sameItems<LanguageMap>(maps, rules.languageMaps) && sameItems<LanguageRules>(all, rules.languageRules);
  return isSame ? rules : { ...rules, languageMaps: maps, languageRules: all };
}

function conformingList(list: LanguageRules): LanguageRules {
  const rules = someOf(
    list.rules.filter(({ before, after }) => isReadable(before) && isReadable(after)),
    INERT,
  );
  return sameItems(rules, list.rules) ? list : { ...list, rules };
}

/** What this product cannot run stays: others may. */
function isReadable(pattern: string): boolean {
  const read = readPattern(pattern);
  return read.type !== "fault" || read.code !== "pattern_invalid";
}

function someOf<Item>(items: readonly Item[], otherwise: Item): readonly Item[] {
  return items.length > 0 ? items : [otherwise];
}

function sameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
