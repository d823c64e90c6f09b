import type { FreshFormat } from "./freshFormat.ts";
import { freshTmxFormat } from "./tmx/freshTmx.ts";
import { freshXliff12 } from "./xliff12/freshXliff12.ts";
import { freshXliff2 } from "./xliff2/freshXliff2.ts";

/** All formats that can be made of any project; a new one is a file and a line here. */
export const FRESH_FORMATS: readonly FreshFormat[] = [freshXliff2, freshXliff12, freshTmxFormat];
