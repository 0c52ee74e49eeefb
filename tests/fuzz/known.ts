import type { Role } from "@/lib/vocabulary/people";
import { type Form, formsOf } from "@/tests/e2e/authorization/forms";
import { sendRequest } from "@/tests/e2e/authorization/http";
import { pagesOf } from "@/tests/e2e/authorization/pages";
import { builtActions, handlerRoutes } from "@/tests/e2e/authorization/routes";
import type { Target } from "@/tests/support/attack/target";

/** What of the application the requests are made from: addresses, forms as pages have them, and the actions of the build. */
export type Known = {
  addresses: string[];
  forms: { path: string; role: Role; form: Form }[];
  actions: { id: string; page: string }[];
  /** Where files are sent to. */
  uploads: string[];
};

/** Of actions that end sessions nothing is to be learnt: every later request would be a stranger's. */
const ENDS_SESSIONS = /#(signOut|endOthers|endOne|end\w*Sessions?)$/;

export async function readKnown(
  { url, records }: Pick<Target, "url" | "records">,
  cookies: ReadonlyMap<Role, string>,
): Promise<Known> {
  const pages = Object.values(pagesOf(records)).flatMap(({ addresses }) => addresses);
  const more = ["add_note", "report", "extend"].map((action) => `/commitments/${records.own}?do=${action}`);
  const handlers = handlerRoutes.filter((route) => !route.includes("[")).map((route) => route.split(" ")[1] ?? "/");
  const forms: Known["forms"] = [];
  for (const [role, cookie] of cookies) {
    for (const path of [...pages, ...more]) {
      const { status, body } = await sendRequest(url, { path, cookie });
      if (status === 200) forms.push(...formsOf(body).map((form) => ({ path, role, form })));
    }
  }
  const actions = [...builtActions]
    .filter(([name]) => !ENDS_SESSIONS.test(name))
    .map(([, { id, pages: on }]) => ({
      id,
      page: on.some((page) => page.includes("sign-in")) ? "/sign-in" : "/settings",
    }));
  const addresses = [
    ...pages,
    ...more,
    ...handlers,
    `/releases/${records.filed}/file`,
    records.evidenceFile,
    "/api/auth/callback/credentials",
  ];
  const uploads = ["/releases/new/file", "/settings/import/file", `/evidence/file?of=${records.own}`];
  return { addresses, forms, actions, uploads };
}
