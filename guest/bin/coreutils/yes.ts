// yes: prints "y", or its arguments, until it is stopped.

import { stdout } from "ring3";

export function yes(args: string[]): i32 {
  const text = args.length > 1 ? args.slice(1).join(" ") : "y";
  while (!stdout.error) stdout.line(text);
  return 1;
}
