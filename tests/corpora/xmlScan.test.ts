import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { decodeXml } from "../../src/interchange/xmlBytes.ts";
import { scanned, scannedBySaxes } from "../interchange/scannedEvents.ts";

// Other projects' material, kept beside the checkout; nothing of it is in the repository.
const corpora =
  process.env["MUQABALA_CORPORA"] ?? path.join(import.meta.dirname, "../../../shared/data/public");

const files = existsSync(corpora)
  ? readdirSync(corpora, { recursive: true })
      .map(String)
      .filter((name) => /\.(?:xlf|xliff|\w+xliff|tmx|tbx|srx|xsd|xml|html)$/u.test(name))
  : [];

describe.skipIf(files.length === 0)("real files", () => {
  test(`are scanned as by the parser (${files.length} files)`, () => {
    let wellFormed = 0;
    for (const name of files) {
      const decoded = decodeXml(new Uint8Array(readFileSync(path.join(corpora, name))));
      if (decoded.type === "failure") continue;
      const [ours, theirs] = [scanned(decoded.value.text), scannedBySaxes(decoded.value.text)];
      expect({ name, verdict: ours.verdict }).toEqual({ name, verdict: theirs.verdict });
      if (theirs.verdict !== "") continue;
      wellFormed += 1;
      expect(ours.events.length).toBe(theirs.events.length);
      expect(ours.events.find((event, index) => event !== theirs.events[index])).toBeUndefined();
    }
    expect(wellFormed).toBeGreaterThan(0);
  }, 120_000);
});
