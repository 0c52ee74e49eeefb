import type { Extraction } from "@/lib/extraction/types";

/** A side that bears at least so much of what is promised is a side of the talks; a state on the way is none. */
const LEAST_SHARE = 1 / 3;

/**
 * The other sides of the talks as the text names them, in its order: those that bear or share enough of its statements.
 * Empty where it names none, so that nothing is guessed.
 */
export function sidesNamed({ statements }: Pick<Extraction, "statements">, homeSide: string): string[] {
  const bearing = statements.flatMap(({ parties }) => (parties.length > 0 ? [new Set(parties)] : []));
  const codes = [...new Set(bearing.flatMap((parties) => [...parties]))];
  const isSide = (code: string) =>
    bearing.filter((parties) => parties.has(code)).length >= bearing.length * LEAST_SHARE;
  return codes.filter((code) => code !== homeSide && isSide(code));
}

/** Whether the text names the home side among those that bear or share what is promised; true where it names nobody. */
export function isHomeNamed({ statements }: Pick<Extraction, "statements">, homeSide: string): boolean {
  const bearing = statements.filter(({ parties }) => parties.length > 0);
  return bearing.length === 0 || bearing.some(({ parties }) => parties.includes(homeSide));
}
