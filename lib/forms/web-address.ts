// By its file: the bare name is an old module of Node's own.
import punycode from "punycode/punycode.js";
import { isLookalike } from "./lookalike-name";
import type { Problem } from "./problems";
import { isThisMachine } from "./this-machine";

/**
 * What is wrong with the address of a page outside, or null. Refused: what the browser can't open; a name or password in it, which would
 * be kept and handed on; this machine itself (this-machine.ts), where each reader finds something else; a host written in letters that pass for others', unless in its plain form (`xn--…`), which hides nothing. Hosts of a closed network are
 * taken: Pacta runs on one.
 */
export function webAddressProblem(address: string): Problem | null {
  const url = parse(address);
  if (!url) return "not_a_link";
  if (url.username !== "" || url.password !== "") return "link_with_password";
  if (isThisMachine(url.hostname)) return "link_to_this_machine";
  const isWrittenPlainly = /^[\x21-\x7e]*$/.test(authorityOf(address));
  const isHidden = url.host.includes("xn--") && shownHost(url) === url.host;
  return isHidden && !isWrittenPlainly ? "link_lookalike" : null;
}

/** The host as a reader should see it: in its letters, or in its plain form (`xn--…`) where they pass for others'. */
export function hostOf(address: string): string {
  const url = parse(address);
  return url ? shownHost(url) : authorityOf(address);
}

function parse(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : null;
}

function shownHost({ host }: URL): string {
  const letters = lettersOf(host);
  return letters === null || isLookalike(letters.replace(/:\d+$/, "")) ? host : letters;
}

/** Null for a plain form that stands for no letters a host may have. */
function lettersOf(host: string): string | null {
  try {
    const letters = punycode.toUnicode(host);
    return parse(`https://${letters}`)?.hostname === host.replace(/:\d+$/, "") ? letters : null;
  } catch {
    return null;
  }
}

function authorityOf(address: string): string {
  return /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1]?.split("@").at(-1) ?? address;
}
