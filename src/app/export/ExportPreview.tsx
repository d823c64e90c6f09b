import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Project } from "../../core/project.ts";
import type { ExportFont } from "../../interchange/bilingual/exporter.ts";
import { makeEdition } from "../../interchange/bilingual/edition.ts";
import type { Appearance } from "../appearance.ts";
import { useAppearance } from "../AppearanceContext.tsx";
import { defaultExportOptions, type ExportOptions } from "../../interchange/bilingual/exportOptions.ts";
import { type ExportChoice, effectiveOptions, hasLayout } from "./exportChoice.ts";
import styles from "./ExportPreview.module.css";

/** Rows of a preview: three or four pages, laid out in some 10 ms. */
const PREVIEW_ROWS = 60;

/** Characters of a preview that is text: as much as one scrolls through. */
const PREVIEW_LENGTH = 20_000;

/** What is shown: a page as the file will look, or the words of a file that is nothing but text. */
type Preview =
  { readonly type: "page"; readonly html: string } | { readonly type: "text"; readonly text: string };

/** The beginning of the document as it would be made now. Word files and tables are shown as the page of the same layout. */
export function ExportPreview(props: {
  readonly project: Project;
  readonly choice: ExportChoice;
  readonly fonts: readonly ExportFont[];
}): ReactNode {
  const { t } = useTranslation("exporting");
  const { project, choice, fonts } = props;
  const { theme } = useAppearance().appearance;
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let gone = false;
    void makePreview(project, choice, fonts).then((made) => {
      if (!gone) setPreview(made);
    });
    return () => {
      gone = true;
    };
  }, [project, choice, fonts]);
  if (preview === null) return <div className={styles.preview} aria-busy="true" />;
  if (preview.type === "page") {
    return (
      <iframe
        className={styles.preview}
        title={t("preview")}
        sandbox=""
        srcDoc={inTheme(preview.html, theme)}
        data-preview="page"
      />
    );
  }
  return (
    <section className={styles.preview} aria-label={t("preview")} data-preview="text">
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} tabIndex={0}>
        {preview.text}
      </pre>
    </section>
  );
}

/** The page in the theme of the workbench: by itself it follows the system alone. */
function inTheme(html: string, theme: Appearance["theme"]): string {
  if (theme === "system") return html;
  return html.replace("</head>", `<style>:root{color-scheme:${theme}}</style></head>`);
}

async function makePreview(
  project: Project,
  choice: ExportChoice,
  fonts: readonly ExportFont[],
): Promise<Preview> {
  const options = previewOptions(choice);
  const context = { at: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const { format } = choice;
  const isText = project.documents.every((document) => document.skeleton.type === "text");
  switch (format === "same" && !isText ? "html" : format) {
    case "html":
    case "docx":
    case "xlsx":
    case "csv":
    case "xliff":
    case "tmx": {
      const { previewHtml } = await import("../../interchange/bilingual/html.ts");
      return {
        type: "page",
        html: previewHtml(project, options, { ...context, fonts, rows: PREVIEW_ROWS }),
      };
    }
    case "markdown":
    case "text": {
      const exporter = await textExporters[format === "markdown" ? "markdown" : "text"]();
      const written = await exporter.write(makeEdition(project, options, PREVIEW_ROWS), context);
      return { type: "text", text: written.type === "success" ? readable(written.value) : "" };
    }
    case "same": {
      const { textOf } = await import("../../interchange/plainText.ts");
      const texts = project.documents.map((document) =>
        textOf(project, document, { side: "target", untranslated: choice.untranslated }),
      );
      return { type: "text", text: texts.join("\n").slice(0, PREVIEW_LENGTH) };
    }
  }
}

/** What other tools and the translated original hold is shown as a page, since it is none itself. */
function previewOptions(choice: ExportChoice): ExportOptions {
  if (hasLayout(choice.format)) return effectiveOptions(choice);
  const layout = choice.format === "same" ? "target_only" : "side_by_side";
  return defaultExportOptions(layout, choice.options.language);
}

const textExporters = {
  markdown: async () => (await import("../../interchange/bilingual/markdown.ts")).markdownExporter,
  text: async () => (await import("../../interchange/bilingual/text.ts")).textExporter,
} as const;

function readable(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).slice(0, PREVIEW_LENGTH);
}
