import type { AlignmentLink } from "./align.ts";

/** A link that a person looks at; one made or agreed to by the person is confirmed. */
export interface EditedLink extends AlignmentLink {
  readonly isConfirmed: boolean;
}

/** The links of two texts while they are put right, in the order of the texts. */
export interface LinkEditing {
  readonly links: readonly EditedLink[];
  /** The index of the link that the next act is about. */
  readonly active: number;
  /** What was before, the last change last. */
  readonly past: readonly { readonly links: readonly EditedLink[]; readonly active: number }[];
}

/** What a person does to the links; all but `go`, `nextDoubtful` and `undo` change the active link. */
export type LinkAct =
  | { readonly type: "go"; readonly to: number }
  /** To the unconfirmed link of the least confidence, and from there to the next surer one; round again at the end. */
  | { readonly type: "nextDoubtful" }
  | { readonly type: "confirm" }
  | { readonly type: "mergeNext" }
  /** Takes the last sentence of each side that has several into a link of its own. */
  | { readonly type: "splitOff" }
  /** Gives the last sentence of a side to the next link, or the first to the one before. */
  | { readonly type: "shift"; readonly side: "source" | "target"; readonly to: "next" | "previous" }
  /** Neither side has a counterpart. */
  | { readonly type: "unlink" }
  | { readonly type: "undo" };

/** The links as they were found, none confirmed, the first active. */
export function editLinks(links: readonly AlignmentLink[]): LinkEditing {
  return { links: links.map((link) => ({ ...link, isConfirmed: false })), active: 0, past: [] };
}

/** The links as somebody left them, at the one that was looked at; what was before is forgotten. */
export function resumeLinks(links: readonly EditedLink[], active: number): LinkEditing {
  return { links, active: Math.max(0, Math.min(active, links.length - 1)), past: [] };
}

/** The links after an act; the very same if it cannot be done. */
export function actOnLinks(editing: LinkEditing, act: LinkAct): LinkEditing {
  const { links, active, past } = editing;
  if (act.type === "undo") {
    const before = past.at(-1);
    return before === undefined ? editing : { ...before, past: past.slice(0, -1) };
  }
  const changed = change(links, active, act);
  if (changed === undefined) return editing;
  const to = Math.max(0, Math.min(changed.active, changed.links.length - 1));
  if (changed.links === links) return to === active ? editing : { ...editing, active: to };
  return { links: changed.links, active: to, past: [...past, { links, active }] };
}

interface Changed {
  readonly links: readonly EditedLink[];
  readonly active: number;
}

function change(
  links: readonly EditedLink[],
  active: number,
  act: Exclude<LinkAct, { readonly type: "undo" }>,
): Changed | undefined {
  const link = links[active];
  if (link === undefined) return undefined;
  switch (act.type) {
    case "go":
      return { links, active: act.to };
    case "nextDoubtful": {
      const to = nextDoubtful(links, active);
      return to === undefined ? undefined : { links, active: to };
    }
    case "confirm":
      if (link.isConfirmed) return undefined;
      return { links: links.with(active, { ...link, isConfirmed: true }), active };
    case "mergeNext": {
      const next = links[active + 1];
      if (next === undefined) return undefined;
      const source = [...link.source, ...next.source];
      return { links: links.toSpliced(active, 2, made(source, [...link.target, ...next.target])), active };
    }
    case "splitOff": {
      const [source, lastSource] = withoutLast(link.source);
      const [target, lastTarget] = withoutLast(link.target);
      if (lastSource.length + lastTarget.length === 0) return undefined;
      const parts = [made(source, target), made(lastSource, lastTarget)];
      return { links: links.toSpliced(active, 1, ...parts), active };
    }
    case "shift":
      return shift(links, active, act);
    case "unlink":
      if (link.source.length === 0 || link.target.length === 0) return undefined;
      return { links: links.toSpliced(active, 1, made(link.source, []), made([], link.target)), active };
  }
}

function shift(
  links: readonly EditedLink[],
  active: number,
  { side, to }: { readonly side: "source" | "target"; readonly to: "next" | "previous" },
): Changed | undefined {
  const link = links[active];
  const moved = to === "next" ? link?.[side].at(-1) : link?.[side][0];
  if (link === undefined || moved === undefined) return undefined;
  const isNext = to === "next";
  const rest = link[side].filter((sentence) => sentence !== moved);
  const left = withSide(link, side, rest);
  const neighbour = links[isNext ? active + 1 : active - 1];
  // A link all by itself at the edge of the texts would only be made anew.
  if (neighbour === undefined && isEmpty(left)) return undefined;
  const old = neighbour ?? made([], []);
  const got = withSide(old, side, isNext ? [moved, ...old[side]] : [...old[side], moved]);
  const pair = (isNext ? [left, got] : [got, left]).filter((one) => !isEmpty(one));
  const start = neighbour === undefined || isNext ? active : active - 1;
  return {
    links: links.toSpliced(start, neighbour === undefined ? 1 : 2, ...pair),
    active: start + Math.max(0, pair.indexOf(isEmpty(left) ? got : left)),
  };
}

function nextDoubtful(links: readonly EditedLink[], active: number): number | undefined {
  const doubtful = links
    .map(({ confidence, isConfirmed }, index) => ({ confidence, isConfirmed, index }))
    .filter(({ isConfirmed }) => !isConfirmed)
    .toSorted((one, other) => one.confidence - other.confidence || one.index - other.index);
  const here = doubtful.findIndex(({ index }) => index === active);
  return (doubtful[here + 1] ?? doubtful[0])?.index;
}

function made(source: readonly number[], target: readonly number[]): EditedLink {
  return { source, target, confidence: 1, isConfirmed: true };
}

function withSide(link: EditedLink, side: "source" | "target", sentences: readonly number[]): EditedLink {
  return side === "source" ? made(sentences, link.target) : made(link.source, sentences);
}

function withoutLast(sentences: readonly number[]): readonly [readonly number[], readonly number[]] {
  return sentences.length < 2 ? [sentences, []] : [sentences.slice(0, -1), sentences.slice(-1)];
}

function isEmpty({ source, target }: EditedLink): boolean {
  return source.length === 0 && target.length === 0;
}
