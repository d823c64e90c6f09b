import { describe, expect, test } from "vitest";
import { compileRules } from "../../src/language/compiledRules.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";
import { segmentSentences } from "../../src/language/sentences.ts";

// One text a line, ‖ where a sentence ends.
const TEXTS = `
Dr. Haddad arrived at 5 p.m. on Monday. ‖ He left at once.
The U.S. economy grew by 3.5 percent. ‖ Analysts were surprised.
She works for Apple Inc. ‖ Her brother works for the U.N.
“We will win,” he said. ‖ “We always do.”
“Are you coming?” she asked. ‖ He nodded.
He said, “Stop.” ‖ Then he left.
See p. 12 and Fig. 3 for details.
Mr. and Mrs. Brown live at 221B Baker St. in London.
He waited… and waited.
He waited... ‖ Then he left.
The meeting is on Jan. 5, 2024. ‖ Please attend.
I have a Ph.D. in physics.
They met at 10 a.m. ‖ The talks lasted an hour.
He lives in Washington, D.C. ‖ She lives in Paris.
Version 2.0.1 is out. ‖ Update now.
The rate is approx. 5 percent. ‖ It may rise.
iPhone sales rose. ‖ iPad sales fell.
The end.[1] ‖ A new start.[2]
`;

describe("English sentences", () => {
  const { compiled } = compileRules(ownSegmentation, { language: "en", patterns: "own" });
  test.each(TEXTS.trim().split("\n"))("%s", (marked) => {
    const sentences = marked.split(" ‖ ");
    const text = sentences.join(" ");
    expect(segmentSentences(text, compiled).map(({ start, end }) => text.slice(start, end))).toEqual(
      sentences,
    );
  });
});
