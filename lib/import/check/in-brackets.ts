/** What lists add behind a name or a date, and is none of it: «(по согласованию)». A cell that is nothing else is what it says. Full width ones (（調整中）) are the same. */
export const IN_BRACKETS = /(?<=\S)\s*[(（][^()（）]*[)）]\s*$/u;
