import { readFileSync } from "node:fs";
import path from "node:path";
import { createMemory } from "../../src/assistance/memory/memory.ts";
import type { Result } from "../../src/core/result.ts";
import { decodeText } from "../../src/interchange/encoding.ts";
import { GLOSSARY_FORMATS, readGlossary } from "../../src/interchange/glossaryFormats.ts";
import { readMemoryEntries, writeMemoryEntries } from "../../src/interchange/memoryFormats.ts";
import { planMerge } from "../../src/interchange/reviewed/mergePlan.ts";
import { readReviewed } from "../../src/interchange/reviewed/readReviewed.ts";
import { readSrx } from "../../src/interchange/srx.ts";
import { readBackup, writeBackup } from "../../src/persistence/backup.ts";
import { exported } from "../interchange/bilingual/exported.ts";
import { smallProject } from "../interchange/bilingual/smallProject.ts";

/** A reader of files that are no documents: glossaries, memories, rules, what comes back from review, back-ups. */
export interface FurtherReader {
  readonly id: string;
  /** Good files, to be mutated. */
  readonly files: readonly Uint8Array[];
  /** Reads a file and does with it what the product would do next. */
  readonly read: (bytes: Uint8Array) => Result<unknown>;
}

const LANGUAGES = { sourceLanguage: "ar", targetLanguage: "en" };
const EDITOR = { id: "e", name: "Noor", role: "reviser" } as const;

/** All of them, with files of the repository or written here. */
export async function furtherReaders(): Promise<readonly FurtherReader[]> {
  const project = smallProject();
  return [
    ...glossaries(),
    { id: "memory", files: memories(), read: readMemory },
    {
      id: "srx",
      files: [fileOf("tests/interchange/conformance/rules.srx")],
      read: (bytes) => {
        const text = decodeText(bytes);
        return text.type === "failure" ? text : readSrx(text.value.text);
      },
    },
    {
      id: "reviewed",
      files: [await exported(project, "docx"), await exported(project, "xlsx")],
      read: (bytes) => {
        const reviewed = readReviewed(bytes);
        if (reviewed.type === "success") {
          let ids = 0;
          planMerge(project, reviewed.value, {
            actorOf: () => EDITOR,
            name: EDITOR.name,
            at: 1,
            newId: () => `n${++ids}`,
            inspect: () => ({ openErrors: 0, documentChecksFresh: true }),
          });
        }
        return reviewed;
      },
    },
    {
      id: "backup",
      files: [writeBackup({ project, log: [] }, { madeAt: 1 })],
      read: (bytes) => readBackup(bytes),
    },
  ];
}

function fileOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.resolve(name)));
}

function glossaries(): readonly FurtherReader[] {
  const options = { id: "g", name: "glossary", ...LANGUAGES };
  const glossary = readGlossary(fileOf("source-text/sora-leak/glossary.csv"), options);
  if (glossary.type === "failure") throw new Error("the article's glossary cannot be read");
  return GLOSSARY_FORMATS.map((format) => {
    const written = format.write(glossary.value);
    if (written.type === "failure") throw new Error(`no glossary as ${format.id}`);
    const others = ["terms2.tbx", "terms3.tbx"].map((name) =>
      fileOf(`tests/interchange/conformance/${name}`),
    );
    return {
      id: `glossary ${format.id}`,
      files: [written.value, ...(format.id.startsWith("tbx") ? others : [])],
      read: (bytes) => {
        const read = readGlossary(bytes, options);
        if (read.type === "success") format.write(read.value);
        return read;
      },
    };
  });
}

function memories(): readonly Uint8Array[] {
  const table = fileOf("tests/golden/matching/sora-leak.tsv");
  const entries = readMemoryEntries(table, { language: "ar", targetLanguage: "en" });
  const memory = createMemory();
  if (entries.type === "success") memory.add(entries.value);
  const tmx = writeMemoryEntries(memory.entries(), { language: "ar", targetLanguage: "en" });
  return [table, tmx, fileOf("tests/interchange/conformance/memory.tmx")];
}

function readMemory(bytes: Uint8Array): Result<unknown> {
  const read = readMemoryEntries(bytes, { language: "ar", targetLanguage: "en" });
  if (read.type === "success") createMemory().add(read.value);
  return read;
}
