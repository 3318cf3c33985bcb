import { LIBC, type RealProgram } from "./program";

/** All applets of BusyBox under their own names, and a directory to work in. */
const INSTALL = "/bin/busybox mkdir /root/bin; /bin/busybox --install -s /root/bin; PATH=/root/bin:/usr/bin; cd /root";
const sh = (script: string) => ({ argv: ["/bin/busybox", "sh", "-c", `${INSTALL}; ${script}`] });

/** Ports that nothing else of the machine that runs the tests listens on, it is hoped. */
const HTTP_PORT = 28080;
const NC_PORT = 28081;
const REDIS_PORT = 28082;

const URL = `http://127.0.0.1:${HTTP_PORT}`;

export const busyboxServers: RealProgram = {
  name: "busybox-servers",
  shows: "servers and clients over TCP: httpd forks for each connection, wget, nc",
  packages: ["busybox-static"],
  cases: {
    "httpd and wget": sh(`
      mkdir -p www/cgi-bin; seq 1 30000 > www/numbers; echo '<p>hello</p>' > www/index.html
      printf '#!/root/bin/sh\\necho "Content-Type: text/plain"; echo; echo "method $REQUEST_METHOD, query $QUERY_STRING"; cat\\n' > www/cgi-bin/echo; chmod 755 www/cgi-bin/echo
      httpd -f -p 127.0.0.1:${HTTP_PORT} -h www & server=$!
      until wget -q -O index ${URL}/ 2>/dev/null; do sleep 0.1; done; cat index
      wget -q -O numbers ${URL}/numbers; cmp numbers www/numbers && echo same
      wget -q -O - ${URL}/missing; echo $?; wget -q -O - "${URL}/cgi-bin/echo?a=1&b"; wget -q -O - --post-data=posted ${URL}/cgi-bin/echo; echo
      wget -q -S -O /dev/null ${URL}/index.html 2>&1 | grep -v -e Date -e Modified -e ETag
      for i in 1 2 3 4 5 6 7 8; do wget -q -O n$i ${URL}/numbers & pids="$pids $!"; done; wait $pids; cat n? | md5sum
      kill $server; wait $server 2>/dev/null; echo $?; wget -q -O - ${URL}/; echo $?`),
    "nc, one way and the other": sh(`
      listens() { until grep -q ":$(printf %04X ${NC_PORT}) 0*:0000 0A" /proc/net/tcp /proc/net/tcp6 2>/dev/null; do sleep 0.1; done; }
      sleep 2 | nc -l -p ${NC_PORT} > received & server=$!; listens
      seq 1 20000 | nc 127.0.0.1 ${NC_PORT}; wait $server; wc received; md5sum received
      seq 1 20000 | nc -l -p ${NC_PORT} & server=$!; listens
      sleep 2 | nc 127.0.0.1 ${NC_PORT} | md5sum; wait $server
      nc 127.0.0.1 ${NC_PORT} < /dev/null; echo $?`),
  },
};

const REDIS_LIBRARIES = ["libatomic1", "libjemalloc2", "liblzf1", "libssl3", "libsystemd0", "libcap2", "libgcrypt20", "libgpg-error0", "liblz4-1", "liblzma5", "libzstd1", "libstdc++6"];

export const redis: RealProgram = {
  name: "redis",
  shows: "an event loop on epoll with helper threads, fork for its snapshots; TCP and AF_UNIX clients",
  packages: [...LIBC, ...REDIS_LIBRARIES, "redis-tools", "redis-server", "busybox-static"],
  cases: {
    "server and client": sh(`
      redis-server --port ${REDIS_PORT} --bind 127.0.0.1 --unixsocket /root/redis.sock --save '' --dir /root --daemonize no > log 2>&1 & server=$!
      cli="redis-cli -p ${REDIS_PORT}"; n=0
      until [ "$($cli ping 2>/dev/null)" = PONG ] || [ $n -ge 100 ]; do sleep 0.1; n=$((n + 1)); done
      $cli set key value; $cli get key; $cli get missing; $cli incr n; $cli incrby n 41; $cli lpush list a b c; $cli lrange list 0 -1
      $cli hset hash f 1 g 2; $cli hgetall hash; $cli zadd z 3 c 1 a 2 b; $cli zrange z 0 -1 withscores; $cli sadd s x y x; $cli scard s; $cli type z
      redis-cli -s /root/redis.sock append key ' more'; redis-cli -s /root/redis.sock strlen key
      seq 1 2000 | awk '{ print "SET k" $1 " v" $1 }' | $cli --pipe; $cli dbsize; $cli mget k1 k777 k2000
      $cli eval 'return {KEYS[1], ARGV[1], redis.call("GET", KEYS[1])}' 1 k5 arg; $cli wrong; $cli incr key
      printf 'multi\\nset t 1\\nincr t\\nexec\\n' | $cli; $cli bgsave; until [ -e dump.rdb ]; do sleep 0.1; done; head -c 5 dump.rdb; echo
      $cli shutdown nosave; wait $server; echo $?`),
  },
};
