import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readBackup, writeBackup } from "../../src/persistence/backup.ts";
import { createInMemoryStorage } from "../../src/persistence/inMemory.ts";
import { createRecordCodec } from "../../src/persistence/records.ts";
import type { Upgrade } from "../../src/persistence/upgrades.ts";
import { UPGRADES } from "../../src/persistence/upgrades.ts";
import { codesOf, longProject, someWork, valueOf } from "../contract/storageContract.ts";
import { attempts, richProject, work } from "./randomWork.ts";
import { contentsOf, loggedForm } from "./sameProject.ts";

const { after, changes } = someWork();
const backup = writeBackup({ project: after, log: changes }, { madeAt: 77 });

/** The back-up with entries changed; undefined takes one out. */
function altered(edits: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const entries: Record<string, Uint8Array> = unzipSync(backup);
  for (const [name, text] of Object.entries(edits)) {
    if (text === undefined) delete entries[name];
    else entries[name] = typeof text === "string" ? strToU8(text) : text;
  }
  return zipSync(entries);
}

function manifest(edits: Readonly<Record<string, unknown>> = {}): string {
  const read: unknown = JSON.parse(new TextDecoder().decode(unzipSync(backup)["manifest.json"]));
  return JSON.stringify({ ...(typeof read === "object" ? read : {}), ...edits });
}

describe("a back-up", () => {
  test("with rules beyond what a file of rules may have is damaged at that place", () => {
    const frame = (length: number): string => {
      const text = new TextDecoder().decode(unzipSync(backup)["project.json"]);
      const rule = { break: true, before: "x".repeat(length), after: "" };
      const rules = {
        formatHandles: {},
        languageRules: [{ name: "all", rules: [rule] }],
        languageMaps: [],
      };
      return text.replace(/\}$/u, `,"rules":${JSON.stringify({ name: "own.srx", rules })}}`);
    };
    const codec = createRecordCodec();
    const read = codec.readFrame(frame(10));
    expect(read.type === "success" && read.value.rules?.name).toBe("own.srx");
    expect(codec.readFrame(frame(9_000_000))).toMatchObject({
      type: "failure",
      problems: [{ code: "record_damaged", facts: { fault: "rules.length" } }],
    });
  });

  test("gives back project and log, whatever was done", () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const done = work(richProject(), tries);
        const read = valueOf(
          readBackup(writeBackup({ project: done.after, log: done.changes }, { madeAt: 5 })),
        );
        expect(contentsOf(read.project)).toEqual(contentsOf(done.after));
        expect(read.log).toEqual(loggedForm(done.changes));
        expect([read.madeAt, read.state]).toEqual([5, "whole"]);
      }),
      { seed: 20_240_413, numRuns: 60 },
    );
  });

  test("of many pages and many changes keeps their order", () => {
    const project = longProject(3_000);
    const log = Array.from({ length: 2_500 }, (_, index) => ({ ...changes[0]!, id: `c${index}` }));
    const read = valueOf(readBackup(writeBackup({ project, log }, { madeAt: 0 })));
    expect(contentsOf(read.project)).toEqual(contentsOf(project));
    expect(read.log).toEqual(log);
  });

  test("takes a document's file however monotonous it is", () => {
    const bytes = new Uint8Array(5_000_000).fill(32);
    const documents = after.documents.map((document) =>
      document.id === "d2" ? { ...document, skeleton: { type: "file" as const, bytes } } : document,
    );
    const read = valueOf(
      readBackup(writeBackup({ project: { ...after, documents }, log: [] }, { madeAt: 0 })),
    );
    expect(read.state).toBe("whole");
    const { skeleton } = read.project.documents[1] ?? {};
    expect(skeleton?.type === "file" && Buffer.compare(skeleton.bytes, bytes)).toBe(0);
  });

  test("of the same project is the same file", () => {
    expect(writeBackup({ project: after, log: changes }, { madeAt: 77 })).toEqual(backup);
  });

  test("is restored beside the old project or in its place, with its history", async () => {
    const storage = createInMemoryStorage();
    valueOf(await storage.create(someWork().before));
    const { project, log } = valueOf(readBackup(backup));
    valueOf(await storage.create({ ...project, id: "again" }, log));
    valueOf(await storage.replace(project, log));
    for (const id of ["p", "again"]) {
      const opened = valueOf(await storage.open(id));
      expect(contentsOf({ ...opened.project, id: "p" })).toEqual(contentsOf(after));
      expect(valueOf(await storage.readLog(id)).map((entry) => entry.change)).toEqual(loggedForm(changes));
    }
  });
});

