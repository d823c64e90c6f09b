import type { Project } from "../core/project.ts";
import { readDocument, writeDocument } from "./documentRecord.ts";
import type { JsonRecord } from "./fieldReader.ts";
import { listIn, numberIn, recordIn, textIn } from "./fieldReader.ts";
import { readRules } from "./rulesRecord.ts";
import { readSettings } from "./settingsRecord.ts";

/** A project without its blocks and segments, which are kept in pages. */
export type ProjectFrame = Omit<Project, "blocks" | "segments">;

/** A project's frame as JSON. */
export function writeFrame(project: ProjectFrame): JsonRecord {
  const { id, name, sourceLanguage, targetLanguage, createdAt, settings, rules, documents } = project;
  return {
    id,
    name,
    sourceLanguage,
    targetLanguage,
    createdAt,
    settings,
    ...(rules === undefined ? {} : { rules }),
    documents: documents.map(writeDocument),
  };
}

/** A kept frame read back, the files of its documents still without bytes; throws `Damage`. */
export function readFrame(value: unknown): ProjectFrame {
  const record = recordIn(value, "project");
  return {
    id: textIn(record["id"], "project.id"),
    name: textIn(record["name"], "project.name"),
    sourceLanguage: textIn(record["sourceLanguage"], "project.sourceLanguage"),
    targetLanguage: textIn(record["targetLanguage"], "project.targetLanguage"),
    createdAt: numberIn(record["createdAt"], "project.createdAt"),
    settings: readSettings(record["settings"]),
    ...(record["rules"] === undefined ? {} : { rules: readRules(record["rules"]) }),
    documents: listIn(record["documents"], "project.documents").map(readDocument),
  };
}
