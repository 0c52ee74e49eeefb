/** How many files of one person wait for the rest of their form at once: the newest. Each is 20 MB at most, and a day old. */
export const MOST_WAITING_FILES = 10;
