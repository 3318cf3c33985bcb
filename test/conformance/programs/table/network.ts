// Servers and clients with encryption, over the loopback.
import { LIBC, type RealProgram } from "./program";

const sh = (script: string) => ({ argv: ["/bin/sh", "-c", `cd /root; ${script}`] });
const SHELL = ["dash", "busybox-static"];

/** Ports that nothing else of the machine that runs the tests listens on, it is hoped. */
const TLS_PORT = 28090;
const NGINX_PORT = 28091;
const NGINX_TLS_PORT = 28092;

/** Waits until something listens on the port. */
const LISTENS = `listens() { until busybox grep -q ":$(printf %04X $1) 0*:0000 0A" /proc/net/tcp; do busybox sleep 0.1; done; }`;
/** A key that is always the same, so that what is signed with it is too. */
const CERTIFICATE = `openssl ecparam -name prime256v1 -genkey -noout -out key.pem 2>/dev/null; openssl req -x509 -new -key key.pem -subj /CN=localhost -addext subjectAltName=DNS:localhost -days 30 -out cert.pem`;

export const openssl: RealProgram = {
  name: "openssl",
  shows: "digests, ciphers, keys; a TLS server and its client",
  packages: [...LIBC, ...SHELL, "openssl", "libssl3"],
  files: { "/etc/ssl/openssl.cnf": "[req]\ndistinguished_name = dn\n[dn]\n" },
  cases: {
    "digests and ciphers": sh(`
      busybox seq 1 5000 > text; for d in md5 sha1 sha256 sha512 sha3-256 blake2b512 ripemd160; do openssl dgst -$d text; done; openssl dgst -sha256 -hmac key text
      for c in aes-128-cbc aes-256-ctr chacha20 camellia-128-cbc des-ede3-cbc; do openssl enc -$c -K 000102030405060708090a0b0c0d0e0f -iv 0f0e0d0c0b0a09080706050403020100 -in text 2>/dev/null | busybox md5sum; done
      openssl enc -aes-256-cbc -pbkdf2 -iter 1000 -S 0011223344556677 -pass pass:secret -in text -out e; openssl enc -d -aes-256-cbc -pbkdf2 -iter 1000 -S 0011223344556677 -pass pass:secret -in e | busybox cmp - text && echo same
      openssl enc -base64 <<-E
	some text for base64
	E
      openssl passwd -6 -salt saltsalt password; openssl prime 1000003; openssl enc -d -aes-128-cbc -K 00 -iv 00 -in text 2>&1 | busybox sed 's/^[0-9A-F]*:error/error/'`),
    "keys and certificates": sh(`
      openssl genrsa -out rsa.pem 512 2>/dev/null; openssl rsa -in rsa.pem -check -noout; echo message > m; openssl dgst -sha256 -sign rsa.pem -out s m; openssl rsa -in rsa.pem -pubout -out pub.pem 2>/dev/null; openssl dgst -sha256 -verify pub.pem -signature s m; echo more >> m; openssl dgst -sha256 -verify pub.pem -signature s m 2>/dev/null
      ${CERTIFICATE}; openssl x509 -in cert.pem -noout -subject -ext subjectAltName; openssl verify -CAfile cert.pem cert.pem; openssl x509 -in cert.pem -noout -checkend 86400
      openssl genpkey -algorithm ed25519 -out ed.pem; openssl pkey -in ed.pem -text -noout | busybox head -n 2; openssl rand -hex 16 | busybox wc -c; openssl asn1parse -in cert.pem | busybox sed -n 2,4p`),
    "server and client": sh(`${LISTENS}; ${CERTIFICATE}
      openssl s_server -accept 127.0.0.1:${TLS_PORT} -key key.pem -cert cert.pem -naccept 2 -rev -quiet > server 2>&1 & server=$!; listens ${TLS_PORT}
      for v in tls1_3 tls1_2; do (echo 'some text'; busybox sleep 1) | openssl s_client -$v -connect 127.0.0.1:${TLS_PORT} -CAfile cert.pem -verify_return_error -servername localhost -brief 2>&1 | busybox grep -v -e 'temp key' -e Certificate; done; wait $server; echo $?; busybox cat server`),
  },
};

