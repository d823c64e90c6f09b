import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../core/actor.ts";
import { ROLES } from "../core/actor.ts";
import { LONGEST_NAME } from "./profile.ts";
import { useProfile } from "./ProfileContext.tsx";
import { Avatar } from "./ui/Avatar.tsx";
import { Button } from "./ui/Button.tsx";
import { Dialog } from "./ui/Dialog.tsx";
import { RadioGroup } from "./ui/RadioGroup.tsx";
import { TextField } from "./ui/TextField.tsx";
import styles from "./ProfileButton.module.css";

/** Who works here and in which role, in the bar; opens the page where both are said. */
export function ProfileButton(): ReactNode {
  const { t } = useTranslation(["profile", "roles", "common"]);
  const { profile } = useProfile();
  const [isOpen, setOpen] = useState(false);
  const name = profile.name === "" ? t("nobody") : profile.name;
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        aria-label={t("open", { name, role: t(`roles:${profile.role}`) })}
        icon={<Avatar name={name} />}
        onPress={() => {
          setOpen(true);
        }}
      >
        <span className={styles.who}>
          <bdi className={styles.person}>{name}</bdi>
          <span className={styles.role}>{t(`roles:${profile.role}`)}</span>
        </span>
      </Button>
      {isOpen ? (
        <ProfileDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

function ProfileDialog(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(["profile", "roles", "common"]);
  const { profile, change } = useProfile();
  const [name, setName] = useState(profile.name);
  const [role, setRole] = useState<Role>(profile.role);
  const keep = (): void => {
    change({ name: name.trim(), role });
    props.onClose();
  };
  return (
    <Dialog
      isOpen
      title={t("title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" onPress={keep}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t("name")}
          help={t("nameHelp")}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          autoFocus
        />
        <RadioGroup
          label={t("role")}
          value={role}
          onChange={setRole}
          choices={ROLES.map((each) => ({ value: each, label: t(`roles:${each}`), help: t(`does.${each}`) }))}
        />
      </div>
    </Dialog>
  );
}
