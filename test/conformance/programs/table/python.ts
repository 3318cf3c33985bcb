import { BUSYBOX_SHELL, LIBC, type RealProgram } from "./program";

const LANGUAGE = `
import collections, csv, dataclasses, datetime, decimal, fractions, functools, hashlib, io, itertools, json, math, random, re, string, struct, sys, textwrap, zlib
text = "The quick brown fox jumps over the lazy dog. " * 40
print(json.dumps({"a": [1, 2.5, None, True], "b": {"c": "\\u20ac\\n"}}, indent=1, sort_keys=True), json.loads('[1e300, -0.0, "\\\\ud83d\\\\ude00"]')[:2])
print(re.findall(r"(?P<word>\\b[a-z]{5}\\b)", text)[:4], re.sub(r"(\\w+) (\\w+)", r"\\2 \\1", "one two three four"), re.split(r"[,;]\\s*", "a, b;c"))
decimal.getcontext().prec = 50
print(decimal.Decimal(2).sqrt(), decimal.Decimal(1) / 7, fractions.Fraction(1, 3) + fractions.Fraction(1, 6), 2 ** 200, pow(3, 1000, 10 ** 9 + 7))
print(struct.pack("<hIqfd3s", -2, 4000000000, -5, 1.5, math.pi, b"xyz").hex(), struct.unpack(">HH", b"\\x01\\x02\\xff\\xfe"), math.fsum([0.1] * 10), 0.1 + 0.2, float.hex(1 / 3))
print(*(hashlib.new(h, text.encode()).hexdigest()[:16] for h in ("md5", "sha1", "sha256", "sha512", "blake2b", "sha3_256")), zlib.crc32(text.encode()))
packed = zlib.compress(text.encode(), 9); print(len(packed), zlib.decompress(packed).decode() == text)
print(collections.Counter(text.lower()).most_common(4), list(itertools.permutations("abc", 2)), functools.reduce(lambda a, b: a * b, range(1, 25)))
random.seed(7); print([random.randrange(100) for _ in range(8)], random.gauss(0, 1), random.sample(range(50), 4))
@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: float = 0.5
    tags: list = dataclasses.field(default_factory=list)
print(sorted([Point(3), Point(1, 2.0), Point(1)]), datetime.datetime(2024, 2, 29, 12, 30) + datetime.timedelta(days=366), datetime.date(2020, 1, 1).strftime("%A %d %B %Y, week %U"))
out = io.StringIO(); csv.writer(out).writerows([["a", 'quo"te', 3], ["line\\nbreak", "", 1.5]]); print(repr(out.getvalue()), textwrap.fill(text, 60, max_lines=2))
def primes():
    found = []
    for n in itertools.count(2):
        if all(n % p for p in itertools.takewhile(lambda p: p * p <= n, found)):
            found.append(n); yield n
print(list(itertools.islice(primes(), 300))[-3:], f"{math.pi:>12.5f}|{255:#x}|{1e6:,.1f}|{'mid':^9}|{-3 // 2} {-7 % 3} {divmod(-7, 2)}", "gr\\u00fc\\u00dfe".upper().encode())
match [1, {"k": "v"}, (2, 3)]:
    case [int(n), {"k": value}, (a, *rest)]: print(n, value, a, rest)
class Broken:
    def __enter__(self): return self
    def __exit__(self, *what): print("leaving", what[0].__name__); return False
def inner(n): return inner(n - 1) if n else [][1]
try:
    sys.setrecursionlimit(60); (lambda f: f(f))(lambda f: f(f))
except RecursionError as error: print(error)
sys.setrecursionlimit(1000)
try:
    with Broken(): inner(2)
except IndexError as error: raise ValueError("wrong") from error
`;

