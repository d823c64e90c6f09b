import type { SourceDocument } from "../../core/document.ts";
import type { Project } from "../../core/project.ts";
import { type Result, success } from "../../core/result.ts";
import type { WriteOptions } from "../format.ts";
import { inFile } from "../xliff/problemPlace.ts";
import { decodeXml, encodeXml } from "../xmlBytes.ts";
import { applyPatches } from "../xmlPatch.ts";
import { TargetWriting } from "./targetWriting.ts";
import { walkXliff12 } from "./walker.ts";

/**
 * The document with the targets and states that were changed since it was read; everything else stays byte by byte. A segment
 * that was split here is one again, since its file says how it is cut; one that was joined is written where it begins.
 */
export function writeXliff12(
  project: Project,
  document: SourceDocument,
  options: WriteOptions,
): Result<Uint8Array> {
  if (document.skeleton.type !== "file") throw new Error(`${document.name} was not kept as a file`);
  const { bytes } = document.skeleton;
  if (options.side === "source") return success(bytes);
  const decoded = decodeXml(bytes);
  if (decoded.type === "failure") return decoded;
  const { text, ...form } = decoded.value;
  const writing = new TargetWriting(text, project, document);
  const problem = walkXliff12(text, (unit) => writing.take(unit));
  if (problem !== undefined) return { type: "failure", problems: [inFile(problem, document.name)] };
  if (writing.patches.length === 0) return success(bytes);
  const encoded = encodeXml(applyPatches(text, writing.patches), form);
  if (encoded.type === "failure") {
    return { ...encoded, problems: encoded.problems.map((each) => inFile(each, document.name)) };
  }
  return success(encoded.value, writing.problems());
}
