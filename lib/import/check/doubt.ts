/** «МИИЦР?», «МСХ (?)»: whoever made the list was not sure of it. */
const DOUBT = /(?:\([?？]{1,5}\)|[?？]{1,5})$/u;

export const isDoubted = (name: string): boolean => DOUBT.test(name.trim());

export const withoutDoubt = (name: string): string => name.trim().replace(DOUBT, "").trim();
