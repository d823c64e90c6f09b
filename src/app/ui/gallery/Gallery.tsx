import type { ReactNode } from "react";

/** Stands until the gallery is filled. */
export function Gallery(): ReactNode {
  return <main tabIndex={-1} />;
}
