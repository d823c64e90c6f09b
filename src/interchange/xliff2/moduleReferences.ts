import type { TextPatch } from "../xmlPatch.ts";
import type { UnitSegment } from "./layout.ts";
import type { NewSegment } from "./newSegments.ts";
import type { TranslationUnit } from "./unit.ts";

/**
 * Lets what modules say of segments that are gone, such as candidates, point to the one they were joined to: the patches of the
 * text for a stretch of `file` that is written as `segments`.
 */
export function redirections(
  text: string,
  unit: TranslationUnit,
  file: readonly UnitSegment[],
  segments: readonly NewSegment[],
): readonly TextPatch[] {
  const kept = segments[0]?.base.key ?? "";
  const gone = file.filter(({ key }) => key !== "" && !segments.some(({ base }) => base.key === key));
  if (kept === "" || gone.length === 0) return [];
  const modules = text.slice(unit.openEnd, unit.parts[0]?.start ?? unit.openEnd);
  return Array.from(modules.matchAll(/\sref\s*=\s*["']#([^"'#]*)["']/gu)).flatMap((found) => {
    const [whole, id = ""] = found;
    if (!gone.some(({ key }) => key === id)) return [];
    const end = unit.openEnd + found.index + whole.length - 1;
    return [{ start: end - id.length, end, by: kept }];
  });
}
