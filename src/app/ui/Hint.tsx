import type { ReactElement, ReactNode } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import styles from "./Hint.module.css";
import { Kbd } from "./Kbd.tsx";

/** A tooltip with the key of the command, on hover after a moment and on focus at once. */
export function Hint(props: {
  readonly text: string;
  readonly keys?: readonly string[] | undefined;
  readonly children: ReactElement;
}): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {props.children}
      <Tooltip className={styles.hint ?? ""} offset={6}>
        <span>{props.text}</span>
        {props.keys === undefined ? null : <Kbd parts={props.keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
