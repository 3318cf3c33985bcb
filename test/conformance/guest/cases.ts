// Command lines whose standard output and exit status must be those of the GNU tools in the C locale. Each runs in a
// new directory with the files that FILES names. Left out on purpose: characters beyond ASCII, which the C locale counts
// as bytes, and columns, which GNU ls fills with tabs.

/** Files of the directory that a case begins in. */
export const FILES: Record<string, string> = {
  "numbers": "10\n9\n2\n33\n1\n2\n",
  "words": "pear 3\napple 12\nfig 7\napple 2\nPear 1\n",
  "text": "The quick brown fox\njumps over\n\nthe lazy dog.\nno newline at end",
  "utf8": "grüße\n日本語\nascii\n",
  "fields": "b:2:x\na:10:y\nc:1:z\na:2:w\n",
  "empty": "",
};

export const CASES: readonly string[] = [
  "cat text", "cat -n text", "cat numbers words", "cat missing", "cat < text",
  "ls", "ls -1r", "ls -a", "ls missing", "ls -d .", "ls -F", "mkdir d; touch d/f; ls -R", "ls -S", "ln -s text l; ls -F",
  "head -n 2 text", "head -3 text", "head -c 7 text", "head -n -2 text", "head -c -5 text", "head numbers text", "head -q -n1 numbers text",
  "tail -n 2 text", "tail -2 text", "tail -c 7 text", "tail -n +2 text", "tail -c +5 text", "tail -n1 numbers text",
  "wc text", "wc -l text numbers", "wc -w text", "wc -c text", "wc -m text", "wc -L text", "wc < text", "wc empty", "wc missing text",
  "grep fox text", "grep -i THE text", "grep -v o text", "grep -n o text", "grep -c o text numbers", "grep -l o text numbers",
  "grep -E '(quick|lazy) .*' text", "grep -o '[a-z]*o[a-z]*' text", "grep -w over text", "grep -x 'jumps over' text", "grep -F . text",
  "grep '^$' -n text", "grep 'q.*k\\b' text", "grep -E 'o{1,2}v' text", "grep '\\(a\\)pp' words", "grep -E '^(a|p)' words", "grep x missing",
  "grep -q fox text", "grep nothing text", "grep -e fox -e dog text", "grep '[[:upper:]]' words", "grep '[^a-z 0-9]' words", "grep -E 'a|ap|app' -o words",
  "grep 'p\\{2\\}' words", "grep -E '(p)\\1' words", "grep -E '[0-9]+$' words", "grep -r fox .", "grep 日 utf8", "grep -h o text words", "grep '*' text",
  "sort numbers", "sort -n numbers", "sort -rn numbers", "sort -u numbers", "sort words", "sort -f words", "sort -k2 words", "sort -k2n words",
  "sort -t : -k 2n fields", "sort -t: -k1,1 -k2,2n fields", "sort -t: -k1,1 -s fields", "sort -c numbers", "sort -o out words; cat out", "sort -k1,1 -u words",
  "sort words | uniq", "sort numbers | uniq -c", "sort numbers | uniq -d", "sort numbers | uniq -u",
  "seq 5", "seq 2 5", "seq 10 -3 1", "seq -s , 3", "seq -w 8 11", "seq 3 1", "seq 0",
  "echo a  b", "echo -n a", "echo -e 'a\\tb\\x41\\0101'", "echo -E 'a\\tb'", "echo -x", "echo -ne 'q\\cz'",
  "printf '%s-%s\\n' a b c", "printf '%5d|%-5d|%05d|%x|%X|%o\\n' 1 2 3 255 255 8", "printf '%s\\n'", "printf '%.2s|%5s|%-5s|\\n' abc d e", "printf '%%\\n'",
  "printf '%b' 'a\\nb\\n'", "printf '%c\\n' hello", "printf '%+d % d\\n' 5 6", "printf '%d\\n' 0x10 010 \"'A\"", "printf '%*d|\\n' 5 3", "printf '%d\\n' x",
  "test a = a", "test a = b", "test 1 -lt 2", "test -f text", "test -d text", "test ! -e missing", "test -z ''", "test -n x -a 2 -gt 1", "[ 3 -eq 3 ]", "test '(' a ')' -o b",
  "test", "test text -ef text", "test -s empty", "test x -eq 1",
  "cp text copy; cat copy", "cp text numbers d", "mkdir d; cp text numbers d; ls d", "mkdir d; cp -r d e; ls", "cp missing x", "cp text text", "mkdir d; cp d e",
  "mv text moved; ls", "mkdir d; mv text numbers d; ls d", "mv missing x", "mv text numbers; cat numbers",
  "rm text; ls", "rm missing", "rm -f missing", "mkdir d; rm d", "mkdir -p a/b/c; rm -r a; ls", "mkdir -p a/b; rmdir -p a/b; ls", "mkdir text", "mkdir -p text", "rmdir words", "mkdir a a/b; rmdir a",
  "ln text hard; stat -c %h text", "ln -s text soft; cat soft", "ln -s text text", "ln -sf words text; cat text", "ln missing x",
  "stat -c '%n %s %F %a %A' text empty .", "stat missing", "touch new; ls new", "touch -c none; ls", "touch missing/x",
  "tee out < words; cat out", "tee -a numbers < words > empty; cat numbers", "pwd > x; wc -l x",
  "env -i A=1 B=2", "env -i A=1 missing-program", "which missing-program", "true", "false",
  "hexdump -C text", "hexdump utf8", "hexdump -C -n 5 text", "head -c 100 /dev/zero | hexdump -C", "yes | head -n 3", "yes a b | head -n 2",
  "date -u -d @0", "date -u -d @1700000000 '+%Y-%m-%d %H:%M:%S %j %a %b %e'", "date -d @951782400 -u +%F", "sleep 0", "sleep x", "kill -l 9", "kill 999999", "uname -s",
];