const CONFIGURATION = `daemon off; worker_processes 2; error_log /root/error.log; pid /root/nginx.pid; user root root;
events { worker_connections 64; }
http {
  access_log /root/access.log; client_body_temp_path /root/b; proxy_temp_path /root/p; fastcgi_temp_path /root/f; uwsgi_temp_path /root/u; scgi_temp_path /root/s;
  gzip on; gzip_types text/plain; default_type text/plain; sendfile on;
  server {
    listen 127.0.0.1:${NGINX_PORT}; root /root/www;
    location /listing/ { autoindex on; autoindex_format json; }
    location /moved { return 301 /index.html; }
    location /secret { deny all; }
    location /inner/ { proxy_pass https://127.0.0.1:${NGINX_TLS_PORT}/; }
  }
  server { listen 127.0.0.1:${NGINX_TLS_PORT} ssl http2; root /root/www; ssl_certificate /root/cert.pem; ssl_certificate_key /root/key.pem; location = /hello { return 200 "hello over $server_protocol\\n"; } }
}
`;
const CURL_LIBRARIES = ["libbrotli1", "libcom-err2", "libcurl4", "libffi8", "libgmp10", "libgnutls30", "libgssapi-krb5-2", "libhogweed6", "libidn2-0", "libk5crypto3", "libkeyutils1", "libkrb5-3", "libkrb5support0", "libldap-2.5-0", "libnettle8", "libnghttp2-14", "libp11-kit0", "libpsl5", "librtmp1", "libsasl2-2", "libssh2-1", "libtasn1-6", "libunistring2", "libzstd1"];

export const nginx: RealProgram = {
  name: "nginx and curl",
  shows: "a web server with worker processes: epoll, sendfile, signals to its master; a client of thirty libraries, HTTP/2, TLS",
  packages: [...LIBC, ...SHELL, "nginx", "libcrypt1", "libpcre2-8-0", "libssl3", "zlib1g", "openssl", "curl", ...CURL_LIBRARIES],
  files: { "/etc/ssl/openssl.cnf": "[req]\ndistinguished_name = dn\n[dn]\n", "/root/nginx.conf": CONFIGURATION, "/root/www/index.html": "<p>hello</p>\n", "/root/www/listing/one": "1\n" },
  cases: {
    "server and client": sh(`${LISTENS}; ${CERTIFICATE}; busybox mkdir /var/lib/nginx /var/log /var/log/nginx 2>/dev/null; busybox seq 1 20000 > www/numbers
      /usr/sbin/nginx -c /root/nginx.conf & server=$!; listens ${NGINX_PORT}; url=http://127.0.0.1:${NGINX_PORT}
      curl -s $url/; curl -s -i $url/index.html | busybox grep -v -e Date -e Modified -e ETag; curl -s $url/numbers | busybox md5sum; curl -s --compressed -D headers $url/numbers | busybox md5sum; busybox grep -i -e encoding headers
      curl -s -r 100-119 $url/numbers; curl -s -o /dev/null -w '%{http_code} %{num_redirects} %{url_effective}\\n' -L $url/moved; curl -s -o /dev/null -w '%{http_code}\\n' $url/secret $url/missing; curl -s $url/listing/ | busybox sed 's/"mtime[^}]*//'
      curl -s --cacert cert.pem --resolve localhost:${NGINX_TLS_PORT}:127.0.0.1 https://localhost:${NGINX_TLS_PORT}/hello; curl -s --http1.1 -k https://127.0.0.1:${NGINX_TLS_PORT}/hello; curl -sS https://127.0.0.1:${NGINX_TLS_PORT}/ 2>/dev/null; echo $?; curl -s $url/inner/hello
      curl -Z --no-progress-meter $url/numbers -o n1 $url/numbers -o n2 $url/numbers -o n3; busybox cmp n1 www/numbers && busybox cmp n3 www/numbers && echo same; curl -s -d posted -o /dev/null -w '%{http_code}\\n' $url/index.html; curl -s file:///root/www/index.html; curl -s -T www/index.html -o /dev/null -w '%{http_code}\\n' $url/new
      /usr/sbin/nginx -c /root/nginx.conf -s reload 2>/dev/null; busybox sleep 1; curl -s $url/; /usr/sbin/nginx -c /root/nginx.conf -s quit 2>/dev/null; wait $server; echo $?; curl -s $url/; echo $?; busybox awk '{ print $6, $7, $9 }' access.log | busybox sort | busybox uniq -c; /usr/sbin/nginx -t -c /missing 2>&1 | busybox sed 's/^.*#[0-9]*//'`),
  },
};
