import * as v from "valibot";
import type { EditedLink } from "../../assistance/alignment/linkEditing.ts";
import type { ProjectStorage } from "../../persistence/storage.ts";
import type { AlignmentOrder } from "../../worker/aligner.ts";

type Settings = Pick<ProjectStorage, "readSetting" | "writeSetting">;

/** The links of an unfinished alignment as somebody left them. */
export interface LeftLinks {
  readonly links: readonly EditedLink[];
  /** The index of the link that was looked at. */
  readonly active: number;
}

/** An unfinished alignment: its texts, and its links if somebody has seen them. */
export interface KeptAlignment {
  readonly order: AlignmentOrder;
  readonly left: LeftLinks | undefined;
}

const KEYS = { texts: "alignment:texts", links: "alignment:links" } as const;

/** Texts larger than this, in bytes, are not kept: they would not go into a setting. */
const MOST_BYTES = 24 * 1024 * 1024;

const file = v.object({ name: v.string(), base64: v.string() });
const textsSchema = v.object({
  source: file,
  translation: file,
  languages: v.object({ source: v.string(), target: v.string() }),
  at: v.number(),
});
const indexes = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));
const linksSchema = v.object({
  at: v.number(),
  active: v.pipe(v.number(), v.integer(), v.minValue(0)),
  links: v.array(v.tuple([indexes, indexes, v.number(), v.boolean()])),
});

/** Keeps the texts of an alignment in the place of any former one; says whether they will be there after a reload. */
export async function keepTexts(settings: Settings, order: AlignmentOrder): Promise<boolean> {
  const { source, translation, languages, at } = order;
  await forgetAlignment(settings);
  if (source.content.size + translation.content.size > MOST_BYTES) return false;
  const kept = await settings.writeSetting(KEYS.texts, {
    source: { name: source.name, base64: await written(source.content) },
    translation: { name: translation.name, base64: await written(translation.content) },
    languages,
    at,
  });
  return kept.type === "success";
}

/** Keeps the links of the alignment begun at a moment; says whether they are kept. */
export async function keepLinks(
  settings: Settings,
  at: number,
  { links, active }: LeftLinks,
): Promise<boolean> {
  const rows = links.map(({ source, target, confidence, isConfirmed }) => [
    source,
    target,
    confidence,
    isConfirmed,
  ]);
  const kept = await settings.writeSetting(KEYS.links, { at, active, links: rows });
  return kept.type === "success";
}

/** The unfinished alignment, if there is one that can be read. */
export async function readAlignment(settings: Settings): Promise<KeptAlignment | undefined> {
  const [texts, links] = await Promise.all([
    settings.readSetting(KEYS.texts),
    settings.readSetting(KEYS.links),
  ]);
  const read = v.safeParse(textsSchema, texts.type === "success" ? texts.value : undefined);
  if (!read.success) return undefined;
  const { source, translation, languages, at } = read.output;
  const [first, second] = [bytesOf(source.base64), bytesOf(translation.base64)];
  if (first === undefined || second === undefined) return undefined;
  const left = v.safeParse(linksSchema, links.type === "success" ? links.value : undefined);
  const isOfThese = left.success && left.output.at === at;
  const found = isOfThese
    ? left.output.links.map(([own, other, confidence, isConfirmed]) => ({
        source: own,
        target: other,
        confidence,
        isConfirmed,
      }))
    : undefined;
  return {
    order: {
      source: { name: source.name, content: new Blob([first]) },
      translation: { name: translation.name, content: new Blob([second]) },
      languages,
      at,
      ...(found === undefined
        ? {}
        : {
            known: found.map(({ source: own, target, confidence }) => ({ source: own, target, confidence })),
          }),
    },
    left: found === undefined || !isOfThese ? undefined : { links: found, active: left.output.active },
  };
}

/** The alignment is finished, or given up. */
export async function forgetAlignment(settings: Settings): Promise<void> {
  await Promise.all([
    settings.writeSetting(KEYS.texts, undefined),
    settings.writeSetting(KEYS.links, undefined),
  ]);
}

/** Bytes turned into text at a time: as many arguments as every engine takes, and a multiple of three. */
const CHUNK = 8190;

async function written(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  let text = "";
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  }
  return text;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}
