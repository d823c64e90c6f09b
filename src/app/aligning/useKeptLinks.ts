import { useCallback, useEffect, useRef } from "react";
import type { LinkEditing } from "../../assistance/alignment/linkEditing.ts";
import { useLeaveGuard } from "../Leaving.tsx";
import { useKeeping } from "../StorageContext.tsx";
import { keepLinks } from "./keptAlignment.ts";

/** A rest (ms) after the last change of the links before they are written down. */
const REST = 300;

/**
 * Keeps the links of the alignment begun at a moment while they are put right. Before the page goes, what is not written yet is; where
 * it cannot be kept (`isKeepable`, a private window, a full disk) the browser asks first.
 */
export function useKeptLinks(
  { links, active, past }: LinkEditing,
  { at, isKeepable }: { readonly at: number; readonly isKeepable: boolean },
): void {
  const { storage, isLasting } = useKeeping();
  const latest = useRef({ links, active });
  const isWritten = useRef(true);
  const isTouched = past.length > 0;
  const write = useCallback(async (): Promise<boolean> => {
    if (isWritten.current) return true;
    isWritten.current = true;
    const isKept = await keepLinks(storage, at, latest.current);
    if (!isKept) isWritten.current = false;
    return isKept;
  }, [storage, at]);
  useEffect(() => {
    if (latest.current.links === links && latest.current.active === active) return undefined;
    latest.current = { links, active };
    isWritten.current = false;
    const timer = setTimeout(() => void write(), REST);
    return () => {
      clearTimeout(timer);
    };
  }, [links, active, write]);
  useEffect(() => {
    const leave = (): void => void write();
    const ask = (event: BeforeUnloadEvent): void => {
      const isLost = isTouched && !(isLasting && isKeepable);
      if (isLost || !isWritten.current) event.preventDefault();
      void write();
    };
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", ask);
    };
  }, [write, isTouched, isLasting, isKeepable]);
  // Going to another screen of the workbench.
  useEffect(() => () => void write(), [write]);
  useLeaveGuard(async () => (await write()) && (!isTouched || (isLasting && isKeepable)));
}
