/** One SRX rule: a position whose text before and after match is a break, or is none. An empty side matches always. */
export interface SegmentationRule {
  readonly break: boolean;
  /** ICU regular expression for the text that ends at the position. */
  readonly before: string;
  /** ICU regular expression for the text that begins at the position. */
  readonly after: string;
}

/** A named list of rules in order: the first that matches a position decides it. */
export interface LanguageRules {
  readonly name: string;
  readonly rules: readonly SegmentationRule[];
}

/** Which language codes a list of rules is for: the pattern must match the whole code. */
export interface LanguageMap {
  readonly pattern: string;
  readonly name: string;
}

/** How a document's inline codes at a break are treated by the SRX header; kept so that a file can be written back. */
export interface FormatHandles {
  readonly start: boolean;
  readonly end: boolean;
  readonly isolated: boolean;
}

/** Segmentation rules as plain data, the content of an SRX 2.0 file. */
export interface SegmentationRules {
  /** True: all maps that match the language contribute, in order. False: only the first. */
  readonly cascade: boolean;
  readonly segmentSubflows: boolean;
  readonly formatHandles: FormatHandles;
  readonly languageRules: readonly LanguageRules[];
  readonly languageMaps: readonly LanguageMap[];
}
