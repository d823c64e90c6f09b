import { createEditTable, type EditTable } from "./editTable.ts";
import { lowerBound, type Shard } from "./shard.ts";
import { COST, markCost, type SimilarityToken, TOKEN_TYPES, weightOf } from "./similarity.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A slot of a shard that is near enough: what it costs to make it the query, and the greater weight of the two. */
export interface Hit {
  readonly shard: Shard;
  readonly slot: number;
  readonly cost: number;
  readonly weight: number;
}

/** Finds the nearest entries of shards that share a vocabulary. */
export interface Search {
  /**
   * All entries at least as near as `least` (a share from 0 to 1), but of those farther than the `limit` nearest none is
   * promised; in no order.
   */
  readonly find: (
    shards: readonly Shard[],
    query: readonly SimilarityToken[],
    wish: { readonly least: number; readonly limit: number },
  ) => readonly Hit[];
}

/** One token of the query: what it weighs and the known tokens that are like it. */
interface Asked {
  readonly token: SimilarityToken;
  readonly weight: number;
  readonly reach: ReadonlyMap<number, number>;
}

interface Plan {
  readonly asked: readonly Asked[];
  readonly weights: Float64Array;
  readonly weight: number;
  readonly least: number;
  readonly limit: number;
  readonly types: Uint8Array;
  /** For each known token: 0, or the row of its costs. */
  readonly rowOf: Uint32Array;
  readonly rows: readonly Float64Array[];
  /** The least cost of a row, or of leaving the token out. */
  readonly leastOf: Float64Array;
}

/**
 * A search over one vocabulary. It looks only at entries that can be near enough: whatever is like a query by a share t
 * shares words with any part of it that weighs more than 1 - t of the whole, so the rarest such part is looked up, and
 * what is found is held to a bound before it is compared in full.
 */
export function createSearch(vocabulary: Vocabulary): Search {
  const table = createEditTable();
  let rowOf = new Uint32Array(0);
  const seen = new WeakMap<Shard, Uint8Array>();
  return {
    find: (shards, query, { least, limit }) => {
      if (query.length === 0) return [];
      if (rowOf.length < vocabulary.size()) rowOf = new Uint32Array(2 * vocabulary.size());
      const plan = makePlan(vocabulary, query, { least, limit }, rowOf);
      const hits: Hit[] = [];
      const scores: number[] = [];
      for (const shard of shards) {
        let marked = seen.get(shard);
        if (marked === undefined) {
          marked = new Uint8Array(shard.ids.length);
          seen.set(shard, marked);
        }
        searchShard(shard, plan, table, marked, hits, scores);
      }
      for (const { reach } of plan.asked) for (const id of reach.keys()) rowOf[id] = 0;
      return hits;
    },
  };
}

function makePlan(
  vocabulary: Vocabulary,
  query: readonly SimilarityToken[],
  { least, limit }: { readonly least: number; readonly limit: number },
  rowOf: Uint32Array,
): Plan {
  const known = new Map<string, ReadonlyMap<number, number>>();
  const asked = query.map((token): Asked => {
    const name = `${token.type} ${token.key}`;
    const reach = known.get(name) ?? vocabulary.reach(token);
    known.set(name, reach);
    return { token, weight: weightOf(token.type), reach };
  });
  const samples = TOKEN_TYPES.map((type): SimilarityToken => ({ type, key: "" }));
  // The first rows are those of tokens that nothing in the query is like, by type.
  const rows = samples.map((sample) => Float64Array.from(asked, ({ token }) => markCost(token, sample)));
  const owners: number[] = samples.map(({ type }) => weightOf(type));
  for (const [at, { reach }] of asked.entries()) {
    for (const [id, cost] of reach) {
      let row = rowOf[id] ?? 0;
      if (row === 0) {
        const { type } = vocabulary.token(id);
        row = rows.length;
        rows.push(Float64Array.from(rows[TOKEN_TYPES.indexOf(type)] ?? []));
        owners.push(weightOf(type));
        rowOf[id] = row;
      }
      const costs = rows[row];
      if (costs !== undefined) costs[at] = cost;
    }
  }
  return {
    asked,
    weights: Float64Array.from(asked, (one) => one.weight),
    weight: asked.reduce((sum, one) => sum + one.weight, 0),
    least,
    limit,
    types: vocabulary.types(),
    rowOf,
    rows,
    leastOf: Float64Array.from(rows, (row, at) => Math.min(owners[at] ?? 0, ...row)),
  };
}

