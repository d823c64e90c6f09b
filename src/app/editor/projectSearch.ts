import { wrap, type Remote } from "comlink";
import { flatText } from "../../core/content.ts";
import type { Project } from "../../core/project.ts";
import type { Segment } from "../../core/segment.ts";
import type { Findings, Query } from "../../store/search.ts";
import { findAll, MOST_HITS } from "../../store/search.ts";
import { isFiltering, passes } from "../../store/segmentFilter.ts";
import type { SearchAnswer, TextSearcher } from "../../worker/textSearcher.ts";

/** What a search came to; `too_long` if its pattern ran beyond the time there is. */
export type SearchResult = Findings | { readonly type: "too_long" };

/** Searches the texts of a project; a later search makes an earlier one moot. */
export interface ProjectSearch {
  readonly find: (project: Project, query: Query, replacement: string) => Promise<SearchResult>;
  readonly close: () => void;
}

/** A pattern that needs longer than this over all texts, in ms, is stopped: 100,000 segments take a tenth of it. */
const LONGEST_SEARCH = 4000;

/** Pages sent to the worker at once: some ms of copying. */
const PAGES_AT_ONCE = 32;

/** Searches in a worker, which is stopped when a pattern runs away. */
function searchInWorker(makeWorker: () => Worker): ProjectSearch {
  let worker: Worker | undefined;
  let remote: Remote<TextSearcher> | undefined;
  let sent: (readonly Segment[])[] = [];
  let side: Query["side"] = "target";
  let turn: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    remote = undefined;
    sent = [];
  };

  const search = async (project: Project, query: Query, replacement: string): Promise<SearchResult> => {
    if (worker === undefined || remote === undefined) {
      worker = makeWorker();
      remote = wrap<TextSearcher>(worker);
    }
    if (side !== query.side) {
      sent = [];
      side = query.side;
    }
    const { pages } = project.segments;
    let waiting: Promise<void>[] = [];
    for (const [number, page] of pages.entries()) {
      if (sent[number] === page) continue;
      sent[number] = page;
      waiting.push(
        remote.load(
          number,
          page.map((segment) => flatText(segment[query.side])),
        ),
      );
      if (waiting.length < PAGES_AT_ONCE) continue;
      await Promise.all(waiting);
      waiting = [];
    }
    await Promise.all(waiting);
    const { text, mode, matchCase, wholeWords, filter } = query;
    const included = isFiltering(filter)
      ? pages.map((page) => Uint8Array.from(page, (segment) => (passes(segment, filter) ? 1 : 0)))
      : undefined;
    const answer = await withinTime(
      remote.find({ text, mode, matchCase, wholeWords }, replacement, {
        pages: pages.length,
        most: MOST_HITS,
        ...(included === undefined ? {} : { included }),
      }),
    );
    if (answer === undefined) {
      stop();
      return { type: "too_long" };
    }
    if (answer.type === "unreadable") return answer;
    const hits = answer.places.flatMap(({ page, index, ...place }) => {
      const segment = pages[page]?.[index];
      return segment === undefined ? [] : [{ segment: segment.id, ...place }];
    });
    return { type: "found", hits, more: answer.more };
  };

  return {
    find: (project, query, replacement) => {
      if (query.text === "") return Promise.resolve({ type: "found", hits: [], more: false });
      const next = turn.then(() => search(project, query, replacement));
      turn = next.catch(() => undefined);
      return next;
    },
    close: stop,
  };
}

/** Searches here and now, where there are no workers. */
function searchDirectly(): ProjectSearch {
  return {
    find: (project, query, replacement) => Promise.resolve(findAll(project, query, replacement)),
    close: () => undefined,
  };
}

/** The search that this browser can do. */
export function openProjectSearch(): ProjectSearch {
  if (typeof Worker === "undefined") return searchDirectly();
  return searchInWorker(
    () => new Worker(new URL("../../worker/textSearch.worker.ts", import.meta.url), { type: "module" }),
  );
}

async function withinTime(answer: Promise<SearchAnswer>): Promise<SearchAnswer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, LONGEST_SEARCH);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
