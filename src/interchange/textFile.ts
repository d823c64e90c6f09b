import type { SourceDocument } from "../core/document.ts";
import type { Problem, Result } from "../core/result.ts";
import { success } from "../core/result.ts";
import type { EncodedForm } from "./encoding.ts";
import { decodeText, encodeText } from "./encoding.ts";

/** A text with what is needed to give its bytes back. */
export interface DecodedFile extends EncodedForm {
  readonly text: string;
}

/** How much of a file is looked at to tell its format, in bytes. */
const START = 64 * 1024;

/** Decodes a text file; every problem names the file. Problems: those of `decodeText`. */
export function readTextFile(bytes: Uint8Array, name: string): Result<DecodedFile> {
  const decoded = decodeText(bytes);
  return { ...decoded, problems: decoded.problems.map((problem) => inFile(problem, name)) };
}

/** The beginning of a file as text, to tell its format by; empty for a file that is no text. */
export function startOfText(bytes: Uint8Array): string {
  const whole = bytes.length <= START;
  const end = bytes.lastIndexOf(0x0a, START - 1);
  // Cut at a line end: in UTF-16 one byte further, so that the unit stays whole.
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const start = whole ? bytes : bytes.subarray(0, end < 0 ? START : wide ? end + 2 : end + 1);
  const decoded = decodeText(start);
  if (decoded.type === "success") return decoded.value.text;
  return whole || decoded.problems.some(({ code }) => code === "file_binary")
    ? ""
    : new TextDecoder().decode(start);
}

/**
 * The bytes of a text that has changed. Letters that its encoding does not have make it UTF-8, with a warning
 * `encoding_changed` {from, to}; `declareUtf8` then changes what the text says of its own encoding.
 */
export function encodeChangedText(
  text: string,
  form: EncodedForm,
  document: SourceDocument,
  declareUtf8?: (text: string) => string,
): Result<Uint8Array> {
  const encoded = encodeText(text, form);
  if (encoded.type === "success") return encoded;
  const byteOrderMark = declareUtf8 === undefined || form.byteOrderMark;
  const wide = encodeText(declareUtf8?.(text) ?? text, { encoding: "utf-8", byteOrderMark });
  if (wide.type === "failure") return wide;
  const facts = { from: form.encoding, to: "utf-8" };
  const place = { file: document.name };
  return success(wide.value, [{ code: "encoding_changed", severity: "warning", facts, place }]);
}

/** A problem that names the file it is in. */
export function inFile(problem: Problem, file: string): Problem {
  return { ...problem, place: { ...problem.place, file } };
}
