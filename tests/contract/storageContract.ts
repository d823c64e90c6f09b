import type { Change } from "../../src/core/change.ts";
import { applyChange } from "../../src/core/changeEffect.ts";
import { idTable } from "../../src/core/idTable.ts";
import { invertChange } from "../../src/core/inversion.ts";
import type { Project } from "../../src/core/project.ts";
import type { Result } from "../../src/core/result.ts";
import { bindPages, pagesOf } from "../../src/core/segmentPages.ts";
import { newSegment } from "../../src/core/segment.ts";
import { createProgressCounter } from "../../src/persistence/progress.ts";
import type { ProjectStorage } from "../../src/persistence/storage.ts";
import { changeOf, content, exampleDocument, person, write } from "../core/exampleProject.ts";
import type { Attempt } from "../persistence/randomWork.ts";
import { richProject, work } from "../persistence/randomWork.ts";
import { contentsOf, loggedForm } from "../persistence/sameProject.ts";

/** What a case of the contract works with; the same in Node and in a browser. */
export interface ContractTools {
  /** A storage over the same data as the others of this case: another tab, or the same one later. */
  readonly storage: () => ProjectStorage;
  /** Fails the case if the two are not the same data. */
  readonly same: (actual: unknown, expected: unknown) => void;
}

/** A promise every storage keeps. */
export interface ContractCase {
  readonly name: string;
  readonly run: (tools: ContractTools) => Promise<void>;
}

/** The value of a success, or an error that names the problems. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.type === "success") return result.value;
  throw new Error(
    result.problems.map((problem) => `${problem.code} ${JSON.stringify(problem.facts)}`).join(),
  );
}

/** The codes of a failure; none for a success. */
export function codesOf(result: Result<unknown>): readonly string[] {
  return result.type === "success" ? [] : result.problems.map((problem) => problem.code);
}

/** Some work of many kinds, always the same. */
export function someWork(project: Project = richProject()): ReturnType<typeof work> {
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const texts = ["one two", "قالت «نعم»", "", "two <1>three</1>", "\uD83D half"];
  const tries: Attempt[] = Array.from({ length: 200 }, () => ({
    who: random(17),
    what: random(100),
    where: random(13),
    how: random(10),
    text: texts[random(texts.length)] ?? "",
  }));
  return work(project, tries, `${project.id}-`);
}

/** A project of many pages, untouched. */
export function longProject(segments: number, id = "long"): Project {
  const blocks = idTable(
    Array.from({ length: segments }, (_, index) => ({
      id: `b${index}`,
      document: "d1",
      number: index + 1,
      kind: "paragraph" as const,
      after: "\n",
    })),
  );
  const list = Array.from({ length: segments }, (_, index) =>
    newSegment({ id: `s${index}`, block: `b${index}`, before: "", source: content(`جملة ${index}`) }),
  );
  return { ...richProject(id), blocks, segments: pagesOf(list) };
}

const hala = person("hala", "translator");

function typing(...texts: readonly string[]): readonly Change[] {
  return texts.map((text, index) => changeOf(hala, index + 1, write(text)));
}

