import { useEffect, useState, type AnchorHTMLAttributes, type ReactNode } from "react";
import { Link } from "wouter";
import { afterPaint } from "./afterPaint.ts";

/**
 * A link to another screen, for bars above texts that are typed in. It gets its address when it has been painted once: a browser that
 * samples the links put into a page, to guess where its reader will go, would draw a frame every 100 ms for each it has chosen, and a
 * key pressed then would wait for the next (Chromium's NavigationPredictor; docs/decisions/0014).
 */
export function BarLink(
  props: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { readonly href: string },
): ReactNode {
  const { href, ...attributes } = props;
  return (
    <Link href={href} asChild>
      <LateAnchor {...attributes} />
    </Link>
  );
}

function LateAnchor({ href, children, ...attributes }: AnchorHTMLAttributes<HTMLAnchorElement>): ReactNode {
  const [isPainted, setPainted] = useState(false);
  useEffect(
    () =>
      afterPaint(() => {
        setPainted(true);
      }),
    [],
  );
  return (
    <a {...attributes} {...(isPainted ? { href } : {})}>
      {children}
    </a>
  );
}
