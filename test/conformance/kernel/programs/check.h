/* What the programs of this suite print with. Each one runs on Linux and in ring3, and both must print the same: say
   nothing that depends on time, addresses, process ids or the order in which tasks happen to run.

     TRY(open("none", O_RDONLY));      open("none", O_RDONLY) = -1 ENOENT
     OK(mmap(...));                    mmap(...) = ok          for pointers, descriptors, pids: only whether it worked
     SHOW(WEXITSTATUS(status));        WEXITSTATUS(status) = 7

   Output is not buffered, so a fork or a death loses and doubles nothing. */
#ifndef CHECK_H
#define CHECK_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

__attribute__((format(printf, 1, 2), unused)) static void say(const char *format, ...) {
  char line[1024];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (length >= (int)sizeof line) length = sizeof line - 1;
  if (write(1, line, length) != length) _exit(99);
}

__attribute__((unused)) static const char *errno_name(int error) {
  static const struct { int number; const char *name; } names[] = {
#define NAME(name) { name, #name }
    NAME(EPERM), NAME(ENOENT), NAME(ESRCH), NAME(EINTR), NAME(EIO), NAME(ENXIO), NAME(E2BIG), NAME(ENOEXEC), NAME(EBADF),
    NAME(ECHILD), NAME(EAGAIN), NAME(ENOMEM), NAME(EACCES), NAME(EFAULT), NAME(ENOTBLK), NAME(EBUSY), NAME(EEXIST),
    NAME(EXDEV), NAME(ENODEV), NAME(ENOTDIR), NAME(EISDIR), NAME(EINVAL), NAME(ENFILE), NAME(EMFILE), NAME(ENOTTY),
    NAME(ETXTBSY), NAME(EFBIG), NAME(ENOSPC), NAME(ESPIPE), NAME(EROFS), NAME(EMLINK), NAME(EPIPE), NAME(EDOM),
    NAME(ERANGE), NAME(EDEADLK), NAME(ENAMETOOLONG), NAME(ENOLCK), NAME(ENOSYS), NAME(ENOTEMPTY), NAME(ELOOP),
    NAME(ENODATA), NAME(ETIME), NAME(EPROTO), NAME(EOVERFLOW), NAME(EILSEQ), NAME(ENOTSOCK), NAME(EDESTADDRREQ),
    NAME(EMSGSIZE), NAME(EPROTOTYPE), NAME(ENOPROTOOPT), NAME(EPROTONOSUPPORT), NAME(ESOCKTNOSUPPORT), NAME(EOPNOTSUPP), NAME(EAFNOSUPPORT),
    NAME(EADDRINUSE), NAME(EADDRNOTAVAIL), NAME(ENETDOWN), NAME(ENETUNREACH), NAME(ECONNABORTED), NAME(ECONNRESET),
    NAME(ENOBUFS), NAME(EISCONN), NAME(ENOTCONN), NAME(ETIMEDOUT), NAME(ECONNREFUSED), NAME(EHOSTUNREACH), NAME(EALREADY),
    NAME(EINPROGRESS), NAME(ECANCELED), NAME(EOWNERDEAD), NAME(ENOTRECOVERABLE), NAME(EUSERS), NAME(ESTALE), NAME(ENOMSG), NAME(EIDRM),
#undef NAME
  };
  for (unsigned i = 0; i < sizeof names / sizeof *names; i++) if (names[i].number == error) return names[i].name;
  return "E?";
}

/* A result: the number, or -1 and why. Gives the result back. */
__attribute__((unused)) static long report(const char *what, long result) {
  int error = errno;
  if (result == -1) say("%s = -1 %s\n", what, errno_name(error));
  else say("%s = %ld\n", what, result);
  errno = error;
  return result;
}

__attribute__((unused)) static long report_ok(const char *what, long result) {
  int error = errno;
  if (result == -1) say("%s = -1 %s\n", what, errno_name(error));
  else say("%s = ok\n", what);
  errno = error;
  return result;
}

#define TRY(call) (errno = 0, report(#call, (long)(call)))
#define OK(call) (errno = 0, report_ok(#call, (long)(call)))
#define SHOW(value) say("%s = %ld\n", #value, (long)(value))

/* How a child ended: "exited 3", "killed by 9", "killed by 6, core". */
__attribute__((unused)) static void say_status(const char *who, int status) {
  if (WIFEXITED(status)) say("%s: exited %d\n", who, WEXITSTATUS(status));
  else if (WIFSIGNALED(status)) say("%s: killed by %d%s\n", who, WTERMSIG(status), WCOREDUMP(status) ? ", core" : "");
  else if (WIFSTOPPED(status)) say("%s: stopped by %d\n", who, WSTOPSIG(status));
  else if (WIFCONTINUED(status)) say("%s: continued\n", who);
  else say("%s: status %#x\n", who, status);
}

/* Runs the statements in a child and says how it ended. */
#define CHILD(name, ...) do { \
    pid_t child_ = fork(); \
    if (child_ == 0) { __VA_ARGS__; _exit(0); } \
    int status_ = 0; \
    while (waitpid(child_, &status_, 0) < 0 && errno == EINTR) ; \
    say_status(name, status_); \
  } while (0)
#endif
