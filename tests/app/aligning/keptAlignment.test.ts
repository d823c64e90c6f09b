import { expect, test } from "vitest";
import {
  forgetAlignment,
  keepLinks,
  keepTexts,
  readAlignment,
} from "../../../src/app/aligning/keptAlignment.ts";
import { createInMemoryStorage } from "../../../src/persistence/inMemory.ts";

const order = {
  source: { name: "أصل.docx", content: new Blob([Uint8Array.from({ length: 20_000 }, (_, at) => at % 256)]) },
  translation: { name: "b.txt", content: new Blob(["The train arrived — نعم."]) },
  languages: { source: "ar", target: "en-US" },
  at: 7,
};
const links = [
  { source: [0], target: [0, 1], confidence: 0.5, isConfirmed: true },
  { source: [1], target: [], confidence: 1, isConfirmed: false },
];

async function bytesOf(content: Blob): Promise<Uint8Array> {
  return new Uint8Array(await content.arrayBuffer());
}

test("an unfinished alignment is there again as it was left, until it is forgotten", async () => {
  const storage = createInMemoryStorage();
  expect(await readAlignment(storage)).toBeUndefined();
  expect(await keepTexts(storage, order)).toBe(true);
  const begun = await readAlignment(storage);
  expect(begun?.left).toBeUndefined();
  expect(begun?.order).toMatchObject({ languages: order.languages, at: 7 });
  expect(begun?.order.source.name).toBe("أصل.docx");
  for (const side of ["source", "translation"] as const) {
    expect(await bytesOf(begun?.order[side].content ?? new Blob())).toEqual(
      await bytesOf(order[side].content),
    );
  }
  expect(await keepLinks(storage, 7, { links, active: 1 })).toBe(true);
  const left = await readAlignment(storage);
  expect(left?.left).toEqual({ links, active: 1 });
  expect(left?.order.known).toEqual(
    links.map(({ source, target, confidence }) => ({ source, target, confidence })),
  );
  await forgetAlignment(storage);
  expect(await readAlignment(storage)).toBeUndefined();
});

test("links of another alignment, and what is damaged, are passed over", async () => {
  const storage = createInMemoryStorage();
  await keepTexts(storage, order);
  await keepLinks(storage, 6, { links, active: 0 });
  expect((await readAlignment(storage))?.left).toBeUndefined();
  await storage.writeSetting("alignment:links", { at: 7, active: 0, links: [[["x"], [], 1, true]] });
  expect((await readAlignment(storage))?.left).toBeUndefined();
  await storage.writeSetting("alignment:texts", { source: 1 });
  expect(await readAlignment(storage)).toBeUndefined();
});
