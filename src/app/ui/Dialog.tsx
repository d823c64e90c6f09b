import type { ReactNode } from "react";
import X from "lucide-react/icons/x";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTranslation } from "react-i18next";
import { classes } from "./classes.ts";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";

/** A window over the page that holds the focus; Escape and a press outside close it. `actions` stand at its foot. */
export function Dialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly width?: "narrow" | "normal" | "wide";
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation("common");
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      className={styles.overlay ?? ""}
    >
      <Modal className={classes(styles.modal, styles[props.width ?? "normal"])}>
        <AriaDialog className={styles.dialog ?? ""}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ""}>
              {props.title}
            </Heading>
            <IconButton label={t("close")} icon={<X aria-hidden />} onPress={props.onClose} />
          </header>
          <div ref={reachable} className={styles.body}>
            {props.children}
          </div>
          {props.actions === undefined ? null : <footer className={styles.foot}>{props.actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What does not fit is scrolled by keyboard, too. */
function reachable(body: HTMLElement | null): void {
  if (body !== null && body.scrollHeight > body.clientHeight) body.tabIndex = 0;
}
