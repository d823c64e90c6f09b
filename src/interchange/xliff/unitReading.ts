import type { Block } from "../../core/block.ts";
import { failure, type Problem, type Result, success } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import type { ReadDocument, ReadOptions } from "../format.ts";
import { Notices } from "../notices.ts";
import { decodeXml } from "../xmlBytes.ts";
import type { Losses } from "./losses.ts";
import { inFile } from "./problemPlace.ts";
import type { WalkOptions } from "./walking.ts";

/** What the units of a file have become. */
interface GatheredUnits {
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  /** The languages the file names; known once all units are gathered. */
  readonly languages: () => NonNullable<ReadDocument["languages"]>;
}

/**
 * Reads a bilingual XML file unit by unit and keeps it as the document's skeleton; `start` is told its text, `walk` goes
 * through that. Problems: those of the encoding and of XML with line and column, those of `walk`, `file_without_text`; the warnings of `Loss`.
 */
export function readUnits<Gathered extends GatheredUnits>(
  bytes: Uint8Array,
  options: ReadOptions,
  given: {
    readonly format: string;
    readonly start: (text: string, losses: Losses) => Gathered;
    readonly walk: (text: string, gathered: Gathered, options: WalkOptions) => Problem | undefined;
  },
): Result<ReadDocument> {
  const { name, number, progress } = options;
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") {
    return { ...decoded, problems: decoded.problems.map((problem) => inFile(problem, name)) };
  }
  const { text, isClean } = decoded.value;
  const losses: Losses = new Notices();
  const gathered = given.start(text, losses);
  const problem = given.walk(text, gathered, { progress, isClean, losses });
  if (problem !== undefined) return { type: "failure", problems: [inFile(problem, name)] };
  const { blocks, segments } = gathered;
  const problems = [...decoded.problems, ...losses.told(text)].map((one) => inFile(one, name));
  if (segments.length === 0) {
    const { problems: why } = failure("file_without_text", {}, { file: name });
    return { type: "failure", problems: [...why, ...problems] };
  }
  const document = {
    id: `d${number}`,
    name,
    format: given.format,
    skeleton: { type: "file", bytes },
  } as const;
  return success({ document, blocks, segments, languages: gathered.languages() }, problems);
}

type Drafted<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** The block that a unit becomes; what it does not have, or has none of, is left out of it. */
export function unitBlock(given: {
  readonly id: string;
  readonly document: string;
  readonly number: number;
  readonly after: string;
  readonly context: string;
  readonly notes: NonNullable<Block["notes"]>;
  readonly limit: number | undefined;
  readonly matches: NonNullable<Block["matches"]>;
}): Block {
  const { id, document, number, after, context, notes, limit, matches } = given;
  // Property by property: there are 100,000 of them, and spreading takes ten times as long.
  const made: Drafted<Block> =
    context === ""
      ? { id, document, number, kind: "paragraph", after }
      : { id, document, number, kind: "paragraph", after, context };
  if (notes.length > 0) made.notes = notes;
  if (limit !== undefined) made.limit = limit;
  if (matches.length > 0) made.matches = matches;
  return made;
}
