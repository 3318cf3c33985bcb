import type { RealProgram } from "./program";

const bashScript = (script: string) => ({ argv: ["/bin/bash-static", "-c", `cd /root; ${script}`] });

export const bash: RealProgram = {
  name: "bash",
  shows: "a static shell",
  packages: ["bash-static"],
  cases: {
    "a program": bashScript(`
      primes=(); for ((n = 2; \${#primes[@]} < 60; n++)); do p=1; for q in \${primes[@]}; do ((q * q > n)) && break; ((n % q == 0)) && { p=0; break; }; done; ((p)) && primes+=($n); done; echo \${primes[@]}
      hanoi() { (($1 == 0)) && return; hanoi $(($1 - 1)) $2 $4 $3; ((moves++)); hanoi $(($1 - 1)) $4 $3 $2; }; moves=0; hanoi 8 a b c; echo $moves`),
  },
};
