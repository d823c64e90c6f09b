import { isCommandId, type CommandId, type KeyTable } from "./commands.ts";
import type { Platform } from "./shortcuts.ts";

/** The habits one can choose from. */
export const keyPresetNames = ["muqabala", "trados", "memoq", "phrase", "omegat"] as const;

/** A set of keys by the tool whose habits it follows. */
export type KeyPresetName = (typeof keyPresetNames)[number];

/** What the reader chose: a preset, and what they changed in it (an empty list takes a key away). */
export interface KeyChoice {
  readonly preset: KeyPresetName;
  readonly changed: KeyTable;
}

const own: KeyTable = {
  confirm: ["Mod+Enter"],
  confirmNextUnconfirmed: ["Mod+Shift+Enter"],
  copySource: ["Mod+Insert"],
  insertNextCode: ["Alt+T"],
  splitSegment: ["Mod+E"],
  joinSegments: ["Mod+J"],
  editSource: ["F2"],
  lockSegment: ["Alt+L"],
  comment: ["Alt+C"],
  insertMatch1: ["Mod+1"],
  insertMatch2: ["Mod+2"],
  insertMatch3: ["Mod+3"],
  insertMatch4: ["Mod+4"],
  insertMatch5: ["Mod+5"],
  insertMatch6: ["Mod+6"],
  insertMatch7: ["Mod+7"],
  insertMatch8: ["Mod+8"],
  insertMatch9: ["Mod+9"],
  insertAdapted: ["Alt+M"],
  machineDraft: ["Alt+Shift+M"],
  concordance: ["Alt+K", "F3"],
  addTerm: ["Alt+G"],
  previousSegment: ["Mod+Up"],
  nextSegment: ["Mod+Down"],
  goTo: ["Mod+G"],
  nextUnconfirmed: ["Alt+N"],
  find: ["Mod+F"],
  replace: ["Mod+H"],
  nextFinding: ["F8"],
  previousFinding: ["Shift+F8"],
  applyFix: ["Alt+Enter"],
  waiveFinding: ["Alt+W"],
  addWord: ["Alt+Shift+W"],
  checkProject: ["Mod+F8"],
  approve: ["Alt+Enter"],
  approveAndNext: ["Mod+Enter"],
  requestChanges: ["Mod+Shift+X"],
  acceptChange: ["Alt+A"],
  rejectChange: ["Alt+R"],
  acceptAllChanges: ["Alt+Shift+A"],
  rejectAllChanges: ["Alt+Shift+R"],
  previousChange: ["Shift+F8"],
  nextChange: ["F8"],
  viewInline: ["Alt+1"],
  viewSideBySide: ["Alt+2"],
  viewClean: ["Alt+3"],
  undo: ["Mod+Z"],
  redo: ["Mod+Shift+Z", "Mod+Y"],
  palette: ["Mod+K"],
  keys: ["F1"],
  toggleOutline: ["Alt+O"],
  togglePanel: ["Alt+P"],
  toggleInvisibles: ["Mod+Shift+8"],
};

/** A Mac has no Insert key, takes Cmd+H for itself, and Cmd+arrows move the caret to the ends of the text. */
const onMac: KeyTable = {
  copySource: ["Mod+Shift+I"],
  replace: ["Mod+Alt+F"],
  previousSegment: ["Ctrl+Up", "Alt+Up"],
  nextSegment: ["Ctrl+Down", "Alt+Down"],
};

/** What each preset does otherwise than ours; chords that a browser keeps or that are AltGr are left at ours. */
const habits: Readonly<Record<KeyPresetName, KeyTable>> = {
  muqabala: {},
  trados: {
    confirm: ["Mod+Enter"],
    confirmNextUnconfirmed: ["Mod+Shift+Enter"],
    copySource: ["Mod+Insert"],
    concordance: ["F3"],
    splitSegment: ["Alt+Shift+T"],
    joinSegments: ["Alt+Shift+S"],
    comment: ["Mod+Shift+M"],
    insertNextCode: ["Mod+Shift+Q"],
    lockSegment: ["Mod+L"],
    nextUnconfirmed: ["F9"],
  },
  memoq: {
    confirm: ["Mod+Enter"],
    copySource: ["Mod+Shift+S"],
    concordance: ["Mod+K"],
    palette: ["F4"],
    nextUnconfirmed: ["Mod+G"],
    goTo: ["Mod+Shift+G"],
    insertNextCode: ["F9"],
    comment: ["Mod+M"],
    requestChanges: ["Shift+Enter"],
    lockSegment: ["Mod+Shift+L"],
  },
  phrase: {
    copySource: ["Mod+Insert"],
    concordance: ["Mod+Shift+K"],
    insertNextCode: ["F8"],
    nextFinding: ["F9"],
    previousFinding: ["Shift+F9"],
    nextChange: ["F9"],
    previousChange: ["Shift+F9"],
    comment: ["Mod+Shift+M"],
    lockSegment: ["Mod+L"],
    nextUnconfirmed: ["F7"],
  },
  omegat: {
    confirm: ["Mod+Enter", "Enter"],
    nextUnconfirmed: ["Mod+U"],
    copySource: ["Mod+Shift+R", "Mod+Insert"],
    insertMatch1: ["Mod+I", "Mod+1"],
    goTo: ["Mod+J"],
    joinSegments: ["Alt+J"],
    previousSegment: ["Mod+P", "Mod+Up"],
    redo: ["Mod+Y", "Mod+Shift+Z"],
  },
};

/** The keys in force: ours, then the platform's, then the preset's, then what the reader changed. */
export function keysOf(choice: KeyChoice, platform: Platform): KeyTable {
  const preset = habits[choice.preset];
  const mac = platform === "mac" ? onMac : {};
  const kept: KeyTable = platform === "mac" ? withoutInsert(preset) : preset;
  return { ...own, ...mac, ...kept, ...choice.changed };
}

function withoutInsert(table: KeyTable): KeyTable {
  return Object.fromEntries(
    Object.entries(table).filter(([, chords]) => !chords.some((chord) => chord.endsWith("Insert"))),
  );
}

/** Reads a kept choice; unknown presets, commands and shapes fall away. */
export function readKeyChoice(json: string | null): KeyChoice {
  const fallback: KeyChoice = { preset: "muqabala", changed: {} };
  if (json === null) return fallback;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null) return fallback;
    const preset = "preset" in value ? keyPresetNames.find((name) => name === value.preset) : undefined;
    const changed = "changed" in value ? readTable(value.changed) : {};
    return { preset: preset ?? fallback.preset, changed };
  } catch {
    return fallback;
  }
}

function readTable(value: unknown): KeyTable {
  if (typeof value !== "object" || value === null) return {};
  const table: Partial<Record<CommandId, readonly string[]>> = {};
  for (const [id, chords] of Object.entries(value)) {
    if (!isCommandId(id) || !Array.isArray(chords)) continue;
    table[id] = chords.filter((chord) => typeof chord === "string");
  }
  return table;
}
