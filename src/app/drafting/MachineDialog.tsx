import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MachineChoice } from "../../assistance/machine/machineDraft.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { KeptMachine } from "./machineChoice.ts";
import styles from "./MachineDialog.module.css";

const TYPES = ["none", "device", "libretranslate", "openai"] as const;

/** Chooses where machine drafts come from: from nowhere, this device, or an address with one's own key. */
export function MachineDialog(props: {
  readonly kept: KeptMachine;
  readonly onKeep: (choice: MachineChoice) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["machine", "common"]);
  const { choice } = props.kept;
  const [type, setType] = useState<MachineChoice["type"]>(choice.type);
  const [address, setAddress] = useState("address" in choice ? choice.address : "");
  const [key, setKey] = useState("key" in choice ? choice.key : "");
  const [model, setModel] = useState("model" in choice ? choice.model : "");
  const isService = type === "libretranslate" || type === "openai";
  const isReady = !isService || /^https?:\/\/[^\s/]+/u.test(address.trim());
  const keep = (): void => {
    const common = { address: address.trim(), key: key.trim() };
    if (type === "libretranslate") props.onKeep({ type, ...common });
    else if (type === "openai") props.onKeep({ type, ...common, model: model.trim() });
    else props.onKeep({ type });
  };
  return (
    <Dialog
      isOpen
      title={t("settings")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" isDisabled={!isReady} onPress={keep}>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={t("from")}
          choices={TYPES.map((each) => ({
            value: each,
            label: t(`type.${each}`),
            help: t(`typeHelp.${each}`),
          }))}
          value={type}
          onChange={setType}
        />
        {isService ? (
          <>
            <TextField
              label={t("address")}
              dir="ltr"
              value={address}
              onChange={setAddress}
              problem={address === "" || isReady ? undefined : t("addressProblem")}
            />
            <TextField
              label={t("key")}
              dir="ltr"
              type="password"
              autoComplete="off"
              help={t("keyHelp")}
              value={key}
              onChange={setKey}
            />
          </>
        ) : null}
        {type === "openai" ? (
          <TextField label={t("model")} dir="ltr" value={model} onChange={setModel} />
        ) : null}
      </div>
    </Dialog>
  );
}

/** Shows once for an address exactly what is sent there. */
export function AgreementDialog(props: {
  readonly text: string;
  readonly onAgree: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(["machine", "common"]);
  return (
    <Dialog
      isOpen
      title={t("agreement")}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t("common:cancel")}</Button>
          <Button kind="primary" onPress={props.onAgree}>
            {t("send")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t("agreementText")}</p>
        <TextField label={t("sent")} lines="several" dir="ltr" isReadOnly value={props.text} />
      </div>
    </Dialog>
  );
}
