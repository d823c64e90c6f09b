import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readStrictTree } from "../../src/interchange/conformance/strictTree.ts";
import { readXmlTree } from "../../src/interchange/conformance/treeReader.ts";
import type { XmlNode, XmlTree } from "../../src/interchange/conformance/xmlTree.ts";
import type { Problem } from "../../src/core/result.ts";
import { diceOf, mutate } from "./mutations.ts";
import { PIECES, withPieces } from "./xmlPieces.ts";

/** Mutated files of each file. */
const CASES = Number(process.env["MUQABALA_CASES"] ?? 60);

const DOCTYPES = ["tmx", "martif"];

const folder = path.resolve("tests/interchange/conformance");
const files = readdirSync(folder)
  .filter((name) => !name.endsWith(".ts"))
  .map((name) => [name, readFileSync(path.join(folder, name), "utf8")] as const);

/** Pieces that are well-formed, but for their namespaces. */
const SPACES = [
  "<a:b/>",
  "<xml:b/>",
  "<xmlns:b/>",
  "<b a:c='1'/>",
  "<b xml:lang='ar'/>",
  "<b xmlns:a=''/>",
  "<b xmlns:a=' u '><a:c/></b>",
  "<b xmlns:a='u' xmlns:c='u' a:d='1' c:d='2'/>",
  "<b xmlns:a='u' xmlns:c='v' a:d='1' c:d='2' d='3'/>",
  "<b xmlns:a='u'><c a:d='1' a:e='2'/></b>",
  "<a:b xmlns:a='u'><a:b xmlns:a='v'><a:b/></a:b><a:c/></a:b>",
  "<b xmlns='u'><c xmlns=''/><c/></b>",
  "<b xmlns:xml='u'/>",
  "<b xmlns:xml='http://www.w3.org/XML/1998/namespace'/>",
  "<b xmlns:a='http://www.w3.org/XML/1998/namespace'/>",
  "<b xmlns:xmlns='u'/>",
  "<b xmlns='http://www.w3.org/2000/xmlns/'/>",
  "<b xmlns:a='u'><a:/></b>",
  "<b xmlns:a='u'><a:c:d/></b>",
  "<b :a='1'/>",
  "<?a:b c?>",
  "<?a b:c?>",
] as const;

/** All there is to know of a tree, its parents and places too. */
function told(tree: XmlTree | Problem): unknown {
  if ("code" in tree) return tree;
  const tell = (node: XmlNode): unknown => ({
    is: [node.name, node.local, node.namespace, node.line, node.column, node.parent?.name],
    attributes: node.attributes,
    children: node.children.map((child) => (typeof child === "string" ? child : tell(child))),
  });
  // Twice, since what is in an element may be read again in between.
  return [tree.doctype, tell(tree.root), tell(tree.root)];
}

function expectSame(text: string): void {
  const [ours, theirs] = [readXmlTree(text, DOCTYPES, false), readStrictTree(text, DOCTYPES)];
  expect({ text, tree: told(ours) }).toEqual({ text, tree: told(theirs) });
}

describe.each(files)("%s", (_, original) => {
  test(`has the tree that the parser reads, whatever becomes of it (${CASES} mutations)`, () => {
    expect.hasAssertions();
    expectSame(original);
    for (let seed = 1; seed <= CASES; seed += 1) {
      const dice = diceOf(seed);
      const bytes = new TextEncoder().encode(original);
      const space = SPACES[Math.floor(dice() * SPACES.length)] ?? "";
      const at = original.indexOf(">", Math.floor(dice() * original.length)) + 1;
      const text =
        dice() < 0.3
          ? new TextDecoder().decode(mutate(bytes, bytes, dice))
          : dice() < 0.5
            ? withPieces(original, dice)
            : original.slice(0, at) + space + original.slice(at);
      expectSame(text);
    }
  }, 60_000);
});

test.each([...SPACES, ...PIECES])("a document of %j alone, and around it", (piece) => {
  expect.hasAssertions();
  for (const text of [piece, `<r>${piece}</r>`, `<r xmlns:a="u">${piece}</r>`, `<r ${piece}/>`])
    expectSame(text);
});

test("elements of a large document are read again with the namespaces around them", () => {
  expect.hasAssertions();
  const unit = (index: number): string =>
    `<a:u id="${index}" xmlns:b="v${index}"><b:c>x &amp; y<!-- z -->${"z".repeat(80)}</b:c>\r\n<a:d/></a:u>`;
  const group = (of: number): string => Array.from({ length: 80 }, (_, index) => unit(of + index)).join("\n");
  expectSame(`<r xmlns:a="u"><a:g>${group(0)}</a:g><a:g xmlns:a="w">${group(1000)}</a:g></r>`);
});
