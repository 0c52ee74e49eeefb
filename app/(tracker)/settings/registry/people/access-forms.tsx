import { getTranslations } from "next-intl/server";
import { problemSentence } from "@/app/forms/problem-sentence";
import type { Viewer } from "@/lib/access/viewer";
import { mustLoseRightsFirst } from "@/lib/registry/people/keep-pending-change";
import type { PersonToEdit } from "@/lib/registry/people/queries";
import { RegistryForm } from "../registry-form";
import { setAccess } from "./actions";
import { firstPasswordSentence } from "./first-password-sentence";
import { PersonWork } from "./person-work";

/** What an administrator does with another's account beside changing it. */
export async function AccessForms({ viewer, person }: { viewer: Viewer; person: PersonToEdit }) {
  const t = await getTranslations("registry");
  if (person.id === viewer.id) return <p className="mt-8 max-w-3xl text-muted">{t("ownAccount")}</p>;
  const staysOpen = !person.disabledAt && mustLoseRightsFirst(person);
  const whileOpen = staysOpen ? (["renew_password"] as const) : (["renew_password", "disable"] as const);
  const offered = person.disabledAt ? (["enable"] as const) : whileOpen;
  return (
    <section className="mt-10 max-w-3xl">
      <h2 className="mb-2 text-section">{t("access.title")}</h2>
      {person.disabledAt ? <p>{t("access.isDisabled")}</p> : null}
      <p>{(await firstPasswordSentence())(person)}</p>
      <PersonWork work={person.work} />
      {staysOpen ? <p>{await problemSentence("admin_not_disabled")}</p> : null}
      {offered.map((access) => (
        <div key={access} className="mt-5">
          <p className="mb-2">{t(`access.hints.${access}`)}</p>
          <RegistryForm
            act={setAccess}
            hidden={{ id: person.id, version: String(person.version), key: crypto.randomUUID(), access }}
            groups={[]}
            submit={t(`access.${access}`)}
            cancelHref={null}
            unsavedInput={null}
          />
        </div>
      ))}
    </section>
  );
}
