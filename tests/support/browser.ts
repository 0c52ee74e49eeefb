import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * How to start a Chromium here: the one named by PLAYWRIGHT_CHROMIUM, Playwright's own, the system's, or the one inside an npm
 * package, which needs no download of its own.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const asRoot = process.getuid?.() === 0;
  return {
    executablePath: await findChromium(),
    // Without a locale of UTF-8 it calls each file whose name is not ASCII "download".
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(asRoot ? ["--no-sandbox"] : []),
      // Its own calls home would only be noise on a closed network.
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  };
}

async function findChromium(): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) return named;
  const found = [chromium.executablePath(), ...SYSTEM].find((file) => existsSync(file));
  if (found) return found;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
