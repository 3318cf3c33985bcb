/* adjtimex and clock_adjtime: who may, what is refused, and that nothing is changed by asking. Only what does not depend on
   the state of the machine's clock is told. */
#include "check.h"
#include <sys/timex.h>
#include <time.h>

int main(void) {
  struct timex t;
  memset(&t, 0, sizeof t);
  int state = adjtimex(&t);
  SHOW(state == TIME_OK || state == TIME_ERROR);
  SHOW((state == TIME_ERROR) == ((t.status & (STA_UNSYNC | STA_CLOCKERR)) != 0));
  SHOW(t.precision);
  SHOW(t.tolerance);
  SHOW(t.tick >= 9000 && t.tick <= 11000);
  SHOW(t.maxerror >= 0 && t.maxerror <= 16000000);
  SHOW(t.constant >= 0 && t.constant <= 10);
  SHOW(t.tai >= 0);
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  SHOW(now.tv_sec - t.time.tv_sec <= 1);
  SHOW(t.time.tv_usec >= 0 && t.time.tv_usec < (t.status & STA_NANO ? 1000000000 : 1000000));
  struct timex before = t;
  t.modes = 0, t.freq = 12345, t.maxerror = 7;
  adjtimex(&t);
  SHOW(t.freq == before.freq && t.maxerror >= before.maxerror);
  SHOW(clock_adjtime(CLOCK_REALTIME, &t) == state);
  TRY(clock_adjtime(CLOCK_MONOTONIC, &t));
  TRY(clock_adjtime(CLOCK_PROCESS_CPUTIME_ID, &t));
  TRY(clock_adjtime(10, &t));
  TRY(clock_adjtime(99, &t));
  CHILD("not root", {
    if (setuid(1000) < 0) setuid(getuid());
    static const unsigned modes[] = { ADJ_OFFSET, ADJ_FREQUENCY, ADJ_MAXERROR, ADJ_STATUS, ADJ_TICK, ADJ_TAI, ADJ_SETOFFSET, ADJ_MICRO, 0x8000, 0x8001, 0xa001, 0x2000 };
    for (unsigned i = 0; i < sizeof modes / sizeof *modes; i++) {
      memset(&t, 0, sizeof t);
      t.modes = modes[i];
      errno = 0;
      int result = adjtimex(&t);
      say("%x: %s\n", modes[i], result >= 0 ? "told" : errno_name(errno));
    }
  });
  return 0;
}
