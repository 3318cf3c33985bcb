import { LIBC, type RealProgram } from "./program";

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

export const perl: RealProgram = {
  name: "perl",
  shows: "an interpreter: regular expressions, fork, pipes, signals",
  packages: [...LIBC, "perl-base", "libcrypt1"],
  cases: {
    "in place": { argv: ["/usr/bin/perl", "-ne", "$n += length; END { print \"$n $.\\n\" }"], stdin: "x\n".repeat(20000) },
    error: { argv: ["/usr/bin/perl", "-e", "use strict; $x = 1;"] },
  },
};
