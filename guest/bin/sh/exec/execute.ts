// Walks the syntax tree (POSIX.1-2017 XCU 2.9). Each function returns a command's exit status and leaves it in $?.
// break, continue, return and errors travel up through shell.skip; every loop over commands looks at it.
import { matches, stdout } from "ring3";
import { expandPattern, expandText, expandWords } from "../expand/expand";
import {
  AndOr,
  Background,
  Case,
  Compound,
  For,
  FunctionDefinition,
  Group,
  If,
  List,
  Loop,
  Node,
  NodeKind,
  Pipeline,
  SimpleCommand,
} from "../syntax/ast";
import { exitShell } from "./exit";
import { executePipeline, runInBackground, runSubshell } from "./pipeline";
import { applyRedirects, RedirectUndo } from "./redirect";
import { fatal, shell, Skip, Status } from "./shell";
import { executeSimple } from "./simple";
import { runPendingTraps, signalsPending } from "./traps";
import { setVariable } from "./variables";

/** Runs `node`. With `isLast` the process ends right after it, so it may be replaced by the command. */
export function execute(node: Node, isLast: bool): i32 {
  if (signalsPending()) {
    runPendingTraps();
    if (shell.skip != Skip.NONE) return shell.status;
  }
  let status = 0;
  let canFail = false;
  switch (node.kind) {
    case NodeKind.SIMPLE:
      status = executeSimple(changetype<SimpleCommand>(node), isLast);
      canFail = true;
      break;
    case NodeKind.PIPELINE: {
      const pipeline = changetype<Pipeline>(node);
      status = executePipeline(pipeline);
      canFail = !pipeline.negated;
      break;
    }
    case NodeKind.AND_OR:
      status = executeAndOr(changetype<AndOr>(node), isLast);
      break;
    case NodeKind.LIST:
      status = executeList(changetype<List>(node), isLast);
      break;
    case NodeKind.BACKGROUND:
      status = runInBackground(changetype<Background>(node).body);
      break;
    case NodeKind.FUNCTION: {
      const definition = changetype<FunctionDefinition>(node);
      shell.functions.set(definition.name, definition);
      break;
    }
    case NodeKind.SUBSHELL:
      status = runSubshell(changetype<Group>(node), isLast);
      canFail = true;
      break;
    default:
      status = executeCompound(changetype<Compound>(node), isLast);
      break;
  }
  shell.status = status;
  if (signalsPending()) runPendingTraps();
  if (canFail && status != 0 && shell.errorExit && shell.tested == 0 && shell.skip == Skip.NONE) exitShell(status);
  return shell.status;
}

/** A compound command that runs in this process, inside its redirections. */
export function executeCompound(node: Compound, isLast: bool): i32 {
  if (node.redirects.length == 0) return executeBody(node, isLast);
  const undo = new RedirectUndo();
  let status: i32 = Status.MISUSE;
  if (applyRedirects(node.redirects, undo)) {
    status = executeBody(node, false);
    stdout.flush();
  }
  undo.restore();
  return status;
}

function executeBody(node: Compound, isLast: bool): i32 {
  switch (node.kind) {
    case NodeKind.GROUP:
      return execute(changetype<Group>(node).body, isLast);
    case NodeKind.IF:
      return executeIf(changetype<If>(node), isLast);
    case NodeKind.LOOP:
      return executeLoop(changetype<Loop>(node));
    case NodeKind.FOR:
      return executeFor(changetype<For>(node));
    default:
      return executeCase(changetype<Case>(node), isLast);
  }
}

function executeList(list: List, isLast: bool): i32 {
  const items = list.items;
  let status = 0;
  for (let i = 0; i < items.length; i++) {
    status = execute(items[i], isLast && i + 1 == items.length);
    if (shell.skip != Skip.NONE) break;
  }
  return status;
}

/** Runs a command whose failure is an answer and not an error: -e does not apply. */
function test(node: Node): i32 {
  shell.tested++;
  const status = execute(node, false);
  shell.tested--;
  return status;
}

function executeAndOr(node: AndOr, isLast: bool): i32 {
  const status = test(node.left);
  if (shell.skip != Skip.NONE || (status == 0) != node.isAnd) return status;
  return execute(node.right, isLast);
}

function executeIf(node: If, isLast: bool): i32 {
  const status = test(node.condition);
  if (shell.skip != Skip.NONE) return status;
  if (status == 0) return execute(node.consequence, isLast);
  const alternative = node.alternative;
  return alternative === null ? 0 : execute(alternative, isLast);
}

/** After the body of a loop: settles a pending break or continue. True when this loop must end. */
function loopMustEnd(): bool {
  const skip = shell.skip;
  if (skip == Skip.NONE) return false;
  if (skip != Skip.BREAK && skip != Skip.CONTINUE) return true;
  if (--shell.skipLoops > 0) return true;
  shell.skip = Skip.NONE;
  return skip == Skip.BREAK;
}

function executeLoop(node: Loop): i32 {
  let status = 0;
  shell.loopDepth++;
  while (true) {
    const condition = test(node.condition);
    if (loopMustEnd()) {
      if (shell.skip == Skip.RETURN || shell.skip == Skip.ABANDON) status = condition;
      break;
    }
    if ((condition == 0) == node.isUntil) break;
    status = execute(node.body, false);
    if (loopMustEnd()) break;
  }
  shell.loopDepth--;
  return status;
}

function executeFor(node: For): i32 {
  const words = node.words;
  let values: string[];
  if (words === null) values = shell.parameters.slice();
  else {
    values = [];
    expandWords(words, values);
    if (shell.skip != Skip.NONE) return shell.status;
  }
  let status = 0;
  shell.loopDepth++;
  for (let i = 0; i < values.length; i++) {
    if (!setVariable(node.name, values[i])) {
      fatal(node.name + ": is read only");
      status = shell.status;
      break;
    }
    status = execute(node.body, false);
    if (loopMustEnd()) break;
  }
  shell.loopDepth--;
  return status;
}

function executeCase(node: Case, isLast: bool): i32 {
  const subject = expandText(node.subject);
  for (let i = 0; i < node.items.length; i++) {
    const item = node.items[i];
    for (let k = 0; k < item.patterns.length; k++) {
      const pattern = expandPattern(item.patterns[k]);
      if (shell.skip != Skip.NONE) return shell.status;
      if (!matches(pattern, subject)) continue;
      const body = item.body;
      return body === null ? 0 : execute(body, isLast);
    }
  }
  return shell.skip == Skip.NONE ? 0 : shell.status;
}
