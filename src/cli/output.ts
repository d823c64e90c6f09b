import { randomUUID } from "node:crypto";
import { rename, stat, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { failure, type Result, success } from "../core/result.ts";
import { diskProblem } from "./input.ts";

/** Whether two names mean one file, by whatever path or link. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === "-" || other === "-") return false;
  if (path.resolve(one) === path.resolve(other)) return true;
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return false;
  }
}

/** Writes a file whole or not at all: into a neighbour first, which then takes the name. */
export async function writeWhole(name: string, bytes: Uint8Array): Promise<Result<null>> {
  const neighbour = path.join(path.dirname(name), `.${path.basename(name)}.${randomUUID()}`);
  try {
    await writeFile(neighbour, bytes, { flag: "wx" });
    await rename(neighbour, name);
    return success(null);
  } catch (error) {
    await unlink(neighbour).catch(() => undefined);
    return failure(diskProblem(error) === "disk_full" ? "disk_full" : "file_not_written", {}, { file: name });
  }
}
