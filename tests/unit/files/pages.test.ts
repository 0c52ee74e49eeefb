import { describe, expect, it } from "vitest";
import { encodeText } from "@/tests/support/files/encode-text";
import { parseFileText } from "@/tests/support/files/parsed-text";

const promise =
  "The Sides agreed to open a direct flight between Almaty and Tokyo by the end of 2026, and to meet again in spring.";
const other =
  "The Ministers took note of the work of the joint commission and asked it to report on its results within three months.";

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>News</title><script>var a = "<p>${promise}</p>";</script></head><body>${body}</body></html>`;
const menu = `<nav><ul>${"<li><a href='/'>A long menu entry about something else entirely</a></li>".repeat(20)}</ul></nav>`;

describe("a saved page", () => {
  it.each([
    [
      "its article",
      page(
        `${menu}<main><article><h1>Joint statement</h1><p>${promise}</p><p>${other}</p></article><aside>Read also</aside></main><footer>Contacts</footer>`,
      ),
    ],
    [
      "its main part",
      page(
        `<header>Ministry of Foreign Affairs</header>${menu}<main><h1>Joint statement</h1><p>${promise}</p><p>${other}</p></main>`,
      ),
    ],
    [
      "the body marked as an article's",
      page(
        `${menu}<div class="l"><div itemprop="articleBody"><h1>Joint statement</h1><p>${promise}</p><p>${other}</p></div><div>${"Older news of the ministry. ".repeat(5)}</div></div>`,
      ),
    ],
    [
      "the densest part",
      page(
        `<table><tr><td>${menu.replaceAll("nav", "div")}</td><td><div><div><h1>Joint statement</h1><p>${promise}</p><p>${other}</p></div></div></td></tr></table>`,
      ),
    ],
    [
      "text broken by br alone",
      page(`<div class="menu">${menu}</div><div><div>Joint statement<br><br>${promise}<br><br>${other}</div></div>`),
    ],
    [
      "a wrapper with a furniture's name",
      page(
        `<div class="page has-sidebar"><div class="sidebar">${menu}</div><article><h1>Joint statement</h1><p>${promise}</p><div class="share-buttons">Share on all networks</div><p>${other}</p></article></div>`,
      ),
    ],
    ["a fragment", `<div><h1>Joint statement</h1><p>${promise}</p><p>${other}</p></div>`],
  ])("gives %s", async (_what, html) => {
    expect((await read(html)).text).toBe(`Joint statement\n${promise}\n${other}`);
  });

  it("leaves out what is no text, and keeps the letters of what is", async () => {
    const html = page(
      `<p>One&nbsp;year &amp; a&shy;half &mdash; &#1179;&#x456;,\n   and   more.</p><script>alert(1)</script><style>p{}</style><svg><text>x</text></svg>` +
        `<form><label>Name</label><input value="v"><button>Send</button></form><p hidden>Hidden</p><p style="display: none">Hidden</p><p aria-hidden="true">Hidden</p>` +
        `<ul><li>First</li><li>Second</li></ul><table><tr><th>Term</th><td>2026</td></tr></table><pre>as it\n  stands</pre><ruby>東京<rp>(</rp><rt>とうきょう</rt></ruby>`,
    );

    expect((await read(html)).text).toBe(
      "One\u00a0year & a\u00adhalf — қі, and more.\nFirst\nSecond\nTerm\n2026\nas it\n  stands\n東京",
    );
  });

  it("puts no space where a Japanese line was broken in the source", async () => {
    expect((await read("<p>両外相は、来年中に\n  直行便を開設する\n  ことで一致した。</p>")).text).toBe(
      "両外相は、来年中に直行便を開設することで一致した。",
    );
  });

  it("of the ecology of an article list keeps the list", async () => {
    const items = Array.from(
      { length: 6 },
      (_, index) => `<article><h2>News ${index + 1}</h2><p>${other}</p></article>`,
    ).join("");

    expect((await read(page(`${menu}<main>${items}</main>`))).text.split("\n")).toHaveLength(12);
  });

  it.each([
    ["windows-1251", "<meta charset=windows-1251>"],
    ["windows-1251", '<meta http-equiv="Content-Type" content="text/html; charset=cp1251">'],
    ["windows-1251", ""],
    ["windows-1251", "<meta charset=utf-8>"],
    ["koi8-r", "<meta charset='koi8-r'>"],
  ] as const)("in %s under %s is decoded", async (encoding, meta) => {
    const html = `<html><head>${meta}</head><body><p>Стороны договорились.</p></body></html>`;

    expect(await parseFileText(encodeText(html, encoding), "html")).toMatchObject({
      text: "Стороны договорились.",
      encoding,
    });
  });

  it("in Shift_JIS is decoded", async () => {
    const html = encodeText(
      `<html><head><meta charset="Shift_JIS"></head><body><p>両外相は一致した。</p></body></html>`,
      "shift_jis",
    );

    expect(await parseFileText(html, "html")).toMatchObject({
      text: "両外相は一致した。",
      encoding: "shift_jis",
      warnings: [],
    });
  });

  it.each([
    ["plain text", "The Sides agreed.", "name-disagrees"],
    ["tags nested past what a page is", "<div>".repeat(100_000), "bomb"],
    ["more tags than a page has", "<p></p>".repeat(250_000), "bomb"],
  ])("is refused for %s", async (_what, html, refusal) => {
    await expect(read(html)).rejects.toMatchObject({ refusal });
  });

  it.each([
    "<img src=x onerror=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<template><script>alert(1)</script></template>",
    "<a href='javascript:alert(1)'></a>",
    "<!--><script>alert(1)</script-->",
    "<textarea></textarea><script>alert(1)</script>",
  ])("gives nothing of %s but letters", async (payload) => {
    const { text } = await read(page(`<p>${promise}</p>${payload}`));

    expect(text).toContain(promise);
    expect(text).not.toMatch(/alert|onerror|javascript:/);
  });
});

function read(html: string) {
  return parseFileText(Buffer.from(html), "html");
}
