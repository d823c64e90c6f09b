import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Change } from "../../core/change.ts";
import type { SegmentId } from "../../core/segment.ts";
import { createOccurrences } from "../../store/occurrences.ts";
import { propagate, propagationsOf } from "../../store/propagation.ts";
import type { WorkbenchState } from "../../store/workbench.ts";
import { browserStorage } from "../browserStorage.ts";
import { useCommands } from "../Commands.tsx";
import { useNotify } from "../ui/Notices.tsx";
import { useWorkbench } from "../WorkbenchContext.tsx";
import { readMode } from "./propagationMode.ts";

const PropagationDialog = lazy(async () => ({
  default: (await import("./PropagationDialog.tsx")).PropagationDialog,
}));

type DoneStep = WorkbenchState["done"][number];

/** Time (ms) after a confirmation before occurrences are looked for: the next row opens first. */
const PAUSE = 120;

/** Segments looked at in one go, a millisecond or two, and the rest between (ms). */
const AT_ONCE = 96;
const REST = 8;

/** While somebody types nothing is looked at ahead, until no key came for this long (ms). */
const QUIET = 500;

/** Carries confirmed translations over to further occurrences of their sources: asked for, at once, or not, as the reader chose. */
export function Propagating(props: {
  /** The last step when the screen was opened: a confirmation after it, made before this was fetched, is not passed over. */
  readonly since: DoneStep | undefined;
}): ReactNode {
  const { t } = useTranslation(["propagation", "common"]);
  const workbench = useWorkbench();
  const notify = useNotify();
  const [occurrences] = useState(createOccurrences);
  const [asked, setAsked] = useState<SegmentId | null>(null);
  const seen = useRef(props.since);
  useCommands([
    {
      id: "propagate",
      when: () => workbench.store.getState().active !== null,
      run: () => setAsked(workbench.store.getState().active),
    },
  ]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let preparing: ReturnType<typeof setTimeout> | undefined;
    let pressedAt = -QUIET;
    const noteKey = ({ timeStamp }: KeyboardEvent): void => {
      pressedAt = timeStamp;
    };
    window.addEventListener("keydown", noteKey, { capture: true });
    // A project of 100,000 segments takes more than a second: it is looked through bit by bit before it is needed.
    const prepare = (): void => {
      if (performance.now() - pressedAt < QUIET) {
        preparing = setTimeout(prepare, QUIET);
        return;
      }
      if (occurrences.prepare(workbench.store.getState().project, AT_ONCE)) return;
      preparing = setTimeout(prepare, REST);
    };
    preparing = setTimeout(prepare, REST);
    const look = (id: SegmentId): void => {
      seen.current = workbench.store.getState().done.at(-1);
      const mode = readMode(browserStorage());
      if (mode === "off") return;
      if (!occurrences.prepare(workbench.store.getState().project, AT_ONCE)) {
        waiting = setTimeout(() => look(id), REST);
        return;
      }
      const found = propagationsOf(workbench, occurrences, id);
      if (found.length === 0) return;
      const count = found.length;
      if (mode === "ask") {
        notify({
          text: t("found", { count }),
          action: { label: t("look"), run: () => setAsked(id) },
        });
        return;
      }
      if (propagate(workbench, found).type !== "done") return;
      notify({
        text: t("filled", { count }),
        tone: "success",
        action: { label: t("common:undo"), run: () => void workbench.undo() },
      });
    };
    const lookLater = (confirmed: SegmentId | null): void => {
      if (confirmed === null) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => look(confirmed), PAUSE);
    };
    const stop = workbench.store.subscribe((state, before) => {
      if (state.done === before.done || state.done.length < before.done.length) return;
      lookLater(newlyConfirmed(state, before.done.at(-1)));
    });
    lookLater(newlyConfirmed(workbench.store.getState(), seen.current));
    return () => {
      clearTimeout(waiting);
      clearTimeout(preparing);
      window.removeEventListener("keydown", noteKey, { capture: true });
      stop();
    };
  }, [workbench, occurrences, notify, t]);
  const close = useMemo(() => () => setAsked(null), []);
  if (asked === null) return null;
  return (
    <Suspense>
      <PropagationDialog id={asked} occurrences={occurrences} onClose={close} />
    </Suspense>
  );
}

/** The segment that the last step confirmed, if that step is new; bulk confirmations are left to themselves. */
function newlyConfirmed(
  { done, undone }: Pick<WorkbenchState, "done" | "undone">,
  before: DoneStep | undefined,
): SegmentId | null {
  const last = done.at(-1);
  return last === undefined || last === before || undone.length > 0 ? null : confirmedIn(last.change);
}

function confirmedIn({ actions }: Change): SegmentId | null {
  const [action, ...rest] = actions;
  if (rest.length > 0 || action?.type !== "decided" || action.event !== "confirm") return null;
  return action.segment;
}
