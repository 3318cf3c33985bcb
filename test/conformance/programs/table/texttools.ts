// Tools for text and for archives, from a shell.
import { LIBC, type RealProgram } from "./program";

/** A shell that runs the programs of PATH, and BusyBox for the small change. */
const SHELL = ["dash", "busybox-static"] as const;
const sh = (script: string) => ({ argv: ["/bin/sh", "-c", `cd /root; ${script}`] });
/** Text whose lines differ. */
const TEXT = `busybox seq 1 3000 | busybox awk '{ print "line " $1 ": " ($1 * 7919 % 1009) " " ($1 % 7 ? "odd" : "seventh") }' > text`;

const GAWK = `
BEGIN { PROCINFO["sorted_in"] = "@ind_str_asc"; printf "%s %d %.3f %c %x %e\\n", "text", 42.9, 3.14159, 65, 255, 12345.678 }
{ count[length($1)]++; words[tolower($1)] = NR; if (match($0, /([a-z]+)o([a-z]*)/, m)) found[NR] = m[1] "-" m[2] }
END {
  for (n in count) print n, count[n]; for (n in found) print n, found[n]; n = asorti(words, sorted); print n, sorted[1], sorted[n]
  print gensub(/([a-z]+) ([a-z]+)/, "\\\\2 \\\\1", "g", "one two three four"), toupper(substr("abcdef", 2, 3)), index("foobar", "bar"), split("a:b:c", parts, ":"), parts[3]
  print strftime("%Y-%m-%d %H:%M:%S", 86400, 1), and(12, 10), or(12, 10), xor(12, 10), lshift(1, 20), strtonum("0x1F"), sprintf("%'d", 1234567), length("grün"), 2 ^ 53 + 1, 1 / 3, -7 % 3, int(-3.7), exp(1), atan2(0, -1), sqrt(2), log(10)
  "echo from a command" | getline line; print line; cmd = "busybox sort -n"; print 30 |& cmd; print 4 |& cmd; close(cmd, "to"); while ((cmd |& getline line) > 0) print "sorted", line; close(cmd)
  print "to a file" > "/root/awk.out"; close("/root/awk.out"); while ((getline line < "/root/awk.out") > 0) print line; print system("exit 3"); switch (n) { case /^1/: print "one"; break; default: print "other" }
  print substr("x", 0), 1e6, 1e300 * 1e10, "10" < "9", 10 < 9, "a" ~ /^[[:alpha:]]$/; print length(count), (3, 4) in count; f = "add"; print @f(2, 3)
}
function add(a, b) { return a + b }
`;

const BC = `scale = 40
4 * a(1); e(1); l(2); sqrt(2); 2 ^ 300
define f(n) { if (n <= 1) return (1); return (n * f(n - 1)); }
f(50)
obase = 16; 255 * 255; obase = 2; 1023; obase = 10; ibase = 16; FF; ibase = A
for (i = 0; i < 5; i++) print i, " "
print "\\n"; scale = 2; 22 / 7; -7 % 3; 1 / 0
length(123.456); scale(1.2345)
`;

export const gawk: RealProgram = {
  name: "gawk",
  shows: "an interpreter: its own malloc habits, coprocesses, floating point and MPFR",
  packages: [...LIBC, ...SHELL, "gawk", "libgmp10", "libmpfr6", "libreadline8", "libtinfo6", "libsigsegv2"],
  files: { "/root/program.awk": GAWK },
  cases: {
    "a program": { argv: ["/usr/bin/gawk", "-f", "/root/program.awk"], stdin: "Hello world\nThe quick brown fox\nfoo\nlonger words here\n" },
    "large numbers": { argv: ["/usr/bin/gawk", "-M", "-v", "PREC=200", "BEGIN { print 2 ^ 200, 3 ^ 100 % 1000007; printf \"%.50f\\n\", sqrt(2) }"] },
    "many records": sh(`${TEXT}; gawk -F'[: ]+' '{ sum[$4] += $3; n[$3]++ } END { print sum["odd"], sum["seventh"], length(n) }' text; gawk --sandbox 'BEGIN { system("true") }'`),
  },
};

export const calculators: RealProgram = {
  name: "bc and dc",
  shows: "numbers of any length",
  packages: [...LIBC, "bc", "dc", "libreadline8", "libtinfo6"],
  cases: {
    bc: { argv: ["/usr/bin/bc", "-l"], stdin: BC },
    dc: { argv: ["/usr/bin/dc", "-e", "30 k 2 v p 10 i 16 o 65535 p 10 o [la 1 + d sa p 5 >b] sb 0 sa lb x 3 100 ^ p 7 5 17 | p [text] P 10 P z p"] },
  },
};

