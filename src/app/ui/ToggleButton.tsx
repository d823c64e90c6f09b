import type { ReactNode } from "react";
import { ToggleButton as AriaToggleButton } from "react-aria-components/ToggleButton";
import buttonStyles from "./Button.module.css";
import { classes } from "./classes.ts";

/** A button with words that stays pressed, such as a filter. */
export function ToggleButton(props: {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly size?: "small" | "normal";
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { size = "normal", icon, children, ...rest } = props;
  return (
    <AriaToggleButton
      {...rest}
      className={({ isSelected }) =>
        classes(
          buttonStyles.button,
          buttonStyles.quiet,
          size === "small" && buttonStyles.small,
          isSelected && buttonStyles.on,
        )
      }
    >
      {icon}
      {children}
    </AriaToggleButton>
  );
}
