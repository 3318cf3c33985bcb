import { LIBC, type RealProgram } from "./program";

const AWK = `BEGIN {
  for (i = 1; i <= 30; i++) f[i] = i < 3 ? 1 : f[i - 1] + f[i - 2]; print f[30]
  s = "the quick brown fox"; n = split(s, w, " "); for (i = n; i > 0; i--) printf "%s ", w[i]; print ""
  gsub(/[aeiou]/, "<&>", s); print s; print substr("hello", 2, 3), toupper("abc"), sprintf("%08.3f|%-6s|%+d|%e", 3.14159, "ab", 7, 12345.678)
  print atan2(0, -1), sqrt(2), exp(1), log(10), sin(1), cos(1), int(-3.7), 2 ^ 31, 1 / 3, 1e300 * 1e10
  while (("seq 3" | getline line) > 0) total += line; print total; "echo from a pipe" | getline x; print x; system("exit 3")
  print length(w), ("quick" in w), match("foobar", /o+/), RSTART, RLENGTH; print -7 % 3, "10" < "9", 10 < 9, "a" "b"
}`;

export const mawk: RealProgram = {
  name: "mawk",
  shows: "floating point, regular expressions, pipes",
  packages: [...LIBC, "mawk", "busybox-static"],
  files: { "/root/program.awk": AWK },
  cases: { program: { argv: ["/bin/busybox", "sh", "-c", "/bin/busybox --install -s /bin; exec /usr/bin/mawk -f /root/program.awk"] } },
};

const LUA = `
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print(fib(20), 10 / 3, 7 // 2, 7 % -3, 2^53, 1e308 * 10, -0.0, 1 << 40, 0x7fffffffffffffff + 1)
print(string.format("%5.2f|%d|%q|%x|%g|%a", math.pi, 42, "a\\nb", 255, 1e20, 1.5), math.sin(1), math.sqrt(2), math.tointeger(3.0))
local t = {} for i = 1, 100 do t[#t + 1] = (i * 7919) % 101 end table.sort(t) print(table.concat(t, ",", 1, 20), #t, select("#", table.unpack(t, 1, 9)))
print(("hello world"):gsub("o", "0"), ("key=value"):match("(%w+)=(%w+)"), ("x"):rep(5, "-"), #"\\u{20AC}", utf8.char(8364, 228))
local co = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i * i) end return "end" end) print(co(), co(), co(), co())
print(pcall(error, {code = 1}), pcall(function() local x = nil; return x.y end), select(2, pcall(error, "message", 0)))
setmetatable(_G, {__index = function(_, k) return "no " .. k end}) print(undefined)
local f = io.open("/root/file", "w") f:write("line 1\\n", 2, "\\n") f:close() for l in io.lines("/root/file") do print(l) end print(io.open("/missing"))
local parts = {} for i = 1, 20000 do parts[i] = tostring(i * 1.5) end local s = table.concat(parts) print(#s, collectgarbage("count") > 0)
print(os.time{year=2020, month=1, day=1, hour=12}, os.date("!%Y-%m-%d", 86400), os.getenv("HOME"), #arg)
os.exit(3)
`;

export const lua: RealProgram = {
  name: "lua",
  shows: "an interpreter: floating point, garbage collection, coroutines by longjmp",
  packages: [...LIBC, "lua5.4", "libreadline8", "libtinfo6"],
  files: { "/root/program.lua": LUA },
  cases: {
    program: { argv: ["/usr/bin/lua5.4", "/root/program.lua"] },
    "standard input": { argv: ["/usr/bin/lua5.4", "-"], stdin: "print(#io.read('a'))" },
    error: { argv: ["/usr/bin/lua5.4", "-e", "error('wrong')"] },
  },
};

const PERL = `use strict; use warnings;
my %count; $count{length $_}++ for split /\\s+/, "the quick brown fox jumps over the lazy dog"; print join(",", map { "$_=$count{$_}" } sort keys %count), "\\n";
my @sorted = sort { $a <=> $b } map { ($_ * 7919) % 1009 } 1 .. 500; print "@sorted[0..9] $#sorted\\n";
printf "%.10g %s %e %d %x %b %s\\n", 1 / 3, 10 ** 20, 12345.678, -7 / 2, 255, 10, 2 ** 53 + 1; print sqrt(2), " ", sin(1), " ", exp(1), " ", atan2(1, 1) * 4, " ", int(-3.7), " ", -7 % 3, "\\n";
my $text = "2024-05-06 and 1999-12-31"; while ($text =~ /(?<y>\\d{4})-(\\d\\d)-(\\d\\d)/g) { print "$+{y}/$2/$3 at $-[0]\\n"; } (my $t = $text) =~ s/(\\d+)/$1+1/ge; print "$t\\n"; print join("|", "a1b22c333" =~ /\\d+/g), "\\n";
sub fact { my $n = shift; $n < 2 ? 1 : $n * fact($n - 1) } print fact(20), "\\n"; my $closure = do { my $n = 10; sub { $n++ } }; $closure->(); print $closure->(), "\\n";
open my $f, ">", "/root/out" or die; print $f "line $_\\n" for 1 .. 1000; close $f; open $f, "<", "/root/out"; my @l = <$f>; print scalar(@l), " ", -s "/root/out", " $l[-1]";
my $pid = fork; if (!$pid) { exit 5 } waitpid $pid, 0; print $? >> 8, "\\n"; pipe(my $r, my $w); if (!fork) { close $r; print $w "from the child\\n"; exit } close $w; print <$r>; wait;
eval { die { code => 42 } }; print $@->{code}, "\\n"; local $SIG{ALRM} = sub { die "alarm\\n" }; eval { alarm 1; select undef, undef, undef, 5; }; print $@; print pack("NnC a3", 1, 2, 3, "xyz") eq "\\0\\0\\0\\1\\0\\2\\3xyz" ? "packed\\n" : "not\\n"; print unpack("%32C*", "checksum"), " ", join(",", unpack("(A2)*", "aabbcc")), "\\n"; print ucfirst(lc "HELLO"), " ", reverse(scalar "abc"), " ", "ab" x 3, " ", join(",", (1) x 3), "\\n"; print "$0 @ARGV\\n"; exit 4;
`;

export const perl: RealProgram = {
  name: "perl",
  shows: "an interpreter: regular expressions, fork, pipes, signals",
  packages: [...LIBC, "perl-base", "libcrypt1"],
  files: { "/root/program.pl": PERL },
  cases: {
    program: { argv: ["/usr/bin/perl", "/root/program.pl", "a", "b c"] },
    "in place": { argv: ["/usr/bin/perl", "-ne", "$n += length; END { print \"$n $.\\n\" }"], stdin: "x\n".repeat(20000) },
    error: { argv: ["/usr/bin/perl", "-e", "use strict; $x = 1;"] },
  },
};
