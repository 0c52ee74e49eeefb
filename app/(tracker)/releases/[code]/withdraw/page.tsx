import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { readRequestClock, requireViewer } from "@/lib/auth/viewer";
import { getWithdrawable, getWithdrawnFile } from "@/lib/releases/withdrawal/queries";
import { ReasonForm } from "../reason-form";
import { WithdrawalFacts } from "../withdrawal-facts";
import { withdraw, withdrawFile } from "./actions";
import { WithdrawableFacts } from "./withdrawable-facts";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("releases.withdraw");
  return { title: t("title") };
}

/** For heads: taking out a text that should not have been brought in, or its file. What they do not read is not shown here either. */
export default async function WithdrawPage({ params }: Props) {
  const viewer = await requireViewer();
  const { code } = await params;
  const [release, file, { today }, t] = await Promise.all([
    getWithdrawable(viewer, code),
    getWithdrawnFile(viewer, code),
    readRequestClock(),
    getTranslations("releases.withdraw"),
  ]);
  if (!release) notFound();
  const agreed = {
    input: "checks" as const,
    name: "agreed",
    label: t("confirm"),
    options: [{ value: "yes", label: t("agreed") }],
  };
  return (
    <>
      <PageHeader title={t("title")} above={<a href="/releases">{release.code}</a>} today={today} viewer={viewer} />
      <WithdrawableFacts release={release} />
      <p className="my-5 max-w-prose">{t("lead")}</p>
      <section aria-labelledby="whole">
        <h2 id="whole" className="text-section">
          {t("wholeHeading")}
        </h2>
        {release.restingOn.length > 0 ? (
          <>
            <p className="max-w-prose">{t("resting")}</p>
            <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4 gap-y-1 font-mono text-meta">
              {release.restingOn.map((reference) => (
                <li key={reference} className="whitespace-nowrap">
                  {reference}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <p className="mb-3 max-w-prose">{t("wholeLead")}</p>
            <ReasonForm
              viewer={viewer}
              act={withdraw}
              release={release}
              name="withdraw"
              fields={[agreed]}
              submit={t("whole")}
              cancelHref="/releases"
            />
          </>
        )}
      </section>
      {file ? (
        <div className="mt-8">
          <Notice tone="information">
            <WithdrawalFacts withdrawal={file} of="file" />
          </Notice>
        </div>
      ) : null}
      {release.hasFile ? (
        <section aria-labelledby="file" className="mt-10 border-hairline border-t pt-6">
          <h2 id="file" className="text-section">
            {t("fileHeading")}
          </h2>
          <p className="mb-3 max-w-prose">{t("fileLead")}</p>
          <ReasonForm
            viewer={viewer}
            act={withdrawFile}
            release={release}
            name="withdraw-file"
            fields={[agreed]}
            submit={t("file")}
            cancelHref="/releases"
          />
        </section>
      ) : null}
    </>
  );
}
