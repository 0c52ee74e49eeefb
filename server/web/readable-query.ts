/** Names of parameters that every object has something of already: the framework reads its query into plain objects. */
const NAMES_OF_OBJECTS = ["__proto__", "constructor", "prototype"];

/**
 * An address without the parameters that no page of ours has and nobody can read: those with the character of number zero, which
 * Postgres takes in no text, and those named as a part of every object. All others stay as they came.
 */
export function withReadableQuery(url: string): string {
  const begins = url.indexOf("?");
  if (begins < 0) return url;
  const pairs = url.slice(begins + 1).split("&");
  const readable = pairs.filter(isReadable);
  return readable.length === pairs.length ? url : `${url.slice(0, begins)}?${readable.join("&")}`;
}

function isReadable(pair: string): boolean {
  const [read] = new URLSearchParams(pair);
  return !read?.some((text) => text.includes("\0")) && !NAMES_OF_OBJECTS.includes(read?.[0] ?? "");
}
