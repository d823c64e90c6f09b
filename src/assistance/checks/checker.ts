import { sameContent } from "../../core/content.ts";
import type { Finding } from "../../core/finding.ts";
import type { SegmentId } from "../../core/segment.ts";
import type { GlossaryEntry } from "../glossary/glossary.ts";
import type { EnglishVariety, Grammarian } from "../grammar/grammarian.ts";
import { createLateGrammarian, type GrammarStanding } from "../grammar/lateGrammarian.ts";
import type { Speller } from "../spelling/speller.ts";
import { checkBlock } from "./checking.ts";
import {
  type CheckContext,
  type CheckSettings,
  createContext,
  DEFAULT_CHECK_SETTINGS,
  isParsed,
  isSpelled,
  varietyOf,
} from "./context.ts";
import { type CheckedBlock, type DocumentFindings, openDocumentCheck } from "./documentCheck.ts";
import { grammarText } from "./grammarCheck.ts";
import type { LengthRatio } from "./lengthRatio.ts";
import { type BlockUnit, boundBlock, gatherBlocks } from "./projectBlocks.ts";
import type { Unit } from "./unit.ts";

/** What a document taught: for whoever checks a block of it elsewhere. */
export interface Lesson {
  readonly names: readonly string[];
  readonly ratio: LengthRatio;
}

/** What a run over all pages came to. Segments whose findings are as in the answer before are not told again. */
export type CheckAnswer =
  | { readonly type: "stopped" }
  | {
      readonly type: "done";
      readonly changed: readonly (readonly [SegmentId, readonly Finding[]])[];
      readonly lesson: Lesson;
    };

/**
 * Keeps the texts of a project in pages and checks them; what has not changed since the last run is not looked at
 * again. Made to run in a worker: between stretches it lets a message through that stops it.
 */
export interface Checker {
  /**
   * How the project wants to be checked from now on, and the entries of its glossaries. A grammar that it asks for is sent
   * for and not waited for: `grammar` tells when it is there, and the next time something is configured it is used.
   */
  configure(settings: CheckSettings, entries: readonly GlossaryEntry[]): void;
  grammar(): Promise<GrammarStanding>;
  load(page: number, units: readonly BlockUnit[]): void;
  run(pages: number, report: (checked: number, all: number) => unknown): Promise<CheckAnswer>;
  /** Ends the run under way; what it has seen, the next one need not see again. */
  stop(): void;
  /** Checks the segments of one block with what the document taught so far. */
  checkBlock(units: readonly Unit[]): Promise<readonly Finding[]>;
}

/** Blocks looked at before others get a turn: some ms. */
const STRETCH = 48;

/** What a checker works with: `rest` lets waiting messages through, the others bring what knows English words and grammar. */
interface CheckerSurroundings {
  readonly rest: () => Promise<void>;
  readonly bringSpeller?: () => Promise<Speller>;
  readonly bringGrammarian?: (variety: EnglishVariety) => Promise<Grammarian>;
}

/** Makes a checker without texts. */
export function createChecker({ rest, bringSpeller, bringGrammarian }: CheckerSurroundings): Checker {
  const pages: (readonly BlockUnit[])[] = [];
  let asked: Promise<CheckContext> = Promise.resolve(createContext(DEFAULT_CHECK_SETTINGS));
  let speller: Promise<Speller | undefined> | undefined;
  const late = createLateGrammarian(bringGrammarian);
  let blocks: ReadonlyMap<string, CheckedBlock> = new Map();
  let previous: DocumentFindings | undefined;
  let told = new Map<SegmentId, readonly Finding[]>();
  let turn = 0;

  /** Blocks whose units are the very same are the same array as before: so they are known again. */
  const gather = (count: number): readonly CheckedBlock[] => {
    const next = new Map<string, CheckedBlock>();
    const ordered = gatherBlocks(pages.slice(0, count).flat()).map((units) => {
      const bound = boundBlock(units);
      const name = units[0]?.unit.id ?? "";
      const before = blocks.get(name);
      const kept = before !== undefined && sameUnits(before, bound) ? before : bound;
      next.set(name, kept);
      return kept;
    });
    blocks = next;
    return ordered;
  };

  const answer = (found: DocumentFindings): CheckAnswer => {
    const next = new Map<SegmentId, readonly Finding[]>();
    const changed: [SegmentId, readonly Finding[]][] = [];
    for (const { id, findings } of found.segments) {
      if (findings.length === 0) continue;
      next.set(id, findings);
      if (!isTold(told.get(id), findings)) changed.push([id, findings]);
    }
    for (const id of told.keys()) if (!next.has(id)) changed.push([id, []]);
    told = next;
    const { names, ratio } = found.context;
    return { type: "done", changed, lesson: { names: [...names.names], ratio } };
  };

  return {
    configure: (settings, entries) => {
      const needsSpeller = bringSpeller !== undefined && isSpelled(settings);
      // Where the dictionary cannot be had, the other checks go on.
      if (needsSpeller) speller ??= bringSpeller().catch(() => undefined);
      late.ask(isParsed(settings) ? varietyOf(settings) : undefined);
      const grammarian = late.here();
      asked = Promise.resolve(needsSpeller ? speller : undefined).then((known) =>
        createContext(settings, entries, { speller: known, grammarian }),
      );
    },
    grammar: late.standing,
    load: (page, units) => {
      const before = new Map((pages[page] ?? []).map((each) => [each.unit.id, each]));
      pages[page] = units.map((each) => {
        const known = before.get(each.unit.id);
        return known !== undefined && sameBlockUnit(known, each) ? known : each;
      });
    },
    run: async (count, report) => {
      const own = ++turn;
      const all = gather(count);
      const context = await asked;
      const run = openDocumentCheck(all, context, previous);
      for (;;) {
        await readGrammar(run.ahead(STRETCH).flat(), context, rest);
        if (!run.advance(STRETCH)) break;
        report(run.checked, all.length);
        await rest();
        if (turn === own) continue;
        previous = run.finish();
        return { type: "stopped" };
      }
      previous = run.finish();
      return answer(previous);
    },
    stop: () => {
      turn++;
    },
    checkBlock: async (units) => {
      const context = await asked;
      await readGrammar(units, context);
      return checkBlock(units, previous?.memory.asked === context ? previous.context : context);
    },
  };
}

/** Has the texts read before the check of grammar asks about them. */
async function readGrammar(
  units: readonly Unit[],
  { grammarian }: CheckContext,
  rest?: () => Promise<void>,
): Promise<void> {
  await grammarian?.read(units.map(grammarText), rest);
}

function isTold(before: readonly Finding[] | undefined, findings: readonly Finding[]): boolean {
  return before === findings || JSON.stringify(before) === JSON.stringify(findings);
}

function sameUnits(one: CheckedBlock, other: CheckedBlock): boolean {
  return one.length === other.length && one.every((unit, index) => isSame(unit, other[index]));
}

/** A bound unit is made anew each time; what it is made of stays. */
function isSame(one: Unit, other: Unit | undefined): boolean {
  return (
    one === other ||
    (other !== undefined &&
      one.source === other.source &&
      one.target === other.target &&
      one.kind === other.kind &&
      one.making === other.making &&
      one.maxLength === other.maxLength)
  );
}

function sameBlockUnit(one: BlockUnit, other: BlockUnit): boolean {
  const [before, after] = [one.unit, other.unit];
  return (
    one.block === other.block &&
    one.limit === other.limit &&
    before.kind === after.kind &&
    sameContent(before.source, after.source) &&
    sameContent(before.target, after.target) &&
    JSON.stringify(before.making) === JSON.stringify(after.making)
  );
}
