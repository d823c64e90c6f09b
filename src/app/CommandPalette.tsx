import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import Search from "lucide-react/icons/search";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { useTranslation } from "react-i18next";
import { useAppearance } from "./AppearanceContext.tsx";
import styles from "./CommandPalette.module.css";
import { useCommandDesk } from "./Commands.tsx";
import { commandGroups, shownKeys, type Command, type CommandGroup, type CommandId } from "./commands.ts";
import { useCommandTitle } from "./useCommandTitle.ts";
import { loadWords } from "./i18n.ts";
import { Kbd } from "./ui/Kbd.tsx";
import { scoreWords } from "./wordSearch.ts";

interface FoundCommand {
  readonly id: CommandId;
  readonly title: string;
  readonly score: number;
  readonly run: () => void;
}

const groups: readonly CommandGroup[] = ["translate", "matches", "move", "checks", "review", "edit", "view"];

/** Every command that can be done now, found by words of either language, with its keys. */
export function CommandPalette(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation("commands");
  const titleOf = useCommandTitle();
  const { keys, platform, commands } = useCommandDesk();
  const otherWords = useOtherWords();
  const [query, setQuery] = useState("");
  // Asked for once: what can be done is what could be done when the palette opened.
  const [doable] = useState(() => doableCommands(commands()));
  const found = doable
    .map((command): FoundCommand => {
      const title = titleOf(command.id);
      return {
        id: command.id,
        run: command.run,
        title,
        score: scoreWords(query, [title, otherWords[`title.${command.id}`] ?? ""]),
      };
    })
    .filter((command) => command.score > 0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A row that opens late may have taken the focus as the palette came.
    const again = setTimeout(() => input.current?.focus(), 50);
    return () => clearTimeout(again);
  }, []);
  const best = query.trim() === "" ? [] : found.toSorted((left, right) => right.score - left.score);
  const sections =
    query.trim() === "" ? groups.map((group) => ({ group, found: inGroup(found, group) })) : [];

  const start = (command: FoundCommand): void => {
    props.onClose();
    // The palette gives the focus back in the next frame; the command then finds the caret where it was.
    requestAnimationFrame(() => requestAnimationFrame(command.run));
  };
  /** Who types fast presses Enter before the first line is marked: it is meant all the same. */
  const startFirst = (event: KeyboardEvent<HTMLInputElement>): void => {
    const [first] = best;
    const isMarked = event.currentTarget.hasAttribute("aria-activedescendant");
    if (event.key !== "Enter" || event.nativeEvent.isComposing || isMarked || first === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    start(first);
  };
  const line = (command: FoundCommand): ReactNode => (
    <MenuItem
      key={command.id}
      id={command.id}
      textValue={command.title}
      className={styles.item ?? ""}
      onAction={() => {
        start(command);
      }}
    >
      <span>{command.title}</span>
      <Keys parts={shownKeys(command.id, keys, platform)} />
    </MenuItem>
  );

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      className={styles.overlay ?? ""}
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog aria-label={t("title.palette")} className={styles.dialog ?? ""}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={t("palette.search")} autoFocus className={styles.search ?? ""}>
              <Search aria-hidden />
              <Input
                ref={input}
                dir="auto"
                placeholder={t("palette.search")}
                className={styles.input ?? ""}
                onKeyDownCapture={startFirst}
              />
            </SearchField>
            <Menu
              ref={reachable}
              aria-label={t("title.palette")}
              className={styles.list ?? ""}
              renderEmptyState={() => <p className={styles.none}>{t("palette.none")}</p>}
            >
              {query.trim() === ""
                ? sections
                    .filter((section) => section.found.length > 0)
                    .map((section) => (
                      <MenuSection key={section.group} className={styles.group ?? ""}>
                        <Header className={styles.title ?? ""}>{t(`group.${section.group}`)}</Header>
                        {section.found.map(line)}
                      </MenuSection>
                    ))
                : best.map(line)}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Keys(props: { readonly parts: readonly string[] | undefined }): ReactNode {
  return props.parts === undefined ? null : <Kbd parts={props.parts} />;
}

function inGroup(found: readonly FoundCommand[], group: CommandGroup): readonly FoundCommand[] {
  const ids: readonly CommandId[] = commandGroups[group];
  return ids.flatMap((id) => found.filter((command) => command.id === id));
}

/** The last handed-in command of each name that can be done, without the palette itself. */
function doableCommands(commands: readonly Command[]): readonly Command[] {
  const byId = new Map<CommandId, Command>();
  for (const command of commands)
    if (command.id !== "palette" && command.when?.() !== false) byId.set(command.id, command);
  return [...byId.values()];
}

/** The titles in the language the interface does not speak now, fetched when the palette opens. */
function useOtherWords(): Readonly<Record<string, string>> {
  const { appearance } = useAppearance();
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    let wanted = true;
    void loadWords(appearance.language === "ar" ? "en" : "ar").then((namespaces) => {
      if (wanted) setWords(namespaces["commands"] ?? {});
    });
    return () => {
      wanted = false;
    };
  }, [appearance.language]);
  return words;
}

/** The keys move through the list from the search field; who scrolls it by keyboard alone comes to it by Tab. */
function reachable(list: HTMLElement | null): void {
  list?.setAttribute("tabindex", "0");
}