const PROCESSES = `
import ctypes, mmap, os, queue, select, signal, subprocess, sys, tempfile, threading, time
from concurrent.futures import ThreadPoolExecutor
lock, total = threading.Lock(), 0
def add():
    global total
    for _ in range(500):
        with lock: total += 1
threads = [threading.Thread(target=add) for _ in range(4)]; [t.start() for t in threads]; [t.join() for t in threads]; print(total)
work, done = queue.Queue(3), []
def worker():
    while (item := work.get()) is not None: done.append(item * item)
t = threading.Thread(target=worker); t.start(); [work.put(i) for i in range(20)]; work.put(None); t.join(); print(done)
with ThreadPoolExecutor(3) as pool: print(list(pool.map(lambda n: sum(range(n)), [10, 100, 1000])))
event = threading.Event(); print(event.wait(0.05)); threading.Timer(0.05, event.set).start(); print(event.wait(20)); barrier = threading.Barrier(2); t = threading.Thread(target=barrier.wait); t.start(); barrier.wait(); t.join()
local = threading.local(); local.x = 1; t = threading.Thread(target=lambda: print(hasattr(local, "x"))); t.start(); t.join()
run = subprocess.run(["/bin/busybox", "tr", "a-z", "A-Z"], input="shout\\n", capture_output=True, text=True); print(run)
print(subprocess.run("exit 7", shell=True).returncode, subprocess.run(["/bin/busybox", "sh", "-c", "kill -TERM $$"]).returncode)
try: subprocess.run(["/bin/busybox", "sleep", "100"], timeout=0.2)
except subprocess.TimeoutExpired as error: print(error.cmd)
try: subprocess.run(["/missing"])
except FileNotFoundError as error: print(error)
p1 = subprocess.Popen(["/bin/busybox", "seq", "5000"], stdout=subprocess.PIPE); p2 = subprocess.Popen(["/bin/busybox", "tail", "-n", "1"], stdin=p1.stdout, stdout=subprocess.PIPE); p1.stdout.close(); print(p2.communicate()[0], p1.wait())
def handler(number, frame): raise TimeoutError(signal.Signals(number).name)
signal.signal(signal.SIGALRM, handler); signal.setitimer(signal.ITIMER_REAL, 0.1)
try: time.sleep(20)
except TimeoutError as error: print("interrupted by", error)
signal.signal(signal.SIGUSR1, lambda n, f: print("got", n)); os.kill(os.getpid(), signal.SIGUSR1); signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2]); os.kill(os.getpid(), signal.SIGUSR2); print(signal.sigwait([signal.SIGUSR2]), signal.sigpending())
shared = mmap.mmap(-1, 8192); r, w = os.pipe(); sys.stdout.flush()
if (pid := os.fork()) == 0:
    shared[:5] = b"child"; os.write(w, b"done"); os._exit(9)
print(os.read(r, 10), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), bytes(shared[:5]))
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "file"); open(path, "w").write("0123456789" * 1000)
    with open(path, "r+b") as f, mmap.mmap(f.fileno(), 0) as m: m[3:6] = b"abc"; print(len(m), m.find(b"abc"), m[:10])
    os.link(path, path + "2"); os.symlink("file", path + "3"); print(sorted(os.listdir(d)), os.stat(path).st_nlink, os.readlink(path + "3"), os.path.getsize(path + "3")); os.truncate(path, 5); print([(e.name, e.is_symlink(), e.stat().st_size) for e in sorted(os.scandir(d), key=lambda e: e.name)])
poll = select.poll(); poll.register(r, select.POLLIN); print(poll.poll(0)); os.write(w, b"x"); print(len(poll.poll(0)), select.select([r], [w], [], 0) == ([r], [w], []))
libc = ctypes.CDLL(None); compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))(lambda a, b: a[0] - b[0]); numbers = (ctypes.c_int * 5)(5, 3, 9, 1, 7); libc.qsort(numbers, 5, 4, compare); print(list(numbers), libc.abs(-3), ctypes.sizeof(ctypes.c_long))
os.environ["X"] = "y"; print(os.popen("echo $X").read(), os.cpu_count() > 0, os.umask(0o22), os.getcwd(), os.access("/missing", os.F_OK), sys.argv)
sys.exit(3)
`;

