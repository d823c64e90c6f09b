import type { Notices } from "../notices.ts";

/** What a bilingual file has and its reader cannot take. */
export type Loss =
  | "unit_without_source"
  | "unit_id_twice"
  | "unit_out_of_place"
  | "unit_text_repeated"
  | "target_part_unmatched"
  | "unit_other_language"
  | "unit_without_language"
  | "variant_damaged";

/** What was left out of a file on the way through it. */
export type Losses = Notices<Loss>;
