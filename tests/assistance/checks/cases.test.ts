import { describe, expect, test } from "vitest";
import { articleGlossary, readCases, runCase } from "./caseRunner.ts";

const entries = articleGlossary();

describe.each(["cases.jsonl", "moreCases.jsonl", "numberCases.jsonl"])("%s", (file) => {
  test.each(
    readCases(file).map((one) => [one.check, one.expect ? "speaks" : "is silent", one.why, one] as const),
  )("%s %s: %s", (_check, _verdict, _why, one) => {
    const findings = runCase(one, entries).filter(({ check }) => check === one.check);
    expect(findings.length > 0).toBe(one.expect);
  });
});
