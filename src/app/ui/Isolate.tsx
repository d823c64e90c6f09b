import type { ReactNode } from "react";

/** The direction a language is written in. */
export function directionOf(language: string): "rtl" | "ltr" {
  return /^(?:ar|fa|he|ur|ps|ckb|ug|yi|sd|dv)(?:-|$)/iu.test(language) ? "rtl" : "ltr";
}

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
