import { getTranslations } from "next-intl/server";
import { problemSentence } from "@/app/forms/problem-sentence";
import type { Viewer } from "@/lib/access/viewer";
import { mustLoseRightsFirst } from "@/lib/registry/people/keep-pending-change";
import type { PersonToEdit } from "@/lib/registry/people/queries";
import { RegistryForm } from "../registry-form";
import { erase } from "./actions";

/** Takes a person's name and address away for good: what goes and what stays is said first, and the address is typed. */
export async function EraseForm({ viewer, person }: { viewer: Viewer; person: PersonToEdit }) {
  const t = await getTranslations("registry.erase");
  if (person.id === viewer.id) return null;
  return (
    <section className="mt-10 max-w-3xl">
      <h2 className="mb-2 text-section">{t("title")}</h2>
      <p>{t("goes")}</p>
      <p className="mt-1">{t("stays")}</p>
      <p className="mt-1">{t("forGood")}</p>
      {mustLoseRightsFirst(person) ? (
        <p className="mt-3">{await problemSentence("admin_not_erased")}</p>
      ) : person.work.count > 0 ? (
        <p className="mt-3">
          <a href={person.work.href}>{t("ownsOpen", { count: person.work.count })}</a>
        </p>
      ) : (
        <div className="mt-4">
          <RegistryForm
            act={erase}
            hidden={{ id: person.id, version: String(person.version), key: crypto.randomUUID() }}
            groups={[
              {
                legend: null,
                fields: [
                  {
                    name: "typed",
                    label: t("typed"),
                    hint: t("hint", { email: person.email }),
                    input: "text",
                    value: "",
                    required: true,
                  },
                ],
              },
            ]}
            submit={t("submit")}
            cancelHref={null}
            unsavedInput={null}
          />
        </div>
      )}
    </section>
  );
}
