import { describe, expect, it } from "vitest";
import { hostOf, webAddressProblem } from "@/lib/forms/web-address";

describe("an address of a page outside", () => {
  it.each([
    "https://www.gov.kz/memleket/entities/mfa?lang=ru#top",
    "http://intranet/acts/12",
    "https://10.0.0.7:8443/act.pdf",
    "https://192.168.1.4/",
    "https://172.20.0.1/",
    "https://[fd00::1]/",
    "https://[fec0::1]/",
    "https://[2001:db8::1]/",
    "https://[::ffff:10.0.0.7]/",
    "https://[64:ff9b::10.0.0.7]/",
    "https://[2002:a00:7::1]/",
    "https://[2001:0:53aa:64c::f5ff:fff8]/",
    "https://[fd00::5efe:10.0.0.7]/",
    "https://100.64.0.1/",
    "https://126.255.255.255/",
    "https://1.0.0.1/",
    "https://169.253.0.1/",
    "https://[fec0::fe80]/",
    "https://mylocalhost/",
    "https://мфа.рф/вести",
    "https://қазақстан.kz/",
    "https://外務省.jp/",
    "https://東京タワーtokyo.jp/",
    "https://münchen.de/",
    "https://ｅｘａｍｐｌｅ.kz/",
    "https://example.kz/@user:1",
    "https://128.0.0.1/",
    "https://localhost.gov.kz/",
    "https://xn--80ak6aa92e.com/",
    "https://αθήνα.gr/",
    "https://서울.kr/",
  ])("is taken: %s", (address) => {
    expect(webAddressProblem(address)).toBeNull();
  });

  it.each([
    ...["ftp://a.kz/", "javascript:alert(1)", "https:///", "https://", "a.kz", "https://a b.kz/"],
    ...["http://256.1.1.1/", "https://[::1/", "https://a.kz:99999/"],
  ])("can't be opened: %s", (address) => {
    expect(webAddressProblem(address)).toBe("not_a_link");
  });

  it.each([
    "https://user:secret@gov.kz/",
    "https://user@gov.kz/",
    "https://www.gov.kz@evil.example/",
    "https://:p@gov.kz/",
  ])("carries somebody's name or password: %s", (address) => {
    expect(webAddressProblem(address)).toBe("link_with_password");
  });

  it.each([
    ...[
      "http://localhost/",
      "http://LOCALHOST:3000/",
      "http://localhost./",
      "http://pacta.localhost/",
      "http://127.0.0.1/",
    ],
    ...["http://127.9.9.9/", "http://2130706433/", "http://0x7f.1/", "http://017700000001/", "http://0.0.0.0/"],
    ...[
      "http://169.254.169.254/latest/",
      "http://[::1]/",
      "http://[::]/",
      "http://[fe80::1]/",
      "http://[::ffff:127.0.0.1]/",
    ],
    ...["http://[::ffff:169.254.1.1]/", "http://127.0.0.1./", "http://１２７.0.0.1/"],
    ...["http://127.1/", "http://0/", "http://0177.0.0.1/", "http://0x7f000001/", "http://017700000001./"],
    ...["http://0.1.2.3/", "http://0xa9fea9fe/", "http://127。0。0。1/", "http://①②⑦.0.0.1/"],
    ...["http://localhost../", "http://LocalHost.LocalDomain./", "http://a.b.localhost./", "http://ip6-loopback/"],
    ...["http://ｌｏｃａｌｈｏｓｔ/", "http://%6c%6f%63alhost/", "http://localhost6/"],
    ...["http://[::127.0.0.1]/", "http://[::7f00:1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::0.0.0.0]/"],
    ...["http://[::ffff:7f00:1]/", "http://[0:0:0:0:0:FFFF:127.1.2.3]/", "http://[::ffff:0.0.0.0]/"],
    ...["http://[::ffff:0:127.0.0.1]/", "http://[64:ff9b::127.0.0.1]/", "http://[64:ff9b::a9fe:a9fe]/"],
    ...["http://[64:ff9b:1::7f00:1]/", "http://[64:ff9b:1:7f00:0:100::]/", "http://[2002:7f00:1::]/"],
    ...["http://[2001:0:53aa:64c::80ff:fffe]/", "http://[fd00::5efe:127.0.0.1]/", "http://[fd00::200:5efe:7f00:1]/"],
    ...["http://[febf::1]/", "http://[fe80::5efe:10.0.0.7]/", "http://[fe90:1::]/"],
  ])("leads to the reader's own machine: %s", (address) => {
    expect(webAddressProblem(address)).toBe("link_to_this_machine");
  });

  it.each([
    ["https://www.gоv.kz/", "www.xn--gv-fmc.kz", "Cyrillic о among Latin letters"],
    ["https://сас.kz/", "xn--80a7ab.kz", "Cyrillic letters alone that pass for Latin"],
    ["https://аррӏе.com/", "xn--80ak6aa92e.com", "the known one"],
    ["https://αкorda.kz/", null, "Greek, Cyrillic and Latin"],
    ["https://ɡov.kz/", null, "a Latin letter that no keyboard has"],
    ["https://ᴀkorda.kz/", null, "small capitals"],
    ["https://한국мфа.kr/", null, "Hangul beside Cyrillic"],
  ])("is written in letters that pass for others: %s", (address, shown, _why) => {
    expect(webAddressProblem(address)).toBe("link_lookalike");
    expect(hostOf(address)).toMatch(/^[\x21-\x7e]+$/);
    if (shown) expect(hostOf(address)).toBe(shown);
  });
});

describe("the host that is shown", () => {
  it.each([
    ["https://www.gov.kz/a?b#c", "www.gov.kz"],
    ["https://GOV.kz:8443/", "gov.kz:8443"],
    ["https://xn--j1ail.xn--p1ai/", "кто.рф"],
    ["https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"],
    ["https://www.gov.kz@evil.example/", "evil.example"],
    ["https://外務省.jp/", "外務省.jp"],
    ["http://[::1]:80/x", "[::1]"],
    ["https://xn--a/", "xn--a"],
    ["https://xn--99999999/", "xn--99999999"],
    // Kept before there was this rule, and no address at all.
    ["https://a%00.kz/x", "a%00.kz"],
    ["https://user:secret@a%00.kz/x", "a%00.kz"],
  ])("of %s is %s", (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});
