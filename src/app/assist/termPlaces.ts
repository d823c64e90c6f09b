import type { Content } from "../../core/content.ts";
import { flatText } from "../../core/content.ts";
import type { SegmentId } from "../../core/segment.ts";
import { findSegment } from "../../core/segmentPages.ts";
import type { TextRange } from "../../core/splice.ts";
import type { Workbench } from "../../store/workbench.ts";
import type { Assistant } from "../../worker/assistant.ts";
import type { AssistChoice } from "../../worker/segmentHelp.ts";

/** Where terms stand in the sources of segments, found in the worker and kept as long as nothing changes. */
export interface TermPlaces {
  /** The terms of these segments, UTF-16 offsets of the flat sources; those whose source was looked at before at once. */
  readonly of: (ids: readonly SegmentId[]) => Promise<ReadonlyMap<SegmentId, readonly TextRange[]>>;
  /** Other glossaries, or other terms in them. */
  readonly forget: () => void;
}

/** Segments whose terms are kept: some windows full in each direction. */
const MOST_KEPT = 2000;

/** Looks terms up in what a project uses at the moment. */
export function createTermPlaces(
  { store }: Workbench,
  assistant: Pick<Assistant, "termPlaces">,
  choice: () => AssistChoice,
): TermPlaces {
  let known = new Map<SegmentId, { readonly source: Content; readonly places: readonly TextRange[] }>();
  return {
    of: async (ids) => {
      const own = known;
      const { segments } = store.getState().project;
      const wanted = ids.flatMap((id) => {
        const source = findSegment(segments, id)?.source;
        return source === undefined ? [] : [{ id, source }];
      });
      const unknown = wanted.filter(({ id, source }) => own.get(id)?.source !== source);
      if (unknown.length > 0) {
        const found = await assistant.termPlaces(
          choice(),
          unknown.map(({ source }) => flatText(source)),
        );
        for (const [at, { id, source }] of unknown.entries()) {
          own.delete(id);
          own.set(id, { source, places: found[at] ?? [] });
        }
        for (const id of own.keys()) {
          if (own.size <= MOST_KEPT) break;
          own.delete(id);
        }
      }
      return new Map(wanted.map(({ id }) => [id, own.get(id)?.places ?? []]));
    },
    forget: () => {
      known = new Map();
    },
  };
}
