/** Every moment that stands anywhere in what a page was given, each once: by these the translations of what it shows are found. */
export function momentsIn(value: unknown): Date[] {
  const times = new Set<number>();
  const walk = (one: unknown): void => {
    if (one instanceof Date) times.add(one.getTime());
    else if (typeof one === "object" && one !== null) for (const part of Object.values(one)) walk(part);
  };
  walk(value);
  return [...times].map((time) => new Date(time));
}
