import { LIBC, type RealProgram } from "./program";
const sh = (script: string) => ({ argv: ["/bin/sh", "-c", `cd /root; ${script}`] });
const SHELL = ["dash", "busybox-static"];
export const ripgrep: RealProgram = {
  name: "ripgrep and fd", shows: "Rust: threads that share work, memory maps, getdents; regular expressions by SSE2",
  packages: [...LIBC, ...SHELL, "ripgrep", "fd-find", "libpcre2-8-0"],
  cases: {
    search: sh(`busybox mkdir -p tree/a/b tree/.hidden; for i in 1 2 3 4 5; do busybox seq $i 1000 > tree/a/f$i.txt; done; echo needle > tree/a/b/n.rs; echo needle > tree/.hidden/n; printf 'bin\\0needle' > tree/bin; echo '*.log' > tree/.ignore; echo needle > tree/x.log
      rg --sort path needle tree; rg --sort path -uu -c needle tree; rg --sort path -n '^9[0-9]{2}$' tree/a/f1.txt -m 3 -A 1; rg -P '(?<=9)7$' --sort path tree -o -c; rg -j 4 -l '^77$' tree | busybox sort; rg --json needle tree/a/b | busybox sed 's/"elapsed.*//'; rg -r 'N$0' -o 'ee.l' tree/a/b/n.rs; rg nothing tree; echo $?; rg '(' tree; echo $?; rg --mmap -c 1 tree/a/f1.txt
      fdfind . tree -j 3 | busybox sort; fdfind -H -e rs -x echo found {} ; fdfind -t d -d 1 . tree | busybox sort; fdfind '[' ; echo $?`),
  },
};
export const git: RealProgram = {
  name: "git", shows: "version control: locks, renames, memory maps, compression, child processes",
  packages: [...LIBC, ...SHELL, "git", "libpcre2-8-0", "zlib1g"],
  files: { "/root/.gitconfig": "[user]\n\tname = A U Thor\n\temail = author@example.com\n[init]\n\tdefaultBranch = main\n[gc]\n\tauto = 0\n" },
  install: [["/bin/busybox", "rm", "-r", "/usr/share/git-core", "/usr/share/perl5"]],
  cases: {
    history: sh(`export GIT_AUTHOR_DATE='2020-01-01T00:00:00Z' GIT_COMMITTER_DATE='2020-01-01T00:00:00Z' GIT_PAGER=; git init r; cd r; busybox seq 1 200 > numbers; echo hello > file; busybox mkdir d; echo deep > d/deep; git add .; git commit -m 'the first'; git rev-parse HEAD
      busybox sed -i '50s/.*/fifty/; 150d' numbers; git diff; git status -s; git commit -qam 'the second'; git checkout -q -b side HEAD~; echo side >> file; git mv d/deep d/moved; git commit -qam 'on the side'; git checkout main; git merge -m merged side; git log --oneline --graph --stat; git show --format=fuller HEAD^2 -M
      git checkout -q -b conflict HEAD~; busybox sed -i 1s/.*/ours/ numbers; git commit -qam ours; git checkout -q main; busybox sed -i 1s/.*/theirs/ numbers; git commit -qam theirs; git merge conflict; echo $?; git diff | busybox head -n 20; git merge --abort; git rebase conflict 2>&1 | busybox head -n 3; git rebase --abort; git stash list; echo dirty >> file; git stash -q; git stash pop -q; git stash list
      git tag -a v1 -m 'a tag'; git describe; git blame -L 48,51 numbers; git grep -n fift; git gc -q; git count-objects -v | busybox grep -v size; git fsck --no-progress; git log --format='%h %an %ad %s' --date=iso -- file; git archive --format=tar v1 | busybox md5sum; git bisect start -q 2>/dev/null; git clone -q . ../c; cd ../c; git log -1 --format=%H; git branch -a; git format-patch -1 --stdout | busybox head -n 20; git cat-file -p HEAD; git ls-files -s; git checkout missing; echo $?`),
  },
};
