import type { Block } from "../core/block.ts";
import type { IdTable } from "../core/idTable.ts";
import type { Project, ProjectId } from "../core/project.ts";
import type { Segment } from "../core/segment.ts";
import { pageBlocks } from "./assembly.ts";
import type { RecordCodec } from "./records.ts";
import type { StoredProject } from "./storedProject.ts";

/** The pages of a snapshot: their numbers in order, and those of them that still have to be written. */
export interface PlannedPages {
  readonly blocks: readonly number[];
  readonly segments: readonly number[];
  /** The number the next new page gets. */
  readonly next: number;
  readonly missing: readonly { readonly number: number; readonly text: () => string }[];
  /** How many of the missing ones are pages of segments. */
  readonly newSegmentPages: number;
}

/** Knows under which numbers pages are kept, so that a snapshot writes only what changed. */
export interface PageRegister {
  /** Plans a snapshot: pages kept under one of the `kept` numbers stay, all others get new ones from `first` on. */
  plan(project: Project, kept: ReadonlySet<number>, first: number): PlannedPages;
  /** Remembers where the pages of a project that was read are kept. */
  learn(stored: Pick<StoredProject, "snapshot" | "blocks" | "segments">): void;
}

interface PageNumbers {
  readonly segments: WeakMap<readonly Segment[], number>;
  readonly blocks: WeakMap<IdTable<Block>, readonly number[]>;
}

/** A register that goes by identity: a page that is the very same value has the same content. */
export function createPageRegister(codec: RecordCodec): PageRegister {
  const known = new Map<ProjectId, PageNumbers>();

  /** Two projects may share pages in memory, as a copy does, but each keeps its own. */
  function numbersOf(id: ProjectId): PageNumbers {
    const numbers = known.get(id) ?? { segments: new WeakMap(), blocks: new WeakMap() };
    known.set(id, numbers);
    return numbers;
  }

  return {
    plan(project, kept, first) {
      const numbers = numbersOf(project.id);
      const missing: { readonly number: number; readonly text: () => string }[] = [];
      let next = first;
      let blocks = numbers.blocks.get(project.blocks);
      if (blocks === undefined || !blocks.every((number) => kept.has(number))) {
        blocks = pageBlocks(project.blocks).map((page) => {
          missing.push({ number: next, text: () => codec.writeBlocks(page) });
          return next++;
        });
        numbers.blocks.set(project.blocks, blocks);
      }
      const blockPages = missing.length;
      const segments: number[] = [];
      for (const page of project.segments.pages) {
        if (page.length === 0) continue;
        let number = numbers.segments.get(page);
        if (number === undefined || !kept.has(number)) {
          number = next++;
          numbers.segments.set(page, number);
          missing.push({ number, text: () => codec.writeSegments(page) });
        }
        segments.push(number);
      }
      return { blocks, segments, next, missing, newSegmentPages: missing.length - blockPages };
    },
    learn({ snapshot, blocks, segments }) {
      const numbers = numbersOf(snapshot.id);
      numbers.blocks.set(snapshot.blocks, blocks);
      for (const [place, page] of snapshot.segments.pages.entries()) {
        const number = segments[place];
        if (number !== undefined) numbers.segments.set(page, number);
      }
    },
  };
}
