import { useState, type ReactNode } from "react";
import { TextField } from "../ui/TextField.tsx";

/** A whole number from 0 on, in any digits; kept when the field is left or Enter is pressed. */
export function PointsField(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { value, most, onChange } = props;
  const [text, setText] = useState<string | null>(null);
  const settle = (): void => {
    const latin = (text ?? "").replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
    if (/^\s*\d+\s*$/u.test(latin)) onChange(Math.min(most, Number(latin)));
    setText(null);
  };
  return (
    <TextField
      label={props.label}
      value={text ?? String(value)}
      onChange={setText}
      inputMode="numeric"
      dir="ltr"
      onBlur={() => {
        if (text !== null) settle();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        else event.continuePropagation();
      }}
    />
  );
}
