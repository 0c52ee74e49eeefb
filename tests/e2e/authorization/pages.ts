import type { Role } from "@/lib/vocabulary/people";
import type { SeededRecords } from "./seed-records";

type PageExpectation = {
  /** Opens without signing in. */
  isOpen?: true;
  /** Addresses of this page, states included, that every role may open; with `only`, that role, and to all others it is not there. */
  addresses: string[];
  only?: Role | Role[];
  /** Addresses at which everyone who may see another ministry's overdue commitment finds it, and Transport finds its own. */
  lists?: string[];
};

/** Administrators move no commitment, and have nothing to do at a review. */
const readsReviews: Role[] = ["coordinator", "executor", "head", "observer"];

/** What each page of the tree promises. A page that is missing here fails the walk: decide first who may see it. */
export function pagesOf({
  own,
  replaced,
  release,
  inWork,
  held,
  coming,
  reviews,
}: SeededRecords): Record<string, PageExpectation> {
  return {
    "/sign-in": { isOpen: true, addresses: ["/sign-in", "/sign-in?failed=1", "/sign-in?ended=1&return=%2Foverdue"] },
    "/commitments/[reference]": {
      addresses: [`/commitments/${own}`, `/commitments/${replaced}`, `/commitments/${own}?before=2`],
    },
    "/commitments/[reference]/edit": {
      only: ["coordinator", "head", "executor"],
      addresses: [`/commitments/${own}/edit`, `/commitments/${own}/edit?done=1`],
    },
    "/commitments/[reference]/evidence/new": {
      only: ["coordinator", "head", "executor"],
      addresses: [
        `/commitments/${own}/evidence/new`,
        `/commitments/${own}/evidence/new?do=report_final&refused=macros`,
      ],
    },
    "/commitments/[reference]/translations": {
      addresses: [
        `/commitments/${own}/translations`,
        `/commitments/${own}/translations?text=completion_form&done=1`,
        `/commitments/${own}/translations?text=report:1`,
      ],
    },
    "/handover": {
      only: ["coordinator", "admin"],
      addresses: [
        "/handover",
        "/handover?of=kz-transport&done=3&to=kz-industry",
        "/handover?of=kz-transport&after=ZZ-ZZ-1999-01",
      ],
    },
    "/reviews/[number]/minutes": {
      only: ["coordinator", "head", "observer", "executor"],
      addresses: [`/reviews/${held}/minutes`],
    },
    "/reviews/[number]/pre-read": {
      only: ["coordinator", "head", "observer", "executor"],
      addresses: [`/reviews/${coming}/pre-read`],
    },
    "/unit": { only: ["coordinator", "head", "observer"], addresses: ["/unit"] },
    "/register": {
      addresses: [
        "/register",
        "/register?status=in_progress",
        "/register?q=nothing-of-the-kind",
        "/register?panel=open",
      ],
      lists: [`/register?q=${encodeURIComponent("проверка")}`, "/register?condition=overdue"],
    },
    "/settings": { addresses: ["/settings"] },
    "/settings/permissions": { addresses: ["/settings/permissions"] },
    "/password": { addresses: ["/password"] },
    "/settings/registry/organisations": {
      only: "admin",
      addresses: [
        "/settings/registry/organisations",
        "/settings/registry/organisations?q=mfa&state=all&after=00000000-0000-7000-8000-000000000000",
      ],
    },
    "/settings/registry/organisations/[code]": {
      only: "admin",
      addresses: ["/settings/registry/organisations/new", "/settings/registry/organisations/kz-mfa"],
    },
    "/settings/registry/people": { only: "admin", addresses: ["/settings/registry/people"] },
    "/settings/registry/people/[id]": { only: "admin", addresses: ["/settings/registry/people/new"] },
    "/settings/security-log": {
      only: "admin",
      addresses: [
        "/settings/security-log",
        "/settings/security-log?kind=refused&from=2026-01-01&to=nonsense&person=nobody&after=garbage",
      ],
    },
    "/settings/registry/sectors": { only: "admin", addresses: ["/settings/registry/sectors"] },
    "/settings/registry/sectors/[code]": {
      only: "admin",
      addresses: ["/settings/registry/sectors/transport", "/settings/registry/sectors/new"],
    },
    "/settings/registry/meetings": { only: "coordinator", addresses: ["/settings/registry/meetings"] },
    "/settings/registry/meetings/[id]": { only: "coordinator", addresses: ["/settings/registry/meetings/new"] },
    "/settings/registry/milestones/[id]": { only: "coordinator", addresses: ["/settings/registry/milestones/new"] },
    "/settings/import": {
      only: ["coordinator", "admin"],
      addresses: ["/settings/import", "/settings/import?refused=bomb", "/settings/import?entered=3"],
    },
    "/": { addresses: ["/"] },
    "/overdue": {
      addresses: ["/overdue", "/overdue?group=none", `/overdue?act=${own}%3Aadd_note`],
      lists: ["/overdue"],
    },
    "/reviews": { only: readsReviews, addresses: ["/reviews", "/reviews?after=1999-01"] },
    "/reviews/new": {
      only: ["coordinator", "head"],
      addresses: ["/reviews/new", "/reviews/new?condition=overdue&q=nothing-of-the-kind"],
    },
    "/reviews/[number]": {
      only: readsReviews,
      addresses: [
        `/reviews/${reviews.preparing}`,
        `/reviews/${reviews.running}`,
        `/reviews/${reviews.finished}?done=finished`,
        `/reviews/${reviews.preparing}?refused=conflict`,
      ],
    },
    "/reviews/[number]/run": {
      only: ["coordinator", "head", "observer"],
      addresses: [
        `/reviews/${reviews.running}/run`,
        `/reviews/${reviews.running}/run?item=2&open=extend`,
        `/reviews/${reviews.running}/run?item=1&open=undo&did=refused&why=not_chair`,
      ],
    },
    "/reviews/[number]/screen": {
      only: ["coordinator", "head", "observer"],
      addresses: Object.values(reviews).map((number) => `/reviews/${number}/screen`),
    },
    "/timeline": {
      addresses: ["/timeline", "/timeline?as=table", "/timeline?window=all&group=status"],
      lists: ["/timeline?window=all"],
    },
    "/releases": { addresses: ["/releases"] },
    // What is in capture has a test of its own.
    "/releases/[code]": { addresses: [`/releases/${release}`] },
    "/releases/[code]/changes": { only: "coordinator", addresses: [`/releases/${inWork}/changes`] },
    "/releases/[code]/marking": {
      only: "coordinator",
      addresses: [`/releases/${release}/marking`, `/releases/${inWork}/marking`],
    },
    "/releases/[code]/withdraw": {
      only: "head",
      addresses: [`/releases/${release}/withdraw`, `/releases/${inWork}/withdraw`],
    },
    "/releases/new": {
      only: "coordinator",
      addresses: ["/releases/new", "/releases/new?refused=scanned&name=a.pdf", `/releases/new?corrects=${release}`],
    },
    "/releases/[code]/source": {
      only: "coordinator",
      addresses: [`/releases/${inWork}/source`, `/releases/${inWork}/source?saved=2`],
    },
    "/releases/[code]/capture": {
      only: "coordinator",
      addresses: [`/releases/${inWork}/capture`, `/releases/${inWork}/capture?refused=conflict`],
    },
    "/releases/[code]/capture/fill": { only: "coordinator", addresses: [`/releases/${inWork}/capture/fill`] },
    "/releases/[code]/capture/check": { only: "coordinator", addresses: [`/releases/${inWork}/capture/check`] },
  };
}
