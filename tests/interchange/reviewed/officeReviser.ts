import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { findOffice } from "../../../scripts/tools.mjs";

/** What a reviser does in LibreOffice Writer: text put in the place of another. */
export interface OfficeEdit {
  readonly find: string;
  readonly replace: string;
}

const SYSTEM_PYTHON = "/usr/bin/python3";

/** The programs needed to drive LibreOffice, or undefined where one is missing. */
export function findReviser(): { readonly office: string; readonly python: string } | undefined {
  const office = findOffice("writer");
  if (office === undefined) return undefined;
  try {
    execFileSync(SYSTEM_PYTHON, ["-c", "import uno"], { stdio: "ignore" });
    return { office, python: SYSTEM_PYTHON };
  } catch {
    return undefined;
  }
}

/** Edits a document with LibreOffice itself, in a profile of its own, and saves it as DOCX again. */
export function reviseInOffice(
  { office, python }: { readonly office: string; readonly python: string },
  folder: string,
  file: { readonly from: string; readonly to: string },
  edits: readonly OfficeEdit[],
  { tracked, author }: { readonly tracked: boolean; readonly author: string },
): void {
  const profile = `-env:UserInstallation=file://${path.join(folder, "reviser")}`;
  const orders = path.join(folder, "orders.json");
  writeFileSync(orders, JSON.stringify({ ...file, edits, tracked, author, filter: "MS Word 2007 XML" }));
  const pipe = `muqabala${process.pid}`;
  const running = spawn(office, [profile, "--headless", "--norestore", `--accept=pipe,name=${pipe};urp;`], {
    stdio: "ignore",
  });
  try {
    const script = path.join(import.meta.dirname, "office_reviser.py");
    execFileSync(python, [script, pipe, orders], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 150_000,
    });
  } finally {
    running.kill();
  }
}