export const texttools: RealProgram = {
  name: "sed, grep, diff",
  shows: "regular expressions of every kind, differences, patches by sed",
  packages: [...LIBC, ...SHELL, "sed", "grep", "diffutils", "libpcre2-8-0", "libacl1", "libselinux1", "libattr1"],
  cases: {
    sed: sh(`${TEXT}; sed -n -E '/^line 1(0|5)+:/{s/([a-z]+)$/<\\1>/p;n;=}' text; sed -i.bak '1~3d; $a the end' text; busybox wc text text.bak; printf 'a\\nb\\nc\\n' | sed 'N;P;D' | sed '1!G;h;$!d'; printf 'one two\\n' | sed -z 's/\\n/|/g; y/ot/OT/; s/./\\U&/3'; echo; sed --debug -n 1p text; printf '%s\\n' 1 2 3 | sed -s -n '$=' - text; sed -n 'l' /dev/null; sed 's/x' text; echo $?; sed w/root/copy text > /dev/null; busybox cmp copy text && echo same`),
    grep: sh(`${TEXT}; grep -c seventh text; grep -nE '^line [0-9]*77: (1|2)' text; grep -P '(?<=: )(\\d)\\1+ (?!odd)' text; grep -o 'line [0-9]*9: 9[0-9]*' text | grep -v 99 ; grep -w -B1 -A1 'line 500' text; grep -F -f - text <<-E
	line 7:
	line 14:
	E
	busybox mkdir -p d/e; echo needle > d/e/f; printf 'x\\0needle\\n' > d/bin; grep -r needle d | busybox sort; grep -rl --include=f needle .; grep -q nothing text; echo $?; grep x missing; echo $?; grep '[' text; echo $?; grep -z -c line text; grep -b -m 2 -i LINE text; grep --color=always -E 'se(v)en' text | busybox head -n 2`),
    diff: sh(`${TEXT}; busybox sed -e '5d;20s/line/LINE/;100a new' -e '2000,2010d' text > other; diff text other; diff -u --label a --label b text other; diff -y -W 60 --suppress-common-lines text other; diff -q text other; echo $?; busybox mkdir x y; echo 1 > x/a; echo 2 > y/a; echo 3 > x/only; diff -r x y; diff -c -L a -L b x/a y/a; printf 'a\\nb' > p; printf 'a\\nb\\n' > q; diff p q; cmp text other; cmp -l p q; cmp p p; echo $?; echo base > o; echo mine > m; echo yours > z; diff3 m o z; diff3 -m m o z; echo $?; echo l | sdiff -o out -w 40 text other > /dev/null; echo $?; diff -i -w -B p q --ignore-trailing-space; diff <missing x; diff missing x; echo $?`),
  },
};

const UNPACKED = "busybox md5sum < text2; busybox cmp text text2 && echo same";

export const archivers: RealProgram = {
  name: "tar and compressors",
  shows: "gzip, bzip2, xz, zstd with threads, tar with pipes, links and times",
  packages: [...LIBC, ...SHELL, "tar", "gzip", "bzip2", "xz-utils", "zstd", "libbz2-1.0", "liblzma5", "libzstd1", "liblz4-1", "libstdc++6", "zlib1g", "libacl1", "libselinux1", "libpcre2-8-0", "libattr1"],
  cases: {
    gzip: sh(`${TEXT}; for l in 1 6 9; do gzip -$l -n -c text > text.gz; busybox wc -c < text.gz; busybox md5sum < text.gz; done; gzip -l text.gz; gzip -t text.gz; gzip -dc text.gz > text2; ${UNPACKED}; gzip -k text 2>&1 < /dev/null; printf broken > b.gz; gzip -d b.gz; echo $?`),
    bzip2: sh(`${TEXT}; bzip2 -k text; busybox md5sum < text.bz2; bzip2 -dc text.bz2 > text2; ${UNPACKED}; bzip2 -tv text.bz2; bzip2 -t text; echo $?`),
    xz: sh(`${TEXT}; xz -k -2 text; busybox md5sum < text.xz; xz -dc text.xz > text2; ${UNPACKED}; xz --list --robot text.xz; xz -T 2 -1 --block-size=20000 -k -c text | busybox md5sum; xz --format=lzma -1 -k -c text | busybox md5sum; xz -d < /dev/null; echo $?; xz -t text; echo $?`),
    zstd: sh(`${TEXT}; zstd -q -k text; busybox md5sum < text.zst; zstd -q -dc text.zst > text2; ${UNPACKED}; zstd -q -T2 -12 -c text | busybox md5sum; zstd -q -T2 -B20000 -1 -c text | zstd -q -d | busybox md5sum; zstd -q --train -o dict text 2> /dev/null; echo $?; zstd -q -t text; echo $?`),
    tar: sh(`${TEXT}; busybox mkdir -p t/a/b t/empty; busybox cp text t/a; busybox ln -s ../a/text t/a/b/symbolic; busybox ln t/a/text t/hard; printf x > t/a/b/x; busybox mkfifo t/fifo; busybox chmod 4750 t/a/b/x; busybox touch -h -d '2001-02-03 04:05:06' t/a/text t/a/b/symbolic t/a/b/x t/fifo t/empty t/a/b t/a t
      tar -c --sort=name -f t.tar t; busybox md5sum < t.tar; tar -tvf t.tar; busybox mkdir out; tar -xpf t.tar -C out; busybox find out | busybox sort; busybox stat -c '%n %a %h %s %Y' out/t/a/text out/t/a/b/x out/t/hard out/t/empty; busybox readlink out/t/a/b/symbolic
      tar -c --sort=name t | gzip -n | busybox md5sum; tar --sort=name -czf t.tgz t && tar -xOzf t.tgz t/a/text | busybox cmp - text && echo same; tar -cJf t.txz t; tar -tJf t.txz t/a/b; tar --zstd -cf t.tzst t; tar -tf t.tzst | busybox wc -l; echo more > more; tar -rf t.tar more; tar --delete -f t.tar t/a/text; tar -tf t.tar; tar -df t.tar; echo $?
      tar -c --sort=name --format=pax --exclude='*.x' --transform 's,^t,renamed,' t | tar -t; tar -xf missing; echo $?; tar -tf text; echo $?; busybox truncate -s 1M sparse; echo end >> sparse; tar -cSf s.tar sparse; busybox test $(busybox stat -c %s s.tar) -lt 30000 && echo sparse; tar -cM -L 20 -f v1 -f v2 -f v3 -f v4 -f v5 -f v6 -f v7 t/a/text; busybox wc -c v?`),
  },
};
