import type { Finding } from "../../core/finding.ts";
import type { SegmentId } from "../../core/segment.ts";
import { eachSegment } from "../../core/segmentPages.ts";
import type { SegmentFilter } from "../../store/segmentFilter.ts";
import { inDocuments, isFiltering, passes } from "../../store/segmentFilter.ts";
import type { EditorSession } from "./editorSession.ts";

/**
 * Shows only the segments a filter lets through now. What changes afterwards stays in sight until the filter is applied again; the
 * active segment stays active even if it is hidden.
 */
export function applyFilter(
  session: EditorSession,
  filter: SegmentFilter,
  findings?: ReadonlyMap<SegmentId, readonly Finding[]>,
): void {
  session.flush();
  const hidden = new Set<SegmentId>();
  if (isFiltering(filter)) {
    const { project } = session.workbench.store.getState();
    for (const segment of eachSegment(project.segments)) {
      const isShown = inDocuments(project, segment, filter) && passes(segment, filter, findings);
      if (!isShown) hidden.add(segment.id);
    }
  }
  session.state.setState({ filter, hidden });
}
