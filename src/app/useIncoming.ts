import { useEffect, useState } from "react";
import { chosenFiles, transferredFiles, type SourceFile } from "./sourceFiles.ts";

/** Takes files dropped anywhere on the page and text pasted outside of fields; answers whether something hovers above it. */
export function useIncoming(options: {
  readonly isListening: boolean;
  readonly onFiles: (files: readonly SourceFile[]) => void;
  readonly onText: (text: string) => void;
}): boolean {
  const { isListening, onFiles, onText } = options;
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    if (!isListening) return undefined;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setHovering(false);
      if (event.dataTransfer === null) return;
      const text = event.dataTransfer.getData("text/plain");
      if (event.dataTransfer.files.length > 0) void transferredFiles(event.dataTransfer).then(onFiles);
      else if (text.trim() !== "") onText(text);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      if (files.length > 0) onFiles(chosenFiles(files));
      else onText(text);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [isListening, onFiles, onText]);
  return hovering;
}
