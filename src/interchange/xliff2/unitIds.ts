import { codesOf, EMPTY_CONTENT } from "../../core/content.ts";
import type { TranslationUnit } from "./unit.ts";

/** Gives out ids that nothing in a unit has: `s5` where the last segment is `s4`. */
export function freshIds(unit: TranslationUnit): () => string {
  const used = new Set<string>();
  let most = 0;
  for (const { attributes, source, target } of unit.parts) {
    const id = attributes["id"];
    if (id !== undefined) {
      used.add(id);
      most = Math.max(most, Number(/^s?(\d{1,9})$/u.exec(id)?.[1] ?? 0));
    }
    for (const code of [...codesOf(source.content), ...codesOf(target?.content ?? EMPTY_CONTENT)]) {
      used.add(code.id);
    }
  }
  return () => {
    let id = "";
    do id = `s${++most}`;
    while (used.has(id));
    used.add(id);
    return id;
  };
}
