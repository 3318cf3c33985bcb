// env: prints the environment, or runs a program in a changed one. Options -i (empty), -u NAME.

import { EXIT_NOT_EXECUTABLE, EXIT_NOT_FOUND, Errno, environ, execSearch, setenv, stdout, strerror, unsetenv, warn } from "ring3";

export function env(args: string[]): i32 {
  let at = 1;
  for (; at < args.length && args[at].startsWith("-"); at++) {
    if (args[at] == "-i" || args[at] == "-") environ().length = 0;
    else if (args[at] == "-u" && at + 1 < args.length) unsetenv(args[++at]);
    else if (args[at] == "--") {
      at++;
      break;
    } else {
      warn("invalid option -- '" + args[at].substring(1) + "'");
      return 125;
    }
  }
  for (; at < args.length && args[at].includes("="); at++) {
    const equals = args[at].indexOf("=");
    setenv(args[at].substring(0, equals), args[at].substring(equals + 1));
  }
  if (at == args.length) {
    for (let i = 0; i < environ().length; i++) stdout.line(environ()[i]);
    return 0;
  }
  const error = execSearch(args[at], args.slice(at));
  warn("'" + args[at] + "': " + strerror(error));
  return error == -Errno.ENOENT ? EXIT_NOT_FOUND : EXIT_NOT_EXECUTABLE;
}