function searchShard(
  shard: Shard,
  plan: Plan,
  table: EditTable,
  seen: Uint8Array,
  hits: Hit[],
  scores: number[],
): void {
  const low = lowerBound(shard.weights, Math.ceil(plan.least * plan.weight - 0.001));
  const high = lowerBound(shard.weights, Math.floor(plan.weight / plan.least + 0.001) + 1);
  if (low >= high) return;
  const slots: number[] = [];
  const bounds: number[] = [];
  const consider = (slot: number): void => {
    if (seen[slot] === 1) return;
    seen[slot] = 1;
    touched.push(slot);
    if (shard.removed[slot] === 1) return;
    const bound = lowerCost(shard, slot, plan);
    if (bound < 0) return;
    bounds[slots.length] = bound / Math.max(plan.weight, shard.weights[slot] ?? 0);
    slots.push(slot);
  };
  const touched: number[] = [];
  const lists = rarestLists(shard, plan, low, high);
  if (lists === undefined) for (let slot = low; slot < high; slot += 1) consider(slot);
  else {
    for (const [from, to] of lists) {
      for (let at = from; at < to; at += 1) consider(shard.postings[at] ?? 0);
    }
  }
  for (const slot of touched) seen[slot] = 0;
  const order = Uint32Array.from(slots, (_, index) => index).sort(
    (a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0),
  );
  const weightAt = (token: number): number =>
    plan.types[token] === PUNCTUATION ? COST.punctuation : COST.word;
  const rowAt = (token: number): Float64Array => {
    const row = plan.rowOf[token] ?? 0;
    return plan.rows[row === 0 ? (plan.types[token] ?? 0) : row] ?? plan.weights;
  };
  for (const index of order) {
    const worst = scores.length < plan.limit ? plan.least : Math.max(plan.least, scores.at(-1) ?? 0);
    if (1 - (bounds[index] ?? 0) < worst) break;
    const slot = slots[index] ?? 0;
    const weight = Math.max(plan.weight, shard.weights[slot] ?? 0);
    const [from, to] = [shard.tokenStarts[slot] ?? 0, shard.tokenStarts[slot + 1] ?? 0];
    const most = (1 - worst) * weight + 0.001;
    const cost = table.leastCost(plan.weights, shard.tokens, from, to, weightAt, rowAt, most);
    if (cost === Infinity) continue;
    hits.push({ shard, slot, cost, weight });
    insert(scores, 1 - cost / weight, plan.limit);
  }
}

const PUNCTUATION = TOKEN_TYPES.indexOf("punctuation");

/** The least that an entry can cost, by its tokens without their order; -1 if that is too much. */
function lowerCost(shard: Shard, slot: number, plan: Plan): number {
  const weight = shard.weights[slot] ?? 0;
  const most = (1 - plan.least) * Math.max(weight, plan.weight) + 0.001;
  let cost = Math.max(0, plan.weight - weight);
  const end = shard.tokenStarts[slot + 1] ?? 0;
  for (let at = shard.tokenStarts[slot] ?? 0; at < end; at += 1) {
    const token = shard.tokens[at] ?? 0;
    const row = plan.rowOf[token] ?? 0;
    cost += plan.leastOf[row === 0 ? (plan.types[token] ?? 0) : row] ?? 0;
    if (cost > most) return -1;
  }
  return cost;
}

/**
 * Stretches of the postings, between two slots, of the rarest words of the query that together weigh too much to be
 * missed; `undefined` if its words weigh too little for that.
 */
function rarestLists(
  shard: Shard,
  plan: Plan,
  low: number,
  high: number,
): readonly (readonly [number, number])[] | undefined {
  const found = plan.asked
    .filter(({ token }) => token.type === "word" || token.type === "address")
    .map(({ reach, weight }) => {
      const lists: (readonly [number, number])[] = [];
      let length = 0;
      for (const token of reach.keys()) {
        const at = lowerBound(shard.postingTokens, token);
        if (shard.postingTokens[at] !== token) continue;
        const [start, end] = [shard.postingStarts[at] ?? 0, shard.postingStarts[at + 1] ?? 0];
        const from = lowerBound(shard.postings, low, start, end);
        const to = lowerBound(shard.postings, high, from, end);
        if (from === to) continue;
        lists.push([from, to]);
        length += to - from;
      }
      return { lists, length, weight };
    })
    .toSorted((a, b) => a.length - b.length);
  let missing = (1 - plan.least) * plan.weight + 0.001;
  const lists: (readonly [number, number])[] = [];
  for (const one of found) {
    lists.push(...one.lists);
    missing -= one.weight;
    if (missing < 0) return lists;
  }
  return undefined;
}

/** Keeps the best scores, falling. */
function insert(scores: number[], score: number, limit: number): void {
  const at = scores.findIndex((other) => other < score);
  if (at === -1) scores.push(score);
  else scores.splice(at, 0, score);
  if (scores.length > limit) scores.pop();
}
