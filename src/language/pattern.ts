/** A regular expression as a tree, independent of the dialect it was written in. */
export type Pattern =
  | {
      readonly type: "character";
      /** A set in the notation of JavaScript's `v` flag, in brackets. */
      readonly set: string;
      readonly ignoreCase: boolean;
    }
  | { readonly type: "sequence"; readonly items: readonly Pattern[] }
  | { readonly type: "choice"; readonly options: readonly Pattern[] }
  | { readonly type: "repeat"; readonly item: Pattern; readonly minimum: number; readonly maximum: number }
  | {
      readonly type: "look";
      readonly direction: "ahead" | "behind";
      readonly negative: boolean;
      readonly item: Pattern;
    }
  | { readonly type: "edge"; readonly edge: Edge };

/** Places without width. */
export type Edge = "start" | "end" | "lineStart" | "lineEnd" | "word" | "notWord";

/** What could not be understood: a code, an offset in the pattern from 0, the piece of text. */
export interface PatternFault {
  readonly type: "fault";
  readonly code: "pattern_invalid" | "pattern_unsupported" | "pattern_too_long" | "pattern_too_deep";
  readonly offset: number;
  readonly text: string;
}
