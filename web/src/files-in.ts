// Files of the user on their way to the machine: dropped on the page (with directories) or chosen by the button.
import type { DroppedFile } from "../../host/browser/messages";

/** Files of a drop; directories are walked. Throws the browser's error when one cannot be read. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  // The list is emptied when the event handler returns, so all entries are taken before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = await Promise.all(entries.map(readEntry));
  return files.flat();
}

/** Files of a file field. */
export function chosenFiles(list: Iterable<File>): Promise<DroppedFile[]> {
  return Promise.all([...list].map((file) => readFile(file.name, file)));
}

async function readEntry(entry: FileSystemEntry): Promise<DroppedFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return [await readFile(path, await fileOf(entry as FileSystemFileEntry))];
  const files: DroppedFile[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // readEntries gives a part at a time, and an empty one at the end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return files;
    for (const child of part) files.push(...(await readEntry(child)));
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];
const SCRIPT_MAGIC = [0x23, 0x21];
const EXECUTABLE = 0o755;

/** A browser tells nothing of permissions: what begins like a program may be run. */
async function readFile(path: string, file: File): Promise<DroppedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isProgram = [ELF_MAGIC, SCRIPT_MAGIC].some((magic) => magic.every((byte, i) => bytes[i] === byte));
  return isProgram ? { path, bytes, permissions: EXECUTABLE } : { path, bytes };
}
