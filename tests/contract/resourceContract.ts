import type { ResourceStorage } from "../../src/persistence/resourceStorage.ts";
import { codesOf, valueOf } from "./storageContract.ts";

/** What a case of the contract works with; the same in Node and in a browser. */
export interface ResourceContractTools {
  /** A storage over the same data as the others of this case: another tab, or the same one later. */
  readonly storage: () => ResourceStorage;
  /** Fails the case if the two are not the same data. */
  readonly same: (actual: unknown, expected: unknown) => void;
}

/** A promise every storage of memories and glossaries keeps. */
export interface ResourceContractCase {
  readonly name: string;
  readonly run: (tools: ResourceContractTools) => Promise<void>;
}

const bytes = Uint8Array.of(0, 1, 254, 255);
const parts = [
  { number: 0, value: "الصفحة الأولى" },
  { number: 1, value: bytes },
  { number: 7, value: "" },
];

/** Parts as plain lists: bytes are compared by what they hold. */
function plain(read: { readonly head: unknown; readonly parts: readonly { value: string | Uint8Array }[] }) {
  return {
    head: read.head,
    parts: read.parts.map((part) => ({
      ...part,
      value: typeof part.value === "string" ? part.value : [...part.value],
    })),
  };
}

/** Everything a storage of memories and glossaries promises, case by case. */
export const RESOURCE_CONTRACT: readonly ResourceContractCase[] = [
  {
    name: "a written resource is read as it was, also from elsewhere",
    async run({ storage, same }) {
      const head = { kind: "memory", name: "ذاكرة", entries: 2, list: [null, true] };
      valueOf(await storage().write("m2", head, parts));
      valueOf(await storage().write("m1", { kind: "glossary" }, []));
      same(plain(valueOf(await storage().read("m2"))), plain({ head, parts }));
      same(valueOf(await storage().list()), [
        { id: "m1", head: { kind: "glossary" } },
        { id: "m2", head },
      ]);
    },
  },
  {
    name: "writing a resource again leaves nothing of the old one",
    async run({ storage, same }) {
      const tab = storage();
      valueOf(await tab.write("m", { name: "old" }, parts));
      valueOf(await tab.write("other", { name: "other" }, parts));
      valueOf(await tab.write("m", { name: "new" }, [{ number: 1, value: "one" }]));
      same(valueOf(await storage().read("m")), {
        head: { name: "new" },
        parts: [{ number: 1, value: "one" }],
      });
      same(valueOf(await storage().read("other")).parts.length, 3);
    },
  },
  {
    name: "only what is named changes",
    async run({ storage, same }) {
      const tab = storage();
      valueOf(await tab.write("m", { name: "m" }, parts));
      valueOf(await tab.writeParts("m", { parts: [{ number: 7, value: "seven" }], removed: [1] }));
      const left = [
        { number: 0, value: "الصفحة الأولى" },
        { number: 7, value: "seven" },
      ];
      same(valueOf(await storage().read("m")), { head: { name: "m" }, parts: left });
      valueOf(await tab.writeParts("m", { head: { name: "renamed" } }));
      same(valueOf(await storage().read("m")), { head: { name: "renamed" }, parts: left });
    },
  },
  {
    name: "bytes are kept as they were when they were written",
    async run({ storage, same }) {
      const mine = bytes.slice();
      valueOf(await storage().write("m", {}, [{ number: 0, value: mine }]));
      mine[0] = 9;
      same(plain(valueOf(await storage().read("m"))).parts, [{ number: 0, value: [...bytes] }]);
    },
  },
  {
    name: "a removed resource is gone, its parts too; what is not there is told",
    async run({ storage, same }) {
      const tab = storage();
      const none = ["unknown_resource"];
      same(codesOf(await tab.read("m")), none);
      same(codesOf(await tab.writeParts("m", { parts })), none);
      valueOf(await tab.remove("m"));
      valueOf(await tab.write("m", {}, parts));
      valueOf(await tab.remove("m"));
      same(valueOf(await storage().list()), []);
      same(codesOf(await storage().read("m")), none);
      valueOf(await tab.write("m", {}, []));
      same(valueOf(await storage().read("m")).parts, []);
    },
  },
  {
    name: "a closed storage opens again by itself",
    async run({ storage, same }) {
      const tab = storage();
      valueOf(await tab.write("m", { name: "m" }, parts));
      tab.close();
      same(valueOf(await tab.list()), [{ id: "m", head: { name: "m" } }]);
    },
  },
];
