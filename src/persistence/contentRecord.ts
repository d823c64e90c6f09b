import type { CodeKind, Content } from "../core/content.ts";
import { EMPTY_CONTENT } from "../core/content.ts";
import { Damage, recordIn, textIn, wordIn } from "./fieldReader.ts";

/** Content as JSON: text without codes as a string, else its parts. */
export type ContentRecord =
  | string
  | readonly (
      string | { readonly id: string; readonly kind: CodeKind; readonly label: string; readonly data: string }
    )[];

const CODE_KINDS: readonly CodeKind[] = ["open", "close", "standalone"];

/** Content as it is kept. */
export function writeContent(content: Content): ContentRecord {
  const [only] = content;
  if (content.length === 0) return "";
  if (content.length === 1 && typeof only === "string") return only;
  return content.map((part) =>
    typeof part === "string" ? part : { id: part.id, kind: part.kind, label: part.label, data: part.data },
  );
}

/** Kept content read back; throws {@link Damage}. */
export function readContent(value: unknown, field: string): Content {
  if (typeof value === "string") return value === "" ? EMPTY_CONTENT : [value];
  if (!Array.isArray(value)) throw new Damage(field);
  const parts: readonly unknown[] = value;
  return parts.map((part) => {
    if (typeof part === "string") return part;
    const code = recordIn(part, field);
    return {
      type: "code",
      id: textIn(code["id"], field),
      kind: wordIn(code["kind"], CODE_KINDS, field),
      label: textIn(code["label"], field),
      data: textIn(code["data"], field),
    };
  });
}
