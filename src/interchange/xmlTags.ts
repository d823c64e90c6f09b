import type { ScannedElement } from "./xmlEvents.ts";
import { standsAt } from "./xmlCharacters.ts";

/** An opening tag that was read: what stands behind its name, its end with it, and the element it opens. */
interface KnownTag {
  readonly rest: string;
  readonly isEmpty: boolean;
  readonly element: ScannedElement;
}

// A tag behind whose name stands more than this hardly comes twice.
const LONGEST = 256;

// Languages and states of a file are few; what has an id in it is new every time, and soon not looked for any more.
const MOST = 4;
const CHANCES = 64;

/**
 * The last tags of one name in a document. Most files have the same few again and again: those are not read anew, and
 * all their elements are one object.
 */
export class KnownTags {
  private readonly tags: KnownTag[] = [];
  private next = 0;
  /** How many more tags of the name may be new, one after the other. */
  private chances = CHANCES;

  /** The tag behind whose name a text goes on at an offset. */
  at(text: string, start: number, namespace: string): KnownTag | undefined {
    if (this.chances === 0) return undefined;
    for (const tag of this.tags) {
      if (standsAt(text, tag.rest, start) && tag.element.namespace === namespace) {
        this.chances = CHANCES;
        return tag;
      }
    }
    this.chances -= 1;
    return undefined;
  }

  /** Keeps the tag whose rest stands between two offsets; it must declare no namespace. */
  keep(text: string, start: number, end: number, element: ScannedElement): void {
    if (this.chances === 0 || end - start > LONGEST) return;
    const isEmpty = text.charCodeAt(end - 2) === 0x2f;
    this.tags[this.next] = { rest: text.slice(start, end), isEmpty, element };
    this.next = (this.next + 1) % MOST;
  }
}
