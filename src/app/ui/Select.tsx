import type { ReactNode } from "react";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useTranslation } from "react-i18next";
import { classes } from "./classes.ts";
import fieldStyles from "./Field.module.css";
import menuStyles from "./Menu.module.css";
import styles from "./Select.module.css";

/** One choice of a select. */
export interface SelectChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

/** A labelled list to choose one from, for more choices than a segmented control holds. */
export function Select<Value extends string>(props: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly choices: readonly SelectChoice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}): ReactNode {
  const { t } = useTranslation("common");
  return (
    <AriaSelect
      className={fieldStyles.field ?? ""}
      {...(props.isLabelHidden === true ? { "aria-label": props.label } : {})}
      placeholder={t("chooseOption")}
      isDisabled={props.isDisabled ?? false}
      value={props.value ?? null}
      onChange={(key) => {
        const chosen = props.choices.find((choice) => choice.value === key);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {props.isLabelHidden === true ? null : <Label className={fieldStyles.label ?? ""}>{props.label}</Label>}
      <Button className={classes(fieldStyles.box, styles.button)}>
        <SelectValue className={styles.value ?? ""} />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={classes(menuStyles.popover, styles.popover)} offset={4}>
        <ListBox className={menuStyles.menu ?? ""}>
          {props.choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className={menuStyles.item ?? ""}
            >
              {({ isSelected }) => (
                <>
                  <span className={menuStyles.icon}>{isSelected ? <Check aria-hidden /> : choice.icon}</span>
                  <span className={menuStyles.label}>{choice.label}</span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
