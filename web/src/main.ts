// The page: terminal, status bar and files around one machine. Each part is in its own file; here they meet.
import "@xterm/xterm/css/xterm.css";
import type { ClientListener } from "../../host/browser/client";
import type { DroppedFile } from "../../host/browser/messages";
import { Console } from "./console";
import { element } from "./element";
import { explainFailure, explainPut, explainStop, lacking } from "./explain";
import { chosenFiles, droppedFiles } from "./files-in";
import { saveFile } from "./files-out";
import { Notice } from "./notice";
import { MEMORY_MEGABYTES, Power } from "./power";
import { StatusBar } from "./status-bar";

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** A file needs room twice while it is unpacked, and the machine some for itself. */
const LARGEST_DROP = (MEMORY_MEGABYTES * BYTES_PER_MEGABYTE) / 4;

const notice = new Notice(() => terminal.focus());
const bar = new StatusBar();
const listener: ClientListener = {
  onOutput: (bytes, shown) => terminal.write(bytes, shown),
  onStatus: (status) => bar.showStatus(status),
  onFile: saveFile,
  onStopped(reason, exitStatus) {
    bar.showState("off");
    notice.show(...explainStop(reason, exitStatus));
  },
  onFailed(message) {
    power.off();
    bar.showState("failed");
    notice.show(...explainFailure(message));
  },
};
const power = new Power(listener);
const terminal = new Console(element("terminal", HTMLElement), {
  onInput: (bytes) => power.machine?.input(bytes),
  onResize: (rows, cols) => power.machine?.resize(rows, cols),
});

function switchOn(): void {
  notice.hide();
  terminal.reset();
  bar.showState("booting");
  power.on(terminal.rows, terminal.cols);
  terminal.focus();
}

async function put(reading: Promise<DroppedFile[]>): Promise<void> {
  try {
    const files = await reading;
    const size = files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (size > LARGEST_DROP) notice.show("Too large", `The machine has ${MEMORY_MEGABYTES} MB of memory; put in at most ${LARGEST_DROP / BYTES_PER_MEGABYTE} MB at once.`);
    else if (files.length > 0 && power.machine !== null) {
      power.machine.drop(files);
      notice.tell(...explainPut(files.map((file) => file.path)));
    }
  } catch (error) {
    notice.show("That file could not be read", `${error instanceof Error ? error.message : String(error)}\nNothing was put into the machine.`);
  }
  terminal.focus();
}

function watchFiles(): void {
  const { body } = document;
  const field = element("files", HTMLInputElement);
  field.addEventListener("change", () => {
    void put(chosenFiles(field.files ?? []));
    field.value = "";
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    body.classList.add("dropping");
  });
  addEventListener("dragleave", () => body.classList.remove("dropping"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    body.classList.remove("dropping");
    if (event.dataTransfer !== null) void put(droppedFiles(event.dataTransfer));
  });
}

function watchReader(): void {
  const button = element("reader", HTMLButtonElement);
  button.addEventListener("click", () => {
    const readable = button.ariaPressed !== "true";
    button.ariaPressed = String(readable);
    terminal.setReadable(readable);
  });
}

watchFiles();
watchReader();
element("restart", HTMLButtonElement).addEventListener("click", switchOn);
document.addEventListener("visibilitychange", () => power.machine?.pause(document.hidden));
const missing = lacking();
if (missing === null) switchOn();
else listener.onFailed?.(missing);
