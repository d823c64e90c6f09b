import type { ReactNode } from "react";
import { useAppearance } from "../AppearanceContext.tsx";

const steps: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly seconds: number }[] = [
  { unit: "year", seconds: 31_557_600 },
  { unit: "month", seconds: 2_629_800 },
  { unit: "week", seconds: 604_800 },
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3600 },
  { unit: "minute", seconds: 60 },
];

/** How long before or after `now` a moment is, in the words of a locale: “5 minutes ago”. Both in milliseconds since 1970. */
export function relativeTime(moment: number, now: number, locale: string): string {
  const seconds = Math.round((moment - now) / 1000);
  const step = steps.find((candidate) => Math.abs(seconds) >= candidate.seconds);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return step === undefined
    ? format.format(0, "second")
    : format.format(Math.trunc(seconds / step.seconds), step.unit);
}

/** A moment as a distance from now, with the full date in its title. The caller hands in `now`, so that a list agrees with itself. */
export function RelativeTime(props: { readonly at: number; readonly now: number }): ReactNode {
  const { locale } = useAppearance();
  const date = new Date(props.at);
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
  return (
    <time dateTime={date.toISOString()} title={full}>
      {relativeTime(props.at, props.now, locale)}
    </time>
  );
}
