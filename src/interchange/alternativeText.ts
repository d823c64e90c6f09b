import { contentOf, hasVisibleText, plainText } from "../core/content.ts";
import { attributeValueEdit } from "./childEdits.ts";
import type { PlacedElement } from "./xmlOffsets.ts";
import type { PartSite } from "./zippedFormat.ts";
import type { XmlPart } from "./zippedParts.ts";

/** Attributes that readers meet, as places of text: what an image says to those who cannot see it, for one. */
export function attributeTexts(
  element: PlacedElement,
  names: readonly string[],
  part: XmlPart,
): readonly PartSite[] {
  return names.flatMap((name): readonly PartSite[] => {
    const text = element.attributes.get(name) ?? "";
    if (!hasVisibleText([text])) return [];
    return [
      {
        part,
        piece: { kind: "paragraph", content: contentOf(text), context: name, division: "sentences" },
        edits: (target) => attributeValueEdit(element, name, plainText(target), part.text),
      },
    ];
  });
}
