import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { ToggleButton as AriaToggleButton } from "react-aria-components/ToggleButton";
import styles from "./Button.module.css";
import { classes } from "./classes.ts";
import { Hint } from "./Hint.tsx";

/** What an icon button takes. `label` is what it does; `keys` are shown beside it in the tooltip. */
export interface IconButtonProps extends Omit<
  AriaButtonProps,
  "className" | "style" | "children" | "aria-label"
> {
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: readonly string[] | undefined;
  readonly size?: "small" | "normal";
}

/** A button that is only an icon: its name is heard, and seen with its key in a tooltip on hover and focus. */
export function IconButton(props: IconButtonProps): ReactNode {
  const { label, icon, keys, size = "normal", ...rest } = props;
  return (
    <Hint text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classes(styles.button, styles.quiet, styles.square, size === "small" && styles.small)}
      >
        {icon}
      </AriaButton>
    </Hint>
  );
}

/** An icon button that stays pressed: a panel shown, a view chosen. */
export function IconToggle(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: readonly string[] | undefined;
  readonly size?: "small" | "normal";
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (selected: boolean) => void;
}): ReactNode {
  const { label, icon, keys, size = "normal", ...rest } = props;
  return (
    <Hint text={label} keys={keys}>
      <AriaToggleButton
        {...rest}
        aria-label={label}
        className={({ isSelected }) =>
          classes(
            styles.button,
            styles.quiet,
            styles.square,
            size === "small" && styles.small,
            isSelected && styles.on,
          )
        }
      >
        {icon}
      </AriaToggleButton>
    </Hint>
  );
}
