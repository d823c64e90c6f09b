import { Fragment, type ReactNode } from "react";
import { wordRuns } from "../isolation.ts";

/**
 * A sentence of the interface on the screen: what was filled in stands in `<bdi>`, so that names keep their direction and copied
 * text holds no invisible characters. `<Words>{t("editor:opened", { name })}</Words>`
 */
export function Words(props: { readonly children: string }): ReactNode {
  return wordRuns(props.children).map((run, index) =>
    // The runs of one sentence have no identity but their place.
    run.isolated ? <bdi key={index}>{run.text}</bdi> : <Fragment key={index}>{run.text}</Fragment>,
  );
}
