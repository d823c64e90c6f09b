import type { LinkAct, LinkEditing } from "../../assistance/alignment/linkEditing.ts";

/** What a key press has of the browser's event. */
export interface LinkKey {
  /** The place of the key, so that letters are found in an Arabic layout too. */
  readonly code: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const LETTERS: Readonly<Record<string, LinkAct>> = {
  KeyN: { type: "nextDoubtful" },
  KeyM: { type: "mergeNext" },
  KeyS: { type: "splitOff" },
  KeyU: { type: "unlink" },
  KeyC: { type: "confirm" },
  Enter: { type: "confirm" },
};

/** What a key does in the list of links; undefined for a key that is none of its own. */
export function actOfKey(key: LinkKey, { active, links }: LinkEditing): LinkAct | undefined {
  const { code } = key;
  const isControl = key.ctrlKey || key.metaKey;
  if (isControl) return code === "KeyZ" && !key.altKey && !key.shiftKey ? { type: "undo" } : undefined;
  const isArrow = code === "ArrowDown" || code === "ArrowUp";
  if (key.altKey) {
    if (!isArrow) return undefined;
    const side = key.shiftKey ? "source" : "target";
    return { type: "shift", side, to: code === "ArrowDown" ? "next" : "previous" };
  }
  if (key.shiftKey) return undefined;
  if (isArrow) return { type: "go", to: active + (code === "ArrowDown" ? 1 : -1) };
  if (code === "Home") return { type: "go", to: 0 };
  if (code === "End") return { type: "go", to: links.length - 1 };
  return LETTERS[code];
}
