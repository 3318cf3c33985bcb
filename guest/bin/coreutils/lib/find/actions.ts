// find's actions on one file.

import { rmdir, spawn, stderr, stdin, stdout, unlink, waitFor } from "ring3";
import { complainOf } from "../paths";
import { Expression, Visited } from "./expression";

/** Has an action failed? Then find's own status says so. */
export let actionFailed: bool = false;
/** Set by -prune: the walk stays out of the directory. */
export let pruned: bool = false;

export function clearPruned(): void {
  pruned = false;
}

export class Print extends Expression {
  constructor(private end: u8) {
    super();
  }
  test(visited: Visited): bool {
    stdout.write(visited.path);
    stdout.byte(this.end);
    return true;
  }
}

export class Prune extends Expression {
  test(_visited: Visited): bool {
    pruned = true;
    return true;
  }
}

export class Delete extends Expression {
  test(visited: Visited): bool {
    if (visited.path == ".") return true;
    const error = visited.file.isDirectory ? rmdir(visited.path) : unlink(visited.path);
    if (error < 0) {
      complainOf("cannot delete", visited.path, error);
      actionFailed = true;
    }
    return error == 0;
  }
}

const MAX_COLLECTED = 1000;

/** -exec COMMAND ; for each file, or with + for many at once; -ok asks first. */
export class Execute extends Expression {
  private collected: string[] = [];

  constructor(
    private command: string[],
    private many: bool,
    private asks: bool,
  ) {
    super();
  }
  test(visited: Visited): bool {
    if (this.many) {
      this.collected.push(visited.path);
      if (this.collected.length == MAX_COLLECTED) this.finish();
      return true;
    }
    const line: string[] = [];
    for (let i = 0; i < this.command.length; i++) line.push(this.command[i].replaceAll("{}", visited.path));
    if (this.asks && !agreed(line)) return false;
    return run(line);
  }
  finish(): void {
    if (!this.collected.length) return;
    const line: string[] = [];
    for (let i = 0; i < this.command.length; i++) {
      if (this.command[i] != "{}") line.push(this.command[i]);
      else for (let k = 0; k < this.collected.length; k++) line.push(this.collected[k]);
    }
    this.collected = [];
    if (!run(line)) actionFailed = true;
  }
}

function run(line: string[]): bool {
  const pid = spawn(line);
  return pid > 0 && waitFor(pid).raw == 0;
}

function agreed(line: string[]): bool {
  stderr.write("< " + line[0] + " ... " + line[line.length - 1] + " > ? ");
  const answer = stdin.readLine();
  return answer !== null && (answer.startsWith("y") || answer.startsWith("Y"));
}
