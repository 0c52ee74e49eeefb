import { expect, test } from "@/tests/support/app";
import { fillInSource } from "@/tests/support/capture-page";
import { encodeText } from "@/tests/support/files/encode-text";
import { pdfFile } from "@/tests/support/files/pdf-file";
import { wordFile, wordParagraph } from "@/tests/support/files/word-file";

test.use({ instance: "files", holds: "people" });

const english = [
  "Joint Statement of Kazakhstan and Japan.",
  "The two sides agreed to open a direct flight between Almaty and Tokyo in 2027.",
  "Japan will provide grant aid for hospital equipment by the end of 2026.",
];
const pdfLines = english.map((words, index) => ({ text: words, y: 780 - index * 40 }));

/** What goes in, by which way, and a few words that must be proposed. */
const sources = [
  {
    name: "statement.docx",
    bytes: wordFile(english.map((words) => wordParagraph(words)).join("")),
    words: "agreed to open a direct flight",
  },
  {
    name: "statement 2.pdf",
    bytes: pdfFile([[...pdfLines, { text: "Second copy.", y: 500 }]]),
    words: "agreed to open a direct flight",
  },
  {
    name: "мәлімдеме.txt",
    bytes: Buffer.from("Тараптар 2027 жылы Алматы мен Токио арасында тікелей рейс ашуға уағдаласты.\n"),
    words: "рейс ашуға уағдаласты",
  },
  {
    name: "共同声明.txt",
    bytes: encodeText("両国は、来年中に直行便を開設することで一致した。\n", "shift_jis"),
    words: "直行便を開設することで一致した",
  },
];

for (const [index, { name, bytes, words }] of sources.entries()) {
  test(`${name} is read, proposed from, and kept as a file to save`, async ({ page, signedInAs }) => {
    await signedInAs("coordinator");
    await page.goto("/releases/new");
    await page.getByLabel("Или файл").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
    await page.getByRole("button", { name: "Прочитать файл" }).click();
    await expect(page.getByText(`Прочитано из файла ${name}`)).toBeVisible();
    await fillInSource(page, { publishedOn: `0${index + 1}.09.2026`, title: "Совместное заявление" });
    await expect(page.locator("[data-item] blockquote").filter({ hasText: words })).toBeVisible();

    await page.goto(page.url().replace(/\/capture.*$/, ""));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    expect(download.suggestedFilename()).toBe(name);
    const answer = await page.request.get(download.url());
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers()["content-security-policy"]).toContain("sandbox");
    expect((await answer.body()).equals(bytes)).toBe(true);
  });
}

test("a file that can't be read is refused with what to do, and nothing of it is kept", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("coordinator");
  for (const [name, buffer, sentence] of [
    ["empty.txt", Buffer.alloc(0), "Файл пуст"],
    ["picture.pdf", pdfFile([[]]), "только изображения"],
    ["program.exe", Buffer.from("MZ"), "другого вида"],
    ["page.docx", Buffer.from("<html><body>text</body></html>"), "не соответствует"],
    ["large.txt", Buffer.alloc(20 * 1024 * 1024 + 1, 0x61), "больше 20 МБ"],
  ] as const) {
    await page.goto("/releases/new");
    await page.getByLabel("Или файл").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("button", { name: "Прочитать файл" }).click();
    const notice = page.getByRole("alert").filter({ hasText: `Файл «${name}» не принят` });
    await expect(notice, name).toContainText(sentence);
  }
});
