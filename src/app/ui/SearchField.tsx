import type { ReactNode } from "react";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components/SearchField";
import { useTranslation } from "react-i18next";
import styles from "./Field.module.css";

/** What a search field takes; `label` is its name, shown as the placeholder unless another is given. */
export interface SearchFieldProps extends Omit<AriaSearchFieldProps, "className" | "style" | "children"> {
  readonly label: string;
  readonly placeholder?: string;
}

/** A search box whose direction follows what is typed; Escape clears it. */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { t } = useTranslation("common");
  const { label, placeholder, ...rest } = props;
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.field ?? ""}>
      <div className={styles.box}>
        <Search aria-hidden />
        <Input className={styles.input ?? ""} dir="auto" placeholder={placeholder ?? label} />
        <Button className={styles.clear ?? ""} aria-label={t("clear")}>
          <X aria-hidden />
        </Button>
      </div>
    </AriaSearchField>
  );
}
