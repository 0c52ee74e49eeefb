import { sendRequest } from "./http";
import { expect, test } from "./walk";
import { walkActions } from "./walk-actions";
import { walkPages } from "./walk-pages";

// The guard is a courtesy: with server/web/guard-request.ts taken out, everyone is let in and kept out exactly as with it.
test.use({ instance: "unguarded", isGuarded: false });

test("is served without the guard indeed", async ({ walk }) => {
  const foreign = await sendRequest(walk.app.url, { path: "/sign-in", headers: { Host: "evil.example" } });

  expect(foreign.status, "the guard answers a foreign name with 400").toBe(200);
  expect(String(foreign.headers["content-security-policy"])).not.toContain("nonce");
});

walkPages();
walkActions();