describe("a file that is no whole back-up", () => {
  const segments = "segments/000001.json";

  test.each([
    ["nothing", new Uint8Array(), ["backup_unreadable"]],
    ["some text", strToU8("not a zip at all, but long enough to be looked at"), ["backup_unreadable"]],
    ["half a back-up", backup.slice(0, backup.length / 2), ["backup_unreadable"]],
    ["a zip of something else", zipSync({ "word/document.xml": strToU8("<x/>") }), ["backup_foreign"]],
    ["a manifest of something else", altered({ "manifest.json": '{"format":"other"}' }), ["backup_foreign"]],
    [
      "a manifest with a field damaged",
      altered({ "manifest.json": manifest({ madeAt: "x" }) }),
      ["record_damaged"],
    ],
    ["one of a newer version", altered({ "manifest.json": manifest({ version: 99 }) }), ["newer_version"]],
    ["one without its project", altered({ "project.json": undefined }), ["backup_project_lost"]],
    ["one with its project changed", altered({ "project.json": "{}" }), ["backup_project_lost"]],
    ["one with a way out", altered({ "../../evil.json": "{}" }), ["unsafe_entry"]],
    ["one with a way to the root", altered({ "/etc/evil": "{}" }), ["unsafe_entry"]],
    ["one with a way out for Windows", altered({ "log\\..\\evil": "{}" }), ["unsafe_entry"]],
    ["one with a drive", altered({ "C:evil.json": "{}" }), ["unsafe_entry"]],
    ["one with a bomb", altered({ "segments/000009.json": " ".repeat(5_000_000) }), ["backup_too_large"]],
  ])("%s is refused", (_, bytes, codes) => {
    expect(codesOf(readBackup(bytes))).toEqual(codes);
  });

  test.each([
    ["size", { size: 100 }],
    ["entries", { entries: 2 }],
    ["unpacked", { unpacked: 1_000 }],
    ["ratio", { ratio: 1 }],
  ])("beyond the limit of %s is refused, with both numbers", (what, limit) => {
    const limits = { size: 1e9, unpacked: 1e9, entries: 1e9, ratio: 1e9, ...limit };
    const read = readBackup(backup, { limits });
    expect(read.problems[0]).toMatchObject({ code: "backup_too_large", facts: { what } });
    expect(codesOf(read)).toEqual(["backup_too_large"]);
  });

  test("that lies about an entry's size does not unpack more than it says", () => {
    const bomb = zipSync({
      "segments/000001.json": strToU8(" ".repeat(3_000_000)),
      "manifest.json": strToU8(manifest()),
    });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at++) {
      const mark = view.getUint32(at, true);
      const field = mark === 0x04034b50 ? at + 22 : mark === 0x02014b50 ? at + 24 : 0;
      if (field > 0 && view.getUint32(field, true) === 3_000_000) view.setUint32(field, 1_000, true);
    }
    const read = readBackup(bomb);
    expect(read.type).toBe("failure");
  });

  test.each([
    ["changed", strToU8("other bytes"), "entry_damaged"],
    ["left out", undefined, "entry_missing"],
  ])("with a document's file %s gives the rest and says which", (_, bytes, code) => {
    const read = readBackup(altered({ "files/2": bytes }));
    expect(valueOf(read)).toMatchObject({ state: "damaged", log: loggedForm(changes) });
    expect(read.problems[0]).toMatchObject({ code, place: { entry: "files/2" } });
  });

  test("with a damaged page gives the rest and says which page", () => {
    const read = readBackup(altered({ [segments]: "{}", "notes.txt": "mine" }));
    expect(valueOf(read)).toMatchObject({ state: "damaged" });
    expect(valueOf(read).log).toEqual(loggedForm(changes));
    expect(read.problems).toEqual([
      { code: "unknown_entry", severity: "warning", place: { entry: "notes.txt" }, facts: {} },
      { code: "entry_damaged", severity: "error", place: { entry: segments }, facts: {} },
    ]);
  });

  test("is never thrown over, whatever bytes are changed", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), fc.nat(60), (at, byte, cut) => {
        const bytes = backup.slice(0, backup.length - (cut < 30 ? 0 : cut));
        bytes[at % bytes.length] = byte;
        const read = readBackup(bytes);
        if (read.type === "success" && read.value.state === "whole") {
          expect(contentsOf(read.value.project)).toEqual(contentsOf(after));
        }
      }),
      { seed: 20_240_414, numRuns: 400 },
    );
  });
});

describe("an upgrade", () => {
  const present = UPGRADES.length + 1;
  /** Two later versions, each of which leaves its mark on the name. */
  const upgrades: readonly Upgrade[] = [
    ...UPGRADES,
    { project: (record) => ({ ...record, name: `${String(record["name"])} (from 1)` }) },
    {
      project: (record) => ({ ...record, name: `${String(record["name"])} (from 2)` }),
      segments: (record) => ({ ...record, actors: record["actors"] }),
    },
  ];
  const third = createRecordCodec(upgrades);
  const second = createRecordCodec(upgrades.slice(0, present));

  test("brings a back-up of any older version up, each step once and in order", () => {
    expect(third.version).toBe(present + 2);
    const read = valueOf(readBackup(backup, { codec: third }));
    expect(read.project.name).toBe(`${after.name} (from 1) (from 2)`);
    const newer = writeBackup({ project: after, log: changes }, { madeAt: 1, codec: second });
    expect(valueOf(readBackup(newer, { codec: third })).project.name).toBe(`${after.name} (from 2)`);
    expect(contentsOf({ ...read.project, name: after.name })).toEqual(contentsOf(after));
  });

  test("reads what the first version wrote", () => {
    const [text] = after.documents;
    const project = { ...after, documents: text === undefined ? [] : [text] };
    const first = createRecordCodec([]);
    const read = valueOf(readBackup(writeBackup({ project, log: changes }, { madeAt: 1, codec: first })));
    expect([contentsOf(read.project), read.log]).toEqual([contentsOf(project), loggedForm(changes)]);
  });

  test("never goes back: what a later version wrote is refused by an earlier one", () => {
    const newer = writeBackup({ project: after, log: changes }, { madeAt: 1, codec: third });
    expect(codesOf(readBackup(newer))).toEqual(["newer_version"]);
    expect(codesOf(third.readFrame(third.writeFrame(after)))).toEqual([]);
    expect(codesOf(second.readFrame(third.writeFrame(after)))).toEqual(["newer_version"]);
    expect(codesOf(third.readFrame('{"version":0}'))).toEqual(["record_damaged"]);
  });
});
