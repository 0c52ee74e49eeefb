/** What systems call their own machine, beside `localhost` and names below it. */
const OWN_NAMES = [
  ...["localhost", "localhost.localdomain", "localhost4", "localhost4.localdomain4"],
  ...["localhost6", "localhost6.localdomain6", "ip6-localhost", "ip6-loopback"],
];

/**
 * Does a host lead each reader to their own machine or their own cable? `hostname` is that of a URL, which has written IPv4 in decimal
 * whatever it was typed in, and IPv6 in its shortest form. So do loopback (127/8, ::1), unspecified (0/8, ::) and link-local addresses
 * (169.254/16, fe80::/10), and IPv4's of these within IPv6. Private addresses do not: on a closed network they are everybody's. What
 * a name resolves to is not asked. Sources: RFC 6890, 4291 (mapped, compatible), 6052 and 8215 (NAT64), 2765 (translated), 3056 (6to4),
 * 4380 (Teredo), 5214 (ISATAP).
 */
export function isThisMachine(hostname: string): boolean {
  const name = hostname.replace(/(?<!\.)\.+$/, "");
  if (name.startsWith("[")) return isThisMachineIPv6(groupsOf(name.slice(1, -1)));
  const [, first, second] = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(name) ?? [];
  if (first !== undefined) return isThisMachineIPv4(Number(first) * 256 + Number(second));
  return OWN_NAMES.includes(name) || name.endsWith(".localhost");
}

/** By its first sixteen bits, which decide. */
function isThisMachineIPv4(upper: number): boolean {
  return upper >> 8 === 127 || upper >> 8 === 0 || upper === 0xa9fe;
}

/** Loopback and unspecified are read as IPv4 in IPv6, 0.0.0.1 and 0.0.0.0. */
function isThisMachineIPv6(groups: readonly number[]): boolean {
  return ((groups[0] ?? 0) & 0xffc0) === 0xfe80 || embeddedIPv4(groups).some(isThisMachineIPv4);
}

/** The first sixteen bits of every IPv4 address that IPv6's groups may stand for. */
function embeddedIPv4(groups: readonly number[]): number[] {
  const at = (place: number) => groups[place] ?? 0;
  const begins = (...prefix: number[]) => prefix.every((group, place) => at(place) === group);
  const found: number[] = [];
  const atEnd = [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0xffff],
    [0, 0, 0, 0, 0xffff, 0],
    [0x64, 0xff9b],
    [0x64, 0xff9b, 1],
  ];
  const isIsatap = (at(4) & 0xfdff) === 0 && at(5) === 0x5efe;
  if (isIsatap || atEnd.some((prefix) => begins(...prefix))) found.push(at(6));
  if (begins(0x64, 0xff9b, 1)) found.push(at(3));
  if (begins(0x2002)) found.push(at(1));
  if (begins(0x2001, 0)) found.push(at(6) ^ 0xffff);
  return found;
}

/** The eight groups of an address as the browser writes it. */
function groupsOf(address: string): number[] {
  const [head = [], tail] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = tail ? Array<string>(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...zeros, ...(tail ?? [])].map((group) => Number.parseInt(group, 16));
}
