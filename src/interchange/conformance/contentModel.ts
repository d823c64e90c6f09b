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

/**
 * Where children leave a model. A child that cannot stand where it is counts as not being there; one that could if
 * something required came before it makes that missing.
 */
export function matchModel(
  model: ContentModel,
  children: readonly string[],
  fits: (name: string, child: string) => boolean,
): readonly Misplacement[] {
  const found: Misplacement[] = [];
  // The places of the children before; nothing read yet where undefined.
  let places: readonly number[] | undefined;
  const seen = new Set<string>();
  const nextOf = (from: readonly number[] | undefined): readonly number[] =>
    from === undefined ? model.first : [...new Set(from.flatMap((place) => model.follow[place] ?? []))];
  const among = (candidates: readonly number[], child: string): readonly number[] =>
    candidates.filter((place) => fits(model.names[place] ?? "", child));
  for (const [index, child] of children.entries()) {
    const candidates = nextOf(places);
    const reached = among(candidates, child);
    if (reached.length > 0) {
      places = reached;
      seen.add(child);
      continue;
    }
    const skipped = candidates.find((place) => among(nextOf([place]), child).length > 0);
    if (skipped !== undefined) {
      found.push({ index, type: "missing", expected: model.names[skipped] ?? "" });
      places = among(nextOf([skipped]), child);
    } else if (!model.names.some((name) => fits(name, child))) found.push({ index, type: "not_allowed" });
    else found.push({ index, type: seen.has(child) ? "repeated" : "misplaced" });
    seen.add(child);
  }
  const isComplete = places === undefined ? model.nullable : places.some((place) => model.last.has(place));
  if (!isComplete) {
    const expected = nextOf(places)
      .map((place) => model.names[place] ?? "")
      .filter((name) => !name.startsWith("@"));
    const isKnown = found.some(({ type }) => type === "misplaced");
    if (!isKnown) {
      found.push({ index: children.length, type: "missing", expected: [...new Set(expected)].join(" | ") });
    }
  }
  return found;
}
