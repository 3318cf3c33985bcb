// help: what the shell itself can do, for people who have just arrived.
import { stdout, windowSize } from "ring3";
import { Status } from "../exec/shell";
import { inColumns } from "../edit/columns";
import { reservedWords } from "./command";
import { builtinNames } from "./table";

const STDOUT: i32 = 1;
const DEFAULT_COLUMNS: i32 = 80;

export function helpBuiltin(_fields: string[]): i32 {
  const size = windowSize(STDOUT);
  const columns = size === null ? DEFAULT_COLUMNS : size.columns;
  const names = builtinNames();
  names.sort();
  stdout.write("Builtin commands:\n" + inColumns(names, columns));
  stdout.write("Reserved words:\n" + inColumns(reservedWords(), columns));
  stdout.write(
    "Programs are in the directories of $PATH: try `ls /bin`.\n" +
      "Keys: tab completes, up recalls, ^R searches, ^C interrupts, ^Z stops (fg, bg and jobs go on), ^D leaves.\n",
  );
  return Status.SUCCESS;
}
