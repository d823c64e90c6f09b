import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./ui/Button.tsx";
import { EmptyState } from "./ui/EmptyState.tsx";

/** The net under a screen: says what happened and that nothing typed is lost, and opens the screen again. */
export class Failure extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error: error ?? new Error("a screen threw nothing") };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <FailureReport
        error={error}
        again={() => {
          this.setState({ error: undefined });
        }}
      />
    );
  }
}

function FailureReport(props: { readonly error: unknown; readonly again: () => void }): ReactNode {
  const { t } = useTranslation("shell");
  const message =
    props.error instanceof Error ? `${props.error.name}: ${props.error.message}` : String(props.error);
  return (
    <main tabIndex={-1} role="alert">
      <EmptyState
        title={t("failure.title")}
        actions={
          <Button kind="primary" onPress={props.again}>
            {t("failure.again")}
          </Button>
        }
      >
        <p>{t("failure.text")}</p>
        <details>
          <summary>{t("failure.details")}</summary>
          <code dir="ltr">{message}</code>
        </details>
      </EmptyState>
    </main>
  );
}
