import { useEffect, useState } from "react";
import type { Result } from "../../core/result.ts";
import type { Imported, ImportOrder, ImportProgress } from "../../worker/importer.ts";
import { importFiles } from "./importingFiles.ts";

/** How the reading of files stands. */
export type Importing =
  | { readonly type: "reading"; readonly progress: ImportProgress | null }
  | { readonly type: "read"; readonly result: Result<Imported> };

/** Reads files as an order says, and again when it says otherwise; leaving stops the work. */
export function useImport(order: ImportOrder): Importing {
  const [kept, keep] = useState<{ readonly order: ImportOrder; readonly importing: Importing } | null>(null);
  useEffect(() => {
    let gone = false;
    // A last message of progress may come after the result.
    let isRead = false;
    const work = importFiles(order, (progress) => {
      if (!gone && !isRead) keep({ order, importing: { type: "reading", progress } });
    });
    void work.imported.then((result) => {
      isRead = true;
      if (!gone) keep({ order, importing: { type: "read", result } });
    });
    return () => {
      gone = true;
      work.cancel();
    };
  }, [order]);
  return kept?.order === order ? kept.importing : { type: "reading", progress: null };
}
