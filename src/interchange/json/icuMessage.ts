/** A stretch of a message in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a message is made of where it is no text: an argument that chooses among messages, or the number that chose. */
export type IcuPart =
  | (Place & { readonly type: "number" })
  | (Place & {
      readonly type: "choice";
      readonly kind: "plural" | "selectordinal" | "select";
      readonly name: string;
      readonly branches: readonly IcuBranch[];
    });

/** One of the messages of a choice: `few {…}`; the message is what stands within the braces. */
export interface IcuBranch {
  readonly selector: string;
  readonly message: IcuMessage;
  /** Behind its closing brace. */
  readonly end: number;
}

/** A message or a part of one, with all in it that is no plain text or simple placeholder. */
export interface IcuMessage extends Place {
  readonly parts: readonly IcuPart[];
}

/** The deepest nesting that is read. */
const DEPTH = 12;

const SPACE = /[\p{White_Space}]*/uy;
const WORD = /[^\p{White_Space}{},#'"=]+/uy;
const SELECTOR = /=\d+|[^\p{White_Space}{},#'"=]+/uy;

/**
 * Reads a message of ICU (MessageFormat; apostrophes quote where a brace, or in plurals `#`, follows them). Undefined where
 * it is none, or does not choose among anything.
 */
export function readIcuMessage(text: string): IcuMessage | undefined {
  let at = 0;
  let chooses = false;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const [found = ""] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  };
  const skipQuote = (inPlural: boolean): void => {
    at += 1;
    const next = text[at] ?? "";
    if (next === "'") {
      at += 1;
      return;
    }
    if (!"{}".includes(next) && !(inPlural && next === "#")) return;
    if (next === "") return;
    for (;;) {
      const end = text.indexOf("'", at);
      at = end < 0 ? text.length : end + 1;
      if (end < 0 || text[at] !== "'") return;
      at += 1;
    }
  };
  /** A message up to the brace that closes it, or to the end of the text; undefined where it is broken. */
  const message = (depth: number, inPlural: boolean): IcuMessage | undefined => {
    if (depth > DEPTH) return undefined;
    const start = at;
    const parts: IcuPart[] = [];
    while (at < text.length) {
      const sign = text[at];
      if (sign === "}") return depth === 0 ? undefined : { start, end: at, parts };
      if (sign === "'") skipQuote(inPlural);
      else if (sign === "#" && inPlural) parts.push({ type: "number", start: at, end: (at += 1) });
      else if (sign === "{") {
        const part = argument(depth, inPlural);
        if (part === undefined) return undefined;
        if (part !== "placeholder") parts.push(part);
      } else at += 1;
    }
    return depth === 0 ? { start, end: at, parts } : undefined;
  };
  const argument = (depth: number, inPlural: boolean): IcuPart | "placeholder" | undefined => {
    const start = at;
    at += 1;
    match(SPACE);
    const name = match(WORD);
    match(SPACE);
    const isTyped = text[at] === ",";
    if (isTyped) at += 1;
    match(SPACE);
    const kind = isTyped ? match(WORD) : "";
    match(SPACE);
    if (name === "" || (kind !== "plural" && kind !== "select" && kind !== "selectordinal")) {
      // Any other argument ends with its brace; one in double braces is a placeholder of another kind.
      const end = closingBrace(text, start);
      if (end === undefined) return undefined;
      at = end;
      return "placeholder";
    }
    if (text[at] !== ",") return undefined;
    at += 1;
    match(SPACE);
    if (text.startsWith("offset:", at)) {
      at += "offset:".length;
      match(SPACE);
      match(/\d+/uy);
      match(SPACE);
    }
    const branches: IcuBranch[] = [];
    while (text[at] !== "}") {
      const selector = match(SELECTOR);
      match(SPACE);
      if (selector === "" || text[at] !== "{") return undefined;
      at += 1;
      const inner = message(depth + 1, kind === "select" ? inPlural : true);
      if (inner === undefined) return undefined;
      at += 1;
      branches.push({ selector, message: inner, end: at });
      match(SPACE);
    }
    at += 1;
    if (branches.length === 0) return undefined;
    chooses = true;
    return { type: "choice", kind, name, branches, start, end: at };
  };
  const whole = message(0, false);
  return chooses ? whole : undefined;
}

/** Behind the brace that closes the one at a place; undefined if there is none. */
function closingBrace(text: string, from: number): number | undefined {
  let open = 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "{") open += 1;
    else if (text[index] === "}") open -= 1;
    if (open === 0) return index + 1;
  }
  return undefined;
}
