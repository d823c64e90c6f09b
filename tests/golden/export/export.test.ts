import { describe, expect, test } from "vitest";
import type { ExportOptions } from "../../../src/interchange/bilingual/exportOptions.ts";
import { exportedText } from "../../interchange/bilingual/exported.ts";
import { smallProject } from "../../interchange/bilingual/smallProject.ts";

const VARIANTS: Readonly<Record<string, Partial<ExportOptions>>> = {
  "side-by-side": {},
  stacked: { layout: "stacked" },
  "target-only": { layout: "target_only" },
  differences: { differences: "marks", language: "ar", unit: "paragraph" },
};

describe.each(Object.entries(VARIANTS))("%s", (name, given) => {
  test.each([
    ["html", "html"],
    ["csv", "csv"],
    ["markdown", "md"],
    ["text", "txt"],
  ] as const)("%s", async (format, extension) => {
    const text = await exportedText(smallProject(), format, given);
    // The style sheet is looked at with the eye, the document with this file.
    const bare = text.replace(/<style>[\s\S]*?<\/style>/u, "<style></style>");
    await expect(bare).toMatchFileSnapshot(`${name}.${extension}`);
  });
});
