import { defineConfig } from "vitest/config";

// A zone with an odd offset: code that confuses a calendar date with an instant fails here.
const env = { TZ: "Asia/Kathmandu", PACTA_LOG_LEVEL: "error" };

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], env } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/integration-global-setup.ts",
          testTimeout: 20_000,
          hookTimeout: 60_000,
          env,
        },
      },
    ],
  },
});
