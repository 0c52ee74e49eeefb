import type { Role } from "@/lib/vocabulary/people";
import type { HttpRequest } from "./http";
import { OPEN_WORD, type SeededRecords } from "./seed-records";

type HandlerExpectation = {
  /** Answers everyone alike. */
  isOpen?: true;
  /** The one role it is there for; to the others who are signed in it is not found. */
  only?: Role;
  request: HttpRequest;
  /** Statuses for the signed in. */
  inside: number[];
  /** Statuses for everyone else. */
  outside: number[];
  /** Words an executor of Transport finds in the answer. */
  tells?: string[];
};

const EMPTY_FORM = "--x--\r\n";
const formHeaders = {
  "Sec-Fetch-Site": "same-origin",
  "Content-Type": "multipart/form-data; boundary=x",
  "Content-Length": String(EMPTY_FORM.length),
};
const empty = { "Sec-Fetch-Site": "same-origin", "Content-Length": "0" };

/** What each route handler promises, by method. One that is missing here fails the walk. */
export function handlers({
  filed,
  own,
  evidenceFile,
  held,
  reviews,
}: SeededRecords): Record<string, HandlerExpectation> {
  return {
    "GET /api/auth/[...nextauth]": {
      isOpen: true,
      request: { path: "/api/auth/providers" },
      inside: [404],
      outside: [404],
    },
    "POST /api/auth/[...nextauth]": {
      isOpen: true,
      request: { method: "POST", path: "/api/auth/signout", headers: empty },
      inside: [404],
      outside: [404],
    },
    "GET /api/auth/idle": { request: { path: "/api/auth/idle" }, inside: [200], outside: [401] },
    "POST /api/auth/idle": {
      request: { method: "POST", path: "/api/auth/idle", headers: empty },
      inside: [200],
      outside: [401],
    },
    "GET /api/drafts": { request: { path: "/api/drafts?name=walk" }, inside: [204], outside: [401] },
    "POST /api/drafts": {
      request: { method: "POST", path: "/api/drafts", headers: empty },
      inside: [400],
      outside: [401],
    },
    "GET /api/palette": {
      request: { path: `/api/palette?q=${encodeURIComponent(OPEN_WORD)}` },
      inside: [200],
      outside: [401],
      tells: [OPEN_WORD],
    },
    "GET /register/export.csv": {
      request: { path: "/register/export.csv?condition=overdue" },
      inside: [200],
      outside: [303, 307, 401],
      tells: [OPEN_WORD],
    },
    "GET /releases/[code]/file": {
      only: "coordinator",
      request: { path: `/releases/${filed}/file` },
      inside: [200],
      outside: [303, 307, 401],
    },
    "GET /commitments/[reference]/evidence/[id]/file": {
      request: { path: evidenceFile },
      inside: [200],
      outside: [303, 307, 401],
    },
    "POST /evidence/file": {
      request: { method: "POST", path: `/evidence/file?of=${own}`, headers: formHeaders, body: EMPTY_FORM },
      inside: [400, 404],
      outside: [303],
    },
    // There for all but administrators.
    "GET /reviews/[number]/minutes.docx": {
      request: { path: `/reviews/${held}/minutes.docx?language=kk&second=ja` },
      inside: [200, 404],
      outside: [303, 307, 401],
    },
    // Who reads no review whole follows none.
    "GET /reviews/[number]/screen/state": {
      request: { path: `/reviews/${reviews.running}/screen/state` },
      inside: [200, 404],
      outside: [303, 307, 401],
    },
    // There for administrators alone.
    "GET /settings/registry/organisations/export.csv": {
      request: { path: "/settings/registry/organisations/export.csv" },
      inside: [200, 404],
      outside: [303, 307, 401],
    },
    "GET /settings/security-log/export.csv": {
      request: { path: "/settings/security-log/export.csv?kind=signed_in" },
      inside: [200, 404],
      outside: [303, 307, 401],
    },
    // Nothing of one's own is being brought in.
    "GET /settings/import/problems.csv": {
      request: { path: "/settings/import/problems.csv?upload=00000000-0000-4000-8000-000000000000" },
      inside: [404],
      outside: [303, 307, 401],
    },
    "GET /settings/import/progress": {
      request: { path: "/settings/import/progress?upload=nothing" },
      inside: [404],
      outside: [303, 307, 401],
    },
    "POST /settings/import/file": {
      request: { method: "POST", path: "/settings/import/file", headers: formHeaders, body: EMPTY_FORM },
      inside: [400, 404],
      outside: [303],
    },
    // A form without a file: those who may are told so, and to others there is nothing here.
    "POST /releases/new/file": {
      request: { method: "POST", path: "/releases/new/file", headers: formHeaders, body: EMPTY_FORM },
      inside: [400, 404],
      outside: [303],
    },
  };
}
