/** The two languages the interface speaks. */
export type InterfaceLanguage = "en" | "ar";

/** How the workbench looks to this reader on this device; kept by the browser, never in a project. */
export interface Appearance {
  readonly language: InterfaceLanguage;
  readonly theme: "system" | "light" | "dark";
  /** Multiplies the size of reading text; 1 is 17 px of Latin. */
  readonly textScale: number;
  /** `locale`: as the reader's own locale writes numbers; else Arabic-Indic or European digits. */
  readonly digits: "locale" | "arab" | "latn";
  /** Which side the source stands on; `source-right` is the facing-page edition of an Arabic book. */
  readonly columns: "source-right" | "source-left" | "stacked";
}

/** What keeps the appearance: `localStorage` has this shape. */
export interface AppearanceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The text sizes one can choose, smallest first. */
export const textScales: readonly number[] = [0.85, 1, 1.15, 1.3, 1.5];

const key = "muqabala.appearance";

/** Whether a text names a language the interface speaks. */
function isInterfaceLanguage(text: unknown): text is InterfaceLanguage {
  return text === "en" || text === "ar";
}

/** The interface language for a reader whose browser prefers these languages, best first; English if it speaks none. */
export function preferredLanguage(languages: readonly string[]): InterfaceLanguage {
  for (const tag of languages) {
    const language = tag.split("-")[0]?.toLowerCase();
    if (isInterfaceLanguage(language)) return language;
  }
  return "en";
}

/** The locale numbers and dates are written in: the reader's own variety of the interface language where the browser names one. */
export function readingLocale(appearance: Appearance, languages: readonly string[]): string {
  const own = languages.find((tag) => tag.toLowerCase().startsWith(`${appearance.language}-`));
  const locale = own ?? appearance.language;
  if (appearance.digits === "locale" || appearance.language !== "ar") return locale;
  return `${locale.split("-u-")[0] ?? locale}-u-nu-${appearance.digits}`;
}

/** Reads the kept appearance; what is missing or damaged falls back to its default. */
export function readAppearance(
  storage: AppearanceStorage | undefined,
  languages: readonly string[],
): Appearance {
  const kept = parse(read(storage));
  return {
    language: isInterfaceLanguage(kept["language"]) ? kept["language"] : preferredLanguage(languages),
    theme: oneOf(kept["theme"], ["system", "light", "dark"] as const),
    textScale: textScales.find((scale) => scale === kept["textScale"]) ?? 1,
    digits: oneOf(kept["digits"], ["locale", "arab", "latn"] as const),
    columns: oneOf(kept["columns"], ["source-right", "source-left", "stacked"] as const),
  };
}

/** Keeps the appearance; a browser that refuses (private mode, full) only forgets it. */
export function keepAppearance(storage: AppearanceStorage | undefined, appearance: Appearance): boolean {
  try {
    storage?.setItem(key, JSON.stringify(appearance));
    return storage !== undefined;
  } catch {
    return false;
  }
}

/** Writes language, direction, theme and text size on the root element. */
export function applyAppearance(root: HTMLElement, appearance: Appearance): void {
  root.lang = appearance.language;
  root.dir = appearance.language === "ar" ? "rtl" : "ltr";
  if (appearance.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = appearance.theme;
  root.dataset["columns"] = appearance.columns;
  root.style.setProperty("--text-scale", String(appearance.textScale));
}

function read(storage: AppearanceStorage | undefined): string {
  try {
    return storage?.getItem(key) ?? "{}";
  } catch {
    return "{}";
  }
}

function parse(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function oneOf<const Choice extends string>(value: unknown, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}
