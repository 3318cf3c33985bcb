// `time pipeline`: how long it took, and the processor time of its processes in user and kernel mode (POSIX.1-2017 XCU
// time; a reserved word as in KornShell and Bash, so that it times whole pipelines).
import { Clock, clockTime, stderr, sys } from "ring3";

const TICKS_PER_SECOND: i64 = 100;
const NANOSECONDS: i64 = 1_000_000_000;
const NANOSECONDS_PER_MILLISECOND: i64 = 1_000_000;
/** struct tms: 0 user i32 | 4 system i32 | 8 children's user i32 | 12 children's system i32 */
const tms: usize = memory.data(16);

/** A reading of the clocks. */
export class Stopwatch {
  private readonly real: i64 = clockTime(Clock.MONOTONIC);
  private readonly user: i64;
  private readonly system: i64;

  constructor() {
    sys.times(tms);
    this.user = <i64>load<i32>(tms) + load<i32>(tms, 8);
    this.system = <i64>load<i32>(tms, 4) + load<i32>(tms, 12);
  }

  /** Prints on standard error what has gone by since this reading. */
  report(): void {
    const now = new Stopwatch();
    const tick = NANOSECONDS / TICKS_PER_SECOND;
    stderr.write(
      "\nreal\t" + duration(now.real - this.real) +
        "\nuser\t" + duration((now.user - this.user) * tick) +
        "\nsys\t" + duration((now.system - this.system) * tick) + "\n",
    );
  }
}

/** Minutes, seconds and milliseconds: 0m1.250s. */
function duration(nanoseconds: i64): string {
  const seconds = nanoseconds / NANOSECONDS;
  const milliseconds = (nanoseconds % NANOSECONDS) / NANOSECONDS_PER_MILLISECOND;
  return (seconds / 60).toString() + "m" + (seconds % 60).toString() + "." + milliseconds.toString().padStart(3, "0") + "s";
}
