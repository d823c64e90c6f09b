import { createContext, useContext } from "react";
import type { Appearance } from "./appearance.ts";

/** The appearance in force, the locale numbers are written in, and how to change either. */
export interface AppearanceControl {
  readonly appearance: Appearance;
  /** BCP 47 with a `-u-nu-` extension where the reader chose digits; for `Intl` and react-aria. */
  readonly locale: string;
  readonly change: (part: Partial<Appearance>) => void;
}

/** Provides the appearance to everything below; the application and tests fill it. */
export const AppearanceContext = createContext<AppearanceControl>({
  appearance: { language: "en", theme: "system", textScale: 1, digits: "locale", columns: "source-right" },
  locale: "en",
  change: () => undefined,
});

/** The appearance in force and how to change it. */
export function useAppearance(): AppearanceControl {
  return useContext(AppearanceContext);
}
