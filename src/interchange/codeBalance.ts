import type { Code, Content } from "../core/content.ts";
import { codesOf, joinParts } from "../core/content.ts";

/**
 * A translation whose codes nest, for a file that breaks where they do not: a close without its open is left out, an
 * open without its close is closed by the close of `source` (left out if that has none), and spans that cross are closed
 * in the order in which they are open.
 */
export function balanceCodes(target: Content, source: Content): Content {
  const closes = new Map<string, Code>();
  for (const code of [...codesOf(source), ...codesOf(target)]) {
    if (code.kind === "close") closes.set(code.id, code);
  }
  const parts: (string | Code)[] = [];
  const open: Code[] = [];
  for (const part of target) {
    if (typeof part === "string" || part.kind === "standalone") {
      parts.push(part);
    } else if (part.kind === "open") {
      if (!closes.has(part.id) || open.some((one) => one.id === part.id)) continue;
      open.push(part);
      parts.push(part);
    } else if (open.some((one) => one.id === part.id)) {
      closeUntil(part.id, open, closes, parts);
    }
  }
  const first = open[0];
  if (first !== undefined) closeUntil(first.id, open, closes, parts);
  return joinParts(parts);
}

/** Closes the open spans from the innermost out to the one named. */
function closeUntil(
  id: string,
  open: Code[],
  closes: ReadonlyMap<string, Code>,
  parts: (string | Code)[],
): void {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    const close = closes.get(last.id);
    if (close !== undefined) parts.push(close);
    if (last.id === id) return;
  }
}
