import { checkSettingsOf, createContext } from "../assistance/checks/context.ts";
import { checkDocument } from "../assistance/checks/documentCheck.ts";
import { unitOf } from "../assistance/checks/unit.ts";
import { randomUUID } from "node:crypto";
import type { Role } from "../core/actor.ts";
import { applyChange } from "../core/changeEffect.ts";
import type { Content } from "../core/content.ts";
import { plainText } from "../core/content.ts";
import { openErrors } from "../core/openFindings.ts";
import { blockOf, type Project } from "../core/project.ts";
import type { Segment } from "../core/segment.ts";
import { eachSegment } from "../core/segmentPages.ts";
import { failure, type Result, success } from "../core/result.ts";
import { editorActor, type MergePlan, planMerge } from "../interchange/reviewed/mergePlan.ts";
import { type LoggedProject, planPackage } from "../interchange/reviewed/packagePlan.ts";
import type { MergeDifference } from "../interchange/reviewed/mergeDifference.ts";
import { readReviewed } from "../interchange/reviewed/readReviewed.ts";
import { readBackup, writeBackup } from "../persistence/backup.ts";
import { readInput } from "./input.ts";
import { EXIT, type ExitCode } from "./outcome.ts";
import { writeWhole } from "./output.ts";
import type { Terminal } from "./terminal.ts";

/** How a document that came back is taken over. */
export interface MergeReviewOptions {
  readonly apply: boolean;
  readonly json: boolean;
  readonly role: Role;
  /** For edits that carry no name. */
  readonly name: string;
  /** Where the project file is written; in its own place if absent. */
  readonly output?: string;
}

/**
 * Compares a DOCX or XLSX that was exported, edited and sent back with its project file, and tells every difference: as JSON lines
 * `{"segment","row","aspect","status","reason","author","before","after","from","to","text"}`, or to read. With `apply` what is
 * not refused is written, each segment as a change of its own. Exit code 1 where something is refused.
 */
export async function mergeReview(
  projectFile: string,
  reviewedFile: string,
  options: MergeReviewOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { say } = terminal.messages;
  const own = await readInput(projectFile);
  const theirs = await readInput(reviewedFile);
  terminal.report([...own.problems, ...theirs.problems]);
  if (own.type === "failure" || theirs.type === "failure") return EXIT.refused;
  const kept = readBackup(own.value.bytes);
  terminal.report(placed(kept.problems, projectFile));
  if (kept.type === "failure") return EXIT.refused;
  const { project, log } = kept.value;
  const at = Date.now();
  const compared = compareReturned(kept.value, theirs.value.bytes, options, at);
  terminal.report(placed(compared.problems, reviewedFile));
  if (compared.type === "failure") return EXIT.refused;
  const plan = compared.value;
  for (const difference of plan.differences) {
    terminal.print(`${options.json ? asJson(difference) : asLine(difference, terminal)}\n`);
  }
  const count = plan.differences.filter(({ status }) => status === "refused").length;
  const taken = plan.differences.length - count;
  if (!options.json) {
    terminal.tell(say("mergeSummary", { changed: taken, refused: count, unchanged: plan.unchanged }));
  }
  const code = count > 0 ? EXIT.refused : EXIT.done;
  if (!options.apply || plan.changes.length === 0) return code;
  let current = project;
  for (const change of plan.changes) {
    const effect = applyChange(current, change);
    if (effect.type === "refused") throw new Error(`planned change ${change.id} is refused: ${effect.code}`);
    current = effect.project;
  }
  const output = options.output ?? projectFile;
  const bytes = writeBackup({ project: current, log: [...log, ...plan.changes] }, { madeAt: at });
  const written = await writeWhole(output, bytes);
  terminal.report(written.problems);
  if (written.type === "failure") return EXIT.refused;
  terminal.tell(say("written", { file: output }));
  return code;
}

/** A project file that came back is compared by what was done there, a document by what stands in it. */
function compareReturned(
  kept: LoggedProject,
  bytes: Uint8Array,
  options: MergeReviewOptions,
  at: number,
): Result<MergePlan> {
  const returned = readBackup(bytes);
  if (returned.type === "success") {
    const { project } = returned.value;
    if (project.id !== kept.project.id) return failure("package_of_other_project", { name: project.name });
    return success(planPackage(kept, returned.value), returned.problems);
  }
  const reviewed = readReviewed(bytes);
  if (reviewed.type === "failure") return reviewed;
  const plan = planMerge(kept.project, reviewed.value, {
    actorOf: (name) => editorActor(name, options.role),
    name: options.name,
    at,
    newId: randomUUID,
    inspect: createInspector(kept.project),
  });
  return success(plan, reviewed.problems);
}

/** What the checks say of a segment among the others of its block. */
function createInspector(
  project: Project,
): (segment: Segment) => { readonly openErrors: number; readonly documentChecksFresh: boolean } {
  const context = createContext(checkSettingsOf(project), []);
  const blocks = new Map<string, Segment[]>();
  for (const segment of eachSegment(project.segments)) {
    const own = blocks.get(segment.block);
    if (own === undefined) blocks.set(segment.block, [segment]);
    else own.push(segment);
  }
  return (segment) => {
    const { kind } = blockOf(project, segment);
    const units = (blocks.get(segment.block) ?? []).map((one) =>
      unitOf(one.id === segment.id ? segment : one, kind),
    );
    const found = checkDocument([units], context).findings.filter(
      (finding) => finding.segment === segment.id,
    );
    return { openErrors: openErrors(segment, found).length, documentChecksFresh: true };
  };
}

function asJson({ before, after, ...difference }: MergeDifference): string {
  return JSON.stringify({
    ...difference,
    ...(before === undefined ? {} : { before: plainText(before) }),
    ...(after === undefined ? {} : { after: plainText(after) }),
  });
}

function asLine(difference: MergeDifference, { messages }: Terminal): string {
  const { segment, row, aspect, status, reason, author, text, from, to, before, after } = difference;
  const place = segment ?? (row === null ? "—" : messages.say("mergeRow", { row }));
  const pieces = [
    place,
    messages.mergeAspect(aspect),
    status === "refused" && reason !== undefined ? messages.mergeRefusal(reason) : "",
    from === undefined || to === undefined ? "" : `${messages.state(from)} → ${messages.state(to)}`,
    textChange(before, after),
    text ?? "",
    author ?? "",
  ];
  return pieces.filter((piece) => piece !== "").join(" · ");
}

function textChange(before: Content | undefined, after: Content | undefined): string {
  if (before === undefined || after === undefined) return "";
  return `${plainText(before)} → ${plainText(after)}`;
}

function placed<Place extends { readonly place?: object }>(
  problems: readonly Place[],
  file: string,
): Place[] {
  return problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
}
