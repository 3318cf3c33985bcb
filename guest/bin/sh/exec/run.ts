// Reading and running: one complete command after the other from a source, until its end.
import { Lexer } from "../syntax/lexer";
import { Parser } from "../syntax/parser";
import { Source } from "../syntax/source";
import { execute } from "./execute";
import { fatal, shell, Skip } from "./shell";

/**
 * Runs everything in `source` and returns the status of its last command, 0 when there is none. With `isLast` the
 * shell ends after it, so the last command need not be forked.
 */
export function runSource(source: Source, isLast: bool): i32 {
  const lexer = new Lexer(source);
  const parser = new Parser(lexer);
  let status = 0;
  while (true) {
    const node = parser.parseLine();
    const error = lexer.error;
    if (error !== null) {
      shell.line = lexer.errorLine;
      fatal("Syntax error: " + error);
      return shell.status;
    }
    if (node === null) return status;
    if (shell.noExecute) continue;
    status = execute(node, isLast && source.isExhausted());
    if (shell.skip != Skip.NONE) return status;
  }
}
