/** What stands on the pages: both texts facing each other, or the translation alone. */
export type Edition = "facing" | "target";
