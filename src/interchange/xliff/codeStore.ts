import type { Code, CodeKind } from "../../core/content.ts";

// Files have either a few codes again and again, or each of its own: those are not kept.
const MOST = 4096;

/** The codes of a file, so that those that are just alike are one object. */
export class CodeStore {
  private readonly known = new Map<string, Code>();

  /** The code of a file that has these values. */
  code(kind: CodeKind, id: string, label: string, data: string): Code {
    const known = this.known.get(data);
    if (known?.id === id && known.kind === kind && known.label === label) return known;
    const code: Code = { type: "code", id, kind, label, data };
    if (known === undefined && this.known.size < MOST) this.known.set(data, code);
    return code;
  }
}
