import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";

/** How much a button asks for: one `primary` a view, `plain` for the rest, `quiet` inside bars and rows, `danger` for what removes. */
export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

/** What a button takes: everything of react-aria's button, with our looks instead of a class. */
export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  readonly kind?: ButtonKind;
  readonly size?: "small" | "normal";
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

/** A button with words, and an icon before them where it helps. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = "plain", size = "normal", icon, children, ...rest } = props;
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[kind], size === "small" && styles.small)}>
      {icon}
      {children}
    </AriaButton>
  );
}
