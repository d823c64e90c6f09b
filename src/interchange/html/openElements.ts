import { IMPLIED_CLOSES } from "./elements.ts";

interface OpenElement {
  readonly name: string;
  readonly translated: boolean;
}

/** Deeper elements are not kept apart; browsers stop at the same depth. */
const DEPTH = 512;

/** The elements open at a place of an HTML file, closed as tolerantly as browsers do. */
export interface OpenElements {
  readonly open: (name: string, translated: boolean | undefined) => void;
  readonly close: (name: string) => void;
  /** Their names, the innermost last. */
  readonly names: () => readonly string[];
  readonly translated: () => boolean;
}

/** Starts outside of all elements. */
export function createOpenElements(): OpenElements {
  const stack: OpenElement[] = [];
  const closeThrough = (index: number): void => {
    if (index >= 0) stack.length = index;
  };
  return {
    open: (name, translated) => {
      closeThrough(impliedClose(stack, name));
      const inherited = stack.at(-1)?.translated ?? true;
      if (stack.length < DEPTH) stack.push({ name, translated: translated ?? inherited });
    },
    close: (name) => closeThrough(stack.findLastIndex((element) => element.name === name)),
    names: () => stack.map((element) => element.name),
    translated: () => stack.at(-1)?.translated ?? true,
  };
}

/** The outermost open element that one with this name closes before it opens, or -1. */
function impliedClose(stack: readonly OpenElement[], name: string): number {
  const rule = IMPLIED_CLOSES.get(name);
  if (rule === undefined) return stack.at(-1)?.name === "p" ? stack.length - 1 : -1;
  let outermost = -1;
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const open = stack[index]?.name ?? "";
    if (rule.within.has(open)) break;
    if (rule.closes.has(open)) outermost = index;
  }
  return outermost;
}
