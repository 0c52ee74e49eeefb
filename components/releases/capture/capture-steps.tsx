import { getTranslations } from "next-intl/server";

const captureSteps = ["source", "mark", "fill", "check", "entered"] as const;
export type CaptureStep = (typeof captureSteps)[number];

/** Where one is between a text and the register. What can be gone back to is a link. */
export async function CaptureSteps({
  current,
  hrefs,
}: {
  current: CaptureStep;
  hrefs: Partial<Record<CaptureStep, string>>;
}) {
  const t = await getTranslations("capture");
  return (
    <nav aria-label={t("stepsLabel")} className="not-printed mb-6 max-md:mb-3">
      <ol className="flex flex-wrap gap-x-6 gap-y-1 border-hairline border-b pb-2 text-table max-md:gap-x-4 max-md:text-meta">
        {captureSteps.map((step, index) => {
          const href = hrefs[step];
          const text = `${index + 1}. ${t(`steps.${step}`)}`;
          if (step === current) {
            return (
              <li key={step} aria-current="step" className="font-semibold">
                {text}
              </li>
            );
          }
          return (
            <li key={step} className="text-muted">
              {href ? <a href={href}>{text}</a> : text}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
