import type { PatternFault } from "./pattern.ts";

/** Carries a fault out of the depth of a pattern; caught by the reader, never seen outside it. */
export class Fault extends Error {
  readonly fault: PatternFault;

  constructor(fault: PatternFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** A place in a pattern that moves forward while it is read. */
export class Cursor {
  readonly #source: string;
  #position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Offset in UTF-16 units. */
  get position(): number {
    return this.#position;
  }

  get atEnd(): boolean {
    return this.#position >= this.#source.length;
  }

  /** The next character (a whole code point), empty at the end. */
  peek(): string {
    const codePoint = this.#source.codePointAt(this.#position);
    return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
  }

  /** The next character, passed over. */
  next(): string {
    const character = this.peek();
    if (character === "") throw this.fault("pattern_invalid");
    this.#position += character.length;
    return character;
  }

  /** Passes over the text if it stands here. */
  take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#position)) return false;
    this.#position += text.length;
    return true;
  }

  /** Passes over what a sticky expression matches here. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#position;
    const match = expression.exec(this.#source);
    if (match === null) return undefined;
    this.#position += match[0].length;
    return match;
  }

  /** The text up to the mark or the end; the mark is passed over too. */
  until(mark: string): string {
    const found = this.#source.indexOf(mark, this.#position);
    const end = found < 0 ? this.#source.length : found;
    const text = this.#source.slice(this.#position, end);
    this.#position = found < 0 ? end : found + mark.length;
    return text;
  }

  /** A fault at this place or another. */
  fault(code: PatternFault["code"], offset = this.#position): Fault {
    return new Fault({ type: "fault", code, offset, text: this.#source.slice(offset, offset + 20) });
  }
}
