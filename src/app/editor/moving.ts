import type { ReviewState } from "../../core/review.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findSegment, positionOf } from "../../core/segmentPages.ts";
import type { EditorSession } from "./editorSession.ts";
import { firstFrom } from "./segmentOrder.ts";

/** States in which a translator still has something to do. */
const UNCONFIRMED: readonly ReviewState[] = ["new", "draft", "changes_requested"];

/** The segment shown before (-1) or after (1) the active one. */
export function neighbour(session: EditorSession, step: -1 | 1): SegmentId | undefined {
  return session.order.ids[activeIndex(session, step) + step];
}

/** The next segment shown that is not confirmed, going round at the end; `wrapped` says that it did. */
export function nextUnconfirmed(
  session: EditorSession,
): { readonly id: SegmentId; readonly wrapped: boolean } | undefined {
  const { segments } = session.workbench.store.getState().project;
  const { ids } = session.order;
  const from = activeIndex(session, 1);
  for (let step = 1; step <= ids.length; step++) {
    const index = (from + step) % ids.length;
    const id = ids[index];
    const segment = id === undefined ? undefined : findSegment(segments, id);
    if (segment === undefined || segment.locked || !UNCONFIRMED.includes(segment.review.state)) continue;
    return { id: segment.id, wrapped: from + step >= ids.length };
  }
  return undefined;
}

/** The index of the active segment; where it is hidden, that of the neighbour a step would start from. */
function activeIndex(session: EditorSession, step: -1 | 1): number {
  const { project, active } = session.workbench.store.getState();
  if (active === null) return -1;
  const index = firstFrom(session.order, positionOf(project.segments, active));
  return session.order.ids[index] === active || step === -1 ? index : index - 1;
}
