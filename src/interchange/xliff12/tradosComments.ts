import type { BlockNote } from "../../core/block.ts";
import type { Attributes } from "./unit.ts";

const NONE: readonly BlockNote[] = [];

/** The comments of Trados, which stand in the header of a document under the ids that marks in its units name. */
export class TradosComments {
  private readonly known = new Map<string, readonly BlockNote[]>();
  private id: string | undefined;

  /** The comments that follow have this id. */
  begin(id: string | undefined): void {
    this.id = id;
  }

  /** Whether a comment that begins now is one of these. */
  isOpen(): boolean {
    return this.id !== undefined;
  }

  add(note: BlockNote): void {
    if (this.id !== undefined) this.known.set(this.id, [...(this.known.get(this.id) ?? NONE), note]);
  }

  /** What the comment says that a mark (`mrk`) names, if it names one. */
  namedBy(mark: Attributes): readonly BlockNote[] {
    if (this.known.size === 0 || mark["mtype"] !== "x-sdl-comment") return NONE;
    return this.known.get(mark["sdl:cid"] ?? "") ?? NONE;
  }
}
