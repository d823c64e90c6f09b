import type { ReactNode } from "react";
import PanelLeft from "lucide-react/icons/panel-left";
import PanelRight from "lucide-react/icons/panel-right";
import Search from "lucide-react/icons/search";
import WandSparkles from "lucide-react/icons/wand-sparkles";
import { useTranslation } from "react-i18next";
import { useCommandDesk, useKeysOf } from "../Commands.tsx";
import { IconButton, IconToggle } from "../ui/IconButton.tsx";
import { useEditorState } from "./EditorContext.tsx";
import { FilterMenu } from "./FilterMenu.tsx";
import styles from "./TranslateScreen.module.css";

/** The tools of the translate screen in the bar: outline, filter, find, side panel. */
export function Tools(): ReactNode {
  const { t } = useTranslation("commands");
  const desk = useCommandDesk();
  const keysOf = useKeysOf();
  const outline = useEditorState((state) => state.panels.outline.isOpen);
  const side = useEditorState((state) => state.panels.side.isOpen);
  return (
    <div className={styles.tools}>
      <IconToggle
        label={t("title.toggleOutline")}
        keys={keysOf("toggleOutline")}
        icon={<PanelLeft aria-hidden />}
        isSelected={outline}
        onChange={() => desk.run("toggleOutline")}
      />
      <FilterMenu />
      <IconButton
        label={t("title.find")}
        keys={keysOf("find")}
        icon={<Search aria-hidden />}
        onPress={() => desk.run("find")}
      />
      <IconButton
        label={t("title.pretranslate")}
        icon={<WandSparkles aria-hidden />}
        onPress={() => desk.run("pretranslate")}
      />
      <IconToggle
        label={t("title.togglePanel")}
        keys={keysOf("togglePanel")}
        icon={<PanelRight aria-hidden />}
        isSelected={side}
        onChange={() => desk.run("togglePanel")}
      />
    </div>
  );
}
