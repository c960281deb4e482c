const MINUTES = { week: 10_080, day: 1_440, hour: 60, minute: 1 };

const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * The length of an ISO 8601 duration in minutes, a year of 365 days and a month of 30; 0 where the
 * text is none, such as a date or an expression.
 */
export function minutesOf(text: string): number {
  const parts = PATTERN.exec(text.trim());
  if (!parts) {
    return 0;
  }
  const [years, months, weeks, days, hours, minutes] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (
    ((years ?? 0) * 365 + (months ?? 0) * 30 + (days ?? 0)) * MINUTES.day +
    (weeks ?? 0) * MINUTES.week +
    (hours ?? 0) * MINUTES.hour +
    (minutes ?? 0)
  );
}

/** The day that this minute lies in, the first one being 0. */
export function dayOf(minutes: number): number {
  return Math.floor(minutes / MINUTES.day);
}
