import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { applyChange } from "../../../src/core/changeEffect.ts";
import { plainText } from "../../../src/core/content.ts";
import { findSegment } from "../../../src/core/segmentPages.ts";
import { editorActor, planMerge } from "../../../src/interchange/reviewed/mergePlan.ts";
import { readReviewed } from "../../../src/interchange/reviewed/readReviewed.ts";
import { exported } from "../bilingual/exported.ts";
import { smallProject } from "../bilingual/smallProject.ts";
import { findReviser, reviseInOffice } from "./officeReviser.ts";

const reviser = findReviser();
const folder = mkdtempSync(path.join(tmpdir(), "muqabala-reviser-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(reviser === undefined)("LibreOffice edits the exported document", () => {
  test.each([
    ["with tracked changes", true],
    ["without", false],
  ])("%s, and every edit comes back", { timeout: 180_000 }, async (_, tracked) => {
    const project = smallProject();
    const from = path.join(folder, "sent.docx");
    const to = path.join(folder, "returned.docx");
    writeFileSync(from, await exported(project, "docx", {}));
    reviseInOffice(
      reviser!,
      folder,
      { from, to },
      [
        { find: "News from", replace: "The news of" },
        { find: "was released", replace: "came out" },
        { find: "is no formula", replace: "is not a formula" },
      ],
      { tracked, author: "Noor Saleh" },
    );
    const reviewed = readReviewed(readFileSync(to));
    if (reviewed.type === "failure") throw new Error(JSON.stringify(reviewed.problems));
    let ids = 0;
    const began = Date.now();
    const plan = planMerge(project, reviewed.value, {
      actorOf: (name) => editorActor(name, "reviser"),
      name: "Somebody",
      at: began,
      newId: () => `n${++ids}`,
      inspect: () => ({ openErrors: 0, documentChecksFresh: true }),
    });
    expect(
      plan.differences.map(({ segment, aspect, status, reason }) =>
        [segment, aspect, status, reason ?? ""].join(" ").trim(),
      ),
    ).toEqual(["p01.s1 target changed", "p02.s1 target changed", "p04.s1 target changed"]);
    const merged = plan.changes.reduce((current, change) => {
      const effect = applyChange(current, change);
      if (effect.type === "refused") throw new Error(effect.code);
      return effect.project;
    }, project);
    const texts = ["p01.s1", "p02.s1", "p04.s1"].map((id) => findSegment(merged.segments, id)!);
    expect(texts.map(({ target }) => plainText(target).replace(/\s+/gu, " "))).toEqual([
      "The news of OpenAI",
      "Version 1.2.4 came out, 25%, on 2024-11-26.",
      "=SUM(A1) is not a formula. @here -1 +1",
    ]);
    const last = texts[1]!.history.at(-1)!;
    expect(last.author.name).toBe(tracked ? "Noor Saleh" : "Somebody");
    if (tracked) expect(Math.abs(last.at - began)).toBeLessThan(26 * 3_600_000);
  });
});
