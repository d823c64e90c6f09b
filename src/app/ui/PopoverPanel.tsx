import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import styles from "./PopoverPanel.module.css";

/** A small floating page that opens from a button and closes when one looks elsewhere. `children` is the button. */
export function PopoverPanel(props: {
  readonly label: string;
  readonly content: ReactNode;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end" | "start" | "end";
  readonly children: ReactElement;
}): ReactNode {
  return (
    <DialogTrigger>
      {props.children}
      <Popover className={styles.popover ?? ""} placement={props.placement ?? "bottom end"} offset={4}>
        <AriaDialog aria-label={props.label} className={styles.page ?? ""}>
          {props.content}
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
