import {
  createContext,
  lazy,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import type { AppearanceStorage } from "./appearance.ts";
import { commandFor, shownKeys, type Command, type CommandId, type KeyTable } from "./commands.ts";
import { keysOf, readKeyChoice, type KeyChoice } from "./keyPresets.ts";
import { isTypingKey } from "./quietRoot.ts";
import type { Platform } from "./shortcuts.ts";

const CommandPalette = lazy(async () => ({ default: (await import("./CommandPalette.tsx")).CommandPalette }));
const KeysDialog = lazy(async () => ({ default: (await import("./KeysDialog.tsx")).KeysDialog }));

/** What the palette, the menus and the help read. */
export interface CommandDesk {
  readonly platform: Platform;
  readonly keys: KeyTable;
  readonly choice: KeyChoice;
  readonly choose: (choice: KeyChoice) => void;
  /** All commands handed in by what is on the screen now, frame first. */
  readonly commands: () => readonly Command[];
  /** Runs a command if it is on the screen and can be done; answers whether it was. */
  readonly run: (id: CommandId) => boolean;
  /** Hands in commands until the answer is called. */
  readonly register: (commands: () => readonly Command[]) => () => void;
}

const nothing: CommandDesk = {
  platform: "linux",
  keys: {},
  choice: { preset: "muqabala", changed: {} },
  choose: () => undefined,
  commands: () => [],
  run: () => false,
  register: () => () => undefined,
};

const CommandContext = createContext<CommandDesk>(nothing);

/** The commands on the screen now and their keys. */
export function useCommandDesk(): CommandDesk {
  return useContext(CommandContext);
}

/** Hands in a screen's commands while it is shown; their `run` and `when` are always those of the last render. */
export function useCommands(commands: readonly Command[]): void {
  const { register } = useCommandDesk();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useEffect(() => register(() => latest.current), [register]);
}

/** The printed keys of a command, for tooltips and menus. */
export function useKeysOf(): (id: CommandId) => readonly string[] | undefined {
  const { keys, platform } = useCommandDesk();
  return (id) => shownKeys(id, keys, platform);
}

const storageKey = "muqabala.keys";

/** Listens to the keyboard for everything below, and opens the palette and the keys. */
export function Commands(props: {
  readonly platform: Platform;
  readonly storage: AppearanceStorage | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { platform, storage } = props;
  const [choice, setChoice] = useState(() => readKeyChoice(readKept(storage)));
  const [open, setOpen] = useState<"palette" | "keys" | undefined>(undefined);
  const sources = useRef<readonly (() => readonly Command[])[]>([]);
  const keys = useMemo(() => keysOf(choice, platform), [choice, platform]);

  const desk = useMemo<CommandDesk>(() => {
    const frame: readonly Command[] = [
      { id: "palette", run: () => setOpen("palette") },
      { id: "keys", run: () => setOpen("keys") },
    ];
    const commands = (): readonly Command[] => [...frame, ...sources.current.flatMap((source) => source())];
    return {
      platform,
      keys,
      choice,
      choose: (next) => {
        keep(storage, next);
        setChoice(next);
      },
      commands,
      run: (id) => {
        const command = commands().findLast(
          (candidate) => candidate.id === id && candidate.when?.() !== false,
        );
        command?.run();
        return command !== undefined;
      },
      register: (source) => {
        sources.current = [...sources.current, source];
        return () => {
          sources.current = sources.current.filter((other) => other !== source);
        };
      },
    };
  }, [choice, keys, platform, storage]);

  useEffect(() => {
    if (open !== undefined) return undefined;
    const listen = (press: KeyboardEvent): void => {
      // No command has a key that types a character: what is typed is not held up.
      if (press.defaultPrevented || isTypingKey(press) || isFloating(press.target)) return;
      const command = commandFor({ press, commands: desk.commands(), keys, platform });
      if (command === undefined || (isField(press.target) && fieldCommands.includes(command.id))) return;
      press.preventDefault();
      press.stopPropagation();
      command.run();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => {
      window.removeEventListener("keydown", listen, { capture: true });
    };
  }, [desk, keys, open, platform]);

  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <CommandContext value={desk}>
      {props.children}
      <Suspense>
        {open === "palette" ? <CommandPalette onClose={close} /> : null}
        {open === "keys" ? <KeysDialog onClose={close} /> : null}
      </Suspense>
    </CommandContext>
  );
}

/** What a plain text field does better itself. */
const fieldCommands: readonly CommandId[] = ["undo", "redo"];

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Dialogs, menus and lists that float over the page keep their keys. */
function isFloating(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}

function readKept(storage: AppearanceStorage | undefined): string | null {
  try {
    return storage?.getItem(storageKey) ?? null;
  } catch {
    return null;
  }
}

function keep(storage: AppearanceStorage | undefined, choice: KeyChoice): void {
  try {
    storage?.setItem(storageKey, JSON.stringify(choice));
  } catch {
    // A browser that keeps nothing forgets the keys with the page; the choice holds until then.
  }
}
