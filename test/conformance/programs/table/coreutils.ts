import { LIBC, type RealProgram } from "./program";

const dash = (script: string) => ({ argv: ["/bin/dash", "-c", `cd /root; ${script}`] });

export const coreutils: RealProgram = {
  name: "coreutils",
  shows: "dynamically linked GNU tools: dash, coreutils, grep, sed, find",
  packages: [...LIBC, "dash", "coreutils", "grep", "sed", "findutils", "libselinux1", "libpcre2-8-0", "libacl1", "libattr1", "libgmp10", "libcrypt1"],
  cases: {
    "the true size of things": dash(`
      seq 1 3000 > n; sort -rn n | head -n 4; sort -R --random-source=/bin/dash n | sort -n | cmp - n && echo sorted; split -n 3 n part; wc -c part*; md5sum n; sha256sum n; b2sum n; cksum n
      tr -d 1 < n | uniq | wc -l; cut -d0 -f1 n | sort -u | wc -l; paste -sd+ n | cut -c1-40; nl -ba n | tail -n 1; od -An -tx1 -N16 n; base64 n | head -n 2; shuf -i 1-10 --random-source=/bin/dash | sort -n | tr '\\n' ' '; fmt -w 40 n | head -n 2; pr -3 -t -l 4 n | head -n 2; factor 1234567890 18446744073709551557; numfmt --to=iec 1048576 123456789; expr 12345678901234567890 \\* 98765432109876543210
      printf '%s\\n' c b a | tac; comm -12 n n | wc -l; join n n | tail -n 1; tsort <<END
a b
b c
END
      date -u -d @1000000000; date -u -d '2001-02-03 +1 week' +%F; printf '%d %o %x %e %g %a\\n' 42 8 255 3.14 1e100 1; seq 0.5 0.25 1.5; echo $?`),
    "files": dash(`
      mkdir -p a/b/c; echo text > a/b/f; cp -a a copy; ln -s b/f a/l; ln a/b/f a/h; ls -lR a | cut -c1-14; ls -i a/h a/b/f | cut -d' ' -f1 | uniq | wc -l; find a -type l -printf '%p %l\\n'; touch -d @1000000000 reference; find a -newer reference -type d | sort; stat -c '%A %h %s %F %N' a/l a/h a/b
      install -m 750 a/b/f x; stat -c %a x; chmod u+s,g-r x; stat -c %A x; touch -d '2020-02-02 02:02:02 UTC' x; stat -c '%y %Y' x; mv x y; rm -rf copy; truncate -s 1M sparse; stat -c '%s %b' sparse; dd if=sparse of=s2 bs=64k count=2 2>&1 | head -n 2; cmp -n 1000 sparse s2 && echo zeros; du -s --apparent-size -b a/b; mktemp -u t.XXXX | wc -c; realpath --relative-to=a /root/y; basename -s .c q.c; readlink -f a/l; test a/h -ef a/b/f && echo same; tee t1 t2 < y | md5sum; cat t1 t2 | wc -l; chmod 000 y; ls -l y | cut -c1-10; rmdir a/b; echo $?; rm -r a; ls`),
    "grep and sed": dash(`
      seq 1 1000 > n; grep -c '[02468]$' n; grep -P '^(?=.*1)(?=.*7)\\d+$' n | wc -l; grep -on '99*' n | head -n 3; grep -E '^(.)\\1\\1$' n | tr '\\n' ' '; grep -v -f n n; echo $?; printf 'one\\ntwo\\nthree\\n' > t; grep -A1 -n two t; grep --color=always w t; grep -rl two . | sort; grep -w -i TWO t; grep -z o t | tr '\\0' Z; echo
      sed -n '2{p;q}' t; sed 's/o/0/2;s/\\(t\\)\\(.\\)/\\2\\1/' t; sed -E ':a;s/^([0-9]+)([0-9]{3})/\\1,\\2/;ta' n | tail -n 1; sed '1!G;h;$!d' t; sed = t | sed 'N;s/\\n/:/'; sed -i.bak 's/t/T/' t; cat t t.bak; sed -n '/o/,/r/p' t; sed 'y/abc/xyz/;/w/c\\changed' t; sed -z 's/\\n/,/g' t; echo; sed --debug s/a/b/ < /dev/null | head -n 2; sed -f missing; echo $?`),
    "environment and processes": dash(`env | sort; nproc > /dev/null && echo nproc; id; whoami; groups; pwd; uname -s; timeout 0.1 sleep 5; echo $?; nohup true; nice -n 5 nice; env -i X=1 env; kill -0 $$ && echo alive; sleep 0.01 & wait; printenv HOME; logname; hostid | wc -c; stty 2>&1; tty; yes | head -n 2; seq 5 | xargs -P 2 -n 2 echo | sort; true; false; echo $?; ls --nosuch; cat missing; chroot / /bin/true; echo $?; stdbuf -o0 echo unbuffered; mkfifo p; cat p & echo through > p; wait; arch | wc -l`),
  },
};
