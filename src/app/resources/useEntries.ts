import { useCallback, useEffect, useRef, useState } from "react";
import type { GlossaryEntry } from "../../assistance/glossary/glossary.ts";
import type { MemoryEntry } from "../../assistance/memory/entry.ts";
import type { ResourceHead } from "../../worker/resourceHead.ts";
import type { Assisting } from "../AssistContext.tsx";

/** An entry of a memory or of a glossary. */
export type Entry =
  | { readonly type: "memory"; readonly entry: MemoryEntry }
  | { readonly type: "glossary"; readonly entry: GlossaryEntry };

/** The entries of a resource that hold a text; those in sight are fetched page by page. */
export interface Entries {
  /** `null` until it is known. */
  readonly total: number | null;
  readonly at: (index: number) => Entry | undefined;
  /** Says which entries are in sight. */
  readonly see: (from: number, to: number) => void;
}

/** Entries fetched at once: several windows full. */
const PAGE = 100;

/** Typing rests this long, in ms, before entries are looked for. */
const REST = 150;

interface Known {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly Entry[]>;
}

const NOTHING: Known = { total: null, pages: new Map() };

/** The entries of a resource with a text in them; read again when the resource changes. */
export function useEntries(assisting: Assisting, head: ResourceHead, text: string): Entries {
  const { id, changedAt, count } = head;
  const [known, setKnown] = useState(NOTHING);
  // What was asked for in this turn; between turns nothing is, and `seen` is what the list shows.
  const asked = useRef<{ turn: number; isOpen: boolean; pages: Set<number> }>({
    turn: 0,
    isOpen: false,
    pages: new Set(),
  });
  const seen = useRef({ from: 0, to: 0 });
  const fetchPage = useCallback(
    async (page: number): Promise<void> => {
      const { turn, isOpen, pages } = asked.current;
      if (!isOpen || pages.has(page)) return;
      pages.add(page);
      const found = await assisting.assistant.entries(id, { text, from: page * PAGE, count: PAGE });
      if (found.type === "failure" || asked.current.turn !== turn) return;
      const { value } = found;
      const entries: readonly Entry[] =
        value.type === "memory"
          ? value.entries.map((entry) => ({ type: "memory", entry }))
          : value.entries.map((entry) => ({ type: "glossary", entry }));
      setKnown((before) => ({ total: value.total, pages: new Map([...before.pages, [page, entries]]) }));
    },
    [assisting, id, text],
  );
  const fetchSeen = useCallback(() => {
    const { from, to } = seen.current;
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) void fetchPage(page);
  }, [fetchPage]);
  useEffect(() => {
    asked.current = { turn: asked.current.turn + 1, isOpen: false, pages: new Set() };
    const timer = setTimeout(
      () => {
        asked.current.isOpen = true;
        setKnown((before) => ({ ...before, pages: new Map() }));
        void fetchPage(0);
        fetchSeen();
      },
      text === "" ? 0 : REST,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [fetchPage, fetchSeen, text, changedAt, count]);
  const see = useCallback(
    (from: number, to: number) => {
      seen.current = { from, to };
      fetchSeen();
    },
    [fetchSeen],
  );
  return {
    total: known.total,
    at: (index) => known.pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    see,
  };
}
