import { type CalendarDate, daysBetween } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { daysInWords, deadlineInWords } from "@/lib/deadlines/wording";
import { localized, type Names } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import type { Translations } from "./translations";

type Milestone = { code: string; names: Names; original: Language; deadline: Deadline };

/** What everything is prepared for: the next summits and visits, with the days that are left. */
export function UpcomingMilestones({
  milestones,
  today,
  translations: { language, conditions },
  texts,
}: {
  milestones: Milestone[];
  today: CalendarDate;
  translations: Translations;
  texts: { heading: string; none: string; now: string };
}) {
  return (
    <aside
      aria-labelledby="milestones"
      className={milestones.length === 0 ? "not-printed max-xl:mt-10" : "max-xl:mt-10"}
    >
      <h2 id="milestones" className="border-gold border-b pb-1 font-semibold text-body">
        {texts.heading}
      </h2>
      {milestones.length === 0 ? <p className="py-3 text-muted text-table">{texts.none}</p> : null}
      <ul>
        {milestones.map(({ code, names, original, deadline }) => {
          const name = localized(names, original, language);
          const left = deadline.earliest === null ? 0 : daysBetween(today, deadline.earliest);
          return (
            <li key={code} className="break-inside-avoid border-hairline border-b py-3 text-table">
              <span lang={name.isFallback ? name.language : undefined} className="block">
                {name.text}
              </span>
              <span className="block text-gold">{deadlineInWords(deadline, language, { form: "nominative" })}</span>
              <span className="block text-meta text-muted">
                {left > 0 ? conditions("dueIn", { duration: daysInWords(left, language) }) : texts.now}
              </span>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
