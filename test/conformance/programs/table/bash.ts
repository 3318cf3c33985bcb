import type { RealProgram } from "./program";

const bashScript = (script: string) => ({ argv: ["/bin/bash-static", "-c", `cd /root; ${script}`] });

export const bash: RealProgram = {
  name: "bash",
  shows: "a static shell: arrays, arithmetic, subshells, jobs, signals",
  packages: ["bash-static"],
  cases: {
    "arrays and strings": bashScript(`
      a=(one two "three four"); a+=(five); echo \${#a[@]} "\${a[2]}" \${a[@]:1:2} \${!a[@]}; declare -A m=([x]=1 [y]=2); m[z]=3; for k in x y z; do echo $k=\${m[$k]}; done; echo \${#m[@]}
      s="Hello, World"; echo \${s,,} \${s^^} \${s/World/ring3} \${s:7} \${s: -5:3} \${s//o/0}; printf '%q %05d %s %x\\n' 'a b' 42 str 255; [[ $s =~ ^H(.*),\\ (W.*)$ ]] && echo "\${BASH_REMATCH[1]} \${BASH_REMATCH[2]}"
      mapfile -t lines < <(printf '%s\\n' q w e); echo \${#lines[@]} \${lines[1]}; read -r -a words <<< "p q r"; echo \${words[2]}; IFS=,; echo "\${words[*]}"; unset IFS
      for ((i = 0; i < 5; i++)); do ((i % 2)) && continue; echo -n "$i "; done; echo; echo {a,b}{1..3} {01..10..3}; echo $((2**31)) $((2**62)) $((7 % -3)) $((16#ff)); let x=5*5; echo $x
      f() { local v=$1; ((v > 0)) && { f $((v - 1)); echo -n $v; }; }; f 9; echo; printf -v out '%03d' 7; echo $out; shopt -s extglob; case foobar in +(foo|bar)) echo ext;; esac; echo "\${s@Q}"; declare -p a m 2>/dev/null | head -n 1`),
    "processes": bashScript(`
      echo parent; (echo child; exit 4); echo $?; x=$(echo sub; exit 3); echo $x $?; { echo to stderr >&2; } 2>&1; true | false; echo \${PIPESTATUS[@]}; set -o pipefail; false | true; echo $?
      trap 'echo got USR1' USR1; kill -USR1 $$; echo after; coproc while read -r q; do echo "got $q"; done; echo to coproc >&\${COPROC[1]}; read -r line <&\${COPROC[0]}; echo "$line"; exec {COPROC[1]}>&-; wait
      for i in 1 2 3; do (exit $i) & pids[$i]=$!; done; for i in 1 2 3; do wait \${pids[$i]}; echo $?; done; echo 'cat -' > /dev/null; exec 3> out; echo three >&3; exec 3>&-; read -r l < out; echo $l; cat() { while IFS= read -r q; do echo "$q"; done; }; cat <<< here; diff <(echo a) <(echo a) 2>/dev/null || echo no diff here
      ulimit -n 256; ulimit -n; set -e; (false; echo not reached) || echo caught; eval 'echo $((1+1))'; trap 'echo exit $?' EXIT; kill -l TERM; exit 9`),
    "a program": bashScript(`
      primes=(); for ((n = 2; \${#primes[@]} < 60; n++)); do p=1; for q in \${primes[@]}; do ((q * q > n)) && break; ((n % q == 0)) && { p=0; break; }; done; ((p)) && primes+=($n); done; echo \${primes[@]}
      hanoi() { (($1 == 0)) && return; hanoi $(($1 - 1)) $2 $4 $3; ((moves++)); hanoi $(($1 - 1)) $4 $3 $2; }; moves=0; hanoi 8 a b c; echo $moves`),
  },
};
