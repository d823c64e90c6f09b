import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../../../src/core/actor.ts";
import { applyChange } from "../../../src/core/changeEffect.ts";
import type { Code } from "../../../src/core/content.ts";
import { plainText } from "../../../src/core/content.ts";
import type { Project } from "../../../src/core/project.ts";
import type { Segment } from "../../../src/core/segment.ts";
import { findSegment, replaceSegments } from "../../../src/core/segmentPages.ts";
import type { ExportOptions } from "../../../src/interchange/bilingual/exportOptions.ts";
import type { MergeDifference } from "../../../src/interchange/reviewed/mergeDifference.ts";
import { editorActor, type MergePlan, planMerge } from "../../../src/interchange/reviewed/mergePlan.ts";
import { readReviewed } from "../../../src/interchange/reviewed/readReviewed.ts";
import { exported } from "../bilingual/exported.ts";
import { smallProject } from "../bilingual/smallProject.ts";

/** An edit of the XML of one part, as a word processor or spreadsheet would make it. */
type Edit = (xml: string) => string;

const PARTS = { docx: "word/document.xml", xlsx: "xl/worksheets/sheet1.xml" } as const;

async function sentOut(
  project: Project,
  format: "docx" | "xlsx",
  edit: Edit,
  options: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const parts = unzipSync(await exported(project, format, options));
  const part = PARTS[format];
  const before = strFromU8(parts[part]!);
  const after = edit(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

function takeBack(project: Project, bytes: Uint8Array, role: Role = "reviser", name = "Noor"): MergePlan {
  const reviewed = readReviewed(bytes);
  if (reviewed.type === "failure") throw new Error(JSON.stringify(reviewed.problems));
  let ids = 0;
  return planMerge(project, reviewed.value, {
    actorOf: (named) => editorActor(named, role),
    name,
    at: 10 * 86_400_000,
    newId: () => `n${++ids}`,
    inspect: () => ({ openErrors: 0, documentChecksFresh: true }),
  });
}

function applied(project: Project, { changes }: MergePlan): Project {
  return changes.reduce((current, change) => {
    const effect = applyChange(current, change);
    if (effect.type === "refused") throw new Error(effect.code);
    return effect.project;
  }, project);
}

function told({ differences }: MergePlan): readonly string[] {
  return differences.map(({ segment, aspect, status, reason }: MergeDifference) =>
    [segment ?? "?", aspect, status, reason].filter((one) => one !== undefined).join(" "),
  );
}

function segmentOf(project: Project, id: string): Segment {
  const segment = findSegment(project.segments, id);
  if (segment === undefined) throw new Error(`no ${id}`);
  return segment;
}

/** Puts a text in the place of another one within the text elements; fails where it is not there. */
function typed(from: string, to: string): Edit {
  return (xml) => {
    if (!xml.includes(from)) throw new Error(`no ${from} in the document`);
    return xml.replace(from, to);
  };
}

const UNTOUCHED: Edit = (xml) => xml;

describe.each(["docx", "xlsx"] as const)("%s", (format) => {
  test.each([
    [{}],
    [{ unit: "paragraph" }],
    [{ layout: "stacked" }],
    [{ layout: "stacked", unit: "paragraph" }],
    [{ layout: "target_only" }],
    [{ language: "ar" }],
    [{ columns: ["target", "source", "number"] }],
    [{ differences: format === "docx" ? "revisions" : "none" }],
    [{ commentsAs: "margin" }],
  ] satisfies [Partial<ExportOptions>][])(
    "comes back without a difference if nobody touched it: %o",
    async (options) => {
      const project = smallProject();
      const plan = takeBack(project, await sentOut(project, format, UNTOUCHED, options));
      expect(told(plan)).toEqual([]);
      expect(plan.changes).toEqual([]);
      expect(plan.unchanged).toBeGreaterThan(3);
    },
  );

  test("an edited translation is one change of the segment, in the editor's name and role", async () => {
    const project = smallProject();
    const plan = takeBack(
      project,
      await sentOut(project, format, typed("News from OpenAI", "News of OpenAI")),
    );
    expect(told(plan)).toEqual(["p01.s1 target changed"]);
    expect(plan.changes).toHaveLength(1);
    expect(plan.changes[0]!.actor).toMatchObject({ name: "Noor", role: "reviser" } satisfies Partial<Actor>);
    const after = segmentOf(applied(project, plan), "p01.s1");
    expect(plainText(after.target)).toBe("News of OpenAI");
    expect(after.history.at(-1)!.author.name).toBe("Noor");
  });

  test("an altered source refuses its row, and only that", async () => {
    const project = smallProject();
    const edit: Edit = (xml) =>
      typed(
        "News from OpenAI",
        "News of OpenAI",
      )(typed("صدر", "ظهر")(typed("Version 1.2.4", "Version 9")(xml)));
    const plan = takeBack(project, await sentOut(project, format, edit));
    expect(told(plan)).toEqual(["p01.s1 target changed", "p02.s1 row refused source_altered"]);
  });

  test("a segment that was changed here in the meantime is not overwritten", async () => {
    const project = smallProject();
    const bytes = await sentOut(project, format, typed("News from OpenAI", "News of OpenAI"));
    const effect = applyChange(project, {
      id: "meanwhile",
      at: 5 * 86_400_000,
      actor: { id: "t", name: "Tariq", role: "translator" },
      actions: [
        { type: "targetWritten", segment: "p01.s1", target: ["OpenAI in the news"], cause: "written" },
      ],
    });
    if (effect.type === "refused") throw new Error(effect.code);
    const plan = takeBack(effect.project, bytes);
    expect(told(plan)).toEqual(["p01.s1 target refused changed_here"]);
    expect(plan.changes).toEqual([]);
  });

  test("a row that is missing, and one that is there twice", async () => {
    const project = smallProject();
    const rows = format === "docx" ? /<w:tr>.*?<\/w:tr>/gsu : /<row r="\d+".*?<\/row>/gsu;
    const edit: Edit = (xml) => {
      const found = xml.match(rows) ?? [];
      const second = found.find((row) => row.includes("News from OpenAI")) ?? "";
      const third = found.find((row) => row.includes("Version 1.2.4") || row.includes("1.2.4")) ?? "";
      return xml.replace(second, "").replace(third, third + third.replace(/ r="(\D*)(\d+)"/gu, ' r="$199"'));
    };
    const plan = takeBack(project, await sentOut(project, format, edit));
    expect(told(plan)).toContain("p01.s1 row refused row_missing");
    expect(told(plan)).toContain("p02.s1 row refused row_doubled");
  });

  test("a state is taken as far as the review allows it", async () => {
    const project = smallProject();
    const bytes = await sentOut(project, format, typed("Translated", "Revised"));
    expect(told(takeBack(project, bytes))).toEqual(["p02.s1 state changed"]);
    expect(told(takeBack(project, bytes, "translator"))).toEqual(["p02.s1 state refused not_for_role"]);
    expect(told(takeBack(project, bytes, "reviser", "Tariq"))).toEqual([
      "p02.s1 state refused not_translator",
    ]);
    const unknown = await sentOut(project, format, typed("Translated", "Perfect"));
    expect(told(takeBack(project, unknown))).toEqual(["p02.s1 state refused state_unknown"]);
  });

  test("codes are read back; one that is missing refuses the translation", async () => {
    const project = withCodes(smallProject());
    const kept = await sentOut(project, format, typed("{1&gt;News&lt;1}", "The {1&gt;news&lt;1}"));
    const plan = takeBack(project, kept);
    expect(told(plan)).toEqual(["p01.s1 target changed"]);
    expect(segmentOf(applied(project, plan), "p01.s1").target).toEqual([
      "The ",
      code("open"),
      "news",
      code("close"),
      " from OpenAI",
    ]);
    const lost = await sentOut(project, format, typed("{1&gt;News&lt;1}", "News"));
    expect(told(takeBack(project, lost))).toEqual(["p01.s1 target refused code_missing"]);
  });
});

describe.each(["docx", "xlsx"] as const)("%s, stacked", (format) => {
  const options = { layout: "stacked" } as const;

  test("target, state and comments are taken", async () => {
    const project = smallProject();
    const edit: Edit = (xml) =>
      typed(
        "Translated",
        "Revised",
      )(
        format === "docx"
          ? insertAfterParagraph(
              "the newest",
              "MuqabalaComments",
              "Please check",
            )(typed("News from OpenAI", "News of OpenAI")(xml))
          : typed(
              "=the newest",
              "=the newest\nPlease check",
            )(typed("News from OpenAI", "News of OpenAI")(xml)),
      );
    const plan = takeBack(project, await sentOut(project, format, edit, options));
    expect(told(plan)).toEqual(["p01.s1 target changed", "p02.s1 comment changed", "p02.s1 state changed"]);
    const taken = segmentOf(applied(project, plan), "p02.s1");
    expect(taken.review.state).toBe("revised");
    expect(taken.comments.at(-1)!.messages).toMatchObject([{ text: "Please check" }]);
  });

  test("an altered source refuses its row; the translation may stand first", async () => {
    const project = smallProject();
    const columns = ["number", "state", "target", "source", "comments"] as const;
    const edit: Edit = (xml) => typed("صدر", "ظهر")(typed("News from OpenAI", "News of OpenAI")(xml));
    for (const given of [options, { ...options, columns }]) {
      const plan = takeBack(project, await sentOut(project, format, edit, given));
      expect(told(plan)).toEqual(["p01.s1 target changed", "p02.s1 row refused source_altered"]);
    }
  });
});

/** Puts a paragraph behind the one that holds a text. */
function insertAfterParagraph(text: string, style: string | undefined, words: string): Edit {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return (xml) => {
    const end = xml.indexOf("</w:p>", xml.indexOf(text)) + "</w:p>".length;
    return `${xml.slice(0, end)}<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>${xml.slice(end)}`;
  };
}

test.each(["stacked", "target_only"] as const)(
  "%s: a paragraph put behind a translation belongs to it",
  async (layout) => {
    const project = smallProject();
    const edit = insertAfterParagraph("News from OpenAI", undefined, "And more");
    const plan = takeBack(project, await sentOut(project, "docx", edit, { layout }));
    expect(told(plan)).toEqual(["p01.s1 target changed"]);
    expect(plainText(segmentOf(applied(project, plan), "p01.s1").target)).toBe("News from OpenAI\nAnd more");
  },
);

test("a stacked row whose translation was typed over without its mark is known by number and source", async () => {
  const project = smallProject();
  const edit: Edit = (xml) =>
    typed("News from OpenAI", "All new")(xml.replace(/<w:bookmark(?:Start|End)[^>]*w:id="1"[^>]*\/>/gu, ""));
  const plan = takeBack(project, await sentOut(project, "docx", edit, { layout: "stacked" }));
  expect(told(plan)).toEqual(["p01.s1 target changed"]);
});

test("where the styles of a stacked document are gone, the translations are told by their marks alone", async () => {
  const project = smallProject();
  const edit: Edit = (xml) =>
    typed("News from OpenAI", "News of OpenAI")(xml.replace(/<w:pStyle w:val="Muqabala\w+"\/>/gu, ""));
  const plan = takeBack(project, await sentOut(project, "docx", edit, { layout: "stacked" }));
  expect(told(plan)).toEqual(["p01.s1 target changed"]);
});

describe.each(["docx", "xlsx"] as const)("%s, by paragraph", (format) => {
  const options = { unit: "paragraph" } as const;

  test("an edit is taken to its own segment", async () => {
    const project = smallProject();
    const edit: Edit = (xml) => typed("was released", "came out")(typed("isn’t it?", "is it not?")(xml));
    const plan = takeBack(project, await sentOut(project, format, edit, options));
    expect(told(plan)).toEqual(["p02.s1 target changed", "p02.s2 target changed"]);
    const merged = applied(project, plan);
    expect(plainText(segmentOf(merged, "p02.s1").target)).toBe("Version 1.2.4 came out, 25%, on 2024-11-26.");
    expect(plainText(segmentOf(merged, "p02.s2").target)).toContain("is it not?");
  });

  test("a segment that was changed here stands in nobody's way but its own", async () => {
    const project = smallProject();
    const bytes = await sentOut(project, format, typed("isn’t it?", "is it not?"), options);
    const effect = applyChange(project, {
      id: "meanwhile",
      at: 5 * 86_400_000,
      actor: { id: "t", name: "Tariq", role: "translator" },
      actions: [{ type: "targetWritten", segment: "p02.s1", target: ["All else."], cause: "written" }],
    });
    if (effect.type === "refused") throw new Error(effect.code);
    const plan = takeBack(effect.project, bytes);
    expect(told(plan)).toEqual(["p02.s2 target changed"]);
  });

  test("an altered source refuses the whole row", async () => {
    const project = smallProject();
    const edit: Edit = (xml) => typed("صدر", "ظهر")(typed("isn’t it?", "is it not?")(xml));
    const plan = takeBack(project, await sentOut(project, format, edit, options));
    expect(told(plan)).toEqual(["p02.s1 row refused source_altered"]);
    expect(plan.changes).toEqual([]);
  });

  test("a state is meant for all segments of the paragraph", async () => {
    const project = smallProject();
    const revised = await sentOut(
      project,
      format,
      (xml) => {
        const at = xml.indexOf("2024-11-26.", xml.indexOf("was released"));
        return xml.slice(0, at) + typed("Draft", "Translated")(xml.slice(at));
      },
      options,
    );
    expect(told(takeBack(project, revised, "translator"))).toEqual(["p02.s2 state changed"]);
  });
});

test("xlsx, by paragraph: sentences made one are refused, and only they", async () => {
  const project = smallProject();
  const edit: Edit = (xml) =>
    typed("2024-11-26. He said", "2024-11-26 and he said")(typed("News from", "News of")(xml));
  const plan = takeBack(project, await sentOut(project, "xlsx", edit, { unit: "paragraph" }));
  expect(told(plan)).toEqual(["p01.s1 target changed", "p02.s1 target refused paragraph_row"]);
});

test.each([
  ["one mark", 2],
  ["both", 1],
])("docx, by paragraph: %s lost, the segments are told by what they were", async (_, from) => {
  const project = smallProject();
  const edit: Edit = (xml) => {
    const lost = new RegExp(`<w:bookmark(?:Start|End)[^>]*w:id="[${from + 1}-3]"[^>]*/>`, "gu");
    return typed("isn’t it?", "is it not?")(xml.replace(lost, ""));
  };
  const plan = takeBack(project, await sentOut(project, "docx", edit, { unit: "paragraph" }));
  expect(told(plan)).toEqual(["p02.s2 target changed"]);
});

test("an answer that a program made a comment of its own is no new comment, and one given here in the meantime loses none", async () => {
  const project = smallProject();
  const parts = unzipSync(await exported(project, "docx", { commentsAs: "margin" }));
  const { "word/commentsExtended.xml": extended, ...without } = parts;
  expect(extended).toBeDefined();
  expect(told(takeBack(project, zipSync(without)))).toEqual([]);
});

test("a comment on a place without a range, on another cell and on the title", async () => {
  const project = smallProject();
  const parts = unzipSync(await exported(project, "docx", { commentsAs: "margin" }));
  const comment = (id: number, text: string): string =>
    `<w:comment w:id="${id}" w:author="Rania" w:date="2026-01-02T10:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const bytes = zipSync({
    ...parts,
    "word/comments.xml": strToU8(
      strFromU8(parts["word/comments.xml"]!).replace(
        "</w:comments>",
        `${comment(70, "here")}${comment(71, "this state?")}${comment(72, "another title")}</w:comments>`,
      ),
    ),
    "word/document.xml": strToU8(
      typed(
        "News from OpenAI</w:t></w:r>",
        `News from </w:t></w:r>${mark(70)}<w:r><w:t>OpenAI</w:t></w:r>`,
      )(
        typed(
          "Translated</w:t></w:r>",
          `Translated</w:t></w:r>${mark(71)}`,
        )(strFromU8(parts["word/document.xml"]!).replace("</w:p>", `${mark(72)}</w:p>`)),
      ),
    ),
  });
  const plan = takeBack(project, bytes);
  expect(told(plan)).toEqual([
    "? comment refused outside_rows",
    "p01.s1 comment changed",
    "p02.s1 comment changed",
  ]);
  const merged = applied(project, plan);
  expect(segmentOf(merged, "p01.s1").comments[0]).toMatchObject({ side: "target", start: 10, end: 10 });
  expect(segmentOf(merged, "p02.s1").comments.at(-1)).toMatchObject({ side: "target", start: 0 });
});

function code(kind: Code["kind"]): Code {
  return { type: "code", id: "b", kind, label: "b", data: kind === "open" ? "<b>" : "</b>" };
}

function withCodes(project: Project): Project {
  const segment = segmentOf(project, "p01.s1");
  return {
    ...project,
    segments: replaceSegments(project.segments, [
      {
        ...segment,
        source: [code("open"), "خبر", code("close"), " من OpenAI"],
        target: [code("open"), "News", code("close"), " from OpenAI"],
      },
    ]),
  };
}

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A tracked change as Word writes it. */
function tracked(type: "ins" | "del", author: string, date: string, text: string): string {
  const tag = type === "ins" ? "t" : "delText";
  return `<w:${type} w:id="900" w:author="${author}" w:date="${date}"><w:r><w:${tag} xml:space="preserve">${text}</w:${tag}></w:r></w:${type}>`;
}

/** Closes the run that holds a text in front of it, puts something in, and opens the run again behind it. */
function insideRun(before: string, inserted: string, rest: string): Edit {
  return typed(
    `${before}${rest}</w:t></w:r>`,
    `${before}</w:t></w:r>${inserted}<w:r><w:t xml:space="preserve">${rest}</w:t></w:r>`,
  );
}

describe("tracked changes", () => {
  const change = tracked("del", "Rania Aziz", "2026-01-02T10:00:00Z", " from");
  const addition = tracked("ins", "Rania Aziz", "2026-01-02T10:05:00Z", " about");
  const edit = insideRun("News", `${change}${addition}`, " OpenAI");

  test("keep author and date", async () => {
    const project = smallProject();
    const plan = takeBack(
      project,
      await sentOut(project, "docx", (xml) => edit(typed("News from OpenAI", "News OpenAI")(xml))),
    );
    expect(told(plan)).toEqual(["p01.s1 target changed"]);
    const [taken] = plan.changes;
    expect(taken!.actor).toMatchObject({ name: "Rania Aziz", role: "reviser" });
    expect(taken!.at).toBe(Date.parse("2026-01-02T10:05:00Z"));
    expect(plainText(segmentOf(applied(project, plan), "p01.s1").target)).toBe("News about OpenAI");
  });

  test("of two people are two versions, the earlier first", async () => {
    const project = smallProject();
    const second = tracked("ins", "Basil", "2026-01-03T08:00:00Z", "!");
    const plan = takeBack(
      project,
      await sentOut(project, "docx", (xml) =>
        insideRun(
          "News",
          `${change}${addition}`,
          " OpenAI",
        )(typed("News from OpenAI</w:t></w:r>", `News OpenAI</w:t></w:r>${second}`)(xml)),
      ),
    );
    expect(plan.changes.map(({ actor }) => actor.name)).toEqual(["Rania Aziz", "Basil"]);
    const { history, target } = segmentOf(applied(project, plan), "p01.s1");
    expect(history.slice(-2).map((one) => plainText(one.target))).toEqual([
      "News about OpenAI",
      "News about OpenAI!",
    ]);
    expect(plainText(target)).toBe("News about OpenAI!");
  });
});

test("comments become threads, with author, date and range; answers go to their thread", async () => {
  const project = smallProject();
  const parts = unzipSync(await exported(project, "docx", { commentsAs: "margin" }));
  const comments = strFromU8(parts["word/comments.xml"]!);
  const extended = strFromU8(parts["word/commentsExtended.xml"]!);
  const known = /paraId="([0-9A-F]{8})"/u.exec(comments)?.[1];
  const comment = (id: number, paragraph: string, text: string): string =>
    `<w:comment w:id="${id}" w:author="Rania Aziz" w:date="2026-01-02T10:00:00Z"><w:p w14:paraId="${paragraph}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const written = zipSync({
    ...parts,
    "word/comments.xml": strToU8(
      comments.replace(
        "</w:comments>",
        `${comment(70, "0A0A0A0A", "Is this the name?")}${comment(71, "0B0B0B0B", "The newest of all")}</w:comments>`,
      ),
    ),
    "word/commentsExtended.xml": strToU8(
      extended.replace(
        "</w15:commentsEx>",
        `<w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/><w15:commentEx w15:paraId="0B0B0B0B" w15:paraIdParent="${known}" w15:done="0"/></w15:commentsEx>`,
      ),
    ),
    "word/document.xml": strToU8(
      typed(
        "News from OpenAI</w:t></w:r>",
        'News from </w:t></w:r><w:commentRangeStart w:id="70"/><w:r><w:t>OpenAI</w:t></w:r><w:commentRangeEnd w:id="70"/>',
      )(strFromU8(parts["word/document.xml"]!)),
    ),
  });
  const plan = takeBack(project, written);
  expect(told(plan)).toEqual(["p01.s1 comment changed", "p02.s1 comment changed"]);
  const merged = applied(project, plan);
  const [thread] = segmentOf(merged, "p01.s1").comments;
  expect(thread).toMatchObject({ side: "target", start: 10, end: 16, kind: "note", resolved: null });
  expect(thread!.messages).toMatchObject([
    { text: "Is this the name?", at: Date.parse("2026-01-02T10:00:00Z"), author: { name: "Rania Aziz" } },
  ]);
  expect(segmentOf(merged, "p02.s1").comments[0]!.messages.at(-1)).toMatchObject({
    text: "The newest of all",
    author: { name: "Rania Aziz" },
  });
});

