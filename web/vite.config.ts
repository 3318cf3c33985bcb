// The page: web/ -> build/web. Relative URLs throughout, so it works under any path of a static host. The machine's
// images (src/images.ts) become assets with their hash in the name: a cache can never mix two builds.
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: {
    outDir: "../build/web",
    emptyOutDir: true,
    target: "es2022",
    // A data: URL in place of an image could not be fetched under a strict content security policy.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  server: { fs: { allow: [".."] } },
  clearScreen: false,
});
