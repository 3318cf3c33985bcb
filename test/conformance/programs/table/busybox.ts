import type { RealProgram } from "./program";

/** All applets under their own names, and a directory to work in. */
const INSTALL = "/bin/busybox mkdir /root/bin; /bin/busybox --install -s /root/bin; PATH=/root/bin; cd /root";
const sh = (script: string) => ({ argv: ["/bin/busybox", "sh", "-c", `${INSTALL}; ${script}`] });

export const busybox: RealProgram = {
  name: "busybox",
  shows: "a static glibc program that is a shell and all the tools",
  packages: ["busybox-static"],
  cases: {
    "ash: functions, loops, here documents, traps": sh(`
      fact() { if [ $1 -le 1 ]; then echo 1; else echo $(( $1 * $(fact $(( $1 - 1 ))) )); fi; }
      for n in 1 2 5 10; do echo "$n! = $(fact $n)"; done
      trap 'echo leaving with $?' EXIT
      while read a b; do echo "[$b|$a]"; done <<END
one two three
four   five
END
      x=hello; echo \${x%lo} \${x#he} \${#x} \${y:-unset} \${x/l/L}
      case $x in h*o) echo matches;; *) echo no;; esac
      (exit 3); echo $?
      set -- a "b c" d; for w in "$@"; do echo "<$w>"; done; shift; echo $# $*
      echo $((0x1f + 010 * 3 % 7 ** 1)) $((1 << 20)) $((-7 / 2))
      sleep 0 & wait $!; echo waited $?
      kill -l 15; type cd; umask; false || echo or; ! true; echo $?
      exit 7`),
    "text tools": sh(`
      seq 1 200 > n; awk '{ s += $1 } END { print s, NR }' n
      sed -n '/9$/{s/9/nine/;p}' n | head -n 5; sort -rn n | head -n 3; sort -k1.2 n | tail -n 2
      tr 0-9 a-j < n | tail -n 2; cut -c1 n | sort | uniq -c; wc n; grep -c 7 n; grep -E '^(1|2)0+$' n
      printf 'b 2\\na 10\\nc 1\\n' > t; sort t; sort -k2n t; join t t 2>/dev/null; paste t t; nl t; rev t; tac t; fold -w 2 t
      expand -t 4 t | od -c | head -n 3; xxd t; hexdump -C t; comm t t 2>/dev/null; cmp t n; diff t n | head -n 4; strings /bin/busybox | head -n 2
      echo 'The quick brown fox' | sed 's/\\(quick\\) \\(brown\\)/\\2 \\1/; y/abc/ABC/'; expr 6 \\* 7; expr abc : 'a\\(.*\\)'
      echo 'a,b;c' | awk -F'[,;]' '{ for (i = NF; i > 0; i--) printf "%s ", toupper($i); print length($0), substr($0, 2, 3), index($0, ";") }'
      awk 'BEGIN { x["a"] = 1; x["b"] = 2; n = split("p q r", y); print n, y[2], ("a" in x), match("foobar", "o+"), RSTART, RLENGTH; printf "%5d|%-5s|%x|%c\\n", 42, "ab", 255, 65 }'`),
    "archives and sums": sh(`
      mkdir -p d/e; seq 1 5000 > d/numbers; echo hello > d/e/hello; ln -s hello d/e/link; ln d/numbers d/hard; chmod 640 d/e/hello
      find d | sort | xargs ls -ld | awk '{ print $1, $2, $NF }'; tar cf t.tar d; tar tf t.tar | sort; gzip -c d/numbers > n.gz; wc -c < n.gz; gunzip -c n.gz | md5sum
      bzip2 -c d/numbers > n.bz2 && bunzip2 -c n.bz2 | cmp - d/numbers && echo same; md5sum d/numbers; sha1sum d/numbers; sha256sum d/numbers; sha512sum d/numbers; cksum d/numbers; sum d/numbers
      rm -r d; tar xf t.tar; find d -type f -size +1k; find d -name 'h*' -o -type l | sort; cat d/e/link; tar czf t.tgz d; tar tzvf t.tgz | awk '{ print $1, $NF }' | sort
      find d -type f | cpio -o -H newc 2>/dev/null | cpio -t 2>/dev/null | sort; base64 d/e/hello; uuencode d/e/hello x; du -k d/e/hello | cut -f2; stat -c '%a %F %s %n' d/e/*; readlink d/e/link; realpath d/../d/e; dd if=/dev/zero bs=1k count=3 2>/dev/null | wc -c; split -l 2000 d/numbers p; wc -l p*`),
    "processes and pipes": sh(`
      yes | head -n 3; seq 1 100000 | tail -n 1; (echo a; echo b >&2) 2>&1 | sort; { sleep 5 & } ; kill $!; wait $! 2>/dev/null; echo $?
      seq 20 | xargs -n 7 echo; seq 3 | xargs -I% echo [%]; echo 'exit 5' | sh; echo $?; env -i A=1 B=2 env; nice -n 3 nice; timeout 1 true; echo $?
      mkfifo f; (echo through > f) & cat f; wait; cat /etc/passwd | while IFS=: read -r u p i rest; do echo $u $i; done; id -u; whoami; basename /a/b.c .c; dirname /a/b; test -p f && echo fifo; pwd; date -u -d @86400 +%F; uname -sm | cut -d' ' -f1; which cat || true; mktemp -d /tmp/x.XXXXXX | cut -c1-7; dc -e '2 3 + p' 2>/dev/null; factor 1001 360; cal 1 2000 | head -n 3`),
    "missing files and wrong usage": sh(`cat missing; ls missing; cd missing; echo $?; rm missing; mv a b; sort missing; grep x missing; echo $?; nosuchcommand; echo $?; mkdir a/b; ln; sed; true | head -n x; tar xf missing; echo $?`),
  },
};
