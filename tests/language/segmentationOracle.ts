import type { SegmentationRule } from "../../src/core/segmentationRules.ts";

/**
 * Breaks the slow and obvious way: every rule as one expression, tried at every position. Reads rules that JavaScript
 * reads as ICU does; `\d`, `\w` and `\b` are not.
 */
export function oracleBreaks(text: string, rules: readonly SegmentationRule[]): readonly number[] {
  const expressions = rules.map((rule) => ({
    break: rule.break,
    expression: new RegExp(`(?<=${rule.before})(?=${rule.after})`, "uy"),
  }));
  const positions: number[] = [];
  let position = 0;
  for (const letter of text) {
    const at = position;
    position += letter.length;
    if (at === 0) continue;
    const first = expressions.find(({ expression }) => {
      expression.lastIndex = at;
      return expression.test(text);
    });
    if (first?.break === true) positions.push(at);
  }
  return positions;
}

/** The stretches between breaks without the white space around them; those of white space alone are none. */
export function oracleSegments(text: string, rules: readonly SegmentationRule[]): readonly string[] {
  const bounds = [0, ...oracleBreaks(text, rules), text.length];
  return bounds
    .slice(1)
    .map((end, index) => text.slice(bounds[index], end).trim())
    .filter((segment) => segment !== "");
}