test.each(["docx", "xlsx"] as const)("%s: a line in the comment column becomes a comment", async (format) => {
  const project = smallProject();
  const edit =
    format === "docx"
      ? typed("the newest", "the newest</w:t></w:r></w:p><w:p><w:r><w:t>Please check")
      : typed("=the newest", "=the newest\nPlease check");
  const plan = takeBack(project, await sentOut(project, format, edit));
  expect(told(plan)).toEqual(["p02.s1 comment changed"]);
  expect(segmentOf(applied(project, plan), "p02.s1").comments.at(-1)!.messages).toMatchObject([
    { text: "Please check", author: { name: "Noor" } },
  ]);
});

test("a cell that was typed over without its mark is known by its number and source", async () => {
  const project = smallProject();
  const edit: Edit = (xml) =>
    typed("News from OpenAI", "All new")(xml.replace(/<w:bookmark(?:Start|End)[^>]*w:id="1"[^>]*\/>/gu, ""));
  expect(told(takeBack(project, await sentOut(project, "docx", edit)))).toEqual(["p01.s1 target changed"]);
});

test.each([{}, { layout: "stacked" }] satisfies Partial<ExportOptions>[])(
  "xlsx %o: comments on cells become threads, as old and as new programs keep them",
  async (options) => {
    const project = smallProject();
    const parts = unzipSync(await exported(project, "xlsx", options));
    const stacked = "layout" in options;
    // The first segment’s translation, the second one’s source, and the head.
    const [target, source] = stacked ? ["B3", "B4"] : ["C2", "B3"];
    const related = (type: string, file: string): string =>
      `<Relationship Id="${type}" Type="http://schemas.microsoft.com/office/2017/10/relationships/${type}" Target="../${file}"/>`;
    const thread = (id: string, ref: string, more: string, text: string): string =>
      `<threadedComment ref="${ref}" dT="2026-01-02T10:00:00.00" personId="{P}" id="{${id}}"${more}><text>${text}</text></threadedComment>`;
    const files = {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related("comments", "comments7.xml")}${related("threadedComment", "threadedComments/one.xml")}</Relationships>`,
      "xl/persons/person.xml": `<personList><person displayName="Rania Aziz" id="{P}"/></personList>`,
      "xl/threadedComments/one.xml": `<ThreadedComments>${thread("A", target, "", "Is it so?")}${thread("B", target, ' parentId="{A}" done="1"', "It is.")}${thread("C", "A1", "", "a fine table")}</ThreadedComments>`,
      "xl/comments7.xml": `<comments><authors><author>tc={A}</author><author>Noor</author></authors><commentList><comment ref="${target}" authorId="0"><text><t>[Threaded comment] Is it so?</t></text></comment><comment ref="${source}" authorId="1"><text><r><t>an old </t></r><r><t>note</t></r></text></comment></commentList></comments>`,
    };
    const added = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
    const plan = takeBack(project, zipSync({ ...parts, ...added }));
    expect(told(plan)).toEqual([
      "? comment refused outside_rows",
      "p01.s1 comment changed",
      "p01.s1 comment changed",
      "p02.s1 comment changed",
    ]);
    const merged = applied(project, plan);
    expect(segmentOf(merged, "p01.s1").comments).toMatchObject([
      {
        side: "target",
        messages: [
          { text: "Is it so?", author: { name: "Rania Aziz" }, at: Date.UTC(2026, 0, 2, 10) },
          { text: "It is.", author: { name: "Rania Aziz" } },
        ],
      },
    ]);
    expect(segmentOf(merged, "p01.s1").comments[0]!.resolved).not.toBeNull();
    expect(segmentOf(merged, "p02.s1").comments.at(-1)).toMatchObject({
      side: "source",
      messages: [{ text: "an old note", author: { name: "Noor" } }],
    });
  },
);

test.each([
  ["no archive", new Uint8Array([1, 2, 3]), "review_not_ours"],
  ["half an archive", zipSync({ "word/document.xml": strToU8("<a/>") }).slice(0, 40), "zip_cut_off"],
  ["another archive", zipSync({ "a.txt": strToU8("a") }), "review_not_ours"],
  [
    "another document",
    zipSync({ "word/document.xml": strToU8(`<w:document xmlns:w="${W}"/>`) }),
    "review_not_ours",
  ],
  ["a broken document", zipSync({ "word/document.xml": strToU8("<w:document") }), "xml_malformed"],
])("%s is told", (_, bytes, problem) => {
  const read = readReviewed(bytes);
  expect(read).toMatchObject({ type: "failure", problems: [{ code: problem }] });
});

test("a code of the source that the translation lacked may be put in, once", async () => {
  const coded = withCodes(smallProject());
  const bare = segmentOf(coded, "p01.s1");
  const project = {
    ...coded,
    segments: replaceSegments(coded.segments, [{ ...bare, target: ["News from OpenAI"] }]),
  };
  const once = await sentOut(project, "docx", typed("News from", "{1&gt;News&lt;1} from"));
  expect(told(takeBack(project, once))).toEqual(["p01.s1 target changed"]);
  const twice = await sentOut(project, "docx", typed("News from", "{1&gt;News&lt;1} {1&gt;from&lt;1}"));
  expect(told(takeBack(project, twice))).toEqual(["p01.s1 target refused code_missing"]);
});