/** Everything a storage promises, case by case. */
export const STORAGE_CONTRACT: readonly ContractCase[] = [
  {
    name: "a created project opens as it was, also from elsewhere",
    async run({ storage, same }) {
      const { after } = someWork();
      valueOf(await storage().create(after));
      const opened = valueOf(await storage().open("p"));
      same(contentsOf(opened.project), contentsOf(after));
      same([opened.sequence, opened.replayed, opened.state], [0, 0, "whole"]);
    },
  },
  {
    name: "what is appended is replayed, in order, and read back as the log",
    async run({ storage, same }) {
      const { before, changes, after } = someWork();
      const tab = storage();
      valueOf(await tab.create(before));
      valueOf(await tab.claim("p", "me"));
      for (const [index, change] of changes.entries()) {
        same(valueOf(await tab.append("p", "me", [change])), index + 1);
      }
      const opened = valueOf(await storage().open("p"));
      same(contentsOf(opened.project), contentsOf(after));
      same([opened.sequence, opened.replayed], [changes.length, changes.length]);
      const log = valueOf(await storage().readLog("p"));
      const listed = log.map(({ sequence, change }) => ({ sequence, change: loggedForm([change])[0] }));
      same(
        listed,
        loggedForm(changes).map((change, index) => ({ sequence: index + 1, change })),
      );
      same(valueOf(await storage().readLog("p", 3)), log.slice(2));
      same(valueOf(await storage().readLog("p", changes.length + 1)), []);
    },
  },
  {
    name: "the log is the same however the changes were batched",
    async run({ storage, same }) {
      const { before, changes } = someWork();
      const tab = storage();
      for (const [id, size] of [
        ["one", 1],
        ["few", 3],
        ["all", changes.length],
      ] as const) {
        valueOf(await tab.create({ ...before, id }));
        valueOf(await tab.claim(id, "me"));
        for (let start = 0; start < changes.length; start += size) {
          valueOf(await tab.append(id, "me", changes.slice(start, start + size)));
        }
        same(loggedForm(valueOf(await tab.readLog(id)).map((entry) => entry.change)), loggedForm(changes));
      }
    },
  },
  {
    name: "changes sent again after an unclear failure are not doubled",
    async run({ storage, same }) {
      const changes = typing("a", "b", "c", "d");
      const tab = storage();
      valueOf(await tab.create(richProject()));
      valueOf(await tab.claim("p", "me"));
      valueOf(await tab.append("p", "me", changes.slice(0, 2)));
      same(valueOf(await tab.append("p", "me", changes.slice(0, 2))), 2);
      same(valueOf(await tab.append("p", "me", changes)), 4);
      same(
        valueOf(await tab.readLog("p")).map((entry) => entry.change),
        changes,
      );
    },
  },
  {
    name: "only the owner writes; the one taken over is told and changes nothing",
    async run({ storage, same }) {
      const [first, second] = [storage(), storage()];
      valueOf(await first.create(richProject()));
      const [one, two] = [typing("a"), typing("b", "c")];
      same(codesOf(await first.append("p", "one", one)), ["taken_over"]);
      same(valueOf(await first.claim("p", "one")), null);
      valueOf(await first.append("p", "one", one));
      same(valueOf(await second.claim("p", "two")), "one");
      same(valueOf(await first.ownerOf("p")), "two");
      same(codesOf(await first.append("p", "one", two)), ["taken_over"]);
      same(codesOf(await first.compact("p", "one", richProject(), 0)), ["taken_over"]);
      valueOf(await first.release("p", "one"));
      same(valueOf(await second.ownerOf("p")), "two");
      same(valueOf(await second.readLog("p")).length, 1);
      valueOf(await second.release("p", "two"));
      same(valueOf(await second.ownerOf("p")), null);
      same(codesOf(await second.append("p", "two", two)), ["taken_over"]);
    },
  },
  {
    name: "a moved snapshot shortens replaying and keeps project and log",
    async run({ storage, same }) {
      const { before, changes, after } = someWork();
      const tab = storage();
      valueOf(await tab.create(before));
      valueOf(await tab.claim("p", "me"));
      valueOf(await tab.append("p", "me", changes));
      valueOf(await tab.compact("p", "me", after, changes.length));
      const opened = valueOf(await storage().open("p"));
      same(contentsOf(opened.project), contentsOf(after));
      same([opened.sequence, opened.replayed], [changes.length, 0]);
      same(valueOf(await tab.readLog("p")).length, changes.length);
    },
  },
  {
    name: "a moved snapshot writes only the pages that changed, also after opening again",
    async run({ storage, same }) {
      const tab = storage();
      const before = longProject(6_000);
      valueOf(await tab.create(before));
      for (const text of ["once", "again"]) {
        valueOf(await tab.claim("long", text));
        const opened = valueOf(await tab.open("long"));
        const change = changeOf(hala, opened.sequence + 1, write(text, { segment: "s700" }));
        const { after } = replayed(opened.project, change);
        valueOf(await tab.append("long", text, [change]));
        same(valueOf(await tab.compact("long", text, after, opened.sequence + 1)), 1);
        same(contentsOf(valueOf(await storage().open("long")).project), contentsOf(after));
      }
    },
  },
  {
    name: "two projects that share pages in memory are kept apart",
    async run({ storage, same }) {
      const tab = storage();
      const one = longProject(600, "one");
      const two = { ...one, id: "two" };
      const edited: Project[] = [];
      for (const [project, segment] of [
        [one, "s2"],
        [two, "s300"],
      ] as const) {
        const change = changeOf(hala, 1, write("mine", { segment }));
        const { after } = replayed(project, change);
        valueOf(await tab.create(project));
        valueOf(await tab.claim(project.id, "me"));
        valueOf(await tab.append(project.id, "me", [change]));
        valueOf(await tab.compact(project.id, "me", after, 1));
        edited.push(after);
      }
      const [page = []] = edited[0]?.segments.pages ?? [];
      const pages = (edited[1]?.segments.pages ?? []).with(0, page);
      const mixed = { ...two, segments: bindPages(pages) };
      valueOf(await tab.compact("two", "me", mixed, 1));
      same(contentsOf(valueOf(await storage().open("two")).project), contentsOf(mixed));
    },
  },
  {
    name: "an id is created once; replacing brings another project and its log, and takes over",
    async run({ storage, same }) {
      const tab = storage();
      const { before, changes, after } = someWork();
      valueOf(await tab.create(before));
      same(codesOf(await tab.create(before)), ["project_exists"]);
      valueOf(await tab.claim("p", "me"));
      valueOf(await tab.append("p", "me", typing("x", "y")));
      valueOf(await tab.replace(after, changes));
      same(codesOf(await tab.append("p", "me", typing("z"))), ["taken_over"]);
      const opened = valueOf(await storage().open("p"));
      same(contentsOf(opened.project), contentsOf(after));
      same([opened.sequence, opened.replayed], [changes.length, 0]);
      same(loggedForm(valueOf(await tab.readLog("p")).map((entry) => entry.change)), loggedForm(changes));
    },
  },
  {
    name: "the files of documents are kept as they are, and replaced with their project",
    async run({ storage, same }) {
      const tab = storage();
      const project = richProject();
      valueOf(await tab.create(project));
      const bytesOf = async (): Promise<readonly number[]> => {
        const opened = valueOf(await storage().open("p"));
        const { skeleton } = opened.project.documents[1] ?? {};
        return skeleton?.type === "file" ? [...skeleton.bytes] : [];
      };
      same(await bytesOf(), [0, 80, 75, 255, 10]);
      valueOf(await tab.claim("p", "me"));
      valueOf(await tab.append("p", "me", typing("a")));
      const opened = valueOf(await tab.open("p"));
      valueOf(await tab.compact("p", "me", opened.project, 1));
      same(await bytesOf(), [0, 80, 75, 255, 10]);
      const documents = project.documents.map((document) =>
        document.id === "d2"
          ? { ...document, skeleton: { type: "file" as const, bytes: Uint8Array.of(7) } }
          : document,
      );
      valueOf(await tab.replace({ ...project, documents }, []));
      same(await bytesOf(), [7]);
    },
  },
  {
    name: "an added document brings its file, whether it is undone and done again or the snapshot moves up",
    async run({ storage, same }) {
      const tab = storage();
      const before = richProject();
      const adding = changeOf(hala, 1, {
        type: "documentsAdded",
        documents: [exampleDocument(3, ["واحد", "two <1>three</1>"])],
      });
      const { after } = replayed(before, adding);
      const undoing = changeOf(hala, 2, invertChange(before, after, adding));
      const { after: undone } = replayed(after, undoing);
      const again = changeOf(hala, 3, invertChange(after, undone, adding));
      valueOf(await tab.create(before));
      valueOf(await tab.claim("p", "me"));
      for (const [index, [change, now]] of [
        [adding, after] as const,
        [undoing, undone] as const,
        [again, after] as const,
      ].entries()) {
        valueOf(await tab.append("p", "me", [change]));
        same(contentsOf(valueOf(await storage().open("p")).project), contentsOf(now));
        if (index === 1) valueOf(await tab.compact("p", "me", now, 2));
      }
      valueOf(await tab.compact("p", "me", after, 3));
      same(contentsOf(valueOf(await storage().open("p")).project), contentsOf(after));
      same(valueOf(await tab.list())[0]?.documents, ["مقال.txt", "folder/جدول.bin", "d3.bin"]);
    },
  },
  {
    name: "the list shows each project and how far it is",
    async run({ storage, same }) {
      const tab = storage();
      const { before, changes, after } = someWork();
      same(valueOf(await tab.list()), []);
      valueOf(await tab.create(before));
      valueOf(await tab.create({ ...longProject(3), createdAt: 5 }));
      valueOf(await tab.claim("p", "me"));
      valueOf(await tab.append("p", "me", changes, createProgressCounter()(after)));
      const [first, second] = valueOf(await storage().list());
      same([first?.id, second?.id], ["p", "long"]);
      same(first?.updatedAt, changes.at(-1)?.at);
      same(first?.name, after.name);
      same(first?.segmentCount, after.segments.length);
      same(first?.states, createProgressCounter()(after).states);
      same(first?.documents, ["مقال.txt", "folder/جدول.bin"]);
      same([second?.updatedAt, second?.removedAt, second?.states.new], [5, null, 3]);
    },
  },
  {
    name: "a removed project can be brought back until the bin is emptied",
    async run({ storage, same }) {
      const tab = storage();
      valueOf(await tab.create(richProject()));
      valueOf(await tab.create(longProject(3)));
      valueOf(await tab.claim("p", "me"));
      valueOf(await tab.remove("p", 1_000));
      same(codesOf(await tab.append("p", "me", typing("x"))), ["taken_over"]);
      same(valueOf(await tab.list()).find((summary) => summary.id === "p")?.removedAt, 1_000);
      valueOf(await tab.bringBack("p"));
      same(valueOf(await tab.list()).find((summary) => summary.id === "p")?.removedAt, null);
      valueOf(await tab.remove("p", 2_000));
      same(valueOf(await tab.purge(1_999)), 0);
      valueOf(await tab.open("p"));
      same(valueOf(await tab.purge(2_000)), 1);
      same(codesOf(await tab.open("p")), ["unknown_project"]);
      same(
        valueOf(await tab.list()).map((summary) => summary.id),
        ["long"],
      );
      valueOf(await tab.open("long"));
      valueOf(await tab.create(richProject()));
      same(valueOf(await tab.readLog("p")), []);
    },
  },
  {
    name: "what is not there is told",
    async run({ storage, same }) {
      const tab = storage();
      const none = ["unknown_project"];
      same(codesOf(await tab.open("x")), none);
      same(codesOf(await tab.claim("x", "me")), none);
      same(codesOf(await tab.release("x", "me")), none);
      same(codesOf(await tab.ownerOf("x")), none);
      same(codesOf(await tab.append("x", "me", typing("a"))), none);
      same(codesOf(await tab.compact("x", "me", richProject("x"), 0)), none);
      same(codesOf(await tab.readLog("x")), none);
      same(codesOf(await tab.remove("x", 0)), none);
      same(codesOf(await tab.bringBack("x")), none);
    },
  },
  {
    name: "small values are kept beside the projects",
    async run({ storage, same }) {
      const tab = storage();
      same(valueOf(await tab.readSetting("theme")), undefined);
      valueOf(await tab.writeSetting("theme", { dark: true, steps: [1, null, "ب"] }));
      same(valueOf(await storage().readSetting("theme")), { dark: true, steps: [1, null, "ب"] });
      valueOf(await tab.writeSetting("theme", null));
      same(valueOf(await tab.readSetting("theme")), null);
      valueOf(await tab.writeSetting("theme", undefined));
      same(valueOf(await storage().readSetting("theme")), undefined);
    },
  },
  {
    name: "a closed storage opens again by itself",
    async run({ storage, same }) {
      const tab = storage();
      valueOf(await tab.create(richProject()));
      tab.close();
      valueOf(await tab.claim("p", "me"));
      tab.close();
      same(valueOf(await tab.append("p", "me", typing("x"))), 1);
    },
  },
];

function replayed(before: Project, change: Change): { readonly after: Project } {
  const effect = applyChange(before, change);
  if (effect.type === "refused") throw new Error(`refused: ${effect.code}`);
  return { after: effect.project };
}
