import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import styles from "./Choice.module.css";

/** A setting that is on or off at once, without a save. */
export function Switch(
  props: Omit<AriaSwitchProps, "className" | "style" | "children"> & {
    readonly children: ReactNode;
    readonly help?: string;
  },
): ReactNode {
  const { children, help, ...rest } = props;
  return (
    <AriaSwitch {...rest} className={styles.choice ?? ""}>
      <span className={styles.track} />
      <span>
        {children}
        {help === undefined ? null : <span className={styles.help}>{help}</span>}
      </span>
    </AriaSwitch>
  );
}
