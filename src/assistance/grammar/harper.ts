import { Dialect, type Lint, LocalLinter, SuggestionKind } from "harper.js";
import { slimBinary } from "harper.js/slimBinary";
import { GRAMMAR_RULES } from "./grammarRules.ts";
import type { EnglishVariety, GrammarEdit, GrammarEngine, GrammarSlip } from "./grammarian.ts";

/**
 * Harper, a grammar checker in WebAssembly (harper.js 2, Apache-2.0): 8 MB to fetch, a second or two to start, some 300 MB
 * of memory. Import this file only where a project asks for it. Rejects where its program cannot be had.
 */
export async function openHarper(variety: EnglishVariety): Promise<GrammarEngine> {
  const linter = new LocalLinter({
    binary: slimBinary,
    dialect: variety === "british" ? Dialect.British : Dialect.American,
  });
  const rules = await linter.getLintConfig();
  const asked = new Set(GRAMMAR_RULES);
  await linter.setLintConfig(Object.fromEntries(Object.keys(rules).map((rule) => [rule, asked.has(rule)])));
  return {
    slipsIn: async (text) => {
      const lints = await linter.lint(text, { language: "plaintext" });
      return lints.flatMap((lint) => {
        const slip = slipOf(lint);
        lint.free();
        return slip ?? [];
      });
    },
  };
}

const MOST_EDITS = 3;

/** Who cannot say what would be right is wrong more often than not. */
function slipOf(lint: Lint): GrammarSlip | undefined {
  const span = lint.span();
  const { start, end } = span;
  span.free();
  const edits = lint.suggestions().map((suggestion): GrammarEdit => {
    const text = suggestion.get_replacement_text();
    const kind = suggestion.kind();
    suggestion.free();
    return kind === SuggestionKind.InsertAfter
      ? { start: end, end, text }
      : { start, end, text: kind === SuggestionKind.Remove ? "" : text };
  });
  const telling = edits.filter(({ text, ...range }) => text !== "" || range.end > range.start);
  if (telling.length === 0 || lint.lint_kind() === "Spelling") return undefined;
  return { start, end, isAgreement: lint.lint_kind() === "Agreement", edits: telling.slice(0, MOST_EDITS) };
}
