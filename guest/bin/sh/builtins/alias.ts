// alias, unalias (POSIX.1-2017 XCU alias).
import { stdout } from "ring3";
import { Status } from "../exec/shell";
import { aliasFor, aliasNames, removeAlias, removeAllAliases, setAlias } from "../syntax/aliases";
import { quoteAlways } from "../syntax/quote";
import { failure } from "./usage";

function print(name: string): void {
  stdout.line(name + "=" + quoteAlways(aliasFor(name)!));
}

export function aliasBuiltin(fields: string[]): i32 {
  if (fields.length == 1) {
    const names = aliasNames();
    names.sort();
    for (let i = 0; i < names.length; i++) print(names[i]);
    return Status.SUCCESS;
  }
  let status: i32 = Status.SUCCESS;
  for (let i = 1; i < fields.length; i++) {
    const equals = fields[i].indexOf("=", 1);
    if (equals > 0) setAlias(fields[i].substring(0, equals), fields[i].substring(equals + 1));
    else if (aliasFor(fields[i]) !== null) print(fields[i]);
    else status = failure(fields, fields[i] + " not found");
  }
  return status;
}

export function unaliasBuiltin(fields: string[]): i32 {
  if (fields.length > 1 && fields[1] == "-a") {
    removeAllAliases();
    return Status.SUCCESS;
  }
  let status: i32 = Status.SUCCESS;
  for (let i = 1; i < fields.length; i++) {
    if (!removeAlias(fields[i])) status = failure(fields, fields[i] + " not found");
  }
  return status;
}
