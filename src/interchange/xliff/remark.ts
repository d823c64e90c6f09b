import type { BlockNote } from "../../core/block.ts";

/** A remark of a file, with who or what it is from where the file says. */
export function remarkOf(text: string, from: string | undefined): BlockNote {
  return from === undefined || from === "" ? { text } : { text, from };
}
