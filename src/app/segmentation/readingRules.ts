import type { ProjectRules } from "../../core/projectRules.ts";
import type { Result } from "../../core/result.ts";
import { success } from "../../core/result.ts";
import { readSrxFile } from "../../interchange/srxFile.ts";
import { compileRules } from "../../language/compiledRules.ts";

/** The rules of an SRX file, and what of them cannot be run for a language. */
export async function readRulesFile(file: File, language: string): Promise<Result<ProjectRules>> {
  const read = await readSrxFile(file);
  if (read.type === "failure") return read;
  const { problems } = compileRules(read.value, { language, patterns: "foreign" });
  return success({ name: file.name, rules: read.value }, [...read.problems, ...problems]);
}
