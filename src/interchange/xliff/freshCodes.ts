import type { Code, Content } from "../../core/content.ts";

/** A code of any format on its way into XLIFF. */
export interface FreshCode {
  readonly code: Code;
  /** The other half of a pair. */
  readonly other: Code | undefined;
  /** Its id in the unit; both halves of a pair have one, and so have source and translation. */
  readonly id: string;
  /**
   * How it stands: `nested` with its other half in the same segment, `split` with it elsewhere or across another span,
   * `isolated` without it, `whole` if it is no half.
   */
  readonly stands: "nested" | "split" | "isolated" | "whole";
  /** Whether its other half is in another segment. */
  readonly apart: boolean;
}

/** Text and codes in order. */
export type FreshContent = readonly (string | FreshCode)[];

/** Gives the codes of a unit ids that XLIFF allows: `c1`, `c2`; the same for the same code of source and translation. */
export class FreshCodeIds {
  private readonly known = new Map<string, string>();
  private most = 0;

  next(): string {
    return `c${++this.most}`;
  }

  of(code: Code): string {
    const name = `${code.kind === "standalone" ? "whole" : "pair"} ${code.id}`;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const id = this.next();
    this.known.set(name, id);
    return id;
  }
}

interface Half {
  readonly code: Code;
  readonly id: string;
  readonly segment: number;
  readonly at: number;
  other: Half | undefined;
}

/** The contents of one side of a unit, segment by segment, with what XLIFF has to know of their codes. */
export function freshContents(contents: readonly Content[], ids: FreshCodeIds): readonly FreshContent[] {
  const used = new Set<string>();
  const open: Half[] = [];
  const found = contents.map((content, segment) =>
    content.map((part, at): string | Half => {
      if (typeof part === "string") return part;
      if (part.kind === "close") {
        const index = open.findLastIndex((half) => half.code.id === part.id);
        const [start] = index < 0 ? [] : open.splice(index, 1);
        const half: Half = {
          code: part,
          id: start?.id ?? once(ids.of(part), used, ids),
          segment,
          at,
          other: start,
        };
        if (start !== undefined) start.other = half;
        return half;
      }
      const half: Half = { code: part, id: once(ids.of(part), used, ids), segment, at, other: undefined };
      if (part.kind === "open") open.push(half);
      return half;
    }),
  );
  return found.map((parts) => {
    const crossing = crossingIds(parts);
    return parts.map((part) => (typeof part === "string" ? part : freshCode(part, crossing)));
  });
}

function once(id: string, used: Set<string>, ids: FreshCodeIds): string {
  const own = used.has(id) ? ids.next() : id;
  used.add(own);
  return own;
}

function freshCode(half: Half, crossing: ReadonlySet<string>): FreshCode {
  const { code, id, other, segment } = half;
  const apart = other !== undefined && other.segment !== segment;
  return { code, id, other: other?.code, apart, stands: standing(half, crossing) };
}

function standing(half: Half, crossing: ReadonlySet<string>): FreshCode["stands"] {
  if (half.code.kind === "standalone") return "whole";
  if (half.other === undefined) return "isolated";
  return half.other.segment !== half.segment || crossing.has(half.id) ? "split" : "nested";
}

/** The pairs of a segment that end before a pair that began inside them has ended. */
function crossingIds(parts: readonly (string | Half)[]): ReadonlySet<string> {
  const open: string[] = [];
  const crossing = new Set<string>();
  for (const part of parts) {
    if (typeof part === "string" || part.other === undefined || part.other.segment !== part.segment) continue;
    if (part.code.kind === "open") open.push(part.id);
    else {
      const at = open.lastIndexOf(part.id);
      if (at >= 0 && at < open.length - 1) crossing.add(part.id);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return crossing;
}
