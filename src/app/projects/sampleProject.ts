import type { Change } from "../../core/change.ts";
import type { Project } from "../../core/project.ts";
import { DEFAULT_SETTINGS } from "../../core/project.ts";
import { finishExample } from "../../interchange/finishedExample.ts";
import { plainTextFormat } from "../../interchange/plainText.ts";
import { createProject } from "../../interchange/newProject.ts";

/** The article every workbench opens with, and its finished example. */
const SAMPLE_ID = "sora-leak";
export const EXAMPLE_ID = "sora-leak-finished";

const FILE_NAME = "sora-leak.ar.txt";

/** The sample article, untranslated. Its text is loaded only now. */
export async function sampleProject(given: { readonly name: string; readonly at: number }): Promise<Project> {
  return emptySample({ id: SAMPLE_ID, ...given });
}

/** The sample with a translation under way: every state, edits, comments and requests, and the log that led there. */
export async function exampleProject(given: {
  readonly name: string;
  readonly at: number;
}): Promise<{ readonly project: Project; readonly log: readonly Change[] }> {
  const [untouched, story] = await Promise.all([
    emptySample({ id: EXAMPLE_ID, ...given }),
    import("../../../source-text/sora-leak/example.json"),
  ]);
  return finishExample(untouched, story.default);
}

async function emptySample(given: {
  readonly id: string;
  readonly name: string;
  readonly at: number;
}): Promise<Project> {
  const { default: text } = await import("../../../source-text/sora-leak/source.ar.txt?raw");
  const read = plainTextFormat.read(new TextEncoder().encode(text), {
    name: FILE_NAME,
    language: "ar",
    number: 1,
  });
  if (read.type === "failure") throw new Error(`the sample cannot be read: ${read.problems[0]?.code ?? "?"}`);
  return createProject({
    ...given,
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    documents: [read.value],
  });
}
