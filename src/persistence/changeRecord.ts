import type { Actor } from "../core/actor.ts";
import type { Action, Change, Decided, TargetWritten } from "../core/change.ts";
import type { Splice } from "../core/splice.ts";
import type { ActorTable } from "./actorTable.ts";
import { actorAt } from "./actorTable.ts";
import { readAdded, readRestored, writeAdded, writeRestored } from "./addedRecord.ts";
import { readComment, readMessage, writeComment, writeMessage } from "./commentRecord.ts";
import { readContent, writeContent } from "./contentRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { Damage, flagIn, listIn, numberIn, recordIn, textIn, wordIn } from "./fieldReader.ts";
import { readReason } from "./reviewRecord.ts";
import { readOrigin } from "./segmentRecord.ts";
import { readRules } from "./rulesRecord.ts";
import { readSettings } from "./settingsRecord.ts";

const WRITING_CAUSES: readonly TargetWritten["cause"][] = [
  "written",
  "pretranslated",
  "copied",
  "replaced",
  "change_rejected",
  "revision_restored",
];
const DECISIONS: readonly Decided["event"][] = [
  "confirm",
  "approve_revision",
  "approve_review",
  "approve_proof",
  "request_changes",
  "sign_off",
  "reopen",
];

/** A change as JSON, its actors in the table. */
export function writeChange(change: Change, table: ActorTable): JsonRecord {
  return {
    id: change.id,
    at: change.at,
    actor: table.place(change.actor),
    actions: change.actions.map((action) => writeAction(action, table)),
  };
}

/** A kept change read back; throws `Damage`. */
export function readChange(value: unknown, actors: readonly Actor[]): Change {
  const record = recordIn(value, "change");
  return {
    id: textIn(record["id"], "change.id"),
    at: numberIn(record["at"], "change.at"),
    actor: actorAt(actors, record["actor"], "change.actor"),
    actions: listIn(record["actions"], "change.actions").map((action) => readAction(action, actors)),
  };
}

function writeAction(action: Action, table: ActorTable): JsonRecord {
  switch (action.type) {
    case "targetWritten":
      return { ...action, target: writeContent(action.target) };
    case "baseMoved":
      return { ...action, base: writeContent(action.base) };
    case "suggested":
      return { ...action, content: writeContent(action.content) };
    case "sourceEdited":
      return { ...action, source: writeContent(action.source) };
    case "commentAdded":
      return { ...action, comment: writeComment(action.comment, table) };
    case "commentReplied":
      return { ...action, message: writeMessage(action.message, table) };
    case "documentsAdded":
      return { type: "documentsAdded", documents: action.documents.map((added) => writeAdded(added, table)) };
    case "restored":
      return writeRestored(action, table);
    default:
      return { ...action };
  }
}

