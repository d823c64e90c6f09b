import { useMemo, type ReactNode } from "react";
import ListChecks from "lucide-react/icons/list-checks";
import ListFilter from "lucide-react/icons/list-filter";
import PanelRight from "lucide-react/icons/panel-right";
import { useTranslation } from "react-i18next";
import { positionOf } from "../../core/segmentPages.ts";
import { REVIEW_STATES } from "../../core/review.ts";
import { useKeysOf } from "../Commands.tsx";
import { Button } from "../ui/Button.tsx";
import { Counter } from "../ui/Counter.tsx";
import { IconButton, IconToggle } from "../ui/IconButton.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { Menu, type MenuEntry } from "../ui/Menu.tsx";
import { StateMark } from "../ui/StateMark.tsx";
import { useWorkbenchState } from "../WorkbenchContext.tsx";
import { useReviewState } from "./ReviewContext.tsx";
import { firstInQueue, type QueueFilter } from "./reviewQueue.ts";
import styles from "./ReviewScreen.module.css";
import type { ReviewSession, ReviewView } from "./reviewState.ts";

const VIEWS: readonly ReviewView[] = ["inline", "sides", "clean"];

const FILTERS = ["all", "waiting", "changed", "comments"] as const;

/** The tools of the review screen above the queue: what the queue shows, how changes look, what is done to all of it. */
export function ReviewTools(props: {
  readonly session: ReviewSession;
  readonly isPanelOpen: boolean;
  readonly onPanel: (open: boolean) => void;
}): ReactNode {
  const { t } = useTranslation(["review", "commands", "states"]);
  const { session } = props;
  const keysOf = useKeysOf();
  const view = useReviewState((state) => state.view);
  return (
    <section className={styles.tools} aria-label={t("tools")}>
      <FilterMenu session={session} />
      <Place />
      <Segmented
        label={t("view")}
        value={view}
        onChange={(next) => {
          session.state.setState({ view: next });
        }}
        choices={VIEWS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
      />
      <span className={styles.room} />
      <Menu
        label={t("bulk")}
        groups={[
          {
            id: "bulk",
            title: t("bulk"),
            entries: (["approve", "sign_off"] as const).map((event) => ({
              id: event,
              label: t(
                event === "approve" ? "commands:title.approveAllShown" : "commands:title.signOffAllShown",
              ),
              run: () => {
                session.state.setState({ dialog: { type: "bulk", event } });
              },
            })),
          },
          {
            id: "project",
            entries: [
              {
                id: "settings",
                label: t("settings.open"),
                run: () => {
                  session.state.setState({ dialog: { type: "settings" } });
                },
              },
            ],
          },
        ]}
      >
        <IconButton size="small" label={t("bulk")} icon={<ListChecks aria-hidden />} />
      </Menu>
      <IconToggle
        label={t("panel.toggle")}
        keys={keysOf("togglePanel")}
        icon={<PanelRight aria-hidden />}
        size="small"
        isSelected={props.isPanelOpen}
        onChange={props.onPanel}
      />
    </section>
  );
}

function FilterMenu(props: { readonly session: ReviewSession }): ReactNode {
  const { t } = useTranslation(["review", "states"]);
  const { session } = props;
  const filter = useReviewState((state) => state.filter);
  const apply = (next: QueueFilter): void => {
    session.flush();
    // A new value even if it asks the same: choosing a filter again makes the list anew.
    session.state.setState({ filter: { ...next } });
  };
  const named: readonly MenuEntry[] = FILTERS.map((type) => ({
    id: type,
    label: t(`filter.${type}`),
    run: () => {
      apply({ type });
    },
  }));
  const states: readonly MenuEntry[] = REVIEW_STATES.map((state) => ({
    id: `state.${state}`,
    label: t(`states:${state}`),
    icon: <StateMark state={state} size={14} decorative />,
    run: () => {
      apply({ type: "state", state });
    },
  }));
  const chosen = filter.type === "state" ? `state.${filter.state}` : filter.type;
  const label = filter.type === "state" ? t(`states:${filter.state}`) : t(`filter.${filter.type}`);
  return (
    <Menu
      label={t("filter")}
      groups={[
        { id: "queue", title: t("filter"), chosen, entries: named },
        { id: "states", title: t("filter.states"), chosen, entries: states },
      ]}
    >
      <Button
        kind="quiet"
        size="small"
        icon={<ListFilter aria-hidden />}
        aria-label={t("filter.current", { filter: label })}
      >
        {label}
      </Button>
    </Menu>
  );
}

/** Where one is in the queue. */
function Place(): ReactNode {
  const queue = useReviewState((state) => state.queue);
  const active = useWorkbenchState((state) => state.active);
  const segments = useWorkbenchState((state) => state.project.segments);
  const index = useMemo(
    () => (active === null ? -1 : firstInQueue(queue, positionOf(segments, active))),
    [queue, active, segments],
  );
  return (
    <span className={styles.counter}>
      <Counter current={queue.ids[index] === active ? index + 1 : 0} total={queue.ids.length} />
    </span>
  );
}
