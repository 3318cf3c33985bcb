// vitest: every suite that runs under Node. Two workers, because the machine under test keeps a core busy by itself.
import { defineConfig } from "vitest/config";

const TEST_TIMEOUT_MS = 120_000;
const WORKERS = 2;

export default defineConfig({
  test: {
    include: ["test/{host,conformance,boot,web}/**/*.test.ts"],
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    maxWorkers: WORKERS,
  },
});
