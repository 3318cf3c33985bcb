// adjtimex, clock_adjtime (man 2 adjtimex; Linux: kernel/time/ntp.c). Virtual time needs no discipline: what is set is kept
// and told, and only ADJ_SETOFFSET moves the clock.
import { Errno } from "../../abi/errno";
import { Clock } from "../../abi/time";
import { Adj, Sta, Timex } from "../../abi/timex";
import { TIME_GLOBALS } from "../layout";
import { copyFromUser, copyToUser } from "../mm/usercopy";
import { current } from "../sched/task";
import { NS_PER_SECOND, realtimeNow, realtimeSet } from "../time/clock";
import { clockExists } from "../time/clocks";

/** The clock's figures; zero is what a fresh clock has where that says otherwise. */
@unmanaged
class Ntp {
  offset: i32;
  freq: i32;
  /** Below the worst that there is. */
  maxBelow: i32;
  estBelow: i32;
  /** Sta bits, UNSYNC turned round. */
  status: u32;
  /** Away from the usual. */
  constantAway: i32;
  tickAway: i32;
  tai: i32;
  /** What adjtime(3) has left to do. */
  adjust: i32;
}
const ntp = changetype<Ntp>(TIME_GLOBALS + 0x100);
/** Kernel buffer for a struct __kernel_timex. */
@inline const BUFFER: usize = TIME_GLOBALS + 0x140;

@inline const ERROR_MAX: i32 = 16_000_000;
@inline const FREQ_MAX: i32 = 32_768_000;
@inline const CONSTANT_USUAL: i32 = 2;
@inline const CONSTANT_MAX: i32 = 10;
/** Without STA_NANO the constant is counted from here. */
@inline const CONSTANT_MICRO: i32 = 4;
@inline const TICK_USUAL: i32 = 10_000;
@inline const TICK_MIN: i32 = 9_000;
@inline const TICK_MAX: i32 = 11_000;
@inline const TAI_MAX: i32 = 100_000;
@inline const US_PER_SECOND: i64 = 1_000_000;
@inline const NS_PER_US: i64 = 1000;
@inline const TIME_OK: i32 = 0;
@inline const TIME_ERROR: i32 = 5;

export function sysAdjtimex(user: u32): i32 {
  return adjust(user, false);
}

export function sysClockAdjtime(clock: i32, user: u32): i32 {
  return adjustClock(clock, user, false);
}

export function sysClockAdjtime64(clock: i32, user: u32): i32 {
  return adjustClock(clock, user, true);
}

function adjustClock(clock: i32, user: u32, wide: bool): i32 {
  // The structure is read first, whatever clock it is for.
  if (copyFromUser(BUFFER, user, wide ? Timex.SIZE_64 : Timex.SIZE) < 0) return -Errno.EFAULT;
  if (clock == Clock.REALTIME) return adjust(user, wide);
  return clockExists(clock) ? -Errno.EOPNOTSUPP : -Errno.EINVAL;
}

function adjust(user: u32, wide: bool): i32 {
  const bytes: u32 = wide ? Timex.SIZE_64 : Timex.SIZE;
  if (copyFromUser(BUFFER, user, bytes) < 0) return -Errno.EFAULT;
  const modes = <u32>get(Timex.MODES, wide);
  let error = judge(modes, wide);
  if (error == 0 && (modes & Adj.SETOFFSET) != 0) error = setOffset(modes, wide);
  if (error != 0) return error;
  if (modes & Adj.ADJTIME) {
    const left = ntp.adjust;
    if ((modes & Adj.READONLY) == 0) ntp.adjust = <i32>get(Timex.OFFSET, wide);
    put(Timex.OFFSET, wide, left);
  } else {
    change(modes, wide);
    put(Timex.OFFSET, wide, ntp.offset);
  }
  tell(wide);
  if (copyToUser(user, BUFFER, bytes) < 0) return -Errno.EFAULT;
  return (status() & (Sta.UNSYNC | Sta.CLOCKERR)) != 0 ? TIME_ERROR : TIME_OK;
}

/** Who may ask for what: 0, -EPERM or -EINVAL. */
function judge(modes: u32, wide: bool): i32 {
  const root = current().euid == 0;
  if (modes & Adj.ADJTIME) {
    if ((modes & Adj.OFFSET) == 0) return -Errno.EINVAL;
    if ((modes & Adj.READONLY) == 0 && !root) return -Errno.EPERM;
  } else {
    if (modes != 0 && !root) return -Errno.EPERM;
    const tick = get(Timex.TICK, wide);
    if ((modes & Adj.TICK) != 0 && (tick < TICK_MIN || tick > TICK_MAX)) return -Errno.EINVAL;
  }
  if ((modes & Adj.SETOFFSET) == 0) return 0;
  if (!root) return -Errno.EPERM;
  const fraction = get(Timex.TIME_USEC, wide);
  return fraction < 0 || fraction >= (modes & Adj.NANO ? <i64>NS_PER_SECOND : US_PER_SECOND) ? -Errno.EINVAL : 0;
}

