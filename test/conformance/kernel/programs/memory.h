/* For the programs about memory: what a read or a write at an address does, and maps by their few odd parts. */
#ifndef MEMORY_H
#define MEMORY_H
#include "check.h"
#include <fcntl.h>
#include <setjmp.h>
#include <sys/mman.h>

enum { PAGE = 4096 };
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)
#define RW (PROT_READ | PROT_WRITE)

static sigjmp_buf back;
static volatile int fault_signal, fault_code;
static void *volatile fault_address;

static void on_fault(int signal, siginfo_t *info, void *context) {
  (void)context;
  fault_signal = signal, fault_code = info->si_code, fault_address = info->si_addr;
  siglongjmp(back, 1);
}
__attribute__((constructor)) static void catch_faults(void) {
  struct sigaction action = { .sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK };
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
}
static void say_fault(const char *what, volatile char *at) {
  const char *kind = fault_signal == SIGBUS ? fault_code == BUS_ADRERR ? "BUS_ADRERR" : "SIGBUS"
                     : fault_code == SEGV_MAPERR ? "SEGV_MAPERR" : fault_code == SEGV_ACCERR ? "SEGV_ACCERR" : "SIGSEGV";
  say("%s: %s%s\n", what, kind, fault_address == at ? "" : " elsewhere");
}
__attribute__((unused)) static void peek(const char *what, volatile void *address) {
  volatile char *at = address;
  if (sigsetjmp(back, 1) == 0) say("%s: reads %d\n", what, *at);
  else say_fault(what, at);
}
__attribute__((unused)) static void poke(const char *what, volatile void *address, int value) {
  volatile char *at = address;
  if (sigsetjmp(back, 1) == 0) { *at = value; say("%s: written\n", what); }
  else say_fault(what, at);
}
/* Pages of a free place that nothing else uses. */
__attribute__((unused)) static char *room(int pages) {
  char *at = mmap(NULL, pages * PAGE, PROT_NONE, ANON | MAP_NORESERVE, -1, 0);
  munmap(at, pages * PAGE);
  return at;
}
__attribute__((unused)) static char *anonymous(int pages) { return mmap(NULL, pages * PAGE, RW, ANON, -1, 0); }
/* A file of `pages` pages; page n is full of the letter 'a' + n. */
__attribute__((unused)) static int letters(const char *name, int pages) {
  char page[PAGE];
  int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0600);
  for (int i = 0; i < pages; i++) memset(page, 'a' + i, PAGE), write(fd, page, PAGE);
  return fd;
}
#endif
