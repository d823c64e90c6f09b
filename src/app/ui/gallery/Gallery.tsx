import { useState, type ReactNode } from "react";
import AlignJustify from "lucide-react/icons/align-justify";
import MessageSquare from "lucide-react/icons/message-square";
import PanelRight from "lucide-react/icons/panel-right";
import Search from "lucide-react/icons/search";
import { AppearanceMenu, LanguageSwitch } from "../../AppearanceMenu.tsx";
import { useKeysOf } from "../../Commands.tsx";
import { ScreenNavigation } from "../../ScreenNavigation.tsx";
import { reviewStates, type Sample, samples } from "./samples.ts";
import styles from "./Gallery.module.css";
import { Avatar } from "../Avatar.tsx";
import { Bar, BarGap } from "../Bar.tsx";
import { Button } from "../Button.tsx";
import { Checkbox } from "../Checkbox.tsx";
import { Amount, Counter } from "../Counter.tsx";
import { Dialog } from "../Dialog.tsx";
import { DifferenceText } from "../DifferenceText.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { IconButton, IconToggle } from "../IconButton.tsx";
import { directionOf } from "../../../language/directionRuns.ts";
import { Kbd } from "../Kbd.tsx";
import { Menu } from "../Menu.tsx";
import { useNotify } from "../Notices.tsx";
import { Panel } from "../Panel.tsx";
import { StateProgress, WorkProgress } from "../ProgressBar.tsx";
import { RadioGroup } from "../RadioGroup.tsx";
import { RelativeTime } from "../RelativeTime.tsx";
import { SearchField } from "../SearchField.tsx";
import { Segmented } from "../Segmented.tsx";
import { Select } from "../Select.tsx";
import { StateMark } from "../StateMark.tsx";
import { Switch } from "../Switch.tsx";
import { Tabs } from "../Tabs.tsx";
import { TextField } from "../TextField.tsx";
import { ToggleButton } from "../ToggleButton.tsx";

/** All primitives on one page, for looking at them; the words are samples and the page is not in the build. */
export function Gallery(): ReactNode {
  const [width, setWidth] = useState(300);
  const [open, setOpen] = useState(true);
  const [dialog, setDialog] = useState(false);
  const keysOf = useKeysOf();
  return (
    <div className={styles.page}>
      <Bar
        label="Document"
        start={
          <>
            <strong>تسريب Sora</strong>
            <Counter current={3} total={43} />
          </>
        }
        middle={<ScreenNavigation project="sample" current="translate" />}
        end={
          <>
            <IconButton label="Find" icon={<Search aria-hidden />} keys={keysOf("find")} />
            <IconToggle
              label="Panel"
              icon={<PanelRight aria-hidden />}
              keys={keysOf("togglePanel")}
              isSelected={open}
              onChange={setOpen}
            />
            <BarGap />
            <Avatar name="Layla Haddad" />
            <LanguageSwitch />
            <AppearanceMenu />
          </>
        }
      />
      <div className={styles.work}>
        <main tabIndex={-1} className={styles.main}>
          <h1 className="visually-hidden">Gallery</h1>
          {samples.map((sample) => (
            <Pair key={sample.number} sample={sample} />
          ))}
          <Controls openDialog={() => setDialog(true)} />
          <EmptyState
            level={2}
            title="لا شيء بعد · Nothing here yet"
            mark={<AlignJustify aria-hidden size={28} strokeWidth={1.2} />}
            actions={<Button kind="primary">Open a file</Button>}
          >
            Drop a text here, paste one, or open a file.
          </EmptyState>
        </main>
        <Panel label="Details" side="end" isOpen={open} width={width} onResize={setWidth}>
          <Tabs
            label="Details"
            pages={[
              { id: "matches", title: "Matches", count: 2, content: <Progresses /> },
              { id: "terms", title: "Terms", content: "—" },
              { id: "comments", title: "Comments", count: 1, content: "—" },
            ]}
          />
        </Panel>
      </div>
      <Dialog
        title="Request changes · طلب تعديلات"
        isOpen={dialog}
        onClose={() => setDialog(false)}
        actions={
          <>
            <Button onPress={() => setDialog(false)}>Cancel</Button>
            <Button kind="primary" onPress={() => setDialog(false)}>
              Request
            </Button>
          </>
        }
      >
        <TextField label="Reason" lines="several" help="The translator reads this first." />
      </Dialog>
    </div>
  );
}

