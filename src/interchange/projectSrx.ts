import type { Project } from "../core/project.ts";
import { ownSegmentation } from "../language/ownSegmentation.ts";
import { conformingRules } from "./conformingRules.ts";
import { writeSrx } from "./srx.ts";

/** The SRX 2.0 file of the rules that documents of a project are cut by: its own, else those of the product. */
export function projectSrx(project: Pick<Project, "rules">): string {
  return writeSrx(project.rules === undefined ? ownSegmentation : conformingRules(project.rules.rules));
}
