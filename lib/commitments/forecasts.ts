import type { CalendarDate } from "@/lib/deadlines/calendar-date";

type Forecast = {
  askedOn: CalendarDate;
  /** The last day by which it was forecast to be done. */
  latest: CalendarDate;
};

/** Of the forecasts whose day has come: how many came true. */
type ForecastRecord = { right: number; of: number };

/**
 * A forecast came true if a final report that stands, sent after it was made, came by its last day. One whose day has not come and that
 * nothing answers yet counts as neither. `reportedOn`: the days of the final reports that were not withdrawn.
 * Source: docs/decisions/24-extension-requests.md.
 */
export function forecastRecord(
  forecasts: readonly Forecast[],
  reportedOn: readonly CalendarDate[],
  today: CalendarDate,
): ForecastRecord {
  const isRight = ({ askedOn, latest }: Forecast) => reportedOn.some((day) => askedOn <= day && day <= latest);
  const decided = forecasts.filter((forecast) => isRight(forecast) || forecast.latest < today);
  return { right: decided.filter(isRight).length, of: decided.length };
}
