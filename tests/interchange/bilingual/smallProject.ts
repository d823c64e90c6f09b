import { applyChange } from "../../../src/core/changeEffect.ts";
import type { Action } from "../../../src/core/change.ts";
import { contentOf } from "../../../src/core/content.ts";
import { DEFAULT_SETTINGS, type Project } from "../../../src/core/project.ts";
import { readFile } from "../../../src/interchange/formats.ts";
import { createProject } from "../../../src/interchange/newProject.ts";

const SOURCE = `# خبر من OpenAI

صدر الإصدار 1.2.3 في 2024-11-26 بنسبة 25%. قال: «هذا <b>جيد</b> & كاف».

> "كلام منقول هنا."

=SUM(A1) ليس معادلة هنا.
`;

/** Targets that walk into every trap of a file format: markup, formulas, quotation marks, line ends, both scripts. */
const TARGETS: Readonly<Record<string, string>> = {
  "p01.s1": "News from OpenAI",
  "p02.s1": "Version 1.2.3 came out, 25%, on 2024-11-26.",
  "p02.s2": 'He said: “This is <b>good</b> & «كاف», isn’t it? *Yes* | no \\ "so"”.',
  "p04.s1": "=SUM(A1) is no formula.\n@here -1 +1",
};

const TRANSLATOR = { id: "t", name: "Tariq", role: "translator" } as const;
const REVISER = { id: "r", name: "Rim ريم", role: "reviser" } as const;

/** Three blocks and a formula: drafted, one confirmed and revised, with a comment, one without a translation. */
export function smallProject(): Project {
  const read = readFile(new TextEncoder().encode(SOURCE), { name: "خبر.txt", language: "ar", number: 1 });
  if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
  const untouched = createProject({
    id: "small",
    name: "News / أخبار <1>",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents: [read.value],
  });
  const written = Object.entries(TARGETS).map(([segment, text]): Action => ({
    type: "targetWritten",
    segment,
    target: contentOf(text),
    cause: "written",
  }));
  const decided = { openErrors: 0, documentChecksFresh: true };
  const drafted = act(untouched, TRANSLATOR, [
    ...written,
    { type: "decided", segment: "p02.s1", event: "confirm", ...decided },
    {
      type: "commentAdded",
      segment: "p02.s1",
      comment: {
        id: "c1",
        side: "source",
        start: 4,
        end: 17,
        kind: "query",
        messages: [
          { id: "m1", author: TRANSLATOR, at: 86_400_000, text: "Which version?\nأي إصدار؟" },
          { id: "m2", author: REVISER, at: 2 * 86_400_000, text: "=the newest" },
        ],
        resolved: null,
      },
    },
  ]);
  return act(drafted, REVISER, [
    {
      type: "targetWritten",
      segment: "p02.s1",
      target: contentOf("Version 1.2.4 was released, 25%, on 2024-11-26."),
      cause: "written",
    },
  ]);
}

function act(
  project: Project,
  actor: typeof TRANSLATOR | typeof REVISER,
  actions: readonly Action[],
): Project {
  const effect = applyChange(project, { id: `${actor.id}1`, at: 3 * 86_400_000, actor, actions });
  if (effect.type === "refused") throw new Error(`${effect.code} at ${effect.segment ?? "?"}`);
  return effect.project;
}
