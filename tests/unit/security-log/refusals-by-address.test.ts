import { describe, expect, it } from "vitest";
import { RefusalsByAddress } from "@/lib/security-log/refusals-by-address";

const HOUR_MS = 3_600_000;

describe("refusals by address", () => {
  it("are counted from the first of an hour on, and then anew", () => {
    const refusals = new RefusalsByAddress();

    expect([0, 1, HOUR_MS - 1, HOUR_MS, HOUR_MS + 1].map((at) => refusals.add("10.0.0.1", at))).toEqual([
      1, 2, 3, 1, 2,
    ]);
  });

  it("are counted for each address, and for an IPv6 household as one", () => {
    const refusals = new RefusalsByAddress();

    const addresses = ["10.0.0.1", "10.0.0.2", "2001:db8:1:2::1", "2001:db8:1:2::9", "2001:db8:1:3::1"];
    expect(addresses.map((address) => refusals.add(address, 0))).toEqual([1, 1, 1, 2, 1]);
  });

  it("forget the oldest of ten thousand addresses, so that a flood from everywhere fills no memory", () => {
    const refusals = new RefusalsByAddress();
    for (let number = 0; number <= 10_000; number += 1) refusals.add(`host-${number}`, 0);

    expect(refusals.add("host-1", 0), "still known").toBe(2);
    expect(refusals.add("host-0", 0), "forgotten").toBe(1);
  });
});
