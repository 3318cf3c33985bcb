/* One of the five loops as a Linux program; LOOP names it. */
#include "linux.h"

static u32 work(void) { return LOOP(); }
