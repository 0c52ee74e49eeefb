import { defineConfig } from "@playwright/test";
import { browserOptions } from "./tests/support/browser";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/e2e-global-setup.ts",
  outputDir: "test-results/journeys",
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  // For what hangs, on a machine that has other things to do as well.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    launchOptions: await browserOptions(),
    locale: "ru-RU",
    timezoneId: "Asia/Almaty",
    screenshot: "only-on-failure",
    // With neither pictures nor copies of each page: kept of every step, they took more time than the steps. `--trace on` keeps all.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
  },
});
