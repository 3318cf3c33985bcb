/* process_vm_readv and process_vm_writev. */
#include "memory.h"
#include <sys/uio.h>

int main(void) {
  char *shared = mmap(NULL, PAGE, RW, MAP_SHARED | MAP_ANONYMOUS, -1, 0), *own = anonymous(3), out[64] = "";
  strcpy(own, "parent");
  int go[2];
  pipe(go);
  pid_t child = fork();
  if (child == 0) {
    char byte;
    strcpy(own, "child's"), strcpy(own + PAGE - 4, "across the border"), shared[0] = 1;
    munmap(own + 2 * PAGE, PAGE);
    mprotect(own + PAGE, PAGE, PROT_READ);
    close(go[1]);
    shared[1] = 1;
    read(go[0], &byte, 1);
    say("child has %s\n", own);
    _exit(0);
  }
  while (!shared[1]) usleep(1000);
  close(go[0]);
  struct iovec local[2] = { { out, 4 }, { out + 10, 20 } }, remote[2] = { { own, 8 }, { own + PAGE - 4, 18 } };
  TRY(process_vm_readv(child, local, 2, remote, 2, 0));
  say("%.4s|%s\n", out, out + 10);
  TRY(process_vm_readv(child, local, 1, remote, 1, 1));
  TRY(process_vm_readv(child, local, 0, remote, 1, 0));
  TRY(process_vm_readv(child, local, 1, remote, 0, 0));
  TRY(process_vm_readv(1 << 21, local, 1, remote, 1, 0));
  TRY(process_vm_readv(child, (void *)4, 1, remote, 1, 0));
  TRY(process_vm_readv(child, local, 2000, remote, 1, 0));
  TRY(process_vm_readv(child, local, 1, remote, 2000, 0));
  struct iovec hole = { own + 2 * PAGE - 2, 4 }, whole = { out, 8 };
  TRY(process_vm_readv(child, &whole, 1, &hole, 1, 0));
  hole.iov_base = own + 2 * PAGE;
  TRY(process_vm_readv(child, &whole, 1, &hole, 1, 0));
  struct iovec text = { "written!", 9 }, place = { own, 9 }, closed = { own + PAGE, 9 };
  TRY(process_vm_writev(child, &text, 1, &closed, 1, 0));
  TRY(process_vm_writev(child, &text, 1, &place, 1, 0));
  say("parent has %s\n", own);
  close(go[1]);
  int status;
  waitpid(child, &status, 0);
  TRY(process_vm_readv(child, local, 1, remote, 1, 0));
  TRY(process_vm_readv(getpid(), local, 1, remote, 1, 0));
  say("%.4s\n", out);
  return 0;
}
