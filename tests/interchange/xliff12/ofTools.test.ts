import { describe, expect, test } from "vitest";
import { codesOf, flatText } from "../../../src/core/content.ts";
import { readDocument } from "../../../src/interchange/documentFiles.ts";
import { xliff12Format } from "../../../src/interchange/xliff12/xliff12.ts";
import { projectOf } from "../../contract/goldenFiles.ts";

const HEAD = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"><file original="o" source-language="ar" target-language="en" datatype="plaintext">`;

function fileOf(units: string, header = ""): Uint8Array {
  return new TextEncoder().encode(`${HEAD}${header}<body>${units}</body></file></xliff>`);
}

function read(bytes: Uint8Array) {
  const result = readDocument({ name: "t.xlf", bytes }, { wished: {}, at: 5, number: 1 });
  if (result.type === "failure") throw new Error(JSON.stringify(result.problems));
  return result.value.read;
}

const REJECTED = {
  memoQ: `<trans-unit id="1" mq:status="Rejected"><source>كتاب</source><target>Book</target></trans-unit>`,
  Trados: `<trans-unit id="1"><source>كتاب</source><seg-source><mrk mtype="seg" mid="7">كتاب</mrk></seg-source><target><mrk mtype="seg" mid="7">Book</mrk></target><sdl:seg-defs><sdl:seg id="7" conf="RejectedTranslation"/></sdl:seg-defs></trans-unit>`,
};

describe("units as other tools write them", () => {
  test.each(Object.entries(REJECTED))("rejected in %s are written back as they were", (_, unit) => {
    const bytes = fileOf(unit);
    const project = projectOf(read(bytes));
    const written = xliff12Format.write(project, project.documents[0]!, {
      side: "target",
      untranslated: "empty",
    });
    expect(written.type === "success" && new TextDecoder().decode(written.value)).toBe(
      new TextDecoder().decode(bytes),
    );
  });

  test("in memoQ have comments, but not deleted ones, and the most characters they may have", () => {
    const { blocks } = read(
      fileOf(
        `<trans-unit id="1" mq:maxlengthchars="12"><source>كتاب</source><target/><mq:comments>` +
          `<mq:comment creatoruser="Huda" deleted="false">Short, please.</mq:comment>` +
          `<mq:comment creatoruser="Huda" deleted="true">Gone</mq:comment></mq:comments></trans-unit>`,
      ),
    );
    expect(blocks).toMatchObject([{ notes: [{ text: "Short, please.", from: "Huda" }], limit: 12 }]);
  });

  test.each(["", ' xmlns=""'])("in Trados have the comments of the header%s", (space) => {
    const header =
      `<header><cmt-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><cmt-def id="c1"><Comments${space}>` +
      `<Comment user="Huda">Which edition?</Comment></Comments></cmt-def></cmt-defs></header>`;
    const mark = `<mrk mtype="x-sdl-comment" sdl:cid="c1">Book</mrk>`;
    const { blocks } = read(
      fileOf(`<trans-unit id="1"><source>كتاب</source><target>${mark}</target></trans-unit>`, header),
    );
    expect(blocks).toMatchObject([{ notes: [{ text: "Which edition?", from: "Huda" }] }]);
  });

  test("have one label for both halves of a code", () => {
    const pair = `<bpt id="1">&lt;a href="x"&gt;</bpt>كتاب<ept id="1">](x "y")</ept>`;
    const [segment] = read(fileOf(`<trans-unit id="1"><source>${pair}</source></trans-unit>`)).segments;
    expect(codesOf(segment?.source ?? []).map(({ label }) => label)).toEqual(["a", "a"]);
  });

  test("of Phrase have its tags for codes, the same on both sides, and keep them when they are written", () => {
    const unit = (target: string): string =>
      `<trans-unit id="1" m:confirmed="0"><source>{b&gt;كتاب&lt;b} {1}{1} و{قلم} <x id="4"/>&lt;i}</source><target>${target}</target></trans-unit>`;
    const document = read(fileOf(unit("{1} {b&gt;a book&lt;b}")));
    const [segment] = document.segments;
    expect(codesOf(segment?.source ?? []).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "open {b",
      "close {b",
      "standalone {1}",
      "standalone {1}~2",
      "standalone x4",
      "standalone /{i",
    ]);
    expect(codesOf(segment?.target ?? []).map(({ id }) => id)).toEqual(["{1}", "{b", "{b"]);
    const project = projectOf({
      ...document,
      segments: document.segments.map((own) => ({ ...own, target: own.source })),
    });
    const written = xliff12Format.write(project, project.documents[0]!, {
      side: "target",
      untranslated: "empty",
    });
    expect(written.type === "success" && new TextDecoder().decode(written.value)).toContain(
      `<target>{b&gt;كتاب&lt;b} {1}{1} و{قلم} <x id="4"/>&lt;i}</target>`,
    );
  });

  test("with words struck out in Trados do not have them in their text", () => {
    const target = `A <mrk mtype="x-sdl-deleted" sdl:revid="r">large</mrk><mrk mtype="x-sdl-added" sdl:revid="s">big</mrk> book`;
    const [segment] = read(
      fileOf(`<trans-unit id="1"><source>كتاب كبير</source><target>${target}</target></trans-unit>`),
    ).segments;
    expect(flatText(segment?.target ?? [])).toBe("A \uFFFC\uFFFCbig\uFFFC book");
  });
});
