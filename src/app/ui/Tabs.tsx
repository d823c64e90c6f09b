import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components/Tabs";
import { Amount } from "./Counter.tsx";
import styles from "./Tabs.module.css";

/** One tab with its page; `count` stands beside the title when it is more than nothing. */
export interface TabPage<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly icon?: ReactNode;
  readonly count?: number;
  readonly content: ReactNode;
}

/** Pages behind one row of titles; arrow keys follow the direction of the interface. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly pages: readonly TabPage<Id>[];
  readonly selected?: Id;
  readonly onChange?: (id: Id) => void;
}): ReactNode {
  return (
    <AriaTabs
      className={styles.tabs ?? ""}
      {...(props.selected === undefined ? {} : { selectedKey: props.selected })}
      onSelectionChange={(key) => {
        const page = props.pages.find((candidate) => candidate.id === key);
        if (page !== undefined) props.onChange?.(page.id);
      }}
    >
      <TabList aria-label={props.label} className={styles.list ?? ""}>
        {props.pages.map((page) => (
          <Tab key={page.id} id={page.id} className={styles.tab ?? ""}>
            {page.icon}
            {page.title}
            {page.count === undefined || page.count === 0 ? null : (
              <span className={styles.count}>
                <Amount value={page.count} />
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {props.pages.map((page) => (
        <TabPanel key={page.id} id={page.id} className={styles.panel ?? ""}>
          {page.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
