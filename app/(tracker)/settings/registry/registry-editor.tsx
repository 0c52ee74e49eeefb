import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FieldGroup } from "@/components/forms/form-field";
import { LanguageFont } from "@/components/layout/language-font";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import type { FormState } from "@/lib/forms/form-state";
import type { RegistryEvent } from "@/lib/registry/queries";
import { RegistryForm } from "./registry-form";
import { RegistryHistory } from "./registry-history";

/** The page of one thing of the registry: its form, and what became of it. */
export async function RegistryEditor({
  viewer,
  title,
  list,
  act,
  thing,
  groups,
  history,
  unsavedInputName,
  hidden = {},
  done = null,
  children,
}: {
  viewer: Viewer;
  title: ReactNode;
  list: { href: string; label: string };
  act: (state: FormState, form: FormData) => Promise<FormState>;
  /** Null for a new one. */
  thing: { id: string; version: number } | null;
  groups: FieldGroup[];
  history: RegistryEvent[];
  /** Under which unsent text is kept; the list forgets it once it was sent. */
  unsavedInputName: string;
  hidden?: Record<string, string>;
  /** What was done just now. */
  done?: string | null;
  /** What else one may do here. */
  children?: ReactNode;
}) {
  const [{ today }, t, language] = await Promise.all([readRequestClock(), getTranslations("registry"), getLocale()]);
  const hasJapanese = groups.some(({ fields }) => fields.some(({ lang }) => lang === "ja"));
  return (
    <>
      {hasJapanese ? <LanguageFont language="ja" /> : null}
      <PageHeader title={title} above={<a href={list.href}>{list.label}</a>} today={today} viewer={viewer} />
      {done ? (
        <div className="mb-5">
          <Notice tone="done" role="status">
            {done}
          </Notice>
        </div>
      ) : null}
      <RegistryForm
        act={act}
        hidden={{ id: thing?.id ?? "", version: String(thing?.version ?? 0), key: crypto.randomUUID(), ...hidden }}
        groups={groups}
        submit={thing ? t("save") : t("add")}
        cancelHref={list.href}
        unsavedInput={{ owner: viewer.id, name: unsavedInputName }}
      />
      {children}
      {thing ? <RegistryHistory events={history} language={language} /> : null}
    </>
  );
}
