import type { Actor } from "../../core/actor.ts";
import type { Block, BlockMatch } from "../../core/block.ts";
import type { Result } from "../../core/result.ts";
import type { Segment } from "../../core/segment.ts";
import { blockIds, segmentId } from "../documentAssembly.ts";
import type { ReadDocument, ReadOptions } from "../format.ts";
import { importedSegment } from "../xliff/fileSegment.ts";
import type { Losses } from "../xliff/losses.ts";
import { segmentToken } from "../xliff/ownNote.ts";
import { notesOfUnit } from "../xliff/unitThreads.ts";
import { mostUnits } from "../xliff/unitCount.ts";
import { UnitIds } from "../xliff/unitIds.ts";
import { readUnits, unitBlock } from "../xliff/unitReading.ts";
import { tagStart } from "../xmlScan.ts";
import type { Provenance } from "./itsRecords.ts";
import { layoutOf, matchesOf } from "./layout.ts";
import type { OpeningTag, TranslationUnit } from "./unit.ts";
import { walkXliff2 } from "./walker.ts";

/** The id of the format, as documents keep it. */
export const XLIFF2 = "xliff2";

/**
 * Blocks and segments of an XLIFF 2.0, 2.1 or 2.2 document: a block is a `unit`. Problems: those of the encoding and of XML with
 * line and column, `xliff_version_unknown`, `file_without_text`.
 */
export function readXliff2(bytes: Uint8Array, options: ReadOptions): Result<ReadDocument> {
  return readUnits(bytes, options, {
    format: XLIFF2,
    start: (text, losses) => new Gathering(text, options, losses),
    walk: (text, gathered, walking) => walkXliff2(text, (unit) => gathered.take(unit), walking),
  });
}

/** Who translated a segment and who revised it. */
interface Agents {
  readonly by: Actor;
  readonly confirmedBy: readonly [Actor];
  readonly revisedBy: Actor | undefined;
}

const NO_MATCHES: readonly BlockMatch[] = [];

class Gathering {
  readonly blocks: Block[] = [];
  readonly segments: Segment[] = [];
  private readonly idOf: (index: number) => string;
  private readonly document: string;
  private readonly at: number;
  private readonly unnamed: Agents;
  private root: OpeningTag | undefined;
  private readonly actors = new Map<string, readonly [Actor]>();

  private readonly ids = new UnitIds();

  constructor(
    private readonly text: string,
    options: ReadOptions,
    private readonly losses: Losses,
  ) {
    this.idOf = blockIds(options.number, mostUnits(text, "unit"));
    this.document = `d${options.number}`;
    this.at = options.at ?? 0;
    const by: Actor = { id: `xliff:${options.name}`, name: options.name, role: "translator" };
    this.unnamed = { by, confirmedBy: [by], revisedBy: undefined };
  }

  take(unit: TranslationUnit): void {
    this.root = unit.root;
    if (this.ids.isTwice(unit.file.number, unit.attributes["id"])) {
      this.losses.add("unit_id_twice", tagStart(this.text, unit.openEnd));
    }
    const layout = layoutOf(unit);
    const { segments, after } = layout;
    if (segments.length === 0) return;
    const { at, document } = this;
    const ofUnit = this.agentsOf(unit.provenance);
    const said = unit.ownNotes.length === 0 ? undefined : notesOfUnit(unit.ownNotes, segments);
    const number = this.blocks.length + 1;
    const block = this.idOf(number - 1);
    for (let index = 0; index < segments.length; index++) {
      const segment = segments[index];
      if (segment === undefined) continue;
      const notes = said?.get(segmentToken(segment.key, index));
      const span = unit.spans?.get(unit.parts[segment.part]?.start ?? -1);
      const { by, confirmedBy, revisedBy } = span === undefined ? ofUnit : this.agentsOf(span);
      this.segments.push(
        importedSegment(segment, {
          id: segmentId(block, index),
          block,
          by,
          confirmedBy,
          revisedBy,
          at,
          notes,
        }),
      );
    }
    this.blocks.push(
      unitBlock({
        id: block,
        document,
        number,
        after,
        context: contextOf(unit),
        notes: unit.notes,
        limit: limitOf(unit),
        matches: unit.candidates.length === 0 ? NO_MATCHES : matchesOf(unit, layout, block),
      }),
    );
  }

  /** Who translated and who revised, by the names that the file gives, else the file itself. */
  private agentsOf({ translator, reviser }: Provenance): Agents {
    if (translator === undefined && reviser === undefined) return this.unnamed;
    const confirmedBy =
      translator === undefined ? this.unnamed.confirmedBy : this.actorOf(translator, "translator");
    const revisedBy = reviser === undefined ? undefined : this.actorOf(reviser, "reviser")[0];
    return { by: confirmedBy[0], confirmedBy, revisedBy };
  }

  /** Somebody the file names, as a list that all segments share. */
  private actorOf(name: string, role: "translator" | "reviser"): readonly [Actor] {
    const key = `its:${role}:${name}`;
    const known = this.actors.get(key);
    if (known !== undefined) return known;
    const made: readonly [Actor] = [{ id: `its:${name}`, name, role }];
    this.actors.set(key, made);
    return made;
  }

  languages(): NonNullable<ReadDocument["languages"]> {
    const { srcLang, trgLang } = this.root?.attributes ?? {};
    return {
      ...(srcLang === undefined ? {} : { source: srcLang }),
      ...(trgLang === undefined ? {} : { target: trgLang }),
    };
  }
}

/** Where a unit is from: its file if there are several, its groups, its name or else its id. */
function contextOf({ file, groups, attributes }: TranslationUnit): string {
  const own = attributes["name"] ?? attributes["id"] ?? "";
  if (file.number === 0 && groups.length === 0) return own;
  const original = file.number === 0 ? undefined : (file.attributes["original"] ?? file.attributes["id"]);
  return [original ?? "", ...groups, own].filter((part) => part !== "").join(" / ");
}

/** The most characters the translation of a unit may have, if the file counts in characters. */
function limitOf({ attributes, countsCharacters }: TranslationUnit): number | undefined {
  if (!countsCharacters) return undefined;
  const name = Object.keys(attributes).find((each) => each.endsWith(":sizeRestriction"));
  if (name === undefined) return undefined;
  const limit = /^(?:\d+,)?(\d+)$/u.exec(attributes[name]?.trim() ?? "")?.[1];
  return limit === undefined || Number(limit) === 0 ? undefined : Number(limit);
}
