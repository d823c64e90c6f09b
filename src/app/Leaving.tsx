import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from "react";

/** Says whether the page may go: true once everything of its own is kept. */
type LeaveGuard = () => Promise<boolean>;

/** Who must be asked before the page is loaded anew. */
interface LeaveDesk {
  readonly register: (guard: LeaveGuard) => () => void;
  /** Ends what is being typed, keeps everything, and says whether all of it is kept. */
  readonly mayLeave: () => Promise<boolean>;
}

const LeaveContext = createContext<LeaveDesk>({
  register: () => () => undefined,
  mayLeave: () => Promise.resolve(true),
});

/** Holds the guards of everything below. */
export function Leaving(props: { readonly children: ReactNode }): ReactNode {
  const guards = useRef(new Set<LeaveGuard>());
  const desk = useMemo<LeaveDesk>(
    () => ({
      register: (guard) => {
        const all = guards.current;
        all.add(guard);
        return () => {
          all.delete(guard);
        };
      },
      mayLeave: async () => {
        // A field gives its text away when it loses the focus.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const answers = await Promise.all([...guards.current].map((guard) => guard()));
        return answers.every(Boolean);
      },
    }),
    [],
  );
  return <LeaveContext value={desk}>{props.children}</LeaveContext>;
}

/** Registers a guard for as long as the component is there. */
export function useLeaveGuard(guard: LeaveGuard): void {
  const { register } = useContext(LeaveContext);
  const latest = useRef(guard);
  useEffect(() => {
    latest.current = guard;
  });
  useEffect(() => register(() => latest.current()), [register]);
}

/** Asks everybody whether the page may go. */
export function useMayLeave(): () => Promise<boolean> {
  return useContext(LeaveContext).mayLeave;
}
