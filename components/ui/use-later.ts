import { type ComponentType, useEffect, useState } from "react";

/**
 * A component that is fetched once the page has come alive, since a page can be read and used without it for a while; `load` is always the
 * same function. Null until it is here, and where it does not come, as when the connection is lost: nothing else is amiss then.
 */
export function useLater<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [loaded, setLoaded] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    load().then(
      (component) => setLoaded(() => component),
      () => undefined,
    );
  }, [load]);
  return loaded;
}
