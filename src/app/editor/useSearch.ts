import { useEffect, useState } from "react";
import type { Query } from "../../store/search.ts";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useEditorSession } from "./EditorContext.tsx";
import { searchOf } from "./finding.ts";
import { openProjectSearch } from "./projectSearch.ts";

/** Typing rests this long, in ms, before a search begins. */
const REST = 120;

/** Why there is nothing to see, if there is a reason. */
export type SearchProblem =
  { readonly type: "unreadable"; readonly message: string } | { readonly type: "too_long" };

/** Searches as the query, the replacement or the project change, and puts what is found into the screen's state. */
export function useSearch(query: Query, replacement: string): SearchProblem | null {
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
  useEffect(() => {
    let moot = false;
    const timer = setTimeout(() => {
      void search.find(project, query, replacement).then((result) => {
        if (moot) return;
        const isFound = result.type === "found";
        setProblem(isFound ? null : result);
        const found = isFound ? searchOf(session, query, result.hits, result.more) : null;
        session.state.setState({ search: found });
      });
    }, REST);
    return () => {
      moot = true;
      clearTimeout(timer);
    };
  }, [search, session, project, query, replacement]);
  return problem;
}
