import { describe, expect, test } from "vitest";
import { ANY_CONTEXT, contextKey, type NewEntry } from "../../src/assistance/memory/entry.ts";
import { createMemory } from "../../src/assistance/memory/memory.ts";
import { checkConformance } from "../../src/interchange/conformance/conformance.ts";
import { readMemoryEntries, writeMemoryEntries } from "../../src/interchange/memoryFormats.ts";

const languages = { language: "ar", targetLanguage: "en" };

function read(text: string): readonly NewEntry[] {
  const entries = readMemoryEntries(new TextEncoder().encode(text), languages);
  return entries.type === "success" ? entries.value : [];
}

function tmx(unit: string): string {
  return `<?xml version="1.0"?><tmx version="1.4"><header/><body><tu>${unit}</tu></body></tmx>`;
}

const target = '<tuv xml:lang="en"><seg>T</seg></tuv>';

describe("a memory as TMX", () => {
  const sources = ["أول \uFFFCجملة\uFFFC & <كلمة>", "ثانية | وأخرى", "ثالثة"];
  const entries = sources.map((source, at): NewEntry => ({
    source,
    target: `\uFFFCTarget ${at}`,
    author: at === 1 ? "Huda" : "",
    date: at * 1_000_000,
    document: at === 0 ? "" : 'a "b".docx',
    origin: (["human", "machine", "alignment"] as const)[at] ?? "human",
    previous: contextKey(sources[at - 1]),
    next: at === 2 ? contextKey("not in this memory") : contextKey(sources[at + 1]),
  }));

  test("keeps texts with their codes, author, date, document, origin and context", () => {
    const memory = createMemory();
    memory.add(entries);
    const bytes = writeMemoryEntries(memory.entries(), languages);
    const text = new TextDecoder().decode(bytes);
    expect(checkConformance(bytes)).toMatchObject({ type: "success", value: { violations: [] } });
    expect(read(text)).toEqual(entries);
    expect(text).toContain('<prop type="x-context-post">&lt;seg&gt;ثانية | وأخرى&lt;/seg&gt;</prop>');
    expect(text).toContain('<prop type="x-context-pre">&lt;seg&gt;أول &lt;ph/&gt;جملة&lt;ph/&gt; ');
  });
});

describe("context as other tools write it", () => {
  const [before, after] = [contextKey("ما \uFFFCقبل\uFFFC & ذلك"), contextKey("ما بعد")];
  test.each([
    [
      "memoQ",
      `<tuv xml:lang="ar"><prop type="x-context-pre">&lt;seg&gt;ما &lt;bpt i="1"&gt;&amp;lt;b&amp;gt;&lt;/bpt&gt;قبل&lt;ept i="1"&gt;&lt;/ept&gt; &amp;amp; ذلك&lt;/seg&gt;</prop><prop type="x-context-post">&lt;seg&gt;ما &lt;hi&gt;بعد&lt;/hi&gt;&lt;/seg&gt;</prop><seg>س</seg></tuv>${target}`,
      before,
      after,
    ],
    [
      "MyMemory",
      `<tuv xml:lang="ar"><prop type="x-context-post">ما بعد</prop><seg>س</seg></tuv>${target}`,
      0,
      after,
    ],
    [
      "Phrase",
      `<tuv xml:lang="ar"><prop type="context_next">ما بعد</prop><seg>س</seg></tuv><tuv xml:lang="en"><prop type="context_next">What follows</prop><seg>T</seg></tuv>`,
      0,
      after,
    ],
    [
      "OmegaT",
      `<prop type="file">a.docx</prop><prop type="prev">ما بعد</prop><prop type="next">ما بعد</prop><tuv xml:lang="ar"><seg>س</seg></tuv>${target}`,
      after,
      after,
    ],
    [
      "Trados",
      `<prop type="x-Context">3724826454458105209, 8956964337464956188</prop><prop type="x-ContextContent">ما بعد |  | what follows | </prop><tuv xml:lang="ar"><seg>س</seg></tuv>${target}`,
      after,
      ANY_CONTEXT,
    ],
    ["a file without it", `<prop type="a">b</prop><tuv xml:lang="ar"><seg>س</seg></tuv>${target}`, 0, 0],
  ])("%s", (_, unit, previous, next) => {
    expect(read(tmx(unit))).toMatchObject([{ source: "س", previous, next }]);
  });

  test("one that knows only what comes before matches in context whatever comes after", () => {
    const memory = createMemory();
    memory.add(
      read(
        tmx(
          `<prop type="x-ContextContent">ما || قبل |  | what | </prop><tuv xml:lang="ar"><seg>نعم</seg></tuv>${target}`,
        ),
      ),
    );
    const scoreAfter = (previous: string): number | undefined =>
      memory.lookup({
        source: "نعم",
        previous: contextKey(previous),
        next: contextKey("أي شيء"),
        threshold: 60,
        limit: 1,
      })[0]?.score;
    expect(scoreAfter("ما | قبل")).toBe(101);
    expect(scoreAfter("ما قبل")).toBe(100);
  });
});
