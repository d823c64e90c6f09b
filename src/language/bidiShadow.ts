// U+061C, 200B–200F, 202A–202E, 2060, 2066–2069, FEFF: without width, and without meaning for sentence ends.
const CONTROL = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
const CONTROLS = new RegExp(CONTROL, "gu");

/** True for the characters that steer direction or joining and are transparent to segmentation rules. */
export function isBidiControl(unit: number): boolean {
  if (unit < 0x2000) return unit === 0x061c;
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    unit === 0x2060 ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}

/** A text without its bidi controls, and where each of its characters stands in the original. */
export interface BidiShadow {
  readonly text: string;
  /** For each UTF-16 unit of the shadow its offset in the original. */
  readonly offsets: readonly number[];
}

/** The shadow of a text: controls taken out, offsets kept. Undefined if there is no control in it. */
export function bidiShadow(text: string): BidiShadow | undefined {
  if (!CONTROL.test(text)) return undefined;
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!isBidiControl(text.charCodeAt(index))) offsets.push(index);
  }
  return { text: text.replaceAll(CONTROLS, ""), offsets };
}

/** True for the controls that open an embedding, an override or an isolate, and so belong to what follows. */
export function opensBidiRun(unit: number): boolean {
  return (
    unit === 0x202a ||
    unit === 0x202b ||
    unit === 0x202d ||
    unit === 0x202e ||
    (unit >= 0x2066 && unit <= 0x2068)
  );
}
