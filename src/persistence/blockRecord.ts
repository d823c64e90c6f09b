import type { Block, BlockKind, BlockMatch, BlockNote } from "../core/block.ts";
import { readContent, writeContent } from "./contentRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";

const BLOCK_KINDS: readonly BlockKind[] = ["heading", "paragraph", "list", "quote", "cell", "code"];

/** A block as JSON. */
export function writeBlock(block: Block): JsonRecord {
  const { after, level, matches, ...rest } = block;
  return {
    ...rest,
    ...(level === undefined ? {} : { level }),
    ...(after === "" ? {} : { after }),
    ...(matches === undefined
      ? {}
      : {
          matches: matches.map((match) => ({
            ...match,
            source: writeContent(match.source),
            target: writeContent(match.target),
          })),
        }),
  };
}

/** A kept block read back; throws `Damage`. */
export function readBlock(value: unknown): Block {
  const record = recordIn(value, "block");
  const { level, after, context, notes, limit, matches } = record;
  return {
    id: unnamed(textIn(record["id"], "block.id")),
    document: textIn(record["document"], "block.document"),
    number: numberIn(record["number"], "block.number"),
    kind: wordIn(record["kind"], BLOCK_KINDS, "block.kind"),
    ...(level === undefined ? {} : { level: numberIn(level, "block.level") }),
    after: after === undefined ? "" : textIn(after, "block.after"),
    ...(context === undefined ? {} : { context: textIn(context, "block.context") }),
    ...(notes === undefined ? {} : { notes: listIn(notes, "block.notes").map(readNote) }),
    ...(limit === undefined ? {} : { limit: numberIn(limit, "block.limit") }),
    ...(matches === undefined ? {} : { matches: listIn(matches, "block.matches").map(readMatch) }),
  };
}

/**
 * A copy of an id. Of a JSON text all in Latin letters, as pages of blocks are and pages of Arabic are not, browsers make each short
 * value one of their names, which every collection of garbage goes through for as long as it lives: 8 ms for 100,000 blocks.
 */
function unnamed(id: string): string {
  return ` ${id}`.slice(1);
}

function readNote(value: unknown): BlockNote {
  const { text, from } = recordIn(value, "block.notes");
  const note = { text: textIn(text, "block.notes") };
  return from === undefined ? note : { ...note, from: textIn(from, "block.notes") };
}

function readMatch(value: unknown): BlockMatch {
  const { segment, source, target, score, origin } = recordIn(value, "block.matches");
  return {
    ...(segment === undefined ? {} : { segment: textIn(segment, "block.matches") }),
    source: readContent(source, "block.matches"),
    target: readContent(target, "block.matches"),
    ...(score === undefined ? {} : { score: numberIn(score, "block.matches") }),
    ...(origin === undefined ? {} : { origin: textIn(origin, "block.matches") }),
  };
}
