import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import styles from "./Field.module.css";

/** What a text field takes: react-aria's field plus our label, help and problem. */
export interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "style" | "children" | "dir"> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly help?: string;
  readonly problem?: string | undefined;
  readonly lines?: "one" | "several";
  /** `auto` follows what is typed; code-like fields (addresses, patterns) are `ltr`. */
  readonly dir?: "auto" | "ltr" | "rtl";
}

/** A labelled field for a line or a few lines of text, whose direction follows what is typed. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, isLabelHidden, placeholder, help, problem, lines = "one", dir = "auto", ...rest } = props;
  const Box = lines === "one" ? Input : TextArea;
  return (
    <AriaTextField
      {...rest}
      {...(isLabelHidden === true ? { "aria-label": label } : {})}
      isInvalid={problem !== undefined}
      className={styles.field ?? ""}
    >
      {isLabelHidden === true ? null : <Label className={styles.label ?? ""}>{label}</Label>}
      <div className={styles.box}>
        <Box className={styles.input ?? ""} dir={dir} placeholder={placeholder ?? ""} />
      </div>
      {help === undefined ? null : (
        <Text slot="description" className={styles.help ?? ""}>
          {help}
        </Text>
      )}
      <FieldError className={styles.problem ?? ""}>{problem}</FieldError>
    </AriaTextField>
  );
}
