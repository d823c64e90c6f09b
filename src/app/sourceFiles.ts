/** Something to translate as it came in: a file, or a text that was pasted. Its name has the folders it stood in. */
export interface SourceFile {
  readonly name: string;
  readonly content: Blob;
}

/** Chosen files; those of a chosen folder carry their folders in their names. */
export function chosenFiles(files: Iterable<File>): readonly SourceFile[] {
  return [...files].map((file) => ({
    name: file.webkitRelativePath === "" ? file.name : (file.webkitRelativePath ?? file.name),
    content: file,
  }));
}

/** Dropped or pasted files, with everything in dropped folders. To be called within the event: what it holds is gone afterwards. */
export async function transferredFiles(transfer: DataTransfer): Promise<readonly SourceFile[]> {
  const entries = [...(transfer.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return chosenFiles(transfer.files);
  const found: SourceFile[] = [];
  for (const entry of entries) found.push(...(await filesUnder(entry)));
  return found;
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly SourceFile[]> {
  const name = entry.fullPath.replace(/^\//u, "");
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => {
      entry.file(resolve, () => {
        resolve(null);
      });
    });
    return file === null ? [] : [{ name, content: file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: SourceFile[] = [];
  // A folder is read in portions, until one is empty.
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (portion.length === 0) return found;
    for (const inner of portion) found.push(...(await filesUnder(inner)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A pasted text as a source. */
export function pastedText(text: string, name: string): SourceFile {
  return { name, content: new Blob([text]) };
}

/** Whether a file says by its name that it is a back-up of a project; reading it finds out. */
export function isBackup(file: SourceFile): boolean {
  return file.name.toLowerCase().endsWith(".muqabala");
}