function Pair(props: { readonly sample: Sample }): ReactNode {
  const { sample } = props;
  return (
    <section className={styles.pair} data-kind={sample.kind} data-active={sample.active}>
      <div className={styles.mark}>
        <Amount value={sample.number} />
        <StateMark state={sample.state} />
      </div>
      <div className={`reading ${styles.target ?? ""}`} lang="en" dir={directionOf("en")}>
        {sample.runs === undefined ? sample.english : <DifferenceText runs={sample.runs} />}
      </div>
      <div className={`reading ${styles.source ?? ""}`} lang="ar" dir={directionOf("ar")}>
        {sample.arabicRuns === undefined ? sample.arabic : <DifferenceText runs={sample.arabicRuns} />}
      </div>
    </section>
  );
}

function Controls(props: { readonly openDialog: () => void }): ReactNode {
  const [view, setView] = useState<"inline" | "side" | "clean">("inline");
  const [format, setFormat] = useState<"docx" | "html" | "csv">("docx");
  const [layout, setLayout] = useState<"side" | "stacked">("side");
  const [filter, setFilter] = useState(true);
  const notify = useNotify();
  const keysOf = useKeysOf();
  return (
    <div className={styles.controls}>
      <div>
        <Button kind="primary">Approve</Button>
        <Button onPress={props.openDialog}>Request changes</Button>
        <Button kind="quiet" icon={<MessageSquare aria-hidden />}>
          Comment
        </Button>
        <Button kind="danger">Remove</Button>
        <Button isDisabled>Disabled</Button>
        <Button
          kind="quiet"
          onPress={() =>
            notify({ text: "14 segments approved.", action: { label: "Undo", run: () => undefined } })
          }
        >
          Notice
        </Button>
        <Menu
          label="More"
          groups={[
            {
              id: "edit",
              entries: [
                {
                  id: "split",
                  label: "Split at the caret",
                  keys: keysOf("splitSegment"),
                  run: () => undefined,
                },
                {
                  id: "join",
                  label: "Join with the next",
                  keys: keysOf("joinSegments"),
                  run: () => undefined,
                },
              ],
            },
            {
              id: "view",
              title: "View",
              chosen: "inline",
              entries: [
                { id: "inline", label: "Inline", run: () => undefined },
                { id: "clean", label: "Clean", run: () => undefined },
              ],
            },
          ]}
        >
          <Button kind="quiet">Menu</Button>
        </Menu>
        <Kbd parts={["Ctrl", "Shift", "↩"]} />
      </div>
      <div>
        <Segmented
          label="View"
          value={view}
          onChange={setView}
          choices={[
            { value: "inline", label: "Inline" },
            { value: "side", label: "Side by side" },
            { value: "clean", label: "Clean" },
          ]}
        />
        <ToggleButton
          size="small"
          isSelected={filter}
          onChange={setFilter}
          icon={<StateMark state="draft" size={14} decorative />}
        >
          Draft
        </ToggleButton>
        <RelativeTime at={0} now={420_000} />
        <Avatar name="Layla Haddad" />
        <Avatar name="المها" />
        <Avatar name="Omar" size="small" />
        <Avatar name="Sami" size="small" />
      </div>
      <div>
        <SearchField label="Find in the text" />
        <TextField label="Name" placeholder="Layla" />
        <TextField label="Pattern" dir="ltr" problem="A bracket is not closed." defaultValue="(a|b" />
        <Select
          label="Format"
          value={format}
          onChange={setFormat}
          choices={[
            { value: "docx", label: "Word (DOCX)" },
            { value: "html", label: "Web page (HTML)" },
            { value: "csv", label: "CSV" },
          ]}
        />
      </div>
      <div>
        <Checkbox defaultSelected>With comments</Checkbox>
        <Checkbox isIndeterminate help="Only segments that changed">
          Differences
        </Checkbox>
        <Switch defaultSelected>Show invisible characters</Switch>
        <RadioGroup
          label="Layout"
          value={layout}
          onChange={setLayout}
          choices={[
            { value: "side", label: "Side by side", help: "As in a facing-page edition" },
            { value: "stacked", label: "Stacked" },
          ]}
        />
      </div>
      <ul className={styles.marks}>
        {reviewStates.map((state) => (
          <li key={state}>
            <StateMark state={state} size={20} decorative />
            <StateMark state={state} size={14} decorative /> {state}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Progresses(): ReactNode {
  return (
    <div className={styles.stack}>
      <StateProgress
        label="Progress"
        counts={{ signed_off: 6, revised: 9, translated: 11, changes_requested: 2, draft: 4, new: 11 }}
      />
      <WorkProgress label="Reading" done={30} total={100} />
      <WorkProgress label="Working" />
    </div>
  );
}
