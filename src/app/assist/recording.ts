import { contextKey } from "../../assistance/memory/entry.ts";
import { flatText, sameContent } from "../../core/content.ts";
import { blockOf, type Project } from "../../core/project.ts";
import { isRendered, type Segment, type SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { MemoryStep } from "../../worker/keptMemory.ts";
import { questionAbout, recordKey, recordPrefix } from "./segmentQuestions.ts";

/** Whether a segment's rendering is somebody's word: only then it goes into memories. */
function isConfirmed({ source, target, review: { state } }: Segment): boolean {
  const isOpen = state === "new" || state === "draft" || state === "changes_requested";
  return !isOpen && isRendered(source, target);
}

/** What memories have to do to follow a project from one moment to another: only pages that changed are looked at. */
export function stepsBetween(before: Project, after: Project): readonly MemoryStep[] {
  if (before.segments === after.segments) return [];
  const steps: MemoryStep[] = [];
  for (const [number, page] of after.segments.pages.entries()) {
    const earlier = before.segments.pages[number];
    if (page === earlier) continue;
    const known = new Map((earlier ?? []).map((segment) => [segment.id, segment]));
    for (const segment of page) {
      const former = known.get(segment.id) ?? findSegment(before.segments, segment.id);
      if (former === segment) continue;
      const was = former !== undefined && isConfirmed(former);
      if (isConfirmed(segment)) {
        const isSame = was && sameContent(former.source, segment.source);
        if (!isSame || !sameContent(former.target, segment.target)) steps.push(putting(after, segment));
      } else if (was) steps.push(taking(after, segment.id));
    }
  }
  for (const [number, page] of before.segments.pages.entries()) {
    if (page === after.segments.pages[number]) continue;
    for (const segment of page) {
      const isGone = findSegment(after.segments, segment.id) === undefined;
      if (isGone && isConfirmed(segment)) steps.push(taking(after, segment.id));
    }
  }
  return steps;
}

/**
 * What a memory lacks or has too much of a project, page by page, as far as its keys and the time of its last change tell. What has
 * changed in the project since is left to `stepsBetween`.
 */
export function* missingSteps(
  project: Project,
  known: { readonly keys: readonly string[]; readonly changedAt: number },
  now: () => Project,
): Generator<readonly MemoryStep[]> {
  const keys = new Set(known.keys);
  const isUnchanged = (segment: Segment): boolean =>
    now() === project || findSegment(now().segments, segment.id) === segment;
  for (const page of project.segments.pages) {
    const steps: MemoryStep[] = [];
    for (const segment of page) {
      if (!isConfirmed(segment)) continue;
      const isKnown = keys.delete(recordKey(project, segment.id));
      const at = segment.history.at(-1)?.at ?? 0;
      const isMissing = !isKnown || at > known.changedAt - RECENT;
      if (isMissing && isUnchanged(segment)) steps.push(putting(project, segment));
    }
    yield steps;
  }
  const { segments } = now();
  yield [...keys].flatMap((key) => {
    const segment = findSegment(segments, key.slice(recordPrefix(project).length));
    return segment !== undefined && isConfirmed(segment) ? [] : [{ type: "take", key }];
  });
}

// What was decided in the last minute (ms) before a memory was last written may not have reached it.
const RECENT = 60_000;

function putting(project: Project, segment: Segment): MemoryStep {
  const question = questionAbout(project, segment.id);
  const last = segment.history.at(-1);
  const { document } = blockOf(project, segment);
  return {
    type: "put",
    key: recordKey(project, segment.id),
    entry: {
      source: flatText(segment.source),
      target: flatText(segment.target),
      author: last?.author.name ?? "",
      date: last?.at ?? project.createdAt,
      document: project.documents.find(({ id }) => id === document)?.name ?? "",
      origin: "human",
      previous: contextKey(question?.previous ?? undefined),
      next: contextKey(question?.next ?? undefined),
    },
  };
}

function taking(project: Project, segment: SegmentId): MemoryStep {
  return { type: "take", key: `${recordPrefix(project)}${segment}` };
}