/** A server's ports are those that the system gives. */
const SOCKETS = `
import array, asyncio, os, selectors, socket, socketserver, sys, threading
class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile: self.wfile.write(line.upper())
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Upper) as server:
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for word in (b"one\\n", b"two\\n" * 3):
        with socket.create_connection(server.server_address, timeout=20) as s:
            s.sendall(word); s.shutdown(socket.SHUT_WR); print(s.makefile("rb").read())
    server.shutdown()
try: socket.create_connection(server.server_address, timeout=20)
except OSError as error: print(error)
selector = selectors.DefaultSelector(); print(type(selector).__name__); a, b = socket.socketpair(); a.setblocking(False); selector.register(a, selectors.EVENT_READ, "a"); print(selector.select(0)); b.send(b"hello"); print([(k.data, e) for k, e in selector.select(20)], a.recv(10))
try: a.recv(1)
except BlockingIOError as error: print(error)
r, w = os.pipe(); socket.send_fds(b, [b"take"], [w]); a.setblocking(True); message, fds, flags, _ = socket.recv_fds(a, 10, 2); os.write(fds[0], b"through"); print(message, flags, os.read(r, 10))
u1, u2 = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)); u1.bind(("127.0.0.1", 0)); u2.sendto(b"datagram", u1.getsockname()); print(u1.recvfrom(100)[0], u1.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE), socket.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM), socket.inet_aton("10.1.2.3"), socket.htons(1) )
async def serve(reader, writer):
    while data := await reader.readline(): writer.write(b"echo " + data); await writer.drain()
    writer.close()
async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port); answers = []
    for i in range(3): writer.write(b"%s %d\\n" % (name, i)); answers.append((await reader.readline()).decode().strip())
    writer.close(); await writer.wait_closed(); return answers
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0); port = server.sockets[0].getsockname()[1]
    for answers in await asyncio.gather(*(client(port, b"abc"[i:i + 1]) for i in range(3))): print(answers)
    server.close(); await server.wait_closed()
    process = await asyncio.create_subprocess_exec("/bin/busybox", "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE); print(await process.communicate(b"x" * 200000) == (b"x" * 200000, None), process.returncode)
    try: await asyncio.wait_for(asyncio.sleep(100), 0.1)
    except asyncio.TimeoutError: print("timed out")
    print(await asyncio.to_thread(lambda: threading.current_thread() is not threading.main_thread()), await asyncio.get_running_loop().run_in_executor(None, sum, range(10)))
asyncio.run(main())
`;

const DATABASE = `
import sqlite3, contextlib
db = sqlite3.connect("/root/py.db"); db.execute("create table t(id integer primary key, name text, size real)"); db.executemany("insert into t(name, size) values(?, ?)", ((f"name {i}", i / 3) for i in range(500))); db.commit()
db.create_function("twice", 1, lambda x: x * 2); db.row_factory = sqlite3.Row
for row in db.execute("select twice(id) as d, name, size from t where id % 100 = 7 order by size desc"): print(dict(row))
try:
    with db: db.execute("delete from t"); db.execute("insert into t(id) values(1)"); db.execute("insert into t(id) values(1)")
except sqlite3.IntegrityError as error: print(error, db.execute("select count(*) from t").fetchone()[0])
other = sqlite3.connect("/root/py.db", timeout=0.1); db.execute("begin immediate")
try: other.execute("begin immediate")
except sqlite3.OperationalError as error: print(error)
print(*list(db.iterdump())[:3], sep="\\n")
`;

const LIBRARIES = ["libpython3.11-minimal", "libpython3.11-stdlib", "libexpat1", "zlib1g", "libssl3", "libffi8", "libsqlite3-0", "libbz2-1.0", "liblzma5"];
const script = (path: string, ...args: string[]) => ({ argv: ["/usr/bin/python3.11", "-B", path, ...args] });
/** Modules that the scripts import; the package compiles all of its modules when it is installed. */
const MODULES = ["__future__", "asyncio", "concurrent.futures.thread", "contextlib", "csv", "ctypes", "dataclasses", "datetime", "decimal", "fractions", "hashlib", "json.tool", "mmap", "queue", "random", "socketserver", "sqlite3", "subprocess", "tempfile", "textwrap", "traceback"];

export const python: RealProgram = {
  name: "python",
  shows: "an interpreter with its library: threads, child processes, sockets, event loops, C through libffi",
  packages: [...LIBC, ...LIBRARIES, "python3.11-minimal", "busybox-static"],
  files: { "/root/language.py": LANGUAGE, "/root/processes.py": PROCESSES, "/root/sockets.py": SOCKETS, "/root/database.py": DATABASE },
  install: [BUSYBOX_SHELL, ["/usr/bin/python3.11", "-c", `import ${MODULES.join(", ")}`]],
  cases: {
    "language and library": script("/root/language.py"),
    "processes and threads": script("/root/processes.py", "a", "b c"),
    "sockets and event loops": script("/root/sockets.py"),
    "a database": script("/root/database.py"),
    "a module as a program": { argv: ["/usr/bin/python3.11", "-B", "-m", "json.tool", "--sort-keys"], stdin: '{"b": [1, 2], "a": {"x": null}}' },
    "an error in what comes from standard input": { argv: ["/usr/bin/python3.11", "-"], stdin: "def f():\n  return 1 +\n" },
  },
};
