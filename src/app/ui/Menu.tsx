import type { ReactElement, ReactNode } from "react";
import Check from "lucide-react/icons/check";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Header } from "react-aria-components/Header";
import { Popover } from "react-aria-components/Popover";
import { Kbd } from "./Kbd.tsx";
import styles from "./Menu.module.css";

/** One line of a menu. `keys` are shown at its end; `isDanger` marks what removes. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: readonly string[] | undefined;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  readonly run: () => void;
}

/** Lines under a heading, or a choice of one: with `chosen`, the line of that id is ticked. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly chosen?: string;
  readonly entries: readonly MenuEntry[];
}

/** A menu that opens from a button; `children` is that button (`Button` or `IconButton`). */
export function Menu(props: {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly children: ReactElement;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end";
}): ReactNode {
  return (
    <MenuTrigger>
      {props.children}
      <Popover className={styles.popover ?? ""} placement={props.placement ?? "bottom start"} offset={4}>
        <AriaMenu className={styles.menu ?? ""} aria-label={props.label}>
          {props.groups.map((group) => (
            <MenuGroupSection key={group.id} group={group} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuGroupSection(props: { readonly group: MenuGroup }): ReactNode {
  const { group } = props;
  const choice =
    group.chosen === undefined ? {} : { selectionMode: "single" as const, selectedKeys: [group.chosen] };
  return (
    <AriaMenuSection className={styles.group ?? ""} aria-label={group.title ?? group.id} {...choice}>
      {group.title === undefined ? null : <Header className={styles.title ?? ""}>{group.title}</Header>}
      {group.entries.map((entry) => (
        <AriaMenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          isDisabled={entry.isDisabled ?? false}
          onAction={entry.run}
          className={styles.item ?? ""}
          data-danger={entry.isDanger}
        >
          <span className={styles.icon}>
            {group.chosen === entry.id ? <Check aria-hidden /> : entry.icon}
          </span>
          <span className={styles.label}>{entry.label}</span>
          {entry.keys === undefined ? null : <Kbd parts={entry.keys} />}
        </AriaMenuItem>
      ))}
    </AriaMenuSection>
  );
}
