/** A session ends after this long without a request. */
export const IDLE_MINUTES = 30;

/** A session ends this long after sign-in, however busy. */
export const ABSOLUTE_HOURS = 12;

/** The warning comes this long before an idle session ends. */
export const WARNING_SECONDS = 120;
