import type { ReviewState } from "../core/review.ts";

/** One stroke or filled shape of a mark: SVG path data in a box of 16 by 16. */
export interface MarkPath {
  readonly data: string;
  readonly paint: "stroke" | "fill";
}

const ring = "M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5z";
const tick = "M3 8.6l3.3 3.4L13 4.6";

/**
 * The marks of the states, told apart by shape alone, the same on the screen and in every export. Strokes are 1.6 wide with round
 * ends. A ring is work in hand and fills as it grows (empty, half, full), a tick is a second person's word: with one dot the
 * review, with two the proofreading, doubled over a bar the sign-off.
 */
export const stateMarks: Readonly<Record<ReviewState, readonly MarkPath[]>> = {
  new: [{ data: ring, paint: "stroke" }],
  draft: [
    { data: ring, paint: "stroke" },
    { data: "M8 4.500a3.5 3.5 0 0 1 0 7z", paint: "fill" },
  ],
  translated: [{ data: ring, paint: "fill" }],
  changes_requested: [
    { data: "M5.4 2.700L2.6 5.500l2.8 2.8", paint: "stroke" },
    { data: "M2.9 5.500h6.300a3.9 3.9 0 0 1 0 7.800H6.2", paint: "stroke" },
  ],
  revised: [{ data: tick, paint: "stroke" }],
  reviewed: [
    { data: "M2 7.200l3.1 3.200L11 3.8", paint: "stroke" },
    { data: "M12.6 10.900a1.6 1.6 0 1 0 0 3.200a1.6 1.6 0 1 0 0-3.200z", paint: "fill" },
  ],
  proofread: [
    { data: "M2 7.200l3.1 3.200L11 3.8", paint: "stroke" },
    { data: "M12.6 10.900a1.6 1.6 0 1 0 0 3.200a1.6 1.6 0 1 0 0-3.200z", paint: "fill" },
    { data: "M7.4 10.900a1.6 1.6 0 1 0 0 3.200a1.6 1.6 0 1 0 0-3.200z", paint: "fill" },
  ],
  signed_off: [
    { data: "M1 7.200l2.7 2.800L9 4", paint: "stroke" },
    { data: "M6.6 9l1 1L13.6 3.4", paint: "stroke" },
    { data: "M2.4 13.600h11.2", paint: "stroke" },
  ],
};

/** A mark as a self-contained SVG for exports; `colour` is any CSS colour, `title` is heard by screen readers. */
export function stateMarkSvg(
  state: ReviewState,
  options: { readonly title: string; readonly colour: string },
): string {
  const paths = stateMarks[state]
    .map(({ data, paint }) =>
      paint === "fill"
        ? `<path d="${data}" fill="currentColor"/>`
        : `<path d="${data}" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    )
    .join("");
  const title = escapeXml(options.title);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="1em" height="1em" role="img" style="color:${escapeXml(options.colour)}"><title>${title}</title>${paths}</svg>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
