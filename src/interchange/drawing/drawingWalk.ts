import type { XmlPart } from "../zippedParts.ts";
import type { PartSite } from "../zippedFormat.ts";

export function walkDrawing(_part: XmlPart, _context: string): readonly PartSite[] {
  return [];
}
