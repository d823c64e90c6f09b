import naskhUrl from "@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url";
import serifUrl from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import type { ExportFont } from "../../interchange/bilingual/exporter.ts";

/** The faces an HTML edition carries in itself: the same files the pages are set in. Empty where they cannot be had. */
export async function fetchExportFonts(): Promise<readonly ExportFont[]> {
  const faces = await Promise.all([
    fetchFace({ script: "arabic", url: naskhUrl, weights: "400 700" }),
    fetchFace({ script: "latin", url: serifUrl, weights: "200 900" }),
  ]);
  return faces.filter((face) => face !== null);
}

async function fetchFace(face: {
  readonly script: ExportFont["script"];
  readonly url: string;
  readonly weights: string;
}): Promise<ExportFont | null> {
  const { script, url, weights } = face;
  try {
    const answer = await fetch(url);
    if (!answer.ok) return null;
    return { script, weights, bytes: new Uint8Array(await answer.arrayBuffer()) };
  } catch {
    return null;
  }
}
