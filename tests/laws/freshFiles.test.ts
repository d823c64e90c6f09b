import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Code, type Content, joinParts } from "../../src/core/content.ts";
import { idTable } from "../../src/core/idTable.ts";
import { importTarget } from "../../src/core/importing.ts";
import { DEFAULT_SETTINGS, type Project } from "../../src/core/project.ts";
import { REVIEW_STATES } from "../../src/core/review.ts";
import { newSegment, type Segment } from "../../src/core/segment.ts";
import { eachSegment, pagesOf } from "../../src/core/segmentPages.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { FORMATS } from "../../src/interchange/formats.ts";
import { FRESH_FORMATS } from "../../src/interchange/freshFormats.ts";

const words = fc.constantFrom(
  "كتاب",
  "a < b & c > d",
  "لا “شيء”",
  "]]>",
  "\u00a0no-break\u00a0",
  "two\nlines",
  "tab\there",
  "<b>",
  "&amp;",
  "\u200f؟\u200f",
  "😀",
  "%s {0}",
);
const codes = fc.tuple(
  fc.constantFrom("pair", "open", "close", "standalone"),
  fc.constantFrom("<b>", "&nbsp;", "", "{1}"),
);

/** Words with codes between them: pairs around some, halves alone, and others; ids are those of the side of a block. */
const contents = (prefix: string): fc.Arbitrary<Content> =>
  fc.array(fc.tuple(words, fc.option(codes)), { minLength: 1, maxLength: 4 }).map((pieces) => {
    const parts: (string | Code)[] = [];
    const code = (id: string, kind: Code["kind"], data: string): Code => ({
      type: "code",
      id,
      kind,
      label: data === "" ? "" : `L${data}`,
      data,
    });
    for (const [number, [word, chosen]] of pieces.entries()) {
      const id = `${prefix}${number}`;
      const [kind, data] = chosen ?? ["none", ""];
      if (kind === "pair") parts.push(code(id, "open", data), word, code(id, "close", `/${data}`));
      else if (kind === "open" || kind === "close" || kind === "standalone") {
        parts.push(word, code(id, kind, data));
      } else parts.push(word);
    }
    return joinParts(parts);
  });

const projects: fc.Arbitrary<Project> = fc
  .array(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .chain((blocks) =>
    fc.tuple(
      ...blocks.map((flags, block) =>
        fc.tuple(
          ...flags.map((isTranslated, index) =>
            fc
              .record({
                state: fc.constantFrom(...REVIEW_STATES),
                source: contents(`s${index}-`),
                target: isTranslated ? contents(`s${index}-`) : fc.constant<Content>([]),
              })
              .map((sides) => ({
                ...sides,
                block: `b${block + 1}`,
                id: `b${block + 1}.s${index + 1}`,
                index,
              })),
          ),
        ),
      ),
    ),
  )
  .map((blocks) => {
    const by = { id: "t", name: "T", role: "translator" } as const;
    const segments = blocks.flat().map(({ id, block, index, source, target, state }): Segment => {
      const made = newSegment({ id, block, before: index === 0 ? "" : " ", source });
      return importTarget(made, { target, state, by, at: 1 });
    });
    return {
      id: "p",
      name: "P",
      sourceLanguage: "ar",
      targetLanguage: "en-US",
      createdAt: 0,
      settings: DEFAULT_SETTINGS,
      documents: [
        {
          id: "d1",
          name: "a.txt",
          format: "text",
          skeleton: { type: "text", encoding: "utf-8", byteOrderMark: false, text: "" },
        },
      ],
      blocks: idTable(
        blocks.map((_, index) => ({
          id: `b${index + 1}`,
          document: "d1",
          number: index + 1,
          kind: "paragraph" as const,
          after: "\n",
        })),
      ),
      segments: pagesOf(segments),
    };
  });

/**
 * What has to come back of a side: text, and of its codes which are pairs and which stand alone, as halves do that have lost the
 * other. Their markup is the file's now.
 */
function shapeOf(content: Content): unknown {
  const open: number[] = [];
  const partner = new Map<number, number>();
  for (const [at, part] of content.entries()) {
    if (typeof part === "string") continue;
    if (part.kind === "open") open.push(at);
    if (part.kind !== "close") continue;
    const start = open.findLast((each) => {
      const opening = content[each];
      return typeof opening === "object" && opening.id === part.id && !partner.has(each);
    });
    if (start === undefined) continue;
    partner.set(start, at);
    partner.set(at, start);
  }
  return content.map((part, at) => (typeof part === "string" ? part : (partner.get(at) ?? "alone")));
}

describe("any project", () => {
  test.each(FRESH_FORMATS.map((fresh) => [fresh.id, fresh] as const))(
    "as fresh %s comes back with its texts and codes",
    (id, fresh) => {
      const own = FORMATS.find((format) => format.id === id)!;
      fc.assert(
        fc.property(projects, (project) => {
          const made = fresh.create(project, {});
          if (made.type === "failure") throw new Error(JSON.stringify(made.problems));
          const checked = checkConformance(made.value);
          expect(checked.type === "success" ? checked.value.violations : checked.problems).toEqual([]);
          // A memory has no units without a translation.
          const sent = [...eachSegment(project.segments)].filter(
            ({ target }) => id !== "tmx" || target.length > 0,
          );
          if (sent.length === 0) return;
          const read = own.read(made.value, {
            name: "fresh",
            language: "ar",
            targetLanguage: "en-US",
            number: 1,
            at: 1,
          });
          if (read.type === "failure") throw new Error(JSON.stringify(read.problems));
          const shapes = (segments: readonly Segment[]) =>
            segments.map(({ source, target, review }) => [shapeOf(source), shapeOf(target), review.state]);
          expect(shapes(read.value.segments)).toEqual(shapes(sent));
        }),
        { seed: 20_261_125, numRuns: 300 },
      );
    },
  );
});
