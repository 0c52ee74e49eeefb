import { roles } from "@/lib/vocabulary/people";
import { handlers } from "./handlers";
import { pagesOf } from "./pages";
import { handlerRoutes, pageRoutes } from "./routes";
import { IN_CAPTURE } from "./seed-captures";
import { OPEN_WORD, SECRETS } from "./seed-records";
import { expect, invalidSessions, outsiders, test } from "./walk";

/** The same page as HTML, as what the browser asks for when it moves inside the app, and as it prefetches. */
const kindsOfRequest: Record<string, Record<string, string>> = {
  page: {},
  move: { RSC: "1" },
  prefetch: { RSC: "1", "Next-Router-Prefetch": "1" },
  "whole prefetch": { RSC: "1", "Next-Router-Prefetch": "2" },
  segment: { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
};

/** The walk over every page and route handler, as everyone. The specs that take it say on which server. */
export function walkPages(): void {
  test("knows every page and route handler of the tree", ({ walk }) => {
    expect(Object.keys(pagesOf(walk)).sort()).toEqual([...pageRoutes].sort());
    expect(Object.keys(handlers(walk)).sort()).toEqual([...handlerRoutes].sort());
  });

  test("sends everyone who is not signed in to the sign-in page, and back afterwards", async ({ walk, isGuarded }) => {
    for (const { isOpen, addresses, lists = [] } of Object.values(pagesOf(walk))) {
      for (const path of isOpen ? [] : [...addresses, ...lists, `/commitments/${walk.foreign}`]) {
        for (const visitor of outsiders) {
          const answer = await walk.send({ path, as: visitor });
          const what = `${visitor} at ${path}`;
          expect([303, 307], what).toContain(answer.status);
          // Which page it was the guard alone knows.
          const back = path === "/" || !isGuarded ? "" : `?return=${encodeURIComponent(path)}`;
          expect(answer.location, what).toBe(`/sign-in${back}`);
          expect(answer.body, what).not.toContain(OPEN_WORD);
        }
      }
    }
  });

  test("shows nothing to an ended session, however the page is asked for", async ({ walk }) => {
    const pages = Object.values(pagesOf(walk)).filter(({ isOpen }) => !isOpen);
    // As a page all of them were asked for above.
    const { page: _, ...otherKinds } = kindsOfRequest;
    for (const path of pages.map(({ addresses, lists }) => lists?.[0] ?? addresses[0] ?? "/")) {
      for (const visitor of ["nobody", ...invalidSessions] as const) {
        for (const [kind, headers] of Object.entries(otherKinds)) {
          const answer = await walk.ask(path, headers, visitor);
          const what = `${visitor}, ${kind} of ${path}`;
          expect(answer.status, what).toBeLessThan(500);
          for (const word of [OPEN_WORD, ...Object.values(SECRETS)]) {
            expect(answer.body.includes(word), `${what} tells ${word}`).toBe(false);
          }
        }
      }
    }
  });

  test("opens every page for every role it is for", async ({ walk }) => {
    for (const { addresses, lists = [], isOpen, only = null } of Object.values(pagesOf(walk))) {
      for (const path of [...addresses, ...lists]) {
        for (const role of roles) {
          const answer = await walk.send({ path, as: role });
          const expected = only === null || [only].flat().includes(role) ? 200 : 404;
          expect(answer.status, `${role} at ${path}`).toBe(isOpen ? 307 : expected);
        }
      }
    }
  });

  test("finds a commitment out of an executor's sight not at all", async ({ walk }) => {
    for (const reference of [walk.foreign, walk.captured, walk.forRecord]) {
      for (const headers of Object.values(kindsOfRequest)) {
        const answer = await walk.ask(`/commitments/${reference}`, headers, "executor");
        for (const secret of Object.values(SECRETS)) expect(answer.body).not.toContain(secret);
      }
      const hidden = await walk.send({ path: `/commitments/${reference}`, as: "executor" });
      const unknown = await walk.send({ path: "/commitments/HD-JP-2031-99", as: "executor" });
      expect(hidden.status).toBe(404);
      expect(unknown.status).toBe(404);
      for (const role of ["coordinator", "head", "observer", "admin"] as const) {
        const answer = await walk.send({ path: `/commitments/${reference}`, as: role });
        expect(answer.status, `${role} at ${reference}`).toBe(200);
      }
    }
  });

  test("tells an executor nothing of what is out of sight, on any page, in any form", async ({ walk }) => {
    for (const { addresses, lists = [] } of Object.values(pagesOf(walk))) {
      for (const path of [...addresses, ...lists]) {
        for (const [kind, headers] of Object.entries(kindsOfRequest)) {
          const { body } = await walk.ask(path, headers, "executor");
          for (const word of [...Object.values(SECRETS), ...walk.hidden]) {
            expect(body.includes(word), `${kind} of ${path} tells ${word}`).toBe(false);
          }
        }
      }
    }
  });

  test("lists the same things to those who may see them", async ({ walk }) => {
    for (const path of Object.values(pagesOf(walk)).flatMap(({ lists = [] }) => lists)) {
      const executor = await walk.send({ path, as: "executor" });
      expect(executor.body, `executor at ${path}`).toContain(OPEN_WORD);
      const moved = await walk.ask(path, { RSC: "1" }, "executor");
      expect(moved.body, `executor, moving to ${path}`).toContain(OPEN_WORD);
      for (const role of ["coordinator", "head", "observer", "admin"] as const) {
        const { body } = await walk.send({ path, as: role });
        expect(body.includes(SECRETS.foreign), `${role} at ${path}`).toBe(true);
      }
    }
  });

  test("keeps notes and proposals to those they are for", async ({ walk }) => {
    const path = `/commitments/${walk.own}`;
    for (const role of roles) {
      const { body } = await walk.send({ path, as: role });
      const reads = ["coordinator", "head", "observer"].includes(role);
      expect(body.includes(SECRETS.foreignNote), `${role} reads the note`).toBe(reads);
    }
    for (const role of ["executor", "head", "observer", "admin"] as const) {
      const { body } = await walk.send({ path: `/releases/${walk.release}`, as: role });
      expect(body.includes(SECRETS.proposal), `${role} sees the proposal`).toBe(false);
      for (const address of [`/releases/${walk.inWork}`, `/releases/${walk.inWork}/capture`]) {
        const opened = await walk.send({ path: address, as: role });
        expect(opened.body.includes(SECRETS.upload), `${role} at ${address}`).toBe(false);
      }
    }
  });

  test("keeps a text in capture to coordinators, and leads a head to its withdrawal", async ({ walk }) => {
    const { inWork, release } = walk;
    const pages = ["", "/changes", "/source", "/capture", "/marking", "/withdraw", "/file"];
    for (const role of ["executor", "observer", "admin", "head"] as const) {
      for (const page of pages) {
        for (const [kind, headers] of Object.entries(kindsOfRequest)) {
          const { body } = await walk.ask(`/releases/${inWork}${page}`, headers, role);
          for (const word of [IN_CAPTURE.words, SECRETS.upload]) {
            expect(body.includes(word), `${role}, ${kind} of ${page} tells ${word}`).toBe(false);
          }
        }
        const { status, location } = await walk.send({ path: `/releases/${inWork}${page}`, as: role });
        const isLed = role === "head" && page === "";
        expect(location ?? null, `${role} at ${page}`).toBe(isLed ? `/releases/${inWork}/withdraw` : null);
        const isForm = role === "head" && page === "/withdraw";
        if (!isLed) expect(status, `${role} at ${page}`).toBe(isForm ? 200 : 404);
      }
      for (const list of ["/releases", `/releases/${walk.filed}`, `/releases/${release}`, "/register?panel=open"]) {
        const { body } = await walk.send({ path: list, as: role });
        for (const word of [IN_CAPTURE.title, IN_CAPTURE.words, inWork]) {
          expect(body.includes(word), `${role} at ${list} is told ${word}`).toBe(false);
        }
      }
    }
    const { body } = await walk.send({ path: "/releases", as: "coordinator" });
    expect(body).toContain(IN_CAPTURE.title);
  });

  test("answers at every route handler only whom it should", async ({ walk }) => {
    for (const [name, handler] of Object.entries(handlers(walk))) {
      const before = await walk.snapshot();
      for (const visitor of [...roles, ...outsiders]) {
        const answer = await walk.send({ ...handler.request, as: visitor });
        const isIn = roles.some((role) => role === visitor);
        const isNotThere = isIn && handler.only !== undefined && handler.only !== visitor;
        const inside = isNotThere ? [404] : handler.inside;
        const expected = isIn || handler.isOpen ? inside : handler.outside;
        expect(expected, `${visitor} at ${name}`).toContain(answer.status);
        if (!isIn) expect(answer.body.includes(OPEN_WORD), `${visitor} at ${name}`).toBe(false);
        if (visitor !== "executor") continue;
        for (const word of [...Object.values(SECRETS), ...walk.hidden]) expect(answer.body).not.toContain(word);
        for (const word of handler.tells ?? []) expect(answer.body).toContain(word);
      }
      expect(await walk.snapshot(), name).toEqual(before);
    }
  });
}
