// date: the time, in UTC. Options -u (accepted), -d @SECONDS, +FORMAT (strftime).

import { CalendarTime, Clock, clockTime, fail, formatTime, parseNumber, stdout } from "ring3";
import { parseOptions, refuseExtra } from "./lib/options";

const NANOSECONDS: i64 = 1_000_000_000;
const DEFAULT_FORMAT = "%a %b %e %H:%M:%S %Z %Y";

export function date(args: string[]): i32 {
  const options = parseOptions(args, "ud:", ["utc=u", "date=d"]);
  refuseExtra(options, 1);
  let time = clockTime(Clock.REALTIME);
  const given = options.value("d");
  if (given !== null) {
    const seconds = parseNumber(given.substring(1));
    if (!given.startsWith("@") || seconds.error) fail("invalid date '" + given + "'");
    time = seconds.value * NANOSECONDS;
  }
  let format = DEFAULT_FORMAT;
  if (options.operands.length) {
    if (!options.operands[0].startsWith("+")) fail("invalid date '" + options.operands[0] + "'");
    format = options.operands[0].substring(1);
  }
  stdout.line(formatTime(format, new CalendarTime(time / NANOSECONDS), <i32>(time % NANOSECONDS)));
  return 0;
}
