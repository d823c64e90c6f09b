import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useTranslation } from "react-i18next";
import X from "lucide-react/icons/x";
import { useAnnounce } from "./Announcer.tsx";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import styles from "./Notices.module.css";

/** A short message over the page. `undo` offers to take back what was just done; `seconds: "stays"` waits to be dismissed. */
export interface Notice {
  readonly text: string;
  readonly tone?: "plain" | "success" | "caution" | "danger";
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly seconds?: number | "stays";
}

interface ShownNotice extends Notice {
  readonly id: number;
}

/** Shows and speaks a notice; the answer takes it away again. */
type Notify = (notice: Notice) => () => void;

const NoticeContext = createContext<Notify>(() => () => undefined);

/** Shows and speaks notices. */
export function useNotify(): Notify {
  return useContext(NoticeContext);
}

/** Longest first seen goes when a fourth arrives: more cannot be read at once. */
const most = 3;

/** Holds the notices of the page in a corner, spoken through the page's live region. */
export function Notices(props: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation("common");
  const announce = useAnnounce();
  const next = useRef(0);
  const [shown, setShown] = useState<readonly ShownNotice[]>([]);
  const dismiss = useCallback((id: number) => {
    setShown((notices) => notices.filter((notice) => notice.id !== id));
  }, []);
  const notify = useMemo<Notify>(
    () => (notice) => {
      next.current += 1;
      const id = next.current;
      // Said again it is still one message, unless each takes something else back.
      const isOther = (each: ShownNotice): boolean =>
        each.text !== notice.text || each.tone !== notice.tone || each.action !== undefined;
      setShown((notices) => [...notices.filter(isOther), { ...notice, id }].slice(-most));
      announce(notice.text, notice.tone === "danger" ? "assertive" : "polite");
      return () => {
        dismiss(id);
      };
    },
    [announce, dismiss],
  );
  return (
    <NoticeContext value={notify}>
      {props.children}
      {shown.length === 0 ? null : (
        <section className={styles.region} aria-label={t("notices")}>
          {shown.map((notice) => (
            <NoticeSlip key={notice.id} notice={notice} dismiss={dismiss} />
          ))}
        </section>
      )}
    </NoticeContext>
  );
}

function NoticeSlip(props: {
  readonly notice: ShownNotice;
  readonly dismiss: (id: number) => void;
}): ReactNode {
  const { t } = useTranslation("common");
  const { notice, dismiss } = props;
  const [held, setHeld] = useState(false);
  const seconds = notice.seconds ?? (notice.action === undefined ? 5 : 10);
  useEffect(() => {
    if (held || seconds === "stays") return undefined;
    const timer = setTimeout(() => {
      dismiss(notice.id);
    }, seconds * 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [held, seconds, dismiss, notice.id]);
  return (
    <div
      className={styles.notice}
      data-tone={notice.tone ?? "plain"}
      onPointerEnter={() => {
        setHeld(true);
      }}
      onPointerLeave={() => {
        setHeld(false);
      }}
      onFocus={() => {
        setHeld(true);
      }}
      onBlur={() => {
        setHeld(false);
      }}
    >
      <p>{notice.text}</p>
      {notice.action === undefined ? null : (
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            notice.action?.run();
            dismiss(notice.id);
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <IconButton
        size="small"
        label={t("dismiss")}
        icon={<X aria-hidden />}
        onPress={() => {
          dismiss(notice.id);
        }}
      />
    </div>
  );
}
