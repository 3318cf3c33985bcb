/* One of the loops as a Linux program; LOOP names it. */
#include "linux.h"
#include "numeric.h"

static u32 work(void) { return LOOP(); }