function readAction(value: unknown, actors: readonly Actor[]): Action {
  const record = recordIn(value, "action");
  const text = (field: string): string => textIn(record[field], `action.${field}`);
  switch (record["type"]) {
    case "targetWritten":
      return readTargetWritten(record);
    case "decided":
      return readDecided(record);
    case "baseMoved":
      return {
        type: "baseMoved",
        segment: text("segment"),
        base: readContent(record["base"], "action.base"),
      };
    case "suggested": {
      const content = readContent(record["content"], "action.content");
      return { type: "suggested", segment: text("segment"), suggestion: text("suggestion"), content };
    }
    case "suggestionDecided":
      return {
        type: "suggestionDecided",
        segment: text("segment"),
        suggestion: text("suggestion"),
        decision: wordIn(record["decision"], ["accepted", "rejected"], "action.decision"),
        ...optionalFlag(record, "heavyEdit"),
      };
    case "split":
      return {
        type: "split",
        segment: text("segment"),
        sourceOffset: numberIn(record["sourceOffset"], "action.sourceOffset"),
        targetOffset: numberIn(record["targetOffset"], "action.targetOffset"),
        second: text("second"),
      };
    case "joined":
      return { type: "joined", segment: text("segment"), second: text("second") };
    case "sourceEdited":
      return {
        type: "sourceEdited",
        segment: text("segment"),
        source: readContent(record["source"], "action.source"),
        ...optionalSplices(record),
        equivalent: flagIn(record["equivalent"], "action.equivalent"),
      };
    case "lockChanged":
      return {
        type: "lockChanged",
        segment: text("segment"),
        locked: flagIn(record["locked"], "action.locked"),
      };
    case "commentAdded":
      return {
        type: "commentAdded",
        segment: text("segment"),
        comment: readComment(record["comment"], actors),
      };
    case "commentReplied": {
      const message = readMessage(record["message"], actors);
      return { type: "commentReplied", segment: text("segment"), comment: text("comment"), message };
    }
    case "commentEdited":
      return {
        type: "commentEdited",
        segment: text("segment"),
        comment: text("comment"),
        message: text("message"),
        text: text("text"),
      };
    case "commentResolved":
      return {
        type: "commentResolved",
        segment: text("segment"),
        comment: text("comment"),
        resolved: flagIn(record["resolved"], "action.resolved"),
      };
    case "commentRemoved":
      return { type: "commentRemoved", segment: text("segment"), comment: text("comment") };
    case "waived":
      return {
        type: "waived",
        segment: text("segment"),
        hash: text("hash"),
        key: text("key"),
        reason: text("reason"),
      };
    case "unwaived":
      return { type: "unwaived", segment: text("segment"), hash: text("hash"), key: text("key") };
    case "settingsChanged":
      return { type: "settingsChanged", settings: readSettings(record["settings"]) };
    case "rulesChanged":
      return { type: "rulesChanged", rules: record["rules"] === null ? null : readRules(record["rules"]) };
    case "renamed":
      return { type: "renamed", name: text("name") };
    case "documentsAdded":
      return {
        type: "documentsAdded",
        documents: listIn(record["documents"], "action.documents").map((one) => readAdded(one, actors)),
      };
    case "restored":
      return readRestored(record, actors);
    default:
      throw new Damage("action.type");
  }
}

function readTargetWritten(record: JsonRecord): TargetWritten {
  return {
    type: "targetWritten",
    segment: textIn(record["segment"], "action.segment"),
    target: readContent(record["target"], "action.target"),
    cause: wordIn(record["cause"], WRITING_CAUSES, "action.cause"),
    ...optionalSplices(record),
    ...(record["origin"] === undefined ? {} : { origin: readOrigin(record["origin"]) }),
    ...optionalFlag(record, "smallEdit"),
    ...optionalFlag(record, "heavyEdit"),
  };
}

function readDecided(record: JsonRecord): Decided {
  return {
    type: "decided",
    segment: textIn(record["segment"], "action.segment"),
    event: wordIn(record["event"], DECISIONS, "action.event"),
    ...(record["reason"] === undefined ? {} : { reason: readReason(record["reason"]) }),
    openErrors: numberIn(record["openErrors"], "action.openErrors"),
    documentChecksFresh: flagIn(record["documentChecksFresh"], "action.documentChecksFresh"),
  };
}

function optionalFlag<Name extends "smallEdit" | "heavyEdit">(
  record: JsonRecord,
  name: Name,
): { readonly [Key in Name]?: boolean } {
  const flag: { [Key in "smallEdit" | "heavyEdit"]?: boolean } = {};
  if (record[name] !== undefined) flag[name] = flagIn(record[name], `action.${name}`);
  return flag;
}

function optionalSplices(record: JsonRecord): { readonly splices?: readonly Splice[] } {
  if (record["splices"] === undefined) return {};
  return {
    splices: listIn(record["splices"], "action.splices").map((value) => {
      const splice = recordIn(value, "action.splices");
      return {
        start: numberIn(splice["start"], "action.splices"),
        removed: numberIn(splice["removed"], "action.splices"),
        inserted: numberIn(splice["inserted"], "action.splices"),
      };
    }),
  };
}
