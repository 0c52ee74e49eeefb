import { defineConfig } from "vitest/config";

// A zone with an odd offset: code that confuses a calendar date with an instant fails here.
const env = { TZ: "Asia/Kathmandu", PACTA_LOG_LEVEL: "error" };

/** So long no test takes on any machine: limits of time are there for what hangs, and what must be quick is measured. */
const HANGS_AFTER_MS = 120_000;

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    // Left to itself it keeps one processor free: on a machine of two, half of the time is waited.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: HANGS_AFTER_MS, env },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/integration-global-setup.ts",
          testTimeout: HANGS_AFTER_MS,
          hookTimeout: HANGS_AFTER_MS,
          env,
        },
      },
    ],
  },
});
