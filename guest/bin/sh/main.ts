// sh: the shell. Works out from its arguments where commands come from, then runs them
// (POSIX.1-2017 XCU sh).
import { args, environ, F, isTerminal, O, open, stderr, strerror, sys, Errno } from "ring3";
import { initialiseDirectory } from "./builtins/directory";
import { setNamedOption, setOption } from "./builtins/options";
import { installBuiltins } from "./builtins/table";
import { exitShell } from "./exec/exit";
import { runSource } from "./exec/run";
import { shell, Status } from "./exec/shell";
import { FIRST_PRIVATE_FD } from "./exec/terminal";
import { getVariable, importEnvironment, setVariable, unsetVariable } from "./exec/variables";
import { ScriptSource, SharedSource } from "./file-source";
import { runInteractive } from "./interactive";
import { Ch } from "./syntax/chars";
import { StringSource } from "./syntax/source";

const STDIN: i32 = 0;
const STDERR: i32 = 2;

/** What the command line asked for besides shell options. */
class Invocation {
  /** -c: the first operand is the text to run. */
  command: bool = false;
  /** -s: commands come from standard input, operands are parameters. */
  fromStdin: bool = false;
  /** -l, or a name that begins with a minus sign. */
  login: bool = false;
  /** Index of the first operand. */
  operands: i32 = 1;
}

function usage(message: string): void {
  stderr.write("sh: 0: " + message + "\n");
  sys.exit_group(Status.MISUSE);
}

function parseArguments(list: string[]): Invocation {
  const invocation = new Invocation();
  invocation.login = list.length > 0 && list[0].startsWith("-");
  let i = 1;
  for (; i < list.length; i++) {
    const text = list[i];
    const sign = text.charCodeAt(0);
    if (text == "--" || text == "-") {
      i++;
      break;
    }
    if ((sign != Ch.MINUS && sign != Ch.PLUS) || text.length < 2) break;
    for (let k = 1; k < text.length; k++) {
      const letter = text.charAt(k);
      if (letter == "c") invocation.command = true;
      else if (letter == "s") invocation.fromStdin = true;
      else if (letter == "l") invocation.login = true;
      else if (letter == "o") {
        if (++i == list.length || !setNamedOption(list[i], sign == Ch.MINUS)) usage("Illegal option -o");
        break;
      } else if (!setOption(letter, sign == Ch.MINUS)) usage("Illegal option " + text.charAt(0) + letter);
    }
  }
  invocation.operands = i;
  return invocation;
}

function initialiseVariables(): void {
  importEnvironment(environ());
  unsetVariable("IFS");
  setVariable("OPTIND", "1");
  setVariable("PPID", sys.getppid().toString());
  if (getVariable("PS1") === null) setVariable("PS1", "\\u@\\h:\\w\\$ ");
  if (getVariable("PS2") === null) setVariable("PS2", "> ");
  if (getVariable("PS4") === null) setVariable("PS4", "+ ");
  initialiseDirectory();
}

/** Opens a script on a descriptor that its commands do not see. Exits 127 or 126 when it cannot. */
function openScript(path: string): i32 {
  const fd = open(path, O.RDONLY);
  if (fd < 0) {
    stderr.write("sh: 0: cannot open " + path + ": " + strerror(fd) + "\n");
    sys.exit_group(fd == -Errno.ENOENT ? Status.NOT_FOUND : Status.NOT_EXECUTABLE);
  }
  const moved = sys.fcntl64(fd, F.DUPFD_CLOEXEC, FIRST_PRIVATE_FD);
  sys.close(fd);
  return moved;
}

export function main(): void {
  const list = args();
  shell.pid = sys.getpid();
  installBuiltins();
  initialiseVariables();
  const invocation = parseArguments(list);
  let operand = invocation.operands;
  if (list.length > 0) shell.name = list[0];

  if (invocation.command) {
    if (operand == list.length) usage("-c requires an argument");
    const text = list[operand++];
    if (operand < list.length) shell.name = list[operand++];
    shell.parameters = list.slice(operand);
    exitShell(runSource(new StringSource(text, 1), true));
  }
  if (operand < list.length && !invocation.fromStdin) {
    shell.name = list[operand];
    shell.parameters = list.slice(operand + 1);
    exitShell(runSource(new ScriptSource(openScript(list[operand])), false));
  }
  shell.parameters = list.slice(operand);
  if (shell.interactive || (isTerminal(STDIN) && isTerminal(STDERR))) runInteractive(invocation.login);
  exitShell(runSource(new SharedSource(STDIN), false));
}
