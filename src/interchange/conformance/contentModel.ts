import { withOneMore } from "../shortList.ts";

/** What may stand in an element, compiled: the places of its expression and which may follow which. */
export interface ContentModel {
  readonly names: readonly string[];
  readonly first: readonly number[];
  readonly follow: readonly (readonly number[])[];
  readonly last: ReadonlySet<number>;
  readonly nullable: boolean;
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly nullable: boolean;
}

const EMPTY: Part = { first: [], last: [], nullable: true };

/**
 * Compiles an expression of element names as DTDs have them: `(a, b?, (c | d)*)`; a name `@x` stands for any element of the
 * set `x`. The construction is Glushkov's.
 */
export function compileModel(expression: string): ContentModel {
  const tokens = expression.match(/[@\w:.-]+|[(),|?*+]/gu) ?? [];
  const names: string[] = [];
  const follow: Set<number>[] = [];
  let at = 0;
  const connect = (from: readonly number[], to: readonly number[]): void => {
    for (const one of from) for (const other of to) follow[one]?.add(other);
  };
  const atom = (): Part => {
    const token = tokens[at];
    at += 1;
    let part: Part = EMPTY;
    if (token === "(") {
      part = choice();
      at += 1;
    } else if (token !== undefined) {
      const place = names.push(token) - 1;
      follow.push(new Set());
      part = { first: [place], last: [place], nullable: false };
    }
    const sign = tokens[at];
    if (sign !== "?" && sign !== "*" && sign !== "+") return part;
    at += 1;
    if (sign !== "?") connect(part.last, part.first);
    return { ...part, nullable: part.nullable || sign !== "+" };
  };
  const sequence = (): Part => {
    let whole = atom();
    while (tokens[at] === ",") {
      at += 1;
      const next = atom();
      connect(whole.last, next.first);
      whole = {
        first: whole.nullable ? [...whole.first, ...next.first] : whole.first,
        last: next.nullable ? [...whole.last, ...next.last] : next.last,
        nullable: whole.nullable && next.nullable,
      };
    }
    return whole;
  };
  const choice = (): Part => {
    let whole = sequence();
    while (tokens[at] === "|") {
      at += 1;
      const other = sequence();
      whole = {
        first: [...whole.first, ...other.first],
        last: [...whole.last, ...other.last],
        nullable: whole.nullable || other.nullable,
      };
    }
    return whole;
  };
  const whole = tokens.length === 0 ? EMPTY : choice();
  return {
    names,
    first: whole.first,
    follow: follow.map((set) => [...set]),
    last: new Set(whole.last),
    nullable: whole.nullable,
  };
}

/** What is wrong with a child, or with the end of the element (`index` is then the number of children). */
export interface Misplacement {
  readonly index: number;
  readonly type: "missing" | "repeated" | "misplaced" | "not_allowed";
  /** The name that is missing. */
  readonly expected?: string;
}

/** A way through the model so far: where it stands, what it cost and what had to be put right. */
interface Way {
  readonly place: number;
  readonly cost: number;
  readonly before: Way | undefined;
  readonly repair: Misplacement | undefined;
}

type Fits = (name: string, child: string) => boolean;

// Where a way begins, before any place of the model.
const START = -1;
// An element can lack this many children in a row before the search gives up on the rest.
const MISSING_IN_A_ROW = 3;

/**
 * What the children of an element would need to keep to a model: the fewest children that are too many, and elements that
 * are missing.
 */
export function matchModel(
  model: ContentModel,
  children: readonly string[],
  fits: Fits,
): readonly Misplacement[] {
  if (follows(model, children, fits)) return [];
  let ways: ReadonlyMap<number, Way> = new Map([
    [START, { place: START, cost: 0, before: undefined, repair: undefined }],
  ]);
  for (const [index, child] of children.entries()) {
    const next = new Map<number, Way>();
    const type = skipType(model, children, index, fits);
    for (const way of ways.values())
      keepBest(next, { ...way, cost: way.cost + 1, before: way, repair: { index, type } });
    for (const way of withMissing(model, ways, index).values()) {
      for (const place of nextOf(model, way.place)) {
        if (fits(model.names[place] ?? "", child)) {
          keepBest(next, { place, cost: way.cost, before: way, repair: undefined });
        }
      }
    }
    ways = next;
  }
  for (let more = 0; more < MISSING_IN_A_ROW; more++) ways = withMissing(model, ways, children.length);
  let best: Way | undefined;
  for (const way of ways.values()) {
    const isEnd = way.place === START ? model.nullable : model.last.has(way.place);
    if (isEnd && (best === undefined || way.cost < best.cost)) best = way;
  }
  const repairs: Misplacement[] = [];
  for (let way = best; way !== undefined; way = way.before)
    if (way.repair !== undefined) repairs.push(way.repair);
  return repairs.toReversed();
}

function follows(model: ContentModel, children: readonly string[], fits: Fits): boolean {
  let places: readonly number[] = [START];
  for (const child of children) {
    // There is nearly always one, and a list is looked through faster than a set is made.
    let reached: number[] = [];
    for (const from of places) {
      for (const place of nextOf(model, from)) {
        if (!reached.includes(place) && fits(model.names[place] ?? "", child)) {
          reached = withOneMore(reached, place);
        }
      }
    }
    if (reached.length === 0) return false;
    places = reached;
  }
  return places.some((place) => (place === START ? model.nullable : model.last.has(place)));
}

function nextOf(model: ContentModel, place: number): readonly number[] {
  return place === START ? model.first : (model.follow[place] ?? []);
}

function keepBest(ways: Map<number, Way>, way: Way): void {
  const known = ways.get(way.place);
  if (known === undefined || way.cost < known.cost) ways.set(way.place, way);
}

/** The ways, and those with one element more that is not there. */
function withMissing(
  model: ContentModel,
  ways: ReadonlyMap<number, Way>,
  index: number,
): ReadonlyMap<number, Way> {
  const all = new Map(ways);
  for (const way of ways.values()) {
    const candidates = nextOf(model, way.place);
    for (const place of candidates) {
      const name = model.names[place] ?? "";
      if (name.startsWith("@")) continue;
      // Where one of several would do, they are all named.
      const isLast = model.last.has(place);
      const others = isLast ? candidates.filter((other) => model.last.has(other)) : [place];
      const expected = [...new Set(others.map((other) => model.names[other] ?? ""))].join(" | ");
      keepBest(all, { place, cost: way.cost + 1, before: way, repair: { index, type: "missing", expected } });
    }
  }
  return all;
}

function skipType(
  model: ContentModel,
  children: readonly string[],
  index: number,
  fits: Fits,
): Misplacement["type"] {
  const child = children[index] ?? "";
  if (!model.names.some((name) => fits(name, child))) return "not_allowed";
  return children.indexOf(child) === children.lastIndexOf(child) ? "misplaced" : "repeated";
}
