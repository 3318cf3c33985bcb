import type { RealProgram } from "./program";

/** All applets of BusyBox under their own names, and a directory to work in. */
const INSTALL = "/bin/busybox mkdir /root/bin; /bin/busybox --install -s /root/bin; PATH=/root/bin; cd /root";
const sh = (script: string) => ({ argv: ["/bin/busybox", "sh", "-c", `${INSTALL}; ${script}`] });

/** Ports that nothing else of the machine that runs the tests listens on, it is hoped. */
const HTTP_PORT = 28080;
const NC_PORT = 28081;

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
      kill $server; wait $server; echo $?; wget -q -O - ${URL}/; echo $?`),
    "nc, one way and the other": sh(`
      listens() { until grep -q ":$(printf %04X ${NC_PORT}) 0*:0000 0A" /proc/net/tcp /proc/net/tcp6 2>/dev/null; do sleep 0.1; done; }
      sleep 2 | nc -l -p ${NC_PORT} > received & server=$!; listens
      seq 1 20000 | nc 127.0.0.1 ${NC_PORT}; wait $server; wc received; md5sum received
      seq 1 20000 | nc -l -p ${NC_PORT} & server=$!; listens
      sleep 2 | nc 127.0.0.1 ${NC_PORT} | md5sum; wait $server
      nc 127.0.0.1 ${NC_PORT} < /dev/null; echo $?`),
  },
};
