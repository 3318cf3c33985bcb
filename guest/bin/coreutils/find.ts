// find: walks trees of files, testing each and doing something with those that pass. The tests and actions are listed in
// lib/find/parser.ts.

import { errno, lstat, readDirectory } from "ring3";
import { actionFailed, clearPruned, pruned } from "./lib/find/actions";
import { Expression, Visited } from "./lib/find/expression";
import { FindParser } from "./lib/find/parser";
import { baseName, complain, joinPath } from "./lib/paths";

let status: i32 = 0;

export function find(args: string[]): i32 {
  let at = 1;
  const roots: string[] = [];
  for (; at < args.length && !args[at].startsWith("-") && args[at] != "(" && args[at] != "!"; at++) roots.push(args[at]);
  if (!roots.length) roots.push(".");
  const parser = new FindParser(args.slice(at));
  const expression = parser.parse();
  for (let i = 0; i < roots.length; i++) walk(roots[i], baseName(roots[i]), 0, parser, expression);
  expression.finish();
  return actionFailed ? 1 : status;
}

function walk(path: string, name: string, depth: i32, parser: FindParser, expression: Expression): void {
  const file = lstat(path);
  if (file === null) {
    status = complain("'" + path + "'", errno);
    return;
  }
  const visited = new Visited(path, name, depth, file);
  clearPruned();
  if (!parser.depthFirst && depth >= parser.minDepth) expression.test(visited);
  if (file.isDirectory && depth < parser.maxDepth && !pruned) {
    const entries = readDirectory(path);
    if (entries === null) status = complain("'" + path + "'", errno);
    else {
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i].name;
        if (entry != "." && entry != "..") walk(joinPath(path, entry), entry, depth + 1, parser, expression);
      }
    }
  }
  if (parser.depthFirst && depth >= parser.minDepth) expression.test(visited);
}
