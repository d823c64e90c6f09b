import type { ReactNode } from "react";
import { directionOf } from "../../language/directionRuns.ts";

/** A run in another language or of neutral signs (a date, a code, a path), kept apart from the words around it. */
export function Isolate(props: {
  readonly lang?: string;
  readonly dir?: "rtl" | "ltr" | "auto";
  readonly children: ReactNode;
}): ReactNode {
  const dir = props.dir ?? (props.lang === undefined ? "auto" : directionOf(props.lang));
  return (
    <bdi lang={props.lang} dir={dir}>
      {props.children}
    </bdi>
  );
}
