import { LIBC, type RealProgram } from "./program";

const WORDS_C = `
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include "words.h"
static int compare(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
int main(int argc, char **argv) {
  char *words[16];
  int n = split(strdup(argc > 1 ? argv[1] : "the quick brown fox"), words);
  qsort(words, n, sizeof *words, compare);
  for (int i = 0; i < n; i++) printf("%s%c", words[i], i + 1 < n ? ' ' : '\\n');
  unsigned long long product = 1;
  double sum = 0;
  for (int i = 1; i <= 20; i++) { product *= i; sum += sqrt(i) / product; }
  printf("%llu %.15f %s %d\\n", product, sum, VERSION, __GNUC__);
  return n;
}
`;
const SPLIT_C = `
#include <string.h>
#include "words.h"
int split(char *text, char **words) {
  int n = 0;
  for (char *word = strtok(text, " "); word; word = strtok(0, " ")) words[n++] = word;
  return n;
}
`;
const MAKEFILE = `CC = gcc-12
CFLAGS = -O2 -Wall -DVERSION='"$(shell cat VERSION)"'
objects := $(patsubst %.c,%.o,$(wildcard *.c))
words: $(objects)
	$(CC) -o $@ $^ -lm
%.o: %.c words.h
	$(CC) $(CFLAGS) -c -o $@ $<
.PHONY: check clean
check: words
	@./words "one two three"; test $$? -eq 3 && echo passed
clean: ; rm -f words $(objects)
broken: ; false
`;
const TOUR_CC = `
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <mutex>
#include <vector>
struct Shape { virtual ~Shape() { std::cout << "gone\\n"; } virtual double area() const = 0; };
struct Square : Shape { double side; explicit Square(double s) : side(s) { if (s < 0) throw std::invalid_argument("negative side"); } double area() const override { return side * side; } };
template <typename T> T sum(const std::vector<T> &values) { T total{}; for (const auto &value : values) total += value; return total; }
int main() {
  std::map<std::string, int> counts;
  for (auto word : {"one", "two", "one"}) counts[word]++;
  for (const auto &[word, count] : counts) std::cout << word << ' ' << count << '\\n';
  std::vector<std::unique_ptr<Shape>> shapes;
  try { for (double side : {1.0, 2.5, -1.0}) shapes.push_back(std::make_unique<Square>(side)); }
  catch (const std::exception &error) { std::cout << error.what() << '\\n'; }
  std::cout << shapes.size() << ' ' << shapes.back()->area() << ' ' << sum(std::vector<int>{1, 2, 3}) << std::endl;
  std::mutex lock; int total = 0; std::vector<std::thread> threads;
  for (int i = 1; i <= 4; i++) threads.emplace_back([&, i] { for (int j = 0; j < 100; j++) { std::lock_guard guard(lock); total += i; } });
  for (auto &thread : threads) thread.join();
  std::cout << total << '\\n';
  if (auto *square = dynamic_cast<Square *>(shapes[0].get())) std::cout << "a square of " << square->side << '\\n';
  throw std::runtime_error("uncaught");
}
`;

const COMPILER = ["cpp-12", "gcc-12", "libgcc-12-dev", "libc6-dev", "linux-libc-dev", "libgmp10", "libisl23", "libmpc3", "libmpfr6", "libzstd1", "zlib1g", "libstdc++6"];
const BINUTILS = ["binutils-i686-linux-gnu", "binutils", "libbinutils", "libctf-nobfd0", "libctf0", "libjansson4"];
/** Large, and not used here. */
const without = (...files: string[]) => ["/bin/busybox", "rm", "-r", "/usr/lib/gcc/i686-linux-gnu/12/lto1", "/usr/lib/i386-linux-gnu/libc.a", "/usr/bin/i686-linux-gnu-ld.gold", ...files];
/** The root's files are in memory twice when it is unpacked. */
const MEMORY_MB = 512;
const SHELL = ["dash", "busybox-static"];
const sh = (script: string) => ({ argv: ["/bin/sh", "-c", `cd /root; ${script}`] });

export const gcc: RealProgram = {
  name: "gcc",
  shows: "a compiler of 30 MB with its assembler and linker, driven by make: large mappings, vfork, temporary files",
  packages: [...LIBC, ...COMPILER, ...BINUTILS, ...SHELL, "make"],
  install: [without()],
  memory: MEMORY_MB,
  files: { "/root/words.c": WORDS_C, "/root/split.c": SPLIT_C, "/root/words.h": "int split(char *text, char **words);\n", "/root/VERSION": "1.2\n", "/root/Makefile": MAKEFILE, "/root/wrong.c": "int main(void) { int x = 1 return nothing; }\n" },
  cases: {
    "make compiles, links and runs": sh(`PATH=$PATH:/root/bin; busybox mkdir bin; for a in cat rm touch false; do busybox ln -s /bin/busybox bin/$a; done; busybox mkdir made; busybox mv words.c split.c made; busybox cp words.h VERSION Makefile made; cd made; busybox touch -d 2002-01-01 *
      make -s check; touch -d 2001-01-01 split.o; make -n; make broken; echo $?; objdump -d --no-show-raw-insn split.o | busybox head -n 20; nm split.o; readelf -h words | busybox head -n 12; size split.o`),
    "each step": sh(`echo '#define F(x) x+__LINE__
F(1)' | gcc-12 -E -P -; gcc-12 -O1 -S -o - split.c; as -o s.o <<-E
	.globl _start
	_start: movl \\$1, %eax
	movl \\$42, %ebx
	int \\$0x80
	E
      ld -o s s.o; ./s; echo $?; strip s; busybox wc -c < s; ar rc lib.a s.o; ar t lib.a; ranlib lib.a; strings -n 5 /bin/dash | busybox md5sum`),
    errors: sh("gcc-12 wrong.c; echo $?; gcc-12 -c missing.c; echo $?; gcc-12 -nostdlib -o x -Wl,-e,main words.c -DVERSION='\"\"' 2>&1 | busybox sed 's,/tmp/cc[^.]*,/tmp/cc,'"),
  },
};

export const gxx: RealProgram = {
  name: "g++",
  shows: "C++: iostream, exceptions, threads; an exception that nobody catches",
  packages: [...LIBC, ...COMPILER, ...BINUTILS, ...SHELL, "g++-12", "libstdc++-12-dev"],
  install: [["/usr/bin/g++-12", "-std=c++17", "/root/tour.cc", "-o", "/root/compiled"], without("/usr/lib/gcc/i686-linux-gnu/12/cc1")],
  memory: MEMORY_MB,
  files: { "/root/tour.cc": TOUR_CC },
  cases: {
    "compile, link and run": { ...sh("g++-12 -std=c++17 tour.cc -o tour 2>&1; ./tour; echo $?"), long: "3,200 million instructions" },
    run: sh("./compiled; echo $?"),
  },
};
