import type { XmlLimits } from "./xml.ts";

/** An element as it opens. Attributes are under their names as written, prefixes with them. */
export interface ScannedElement {
  /** The name as written. */
  readonly tag: string;
  /** The name without its prefix. */
  readonly name: string;
  /** The namespace its prefix stands for here; empty if there is none. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What is called while a file is scanned. `start` and `end` are the UTF-16 offsets of the `<` and behind the `>` of the tag; of an
 * empty element both calls have the same `end`. Text comes with its references resolved and line ends as XML has them, CDATA too;
 * what stands outside the root does not come.
 */
export interface ScanHandler {
  readonly open: (element: ScannedElement, end: number, start: number) => void;
  readonly text: (text: string) => void;
  readonly close: (end: number) => void;
  /** A processing instruction. */
  readonly instruction?: (end: number, start: number) => void;
}

/** How a file is scanned. */
export interface ScanOptions {
  readonly limits: XmlLimits;
  /** Told now and then how much is done, from 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
  /** Whether the bytes of the text were seen to have no control characters (`decodeXml` tells); it is looked through otherwise. */
  readonly isClean?: boolean | undefined;
  /** The root that a bare document type may name: one that says at most where its definition is, which nobody fetches. */
  readonly doctype?: string;
}
