// `ring3 serve`: a static server for the built page (build/web). No special headers: the page needs none.
import { createReadStream, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { buildPath } from "../artifacts";
import { UsageError } from "../errors";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};
const PORT_MAX = 65535;

/** Serves until the process is stopped; resolves when that happens. */
export function serve(host: string, port: number): Promise<void> {
  const folder = buildPath("web");
  if (!Number.isInteger(port) || port < 0 || port > PORT_MAX) throw new UsageError("serve: --port must be a number from 0 to 65535");
  if (fileSize(join(folder, "index.html")) === null) throw new UsageError("build/web is missing: run `npm run build` first");
  const server = createServer((request, response) => answer(folder, request.url ?? "/", response));
  return new Promise((resolve, reject) => {
    server.on("error", (error: NodeJS.ErrnoException) => reject(new UsageError(`serve: ${host}:${port}: ${error.code ?? error.message}`)));
    server.on("close", resolve);
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === "object" && address !== null ? address.port : port;
      process.stdout.write(`ring3 is at http://${host.includes(":") ? `[${host}]` : host}:${bound}/\n`);
    });
  });
}

function answer(folder: string, url: string, response: ServerResponse): void {
  const path = filePath(folder, url);
  const size = path === null ? null : fileSize(path);
  if (path === null || size === null) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-length": size });
  createReadStream(path).pipe(response);
}

/** The file that a URL names inside `folder`, or null. */
function filePath(folder: string, url: string): string | null {
  try {
    const name = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (name.includes("\0")) return null; // no file system has such a name
    return join(folder, normalize(name.endsWith("/") ? `${name}index.html` : name));
  } catch {
    return null;
  }
}

function fileSize(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : null;
}
