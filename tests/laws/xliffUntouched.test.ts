import { expect, test } from "vitest";
import { contentOf } from "../../src/core/content.ts";
import { eachSegment, replaceSegments } from "../../src/core/segmentPages.ts";
import { xliff12Format } from "../../src/interchange/xliff12/xliff12.ts";
import { xliff2Format } from "../../src/interchange/xliff2/xliff2.ts";
import { goldenFiles, projectOf, READING } from "../contract/goldenFiles.ts";
import { type Dice, diceOf } from "./mutations.ts";

const CASES = 400;

/** Changes that leave XML well-formed: values moved, attributes and elements taken away or doubled. */
function altered(text: string, dice: Dice): string {
  const tags = [...text.matchAll(/<(?!\?xml|xliff|\/|!)[^<>]*>/gu)];
  const values = [...text.matchAll(/="([^"<>]*)"/gu)].map(([, value = ""]) => value);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(dice() * items.length)];
  const tag = pick(tags);
  if (tag === undefined) return text;
  const [whole] = tag;
  const attributes = [...whole.matchAll(/\s[\w:-]+="[^"]*"/gu)];
  const attribute = pick(attributes)?.[0];
  const behind = text.slice(tag.index + whole.length);
  const before = text.slice(0, tag.index);
  const how = dice();
  if (how < 0.4 && attribute !== undefined) {
    const by = attribute.replace(/"[^"]*"$/u, `"${pick(values) ?? ""}"`);
    return before + whole.replace(attribute, by) + behind;
  }
  if (how < 0.6 && attribute !== undefined) return before + whole.replace(attribute, "") + behind;
  const name = /^<([^\s/>]+)/u.exec(whole)?.[1] ?? "";
  const end = whole.endsWith("/>") || whole.startsWith("<?") ? 0 : behind.indexOf(`</${name}>`);
  if (end < 0) return text;
  const element = whole + (end === 0 ? "" : behind.slice(0, end) + `</${name}>`);
  const rest = text.slice(tag.index + element.length);
  if (how < 0.8) return before + rest;
  return before + element + element + rest;
}

test.each([xliff12Format, xliff2Format].map((format) => [format.id, format] as const))(
  "whatever stands in %s, an untouched file is written byte by byte, and an edited one without a throw",
  (_, format) => {
    const files = goldenFiles(format).filter(({ bytes }) => bytes[0] === 0x3c);
    let read = 0;
    for (let seed = 1; seed <= CASES; seed += 1) {
      const dice = diceOf(seed);
      let text = new TextDecoder().decode(files[seed % files.length]?.bytes);
      for (let step = 0; step < 3; step += 1) text = altered(text, dice);
      const bytes = new TextEncoder().encode(text);
      const result = format.read(bytes, { ...READING, name: "altered.xlf" });
      if (result.type === "failure") continue;
      read += 1;
      const project = projectOf(result.value);
      const options = { side: "target", untranslated: "empty" } as const;
      const same = format.write(project, result.value.document, options);
      const written = same.type === "success" ? new TextDecoder().decode(same.value) : same.problems;
      expect([seed, written]).toEqual([seed, text]);
      const edited = [...eachSegment(project.segments)].map((segment) => ({
        ...segment,
        target: dice() < 0.5 ? segment.target : contentOf("New"),
        locked: dice() < 0.5,
        comments: dice() < 0.5 ? [] : segment.comments,
        review: { ...segment.review, state: dice() < 0.5 ? ("reviewed" as const) : segment.review.state },
      }));
      const segments = replaceSegments(project.segments, edited);
      const made = format.write({ ...project, segments }, result.value.document, options);
      expect([seed, made.type]).toEqual([seed, "success"]);
      if (made.type === "failure") continue;
      const again = format.read(made.value, { ...READING, name: "again.xlf" });
      expect([seed, again.type === "success" ? [] : again.problems]).toEqual([seed, []]);
    }
    expect(read).toBeGreaterThan(CASES / 2);
  },
);
