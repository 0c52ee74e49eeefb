import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Section } from "@/components/commitments/section";
import { LanguageFont } from "@/components/layout/language-font";
import { PageHeader } from "@/components/layout/page-header";
import { listHistory } from "@/lib/audit/queries";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { possibleActions } from "@/lib/commitments/possible-actions";
import { getCommitment } from "@/lib/commitments/queries";
import { highestVersion } from "@/lib/forms/version";
import { localized, titlesOf } from "@/lib/localization/localized";
import { isEditing } from "@/lib/vocabulary/commitments";
import { ActionFormPanel } from "../action-form-panel";
import { actionForms, hasForm } from "../action-forms/index";
import { SuccessNotice } from "../success-notice";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What is set right here, in the order of the page. */
const sections = [
  "edit_wording",
  "set_next_step",
  "change_parts",
  "hand_over",
  "assign_owner",
  "edit_facts",
  "correct_control_date",
  "change_control",
  "move_statement",
  "separate_statement",
  "withdraw_report",
  "withdraw_decision",
  "withdraw_entry",
  "withdraw_note",
] as const;

const wanted = z.object({
  done: z.coerce.number().int().positive().max(highestVersion).optional().catch(undefined),
  statement: z.uuid().toLowerCase().optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("commitment.edit");
  return { title: t("title", { reference: (await params).reference }) };
}

/** Everything that was entered of a commitment, by sections, each with its own form; only for who may set some of it right now. */
export default async function EditPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { reference } = await params;
  const { done, statement } = wanted.parse(await searchParams);
  const [commitment, history, { today }, t, terms, language] = await Promise.all([
    getCommitment(viewer, reference),
    listHistory(viewer, reference),
    readRequestClock(),
    getTranslations("commitment"),
    getTranslations("terms"),
    getLocale(),
  ]);
  if (!commitment || !history) notFound();
  const possible = possibleActions(viewer, commitment, today);
  if (!possible.some((action) => isEditing(action) && hasForm(action))) notFound();
  const context = { viewer, commitment, today, language, t, terms, proposal: null };
  const needed = await Promise.all(
    sections.map(
      async (action) => possible.includes(action) && ((await actionForms[action].isNeeded?.(context)) ?? true),
    ),
  );
  const shown = sections.filter((_action, index) => needed[index]);
  const title = localized(titlesOf(commitment), commitment.original, language);
  const href = `/commitments/${reference}`;
  return (
    <>
      <LanguageFont language="ja" />
      <PageHeader
        viewer={viewer}
        today={today}
        title={t("edit.title", { reference })}
        above={<a href={href}>{t("edit.back")}</a>}
      />
      <p lang={title.language} className="max-w-prose">
        {title.text}
      </p>
      <p className="mt-2 text-muted">{t("edit.lead")}</p>
      {done === commitment.version ? (
        <SuccessNotice viewer={viewer} commitment={commitment} last={history.events[0]} />
      ) : null}
      <nav aria-label={t("edit.link")} className="mt-4 print:hidden">
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {shown.map((action) => (
            <li key={action}>
              <a href={`#${action}`}>{t(`edit.sections.${action}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map((action) => (
        <div key={action} className="mt-8">
          <Section id={action} title={t(`edit.sections.${action}`)}>
            <ActionFormPanel
              action={action}
              viewer={viewer}
              commitment={commitment}
              today={today}
              cancelHref={href}
              isOnEditPage
              statementId={statement}
            />
          </Section>
        </div>
      ))}
    </>
  );
}
