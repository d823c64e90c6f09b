import type { Problem } from "../core/result.ts";
import type { DecodedFile } from "./textFile.ts";
import { placeIn } from "./xmlStrict.ts";

/** What a text says of its own encoding, and where, in UTF-16 units. */
export interface DeclaredEncoding {
  readonly name: string;
  readonly at: number;
}

/** A warning `encoding_declared_otherwise` {declared, encoding} where a text is not in the encoding it names; ASCII is in any. */
export function declarationProblems(
  { text, encoding }: DecodedFile,
  declared: DeclaredEncoding | undefined,
): readonly Problem[] {
  if (declared === undefined || isCalled(declared.name, encoding) || !/[^\p{ASCII}]/u.test(text)) return [];
  const place = placeIn(text, declared.at + 1);
  const facts = { declared: declared.name, encoding };
  return [{ code: "encoding_declared_otherwise", severity: "warning", place, facts }];
}

/** Whether files call an encoding so. */
function isCalled(name: string, encoding: DecodedFile["encoding"]): boolean {
  const own = name.toLowerCase();
  switch (encoding) {
    case "utf-8":
      return /^utf-?8$/u.test(own);
    case "windows-1256":
      return /^(?:x-)?(?:cp|windows)-?1256$/u.test(own);
    default:
      return /^(?:utf-?16|ucs-?2)/u.test(own);
  }
}
