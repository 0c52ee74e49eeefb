import { isIPv6 } from "node:net";

/** What tries and refusals are counted by: an address, and for IPv6 its /64, all of which one household or office has to choose from. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const head = groups[0]?.split(":").filter(Boolean) ?? [];
  const tail = groups[1]?.split(":").filter(Boolean) ?? [];
  const zeros = groups.length === 2 ? Array<string>(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(":");
}
