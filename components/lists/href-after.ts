/** Addresses of the pages of one list: what it is narrowed by, and the row each comes after; what is empty is left out. */
export function hrefsAfter(path: string, narrowed: Record<string, string>, name = "after"): (id?: string) => string {
  return (id) => {
    const pairs = Object.entries(id === undefined ? narrowed : { ...narrowed, [name]: id }).filter(
      ([, value]) => value,
    );
    return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
  };
}
