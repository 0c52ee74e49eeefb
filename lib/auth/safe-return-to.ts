const PLAIN = /^\/[\w\-./?=&%+,:~]*$/;
const MAX_LENGTH = 2000;

/**
 * The path to go to after sign-in, or "/" for anything that is not plainly a page of this site: an absolute or
 * protocol-relative address, backslashes, dot segments, double slashes, control characters, an API route, the sign-in page itself.
 */
export function safeReturnTo(asked: string | null | undefined): string {
  if (!asked || asked.length > MAX_LENGTH || !PLAIN.test(asked)) return "/";
  const path = asked.split("?")[0] ?? "/";
  const leadsOut = path.includes("//") || /(^|\/)\.{1,2}(\/|$)/.test(path);
  const isNoPage = /^\/(api|sign-in|_next)(\/|$)/.test(path);
  return leadsOut || isNoPage ? "/" : asked;
}

/** Where to sign in, coming back to `path` afterwards. */
export function signInPath(path: string | null): string {
  const back = safeReturnTo(path);
  return back === "/" ? "/sign-in" : `/sign-in?return=${encodeURIComponent(back)}`;
}
