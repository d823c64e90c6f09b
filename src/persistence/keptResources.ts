import type { Problem, Result } from "../core/result.ts";
import { failure, success } from "../core/result.ts";
import { parseJson } from "./fieldReader.ts";
import type { RecordDatabase, RecordTransaction } from "./recordDatabase.ts";
import type { ResourceEntry, ResourceId, ResourcePart, ResourceStorage } from "./resourceStorage.ts";

/** Memories and glossaries kept in tables: a head each as JSON text, and numbered parts as they are given. */
export function createKeptResources(database: RecordDatabase): ResourceStorage {
  return {
    list: () =>
      database.transact({ tables: ["resources"], mode: "read" }, async (transaction) => {
        const problems: Problem[] = [];
        const entries: ResourceEntry[] = [];
        for (const id of await transaction.keys("resources")) {
          const head = await headOf(transaction, id);
          if (head.type === "success") entries.push({ id, head: head.value });
          else problems.push(...head.problems);
        }
        return success(
          entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
          problems,
        );
      }),
    read: (id) =>
      database.transact({ tables: ["resources", "resourceParts"], mode: "read" }, async (transaction) => {
        const head = await headOf(transaction, id);
        if (head.type === "failure") return head;
        const problems: Problem[] = [];
        const parts: ResourcePart[] = [];
        for (const { number, value } of await transaction.range("resourceParts", { owner: id, from: 0 })) {
          if (typeof value === "string" || value instanceof Uint8Array) parts.push({ number, value });
          else problems.push(...failure("record_damaged", { record: id, fault: `part ${number}` }).problems);
        }
        return success({ head: head.value, parts }, problems);
      }),
    write: (id, head, parts) =>
      database.transact({ tables: ["resources", "resourceParts"], mode: "durable" }, (transaction) => {
        transaction.deleteRange("resourceParts", { owner: id, from: 0 });
        transaction.put("resources", id, JSON.stringify(head));
        for (const { number, value } of parts) transaction.put("resourceParts", [id, number], value);
        return Promise.resolve(success(null));
      }),
    writeParts: (id, { head, parts = [], removed = [] }) =>
      database.transact({ tables: ["resources", "resourceParts"], mode: "durable" }, async (transaction) => {
        if ((await transaction.get("resources", id)) === undefined) {
          return failure("unknown_resource", { resource: id });
        }
        if (head !== undefined) transaction.put("resources", id, JSON.stringify(head));
        for (const number of removed) transaction.delete("resourceParts", [id, number]);
        for (const { number, value } of parts) transaction.put("resourceParts", [id, number], value);
        return success(null);
      }),
    remove: (id) =>
      database.transact({ tables: ["resources", "resourceParts"], mode: "durable" }, (transaction) => {
        transaction.delete("resources", id);
        transaction.deleteRange("resourceParts", { owner: id, from: 0 });
        return Promise.resolve(success(null));
      }),
    close: () => {
      database.close();
    },
  };
}

async function headOf(transaction: RecordTransaction, id: ResourceId): Promise<Result<unknown>> {
  const text = await transaction.get("resources", id);
  if (text === undefined) return failure("unknown_resource", { resource: id });
  const head = typeof text === "string" ? parseJson(text) : undefined;
  return head === undefined ? failure("record_damaged", { record: id, fault: "head" }) : success(head);
}
