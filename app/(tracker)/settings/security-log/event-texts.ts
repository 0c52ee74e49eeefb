import type { getTranslations } from "next-intl/server";
import { z } from "zod";
import { inARow } from "@/lib/localization/punctuation";
import { securityEventKinds } from "@/lib/security-log/events";
import type { SecurityLogRow } from "@/lib/security-log/queries";
import type { Language } from "@/lib/vocabulary/languages";
import { controlLevels, roles } from "@/lib/vocabulary/people";

type Translations = Awaited<ReturnType<typeof getTranslations<"securityLog">>>;
type Terms = Awaited<ReturnType<typeof getTranslations<"terms">>>;

const kind = z.enum(securityEventKinds);

/** What happened, in words. A kind of another version is told by its code. */
export function kindText(row: SecurityLogRow, t: Translations): string {
  const known = kind.safeParse(row.kind);
  return known.success ? t(`kinds.${known.data}`) : row.kind;
}

const level = z.enum(controlLevels).nullable().optional();
const told = z.looseObject({
  reason: z.string().optional(),
  limit: z.enum(["address", "account", "account_and_address"]).optional(),
  file: z.enum(["register", "organisations", "import_problems", "security_log", "minutes"]).optional(),
  form: z.enum(["commitment", "capture", "registry", "review"]).optional(),
  change: z.enum(["rights", "password"]).optional(),
  release: z.string().optional(),
  commitment: z.string().optional(),
  review: z.string().optional(),
  role: z.enum(roles).optional(),
  from: z.enum(roles).optional(),
  to: z.enum(roles).nullable().optional(),
  levelFrom: level,
  levelTo: level,
  method: z.string().optional(),
  path: z.string().optional(),
  status: z.number().optional(),
  count: z.number().optional(),
});
const failure = z.enum(["unknown", "disabled", "expired", "password", "limit"]);
const end = z.enum([
  ...["idle", "expired", "by_owner", "new_sign_in", "password_changed", "password_renewed", "disabled"],
] as const);

/** The particulars in words, most telling first; as they are kept where this version has no words for them. */
export function particularsText(
  { kind: what, details }: SecurityLogRow,
  t: Translations,
  terms: Terms,
  language: Language,
): string {
  const parsed = told.safeParse(details);
  if (!parsed.success) return JSON.stringify(details);
  const {
    reason,
    limit,
    file,
    form,
    change,
    release,
    commitment,
    review,
    role,
    from,
    to,
    levelFrom,
    levelTo,
    method,
    path,
    status,
    count,
  } = parsed.data;
  const post = (name: typeof to, at: typeof levelFrom) =>
    name ? inARow([terms(`role.${name}`), ...(at ? [terms(`controlLevel.${at}`)] : [])], language, ", ") : "";
  return [
    reason === undefined ? "" : reasonText(what, reason, t),
    limit ? t(`limits.${limit}`) : "",
    file ? t(`files.${file}`) : "",
    form ? t(`forms.${form}`) : "",
    release ?? commitment ?? review ?? "",
    role ? terms(`role.${role}`) : "",
    change ? t(`changes.${change}`) : "",
    from && to ? t("change", { from: post(from, levelFrom), to: post(to, levelTo) }) : post(to, levelTo),
    status === undefined ? "" : `${status} ${method} ${path}`,
    count === undefined || count < 2 ? "" : t("count", { count }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function reasonText(what: string, reason: string, t: Translations): string {
  const ended = what === "session_ended" ? end.safeParse(reason) : null;
  if (ended?.success) return t(`ends.${ended.data}`);
  const failed = failure.safeParse(reason);
  return failed.success ? t(`reasons.${failed.data}`) : reason;
}
