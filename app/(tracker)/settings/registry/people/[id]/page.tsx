import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { MultilingualSentence } from "@/components/layout/multilingual-sentence";
import { canAdminister } from "@/lib/access/permissions";
import { requireViewer } from "@/lib/auth/viewer";
import { personName } from "@/lib/localization/person-name";
import { getPerson } from "@/lib/registry/people/queries";
import { listRegistryHistory } from "@/lib/registry/queries";
import { RegistryEditor } from "../../registry-editor";
import { AccessForms } from "../access-forms";
import { saveOne } from "../actions";
import { EraseForm } from "../erase-form";
import { ErasedPerson } from "../erased-person";
import { PendingChanges } from "../pending-changes";
import { personFields } from "../person-fields";

type Props = PageProps<"/settings/registry/people/[id]">;

/** What was done to the access just now, as its form came back. */
const accessDone = z.enum(["disable", "enable"]);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registry");
  return { title: t("people") };
}

/** One person; under `new` a new one. */
export default async function PersonPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  if (!canAdminister(viewer, "administer_people")) notFound();
  const { id } = await params;
  const asked = z.uuid().toLowerCase().safeParse(id);
  const person = asked.success ? await getPerson(viewer, asked.data) : null;
  if (id !== "new" && !person) notFound();
  if (person?.erasedAt) return <ErasedPerson viewer={viewer} id={person.id} erasedAt={person.erasedAt} />;
  const [t, terms, language] = await Promise.all([getTranslations("registry"), getTranslations("terms"), getLocale()]);
  const done = accessDone.safeParse((await searchParams).done).data;
  return (
    <RegistryEditor
      viewer={viewer}
      title={
        person ? (
          <MultilingualSentence text={personName(person, language, terms("erasedPerson"))} language={language} />
        ) : (
          t("newPerson")
        )
      }
      list={{ href: "/settings/registry/people", label: t("people") }}
      act={saveOne}
      unsavedInputName={`person/${id}`}
      thing={person}
      done={done ? t(`access.done.${done}`) : null}
      groups={await personFields(viewer, person)}
      history={person ? await listRegistryHistory(viewer, "administer_people", `user:${person.id}`) : []}
    >
      {person ? <AccessForms viewer={viewer} person={person} /> : null}
      {person ? <PendingChanges viewer={viewer} personId={person.id} /> : null}
      {person ? <EraseForm viewer={viewer} person={person} /> : null}
    </RegistryEditor>
  );
}
