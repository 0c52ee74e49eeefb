import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { ForgetUnsavedInput } from "@/components/forms/forget-unsaved-input";
import { PageHeader } from "@/components/layout/page-header";
import { PagesAfter } from "@/components/lists/pages-after";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";

/** A list of the registry: its title, the way to a new one, what was just saved, the list, its pages. */
export async function ListFrame({
  viewer,
  title,
  add,
  saved,
  forms,
  pages,
  children,
}: {
  viewer: Viewer;
  title: string;
  add: { href: string; label: string }[];
  /** What was just saved, and the kinds of forms it may have come from: what was typed into them is forgotten. */
  saved: string | undefined;
  forms: string[];
  pages?: Omit<ComponentProps<typeof PagesAfter>, "label">;
  children: ReactNode;
}) {
  const [{ today }, t, common] = await Promise.all([
    readRequestClock(),
    getTranslations("registry"),
    getTranslations("common"),
  ]);
  return (
    <>
      <PageHeader title={title} above={<a href="/settings">{t("toSettings")}</a>} today={today} viewer={viewer}>
        {add.map(({ href, label }) => (
          <LinkButton key={href} look="primary" href={href}>
            {label}
          </LinkButton>
        ))}
      </PageHeader>
      {saved ? (
        <div className="mb-5">
          {forms.flatMap((form) =>
            [saved, "new"].map((each) => (
              <ForgetUnsavedInput key={`${form}/${each}`} owner={viewer.id} name={`${form}/${each}`} />
            )),
          )}
          <Notice tone="done" role="status">
            {common("saved")}
          </Notice>
        </div>
      ) : null}
      {children}
      {pages ? <PagesAfter label={common("pages")} {...pages} /> : null}
    </>
  );
}
