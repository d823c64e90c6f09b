import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import {
  applyAppearance,
  readAppearance,
  readingLocale,
  type Appearance,
} from "../../../src/app/appearance.ts";
import { AppearanceProvider } from "../../../src/app/AppearanceProvider.tsx";
import { startInterface } from "../../../src/app/i18n.ts";

/** Renders something as the application would, in one language of the interface. */
export async function renderIn(
  part: Partial<Appearance>,
  children: ReactNode,
  languages: readonly string[] = ["en-GB", "ar-EG"],
): Promise<RenderResult> {
  const initial = { ...readAppearance(undefined, []), ...part };
  applyAppearance(document.documentElement, initial);
  const words = await startInterface({
    language: initial.language,
    locale: readingLocale(initial, languages),
  });
  return render(
    <AppearanceProvider initial={initial} words={words} languages={languages} storage={undefined}>
      {children}
    </AppearanceProvider>,
  );
}
