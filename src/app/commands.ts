import {
  chordOn,
  formatChord,
  matchChord,
  parseChord,
  type Chord,
  type KeyPress,
  type Platform,
} from "./shortcuts.ts";

/** Every command of the workbench by group, in the order menus, palette and help list them. */
export const commandGroups = {
  translate: [
    "confirm",
    "confirmNextUnconfirmed",
    "copySource",
    "propagate",
    "pretranslate",
    "machineDraft",
    "machineSettings",
    "insertNextCode",
    "splitSegment",
    "joinSegments",
    "editSource",
    "lockSegment",
    "comment",
  ],
  matches: [
    "insertMatch1",
    "insertMatch2",
    "insertMatch3",
    "insertMatch4",
    "insertMatch5",
    "insertMatch6",
    "insertMatch7",
    "insertMatch8",
    "insertMatch9",
    "insertAdapted",
    "concordance",
    "addTerm",
  ],
  move: ["previousSegment", "nextSegment", "goTo", "nextUnconfirmed", "find", "replace"],
  checks: ["nextFinding", "previousFinding", "applyFix", "waiveFinding", "addWord", "checkProject"],
  review: [
    "approve",
    "approveAndNext",
    "requestChanges",
    "acceptChange",
    "rejectChange",
    "acceptAllChanges",
    "rejectAllChanges",
    "previousChange",
    "nextChange",
    "editTarget",
    "approveAllShown",
    "signOff",
    "signOffAllShown",
    "reopen",
    "compareRevisions",
    "viewInline",
    "viewSideBySide",
    "viewClean",
  ],
  edit: ["undo", "redo"],
  view: [
    "palette",
    "keys",
    "toggleOutline",
    "togglePanel",
    "toggleInvisibles",
    "openProjects",
    "openAlign",
    "openTranslate",
    "openReview",
    "openChecks",
    "openRead",
    "openExport",
    "openResources",
    "openInsights",
    "addDocuments",
    "segmentationRules",
    "backUp",
    "takeBack",
    "switchLanguage",
    "switchTheme",
  ],
} as const;

/** A group of commands. */
export type CommandGroup = keyof typeof commandGroups;

/** The name of a command: the key of its keys and of its words in `locales/…/commands.json`. */
export type CommandId = (typeof commandGroups)[CommandGroup][number];

/** Something one can do now: screens hand these in, and menu, palette, keys and help read the same list. */
export interface Command {
  readonly id: CommandId;
  /** Whether it can be done at this moment; absent means always. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** The chords of each command as `parseChord` reads them, best first; a command that is missing has no key. */
export type KeyTable = Readonly<Partial<Record<CommandId, readonly string[]>>>;

/** All command names in the order of the groups. */
export const commandIds: readonly CommandId[] = Object.values(commandGroups).flat();

/** Whether a text names a command. */
export function isCommandId(text: string): text is CommandId {
  return commandIds.some((id) => id === text);
}

/** The chords of a command on this platform, best first; chords that cannot be read are left out. */
export function chordsOf(id: CommandId, keys: KeyTable, platform: Platform): readonly Chord[] {
  return (keys[id] ?? [])
    .map(parseChord)
    .filter((chord) => chord !== undefined)
    .map((chord) => chordOn(chord, platform));
}

/** The printed keys of a command's best chord, for `Kbd`; undefined if it has none. */
export function shownKeys(id: CommandId, keys: KeyTable, platform: Platform): readonly string[] | undefined {
  const chord = chordsOf(id, keys, platform)[0];
  return chord === undefined ? undefined : formatChord(chord, platform);
}

/** The commands that share a chord with this one; they may, if they can never be done at the same moment. */
export function commandsSharing(chord: Chord, keys: KeyTable, platform: Platform): readonly CommandId[] {
  const wanted = JSON.stringify(chordOn(chord, platform));
  return commandIds.filter((id) =>
    chordsOf(id, keys, platform).some((other) => JSON.stringify(other) === wanted),
  );
}

/**
 * The command a key press asks for: of those that can be done now, the first whose chord names what the key types, else the first
 * whose chord names where the key lies. Later commands of the list stand before earlier ones, as a dialog before its page.
 */
export function commandFor(options: {
  readonly press: KeyPress;
  readonly commands: readonly Command[];
  readonly keys: KeyTable;
  readonly platform: Platform;
}): Command | undefined {
  let byPlace: Command | undefined;
  for (const command of options.commands.toReversed()) {
    for (const chord of chordsOf(command.id, options.keys, options.platform)) {
      const match = matchChord(options.press, chord, options.platform);
      if (match === undefined || command.when?.() === false) continue;
      if (match === "key") return command;
      byPlace ??= command;
    }
  }
  return byPlace;
}
