import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contentOf, flatText } from "../../src/core/content.ts";
import { DEFAULT_SETTINGS, type Project } from "../../src/core/project.ts";
import { eachSegment, findSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import { LARGEST_FILE, type ReadDocument } from "../../src/interchange/format.ts";
import { formatWithId, readFile, recogniseFormat } from "../../src/interchange/formats.ts";
import { createProject } from "../../src/interchange/newProject.ts";
import { plainTextFormat, textOf } from "../../src/interchange/plainText.ts";
import { compileRules } from "../../src/language/compiledRules.ts";
import { ownSegmentation } from "../../src/language/ownSegmentation.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const rules = compileRules(ownSegmentation, { language: "ar", patterns: "own" }).compiled;

function read(text: string, number = 1): ReadDocument {
  const result = readFile(utf8(text), { name: "text.txt", language: "ar", number, rules });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function projectOf(...documents: readonly ReadDocument[]): Project {
  return createProject({
    id: "one",
    name: "One",
    languages: { source: "ar", target: "en-US" },
    settings: DEFAULT_SETTINGS,
    at: 0,
    documents,
  });
}

function translated(project: Project, targets: Readonly<Record<string, string>>, between?: string): Project {
  const segments = Object.entries(targets).map(([id, target]) => ({
    ...findSegment(project.segments, id)!,
    target: contentOf(target),
    ...(between === undefined ? {} : { targetBefore: between }),
  }));
  return { ...project, segments: replaceSegments(project.segments, segments) };
}

const article = new URL("../../source-text/sora-leak/", import.meta.url);

test("the article gives the blocks and segments of its reference", () => {
  const reference = JSON.parse(readFileSync(new URL("reference.en.json", article), "utf8"));
  const { blocks, segments } = read(readFileSync(new URL("source.ar.txt", article), "utf8"));
  expect(blocks).toHaveLength(41);
  const found = segments.map(({ id, source, block }) => {
    const { number, kind, level } = blocks.find((one) => one.id === block)!;
    return { id, paragraph: number, kind, level, ar: flatText(source) };
  });
  const expected = reference.segments.map(
    (one: { id: string; paragraph: number; kind: string; level?: number; ar: string }) => ({
      id: one.id,
      paragraph: one.paragraph,
      kind: one.kind,
      level: one.level,
      ar: one.ar,
    }),
  );
  expect(found).toEqual(expected);
});

describe("nothing is trimmed", () => {
  const samples: readonly (readonly [string, string])[] = [
    ["spaces, blank lines, no final line end", "  \n\n قال: نعم.   لا أعلم!\t\n\n\n- بند أول\r\n# عنوان"],
    ["carriage returns", "عنوان\r\rنص طويل هنا. وجملة أخرى.\r"],
    ["marks of Markdown and code", "# عنوان\n\n> قول مأثور هنا.\n\n```\nx = 1\n```\n\n1. أول\n2. ثان\n"],
    ["a mark in the middle", "\u200Fنص.\u200F وآخر\u2029ثالث"],
  ];
  test.each(samples)("%s", (_, text) => {
    const document = read(text);
    expect(textOf(projectOf(document), document.document, { side: "source" })).toBe(text);
    expect(textOf(projectOf(document), document.document, { side: "target", untranslated: "source" })).toBe(
      text,
    );
  });

  test("of any text", () => {
    const pieces = fc.constantFrom(
      "قال",
      "نعم.",
      " ",
      "\n",
      "\r\n",
      "\t",
      "# ",
      "- ",
      "> ",
      "```\n",
      "؟",
      "Sora",
      "\u200F",
      "«",
      "»",
      "\u2028",
      "1. ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 40 }), (parts) => {
        const text = `ا${parts.join("")}`;
        const document = read(text);
        expect(textOf(projectOf(document), document.document, { side: "source" })).toBe(text);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

test.each(["utf-8", "utf-16le", "utf-16be", "windows-1256"] as const)(
  "%s comes back byte by byte",
  (encoding) => {
    const text = 'عنوان الخبر\r\nقال المتحدث: "لن نتوقف". ثم غادر القاعة.\r\n';
    const document = {
      ...read(text).document,
      skeleton: { type: "text", encoding, byteOrderMark: encoding.startsWith("utf-16"), text: "" } as const,
    };
    const first = plainTextFormat.write(projectOf({ ...read(text), document }), document, { side: "source" });
    if (first.type === "failure") throw new Error(JSON.stringify(first.problems));
    const again = readFile(first.value, { name: "again.txt", language: "ar", number: 1 });
    if (again.type === "failure") throw new Error(JSON.stringify(again.problems));
    expect(again.value.document.skeleton).toMatchObject({ type: "text", encoding });
    const second = plainTextFormat.write(projectOf(again.value), again.value.document, { side: "source" });
    expect(second).toEqual(first);
  },
);

describe("the translation as text", () => {
  const text = "# عنوان\n\nجملة أولى هنا. جملة ثانية هنا. جملة ثالثة هنا.\n";

  test.each([
    [
      { "p01.s1": "Title", "p02.s1": "One.", "p02.s2": "Two.", "p02.s3": "Three." },
      "# Title\n\nOne. Two. Three.\n",
    ],
    [{ "p02.s1": "One.", "p02.s3": "Three." }, "# \n\nOne. Three.\n"],
    [{ "p02.s3": "Three." }, "# \n\nThree.\n"],
  ])("without a translation a segment stays empty: %o", (targets, expected) => {
    const document = read(text);
    const project = translated(projectOf(document), targets);
    expect(textOf(project, document.document, { side: "target", untranslated: "empty" })).toBe(expected);
  });

  test("or shows its source", () => {
    const document = read(text);
    const project = translated(projectOf(document), { "p02.s2": "Two." });
    expect(textOf(project, document.document, { side: "target", untranslated: "source" })).toBe(
      "# عنوان\n\nجملة أولى هنا. Two. جملة ثالثة هنا.\n",
    );
  });

  test("what its writer put between two segments stands there", () => {
    const document = read(text);
    const project = translated(projectOf(document), { "p02.s1": "One", "p02.s2": "Two" }, "; ");
    expect(textOf(project, document.document, { side: "target", untranslated: "empty" })).toBe(
      "# \n\nOne; Two\n",
    );
  });

  test("leaves an encoding that has no letters for it, and says so", () => {
    const document = read(text);
    const old = {
      ...document.document,
      skeleton: { type: "text", encoding: "windows-1256", byteOrderMark: false, text: "" } as const,
    };
    const project = translated(projectOf({ ...document, document: old }), { "p01.s1": "Ṭāhā" });
    const written = plainTextFormat.write(project, old, { side: "target", untranslated: "empty" });
    expect(written.problems.map((problem) => problem.code)).toEqual(["encoding_changed"]);
    expect(written.type === "success" && written.value.subarray(0, 3)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf]),
    );
  });
});

describe("ids", () => {
  test("are as wide as the number of blocks asks for", () => {
    const { blocks, segments } = read(Array.from({ length: 120 }, () => "نص قصير.").join("\n"));
    expect(blocks[0]?.id).toBe("p001");
    expect(segments.at(-1)?.id).toBe("p120.s1");
  });

  test("of a second document are its own", () => {
    const project = projectOf(read("نص."), read("نص.", 2));
    expect([...eachSegment(project.segments)].map((segment) => segment.id)).toEqual(["p01.s1", "d2.p01.s1"]);
    expect(() => projectOf(read("نص."), read("نص."))).toThrow(/p01/u);
  });
});

describe("what cannot be read is told", () => {
  test.each([
    ["an empty file", new Uint8Array(), "file_empty"],
    ["a byte order mark alone", new Uint8Array([0xef, 0xbb, 0xbf]), "file_empty"],
    ["no letter", utf8(" \n — … \n"), "file_without_text"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "file_binary"],
    ["too large", new Uint8Array(LARGEST_FILE + 1), "file_too_large"],
  ])("%s", (_, bytes, code) => {
    const result = readFile(bytes, { name: "some.txt", language: "ar", number: 1 });
    expect(result.type).toBe("failure");
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.problems[0]?.place?.file).toBe("some.txt");
  });
});

test("a format is known by what is in the file", () => {
  expect(recogniseFormat(utf8("نص"), "without-ending")?.id).toBe("text");
  expect(recogniseFormat(new Uint8Array([0x50, 0x4b, 3, 4]), "archive.zip")).toBeUndefined();
  expect(formatWithId("text")).toBe(plainTextFormat);
  expect(formatWithId("unheard of")).toBeUndefined();
});
