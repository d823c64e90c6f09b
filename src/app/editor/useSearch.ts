import { useCallback, useEffect, useState } from "react";
import type { Query } from "../../store/search.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession } from "./EditorContext.tsx";
import { searchOf } from "./finding.ts";
import type { Search } from "./editorState.ts";
import { openProjectSearch, type SearchResult } from "./projectSearch.ts";

/** Typing rests this long, in ms, before a search begins. */
const REST = 120;

/** Why there is nothing to see, if there is a reason. */
export type SearchProblem =
  { readonly type: "unreadable"; readonly message: string } | { readonly type: "too_long" };

/** Searches as the query, the replacement or the project change, and puts what is found into the screen's state. */
export function useSearch(
  query: Query,
  replacement: string,
): {
  readonly problem: SearchProblem | null;
  /** Searches at once, for what acts on the places found: they are those of this very text and replacement. */
  readonly searchNow: () => Promise<Search | null>;
} {
  const session = useEditorSession();
  const [search] = useState(openProjectSearch);
  const [problem, setProblem] = useState<SearchProblem | null>(null);
  const project = useWorkbenchState((state) => state.project);
  useEffect(
    () => () => {
      search.close();
    },
    [search],
  );
  const take = useCallback(
    (result: SearchResult): Search | null => {
      const isFound = result.type === "found";
      setProblem(isFound ? null : result);
      const found = isFound ? searchOf(session, query, result.hits, result.more) : null;
      session.state.setState({ search: found });
      return found;
    },
    [session, query],
  );
  useEffect(() => {
    let moot = false;
    const timer = setTimeout(() => {
      void search.find(project, query, replacement).then((result) => {
        if (!moot) take(result);
      });
    }, REST);
    return () => {
      moot = true;
      clearTimeout(timer);
    };
  }, [search, project, query, replacement, take]);
  return {
    problem,
    searchNow: async () => {
      session.flush();
      return take(await search.find(session.workbench.store.getState().project, query, replacement));
    },
  };
}
