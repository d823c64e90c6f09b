import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup as AriaRadioGroup } from "react-aria-components/RadioGroup";
import styles from "./Choice.module.css";
import { classes } from "./classes.ts";

/** One choice of a radio group, with a line of help under it where it needs one. */
export interface RadioChoice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: string;
  readonly isDisabled?: boolean;
}

/** A labelled group of which exactly one is chosen, all of them in sight. */
export function RadioGroup<Value extends string>(props: {
  readonly label: string;
  readonly choices: readonly RadioChoice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  return (
    <AriaRadioGroup
      className={styles.group ?? ""}
      value={props.value}
      onChange={(value) => {
        const chosen = props.choices.find((choice) => choice.value === value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      <Label className={styles.label ?? ""}>{props.label}</Label>
      {props.choices.map((choice) => (
        <Radio
          key={choice.value}
          value={choice.value}
          isDisabled={choice.isDisabled ?? false}
          className={styles.choice ?? ""}
        >
          <span className={classes(styles.box, styles.round)} />
          <span>
            {choice.label}
            {choice.help === undefined ? null : <span className={styles.help}>{choice.help}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
