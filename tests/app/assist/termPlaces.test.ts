import { expect, test } from "vitest";
import { EMPTY_CHOICE } from "../../../src/app/assist/choice.ts";
import { createTermPlaces } from "../../../src/app/assist/termPlaces.ts";
import { workbenchOf } from "../editor/workbenchOf.ts";

test("terms are looked for once in a source, and again when it is another one or all is forgotten", async () => {
  const workbench = workbenchOf([{ source: "أداة" }, { source: "لا شيء" }, { source: "الأداة" }]);
  const asked: (readonly string[])[] = [];
  const termPlaces = (_: unknown, sources: readonly string[]) => {
    asked.push(sources);
    return Promise.resolve(sources.map((source) => (source.includes("أداة") ? [{ start: 0, end: 4 }] : [])));
  };
  const places = createTermPlaces(workbench, { termPlaces }, () => EMPTY_CHOICE);
  const ids = ["s1", "s2", "s3"] as const;
  const [first, second, third] = ids;
  const found = await places.of([first, second, "gone"]);
  expect([...found]).toEqual([
    [first, [{ start: 0, end: 4 }]],
    [second, []],
  ]);
  await places.of([second, third, first]);
  expect(asked).toEqual([["أداة", "لا شيء"], ["الأداة"]]);
  places.forget();
  await places.of([third]);
  expect(asked.at(-1)).toEqual(["الأداة"]);
});
