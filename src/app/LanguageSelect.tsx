import type { ReactNode } from "react";
import { useAppearance } from "./AppearanceContext.tsx";
import { languageName } from "./languageName.ts";
import { Select } from "./ui/Select.tsx";

const USUAL = {
  source: ["ar", "en"],
  target: ["en-US", "en-GB", "ar", "fr", "de", "es"],
} as const;

/** A language to choose, by its name: the usual ones of its side, and the one there is. */
export function LanguageSelect(props: {
  readonly label: string;
  readonly side: "source" | "target";
  /** BCP 47; undefined until it is known. */
  readonly value: string | undefined;
  readonly onChange: (language: string) => void;
}): ReactNode {
  const { locale } = useAppearance();
  const { label, side, value, onChange } = props;
  const tags: ReadonlySet<string> = new Set([...USUAL[side], ...(value === undefined ? [] : [value])]);
  return (
    <Select
      label={label}
      choices={[...tags].map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
      value={value}
      isDisabled={value === undefined}
      onChange={onChange}
    />
  );
}
