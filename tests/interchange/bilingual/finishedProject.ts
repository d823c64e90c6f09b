import { readFileSync } from "node:fs";
import path from "node:path";
import { DEFAULT_SETTINGS, type Project } from "../../../src/core/project.ts";
import { finishExample } from "../../../src/interchange/finishedExample.ts";
import { readFile } from "../../../src/interchange/formats.ts";
import { createProject } from "../../../src/interchange/newProject.ts";

const article = path.resolve(import.meta.dirname, "../../../source-text/sora-leak");

/** The article as it was received, untranslated. */
export function untouchedProject(): Project {
  const read = readFile(readFileSync(path.join(article, "source.ar.txt")), {
    name: "source.ar.txt",
    language: "ar",
    number: 1,
  });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  return createProject({
    id: "sora-leak",
    name: "Sora leak",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: Date.UTC(2026, 10, 20, 9),
    documents: [read.value],
  });
}

/** The article with a draft, a reviser's edits, comments and every state of review. */
export function finishedProject(): Project {
  const story: unknown = JSON.parse(readFileSync(path.join(article, "example.json"), "utf8"));
  return finishExample(untouchedProject(), story).project;
}