function setOffset(modes: u32, wide: bool): i32 {
  const fraction = get(Timex.TIME_USEC, wide) * (modes & Adj.NANO ? 1 : NS_PER_US);
  const to = <i64>realtimeNow() + get(Timex.TIME_SEC, wide) * <i64>NS_PER_SECOND + fraction;
  if (to < 0) return -Errno.EINVAL;
  realtimeSet(to);
  return 0;
}

function change(modes: u32, wide: bool): void {
  if (modes & Adj.STATUS) ntp.status = ((<u32>get(Timex.STATUS, wide) ^ Sta.UNSYNC) & ~Sta.READONLY) | (ntp.status & Sta.READONLY);
  if (modes & Adj.NANO) ntp.status |= Sta.NANO;
  if (modes & Adj.MICRO) ntp.status &= ~Sta.NANO;
  const nano = (ntp.status & Sta.NANO) != 0;
  if (modes & Adj.FREQUENCY) ntp.freq = within(get(Timex.FREQ, wide), -FREQ_MAX, FREQ_MAX);
  if (modes & Adj.MAXERROR) ntp.maxBelow = ERROR_MAX - within(get(Timex.MAXERROR, wide), 0, ERROR_MAX);
  if (modes & Adj.ESTERROR) ntp.estBelow = ERROR_MAX - within(get(Timex.ESTERROR, wide), 0, ERROR_MAX);
  if (modes & Adj.TIMECONST) {
    const constant = within(get(Timex.CONSTANT, wide), 0, CONSTANT_MAX);
    ntp.constantAway = min<i32>(nano ? constant : constant + CONSTANT_MICRO, CONSTANT_MAX) - CONSTANT_USUAL;
  }
  const tai = get(Timex.CONSTANT, wide);
  if ((modes & Adj.TAI) != 0 && tai >= 0 && tai <= TAI_MAX) ntp.tai = <i32>tai;
  if ((modes & Adj.OFFSET) != 0 && (ntp.status & Sta.PLL) != 0) ntp.offset = 0; // there is nothing to be brought into line
  if (modes & Adj.TICK) ntp.tickAway = <i32>get(Timex.TICK, wide) - TICK_USUAL;
}

/** Fills in all but modes and offset. */
function tell(wide: bool): void {
  const now = realtimeNow();
  const fraction = now % NS_PER_SECOND;
  put(Timex.FREQ, wide, ntp.freq);
  put(Timex.MAXERROR, wide, ERROR_MAX - ntp.maxBelow);
  put(Timex.ESTERROR, wide, ERROR_MAX - ntp.estBelow);
  put(Timex.STATUS, wide, status());
  put(Timex.CONSTANT, wide, CONSTANT_USUAL + ntp.constantAway);
  put(Timex.PRECISION, wide, 1);
  put(Timex.TOLERANCE, wide, FREQ_MAX);
  put(Timex.TIME_SEC, wide, now / NS_PER_SECOND);
  put(Timex.TIME_USEC, wide, (ntp.status & Sta.NANO) != 0 ? fraction : fraction / NS_PER_US);
  put(Timex.TICK, wide, TICK_USUAL + ntp.tickAway);
  for (let field: u32 = Timex.TICK + 1; field < <u32>Timex.TAI; field++) put(field, wide, 0); // no pulses per second
  put(Timex.TAI, wide, ntp.tai);
}

function status(): u32 {
  return ntp.status ^ Sta.UNSYNC;
}

function within(value: i64, low: i32, high: i32): i32 {
  return <i32>min<i64>(max<i64>(value, low), high);
}

/** A field of the structure in BUFFER. Those of the wide one that are ints have padding behind them. */
function get(field: u32, wide: bool): i64 {
  if (!wide) return load<i32>(BUFFER + field * sizeof<i32>());
  const at = BUFFER + field * sizeof<i64>();
  return field == Timex.MODES || field == Timex.STATUS || field == Timex.TAI ? load<i32>(at) : load<i64>(at);
}

function put(field: u32, wide: bool, value: i64): void {
  if (!wide) store<i32>(BUFFER + field * sizeof<i32>(), <i32>value);
  else store<i64>(BUFFER + field * sizeof<i64>(), value);
}
