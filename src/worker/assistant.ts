import type { GlossaryEntry } from "../assistance/glossary/glossary.ts";
import type { TextRange } from "../core/splice.ts";
import { type Problem, type Result, success } from "../core/result.ts";
import { readGlossary } from "../interchange/glossaryFormats.ts";
import { readMemoryEntries } from "../interchange/memoryFormats.ts";
import type { ResourceId, ResourceStorage } from "../persistence/resourceStorage.ts";
import type { KeptGlossary } from "./keptGlossary.ts";
import type { MemoryStep } from "./keptMemory.ts";
import {
  browse,
  type EntryPage,
  type EntryWish,
  type ResourceFile,
  writeResource,
} from "./resourceEntries.ts";
import type { ResourceHead } from "./resourceHead.ts";
import { asGlossary, asMemory, createShelf, type NewResource, type Resource } from "./resourceShelf.ts";
import {
  type AssistChoice,
  createTermDesk,
  concordanceOf,
  type ConcordanceLine,
  matchesOf,
  phrasesOf,
  type SegmentAnswer,
  type SegmentQuestion,
  type SegmentTerm,
  type UsedMemory,
} from "./segmentHelp.ts";

/** What a file is to become. */
export interface ImportOrder {
  readonly id: ResourceId;
  readonly type: ResourceHead["type"];
  readonly name: string;
  /** BCP 47. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** The door to memories and glossaries, behind which the long work is done. All answers are plain data. */
export interface Assistant {
  /** All memories and glossaries of this device. */
  resources(): Promise<Result<readonly ResourceHead[]>>;
  /** Keeps a new memory or glossary. */
  make(resource: NewResource): Promise<Result<ResourceHead>>;
  /** Keeps a file as a memory or a glossary: TMX, TBX, or a table. Problems: those of its format and of the storage. */
  importFile(bytes: Uint8Array, order: ImportOrder): Promise<Result<ResourceHead>>;
  remove(id: ResourceId): Promise<Result<null>>;
  rename(id: ResourceId, name: string): Promise<Result<null>>;
  /** What is known of some segments, an answer for each in their order. Attachments that are gone are passed over. */
  look(choice: AssistChoice, questions: readonly SegmentQuestion[]): Promise<readonly SegmentAnswer[]>;
  /** Where terms of glossaries stand in some sources, a list for each. */
  termPlaces(choice: AssistChoice, sources: readonly string[]): Promise<readonly (readonly TextRange[])[]>;
  /** The entries that hold a phrase in source or translation, the newest first. */
  concordance(choice: AssistChoice, phrase: string, limit: number): Promise<readonly ConcordanceLine[]>;
  /** Puts entries into a memory and takes them back, and has that kept before it resolves. */
  record(memory: ResourceId, steps: readonly MemoryStep[]): Promise<Result<null>>;
  /** The keys under which a memory has entries that begin like this. */
  recorded(memory: ResourceId, prefix: string): Promise<readonly string[]>;
  /** Entries of a memory or a glossary that hold a text, the newest first, from one of them on. */
  entries(id: ResourceId, wish: EntryWish): Promise<Result<EntryPage>>;
  /** Gives an entry of a memory other texts; `null` takes it out. */
  changeEntry(
    memory: ResourceId,
    entry: number,
    texts: { readonly source: string; readonly target: string } | null,
  ): Promise<Result<null>>;
  /** A memory or a glossary as a file. Problems: `format_unknown` {format}, those of the format. */
  exportFile(id: ResourceId, format: string): Promise<Result<ResourceFile>>;
  /** Puts a term into a glossary, in the place of the one with its id. */
  putTerm(glossary: ResourceId, entry: GlossaryEntry): Promise<Result<null>>;
  removeTerm(glossary: ResourceId, entry: string): Promise<Result<null>>;
}

/** Makes an assistant over a storage; `now` gives milliseconds since 1970. */
export function createAssistant(storage: ResourceStorage, now: () => number): Assistant {
  const shelf = createShelf(storage);
  let terms: {
    readonly of: readonly KeptGlossary["glossary"][];
    readonly find: (source: string) => readonly SegmentTerm[];
  } = { of: [], find: () => [] };

  const attached = async (
    choice: AssistChoice,
  ): Promise<{ readonly memories: readonly UsedMemory[]; readonly glossaries: readonly KeptGlossary[] }> => {
    const memories: UsedMemory[] = [];
    const glossaries: KeptGlossary[] = [];
    for (const { resource, penalty } of choice.attachments) {
      const opened = await shelf.open(resource);
      if (opened.type === "failure") continue;
      if (opened.value.type === "memory") memories.push({ memory: opened.value, penalty });
      else glossaries.push(opened.value);
    }
    return { memories, glossaries };
  };
  const termsOf = (glossaries: readonly KeptGlossary[]): ((source: string) => readonly SegmentTerm[]) => {
    const of = glossaries.map(({ glossary }) => glossary);
    const isSame = of.length === terms.of.length && of.every((one, at) => one === terms.of[at]);
    if (!isSame) terms = { of, find: createTermDesk(glossaries) };
    return terms.find;
  };

  return {
    resources: () => shelf.list(),
    make: async (resource) => headOf(await shelf.make(resource, now()), []),
    importFile: async (bytes, order) => {
      const { id, name, sourceLanguage, targetLanguage } = order;
      const project = null;
      if (order.type === "memory") {
        const read = readMemoryEntries(bytes, { language: sourceLanguage, targetLanguage });
        if (read.type === "failure") return read;
        const { value: entries, problems } = read;
        return headOf(await shelf.make({ ...order, type: "memory", project, entries }, now()), problems);
      }
      const read = readGlossary(bytes, { id, name, sourceLanguage, targetLanguage });
      if (read.type === "failure") return read;
      const { entries } = read.value;
      return headOf(await shelf.make({ ...order, type: "glossary", project, entries }, now()), read.problems);
    },
    remove: (id) => shelf.remove(id),
    rename: async (id, name) => {
      const opened = await shelf.open(id);
      return opened.type === "failure" ? opened : opened.value.rename(name);
    },
    look: async (choice, questions) => {
      const { memories, glossaries } = await attached(choice);
      const find = termsOf(glossaries);
      const known = { penalties: choice.penalties, threshold: choice.threshold, now: now() };
      return questions.map((question) => {
        const matches = matchesOf(memories, question, known);
        const phrases = matches.length === 0 ? phrasesOf(memories, question) : [];
        return { matches, terms: find(question.source), phrases };
      });
    },
    termPlaces: async (choice, sources) => {
      const find = termsOf((await attached(choice)).glossaries);
      return sources.map((source) => find(source).map(({ start, end }) => ({ start, end })));
    },
    concordance: async (choice, phrase, limit) =>
      concordanceOf((await attached(choice)).memories, phrase, limit),
    record: async (id, steps) => {
      const memory = asMemory(id, await shelf.open(id));
      return memory.type === "failure" ? memory : memory.value.take(steps, now());
    },
    recorded: async (id, prefix) => {
      const memory = asMemory(id, await shelf.open(id));
      return memory.type === "failure" ? [] : memory.value.keys().filter((key) => key.startsWith(prefix));
    },
    entries: async (id, wish) => {
      const opened = await shelf.open(id);
      return opened.type === "failure" ? opened : success(browse(opened.value, wish));
    },
    changeEntry: async (id, number, texts) => {
      const opened = asMemory(id, await shelf.open(id));
      if (opened.type === "failure") return opened;
      const { memory, keyOf, take } = opened.value;
      const entry = memory.entry(number);
      if (entry === undefined) return success(null);
      const key = keyOf(number);
      const removal: MemoryStep = key === undefined ? { type: "remove", id: number } : { type: "take", key };
      if (texts === null) return take([removal], now());
      const { id: _id, ...rest } = entry;
      const put: MemoryStep = {
        type: "put",
        key: key ?? `edited/${number}`,
        entry: { ...rest, ...texts, date: now() },
      };
      return take([removal, put], now());
    },
    exportFile: async (id, format) => {
      const opened = await shelf.open(id);
      return opened.type === "failure" ? opened : writeResource(opened.value, format);
    },
    putTerm: async (id, entry) => {
      const glossary = asGlossary(id, await shelf.open(id));
      return glossary.type === "failure" ? glossary : glossary.value.put(entry, now());
    },
    removeTerm: async (id, entry) => {
      const glossary = asGlossary(id, await shelf.open(id));
      return glossary.type === "failure" ? glossary : glossary.value.remove(entry, now());
    },
  };
}

/** The head of what was made, with what was told on the way there. */
function headOf(made: Result<Resource>, problems: readonly Problem[]): Result<ResourceHead> {
  if (made.type === "failure") return made;
  return { ...made, value: made.value.head, problems: [...problems, ...made.problems] };
}
