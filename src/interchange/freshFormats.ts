import type { FreshFormat } from "./freshFormat.ts";
import { freshTmxFormat } from "./tmx/freshTmx.ts";

/** All formats that can be made of any project; a new one is a file and a line here. */
export const FRESH_FORMATS: readonly FreshFormat[] = [freshTmxFormat];
