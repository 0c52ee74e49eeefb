import { sendRequest } from "@/tests/e2e/authorization/http";
import { aCapture, releaseText } from "@/tests/support/build-capture";
import { aUser } from "@/tests/support/build-people";

const AT_ONCE = 7;
const CODE_UNITS = 950_000;
const EVERY_MS = 100;

/**
 * Has seven texts of 1.9 MB read at once, and asks meanwhile whether the process is alive and for a page: the longest time that either
 * took, in ms, and what the readings were answered.
 */
export async function readLongTexts(url: string, cookie: string) {
  const body = "Стороны отметили развитие сотрудничества и обсудили ход работ. ".repeat(CODE_UNITS / 63);
  const { code } = await aCapture(await aUser({ role: "coordinator" }), `${releaseText}\n\n${body}`);
  const longest = { live: 0, page: 0 };
  let isReading = true;
  const watch = async (what: keyof typeof longest, path: string) => {
    while (isReading) {
      const asked = performance.now();
      await sendRequest(url, { path });
      longest[what] = Math.max(longest[what], Math.round(performance.now() - asked));
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  const watching = [watch("live", "/api/health/live"), watch("page", "/sign-in")];
  const started = performance.now();
  const readings = Array.from({ length: AT_ONCE }, () =>
    sendRequest(url, { path: `/releases/${code}/source`, cookie }).catch((error: Error) => ({ status: error.message })),
  );
  const statuses = (await Promise.all(readings)).map(({ status }) => status);
  isReading = false;
  await Promise.all(watching);
  return { longest, statuses, tookMs: Math.round(performance.now() - started) };
}
