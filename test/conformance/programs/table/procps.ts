import { LIBC, type RealProgram } from "./program";

const dash = (script: string) => ({ argv: ["/bin/dash", "-c", `cd /root; ${SLEEPER}; ${script}`] });
/** A child with a name of its own that sleeps; returns once it does. Its process id is $p. */
const SLEEPER = `sleeper() { cp -n /bin/sleep /root/sleeper; /root/sleeper 1000 & p=$!; until grep -q '(sleeper) S' /proc/$p/stat; do :; done; }`;

export const procps: RealProgram = {
  name: "procps",
  shows: "what reads /proc: ps, pgrep, pstree, fuser, killall, prlimit, and the files themselves",
  packages: [
    ...LIBC, "dash", "coreutils", "grep", "sed", "mawk", "procps", "libproc2-0", "psmisc", "util-linux", "libcap2", "libncursesw6", "libtinfo6", "libsystemd0",
    "libgcrypt20", "libgpg-error0", "liblzma5", "libzstd1", "liblz4-1", "libselinux1", "libpcre2-8-0", "libsmartcols1", "libmount1", "libblkid1", "libuuid1", "libacl1",
    "libattr1", "libgmp10", "libudev1", "libcap-ng0", "libcrypt1",
  ],
  // Whether dash tells of a killed job depends on which command it waits for when the job ends: those lines go nowhere.
  cases: {
    "ps": dash(`
      sleeper; ps -o comm,s,nlwp,args -p $p; ps -o ppid= -p $p | tr -d ' ' | grep -qx $$ && echo child; ps -o pgid=,sess= -p $p | tr -s ' ' | wc -w
      ps -o user,group,ruid,euid,ignored,caught,blocked,pending -p $p; ps -L -o comm= -p $p; ps --ppid $$ -o comm= > list; sort list; ps -o vsz=,rss= -p $p | awk '{ print ($1 > $2), ($2 > 0) }'
      ps -p 999999; echo $?; ps -o nosuch; echo $?; pwdx $p | cut -d' ' -f2; kill $p; wait $p; echo $?; ps -p $p -o comm=; echo $?`),
    "pgrep, pkill and pidwait": dash(`
      sleeper; pgrep -x sleeper | grep -qx $p && echo found; pgrep -P $$ -c; pgrep -P $$ -l > list; cut -d' ' -f2 list; pgrep -P $$ -a > list; cut -d' ' -f2- list; pgrep -P $$ -f 'sleeper 1000' -c; pgrep -P $$ -x nobody; echo $?; pgrep -P $$ -r S -c
      pkill -P $$ -0 sleeper; echo $?; { pkill -e -P $$ sleeper | sed 's/[0-9]*//g'; wait $p; echo $?; pkill -P $$ sleeper; echo $?; sleeper; (sleep 0.1; kill $p) & pidwait -P $$ -x sleeper; echo $?; } 2> /dev/null`),
    "pstree, fuser and killall": dash(`
      sleeper; pstree -A $$; pstree -A $p; pstree -A -a $p; echo text > file; exec 5< file; fuser file > list 2> /dev/null; tr -d ' ' < list | grep -c $$; fuser nothing; echo $?; exec 5<&-; fuser file 2> /dev/null; echo $?
      { killall -v sleeper 2>&1 | sed 's/[0-9]*//g'; wait $p; echo $?; } 2> /dev/null; killall sleeper; echo $?; prtstat $$ | head -n 1 | cut -d' ' -f1-3`),
    "limits": dash(`
      ulimit -S -n 64; ulimit -H -n 128; ulimit -c 0; ulimit -f 1000; ulimit -s 4096; ulimit -t 100; ulimit -v 500000; ulimit -l 64; grep -E 'cpu|file size|stack|core|open|locked|address|locks|nice|realtime' /proc/self/limits
      prlimit --noheadings --nofile --stack --fsize --as; prlimit --nofile=32:64 cat /proc/self/limits | grep open; prlimit --pid $$ --nofile=16:; ulimit -n; prlimit --nofile=100:50 true; echo $?
      for i in 3 4 5 6 7 8 9; do eval "exec $i< /dev/null"; done; (ulimit -n 10; cat < /etc/passwd | wc -l); (ulimit -f 1; head -c 10000 /dev/zero > big; echo $?; stat -c %s big); (ulimit -v 2000; sort < /etc/passwd > /dev/null; echo $?) 2> /dev/null`),
    "a process's files": dash(`
      (exec -a name cat /proc/self/cmdline) 2> /dev/null | tr '\\0' ' '; tr '\\0' ' ' < /proc/self/cmdline; env -i A=1 B=two cat /proc/self/environ | tr '\\0' ' '; echo; cat /proc/self/comm; readlink /proc/self/exe /proc/self/cwd /proc/self/root; ls /proc/$$/task | wc -l; cat /proc/$$/task/$$/comm
      exec 5< /etc/passwd; read line <&5; readlink /proc/$$/fd/5; grep -E 'pos|flags' /proc/$$/fdinfo/5; exec 6>> out; grep flags /proc/$$/fdinfo/6; ls /proc/self/fd | grep -c '^[56]$'; wc -w < /proc/self/stat; wc -w < /proc/self/statm; cut -d' ' -f3,20,38 /proc/self/stat
      grep bin/dash /proc/$$/maps | cut -d' ' -f2; grep -c stack /proc/$$/maps; grep -E '^(Name|Umask|State|Uid|Gid|Threads|NoNewPrivs)' /proc/self/status; trap '' INT HUP; grep -E '^Sig(Pnd|Blk|Ign|Cgt)|^ShdPnd' /proc/self/status; umask 27; grep Umask /proc/self/status
      echo 300 > /proc/self/oom_score_adj; cat /proc/$$/oom_score_adj; choom -n 500 cat /proc/self/oom_score_adj; echo 2000 > /proc/$$/oom_score_adj; echo x > /proc/$$/oom_score_adj; printf renamed > /proc/$$/comm; cat /proc/$$/comm; printf much-longer-than-fifteen > /proc/$$/comm; cat /proc/$$/comm
      head -c 4 /proc/self/exe | tail -c 3; echo; cat /proc/self/wchan; echo; cat /proc/self/syscall | cut -c1-7; cat /proc/self/io | cut -d: -f1 | tr '\\n' ' '; head -c 10 /proc/self/mem; echo $?; cat /proc/self/nosuch; echo $?; echo 1 > /proc/self/status; echo $?; cat /proc/999999/stat; echo $?; cat /proc/self/personality; head -c 8 /proc/self/pagemap | od -An -tx1`),
    "the system's files": dash(`
      PATH=$PATH:/sbin; sysctl -n kernel.ostype fs.overflowuid kernel.overflowgid; sysctl kernel.nosuch; echo $?; cat /proc/sys/kernel/random/uuid | sed 's/[0-9a-f]/x/g;s/xxx-xxxx-xxxx-/&/'; cat /proc/sys/kernel/random/uuid | cut -c15; test $(cat /proc/sys/kernel/random/boot_id) = $(cat /proc/sys/kernel/random/boot_id) && echo one boot; wc -w < /proc/loadavg; wc -w < /proc/uptime
      readlink /proc/mounts /proc/net; test $(readlink /proc/self) -gt 1 && echo self; readlink /proc/thread-self | tr -d 0-9; grep -cE '^(MemTotal|MemFree|MemAvailable|Buffers|Cached|SwapTotal|SwapFree|Shmem|Slab|PageTables):' /proc/meminfo; grep -c '^cpu ' /proc/stat; grep -oE '^(intr|ctxt|btime|processes|procs_running|procs_blocked|softirq)' /proc/stat
      head -n 1 /proc/swaps; head -n 1 /proc/partitions; grep -oE '(tty|pts|mem)$' /proc/devices | sort -u; head -n 1 /proc/slabinfo; head -n 1 /proc/net/unix; mountpoint /proc; stat -f -c %T /proc; stat -c '%F %a %s' /proc /proc/self/stat /proc/self/exe /proc/sys/kernel/hostname; test $(uname -n) = $(cat /proc/sys/kernel/hostname) && echo name`),
  },
};
