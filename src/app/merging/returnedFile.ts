import type { Actor, Role } from "../../core/actor.ts";
import { samePerson } from "../../core/actor.ts";
import { failure, type Result, success } from "../../core/result.ts";
import { editorActor, type MergePlan, planMerge } from "../../interchange/reviewed/mergePlan.ts";
import { planPackage } from "../../interchange/reviewed/packagePlan.ts";
import { readReviewed } from "../../interchange/reviewed/readReviewed.ts";
import { readBackup } from "../../persistence/backup.ts";
import type { ProjectStorage } from "../../persistence/storage.ts";
import { wholeProject } from "../makingBackup.ts";
import type { ProjectSession } from "../projectSession.ts";

/** In whose name and role edits without a name are made. */
export interface Taker {
  readonly name: string;
  readonly role: Role;
}

/** A file that came back, read: a plan can be made of it as often as name or role change. */
export type ReturnedFile = (taker: Taker) => MergePlan;

/** Reads a file that came back to the open project: a document by its text, a project file by its log. Nothing is changed. */
export async function readReturned(
  file: Blob,
  session: ProjectSession,
  storage: ProjectStorage,
): Promise<Result<ReturnedFile>> {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return failure("file_unreadable");
  const { workbench } = session;
  const returned = readBackup(bytes);
  if (returned.type === "success") {
    const { project } = returned.value;
    if (project.id !== workbench.store.getState().project.id) {
      return failure("package_of_other_project", { name: project.name });
    }
    const own = await wholeProject(session, storage);
    if (own.type === "failure") return own;
    // Who did what stands in the log: name and role are not asked.
    const plan = planPackage(own.value, returned.value);
    return success(() => plan, returned.problems);
  }
  const reviewed = readReviewed(bytes);
  if (reviewed.type === "failure") return reviewed;
  return success((taker) => {
    const { project, actor } = workbench.store.getState();
    return planMerge(project, reviewed.value, {
      actorOf: (name) => personOf(name, actor, taker.role),
      name: taker.name,
      at: workbench.now(),
      newId: workbench.newId,
      inspect: workbench.inspect,
    });
  }, reviewed.problems);
}

/** Whoever has the name of the one who works here is that person: four eyes must not be got round by a document. */
function personOf(name: string, here: Actor, role: Role): Actor {
  const editor = editorActor(name, role);
  return samePerson(editor, here) ? { ...here, role } : editor;
}
