import type { ReactNode } from "react";
import Check from "lucide-react/icons/check";
import Minus from "lucide-react/icons/minus";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";
import styles from "./Choice.module.css";
import { classes } from "./classes.ts";

/** A box to tick, its words beside it; `isIndeterminate` for a group of which some are ticked. */
export function Checkbox(
  props: Omit<AriaCheckboxProps, "className" | "style" | "children"> & {
    readonly children?: ReactNode;
    readonly help?: string;
  },
): ReactNode {
  const { children, help, ...rest } = props;
  return (
    <AriaCheckbox {...rest} className={styles.choice ?? ""}>
      {({ isIndeterminate }) => (
        <>
          <span className={classes(styles.box)}>
            {isIndeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}
          </span>
          {children === undefined && help === undefined ? null : (
            <span>
              {children}
              {help === undefined ? null : <span className={styles.help}>{help}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
