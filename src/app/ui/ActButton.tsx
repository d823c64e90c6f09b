import type { ReactNode } from "react";
import { Focusable } from "react-aria-components/Focusable";

import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { useAnnounce } from "./Announcer.tsx";
import buttonStyles from "./Button.module.css";
import { Button, type ButtonKind } from "./Button.tsx";
import { classes } from "./classes.ts";
import { Hint } from "./Hint.tsx";
import hintStyles from "./Hint.module.css";

/**
 * A button for something that is not always possible. Where it is not, it rests but can still be reached, and says why: in a
 * tooltip on hover and focus, and aloud when it is pressed.
 */
export function ActButton(props: {
  readonly label: string;
  /** Why it cannot be done now; undefined if it can. */
  readonly refusal: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
  readonly onPress: () => void;
}): ReactNode {
  const { label, refusal, keys, kind = "plain", icon } = props;
  const announce = useAnnounce();
  if (refusal === undefined) {
    return (
      <Hint text={label} keys={keys}>
        <Button kind={kind} size="small" icon={icon} onPress={props.onPress}>
          {label}
        </Button>
      </Hint>
    );
  }
  return (
    <TooltipTrigger delay={300} closeDelay={80}>
      <Focusable>
        <button
          type="button"
          aria-disabled="true"
          className={classes(
            buttonStyles.button,
            buttonStyles.plain,
            buttonStyles.small,
            buttonStyles.resting,
          )}
          onClick={() => {
            announce(refusal, "assertive");
          }}
        >
          {icon}
          {label}
        </button>
      </Focusable>
      <Tooltip className={hintStyles.hint ?? ""} offset={6}>
        <span>{refusal}</span>
      </Tooltip>
    </TooltipTrigger>
  );
}
