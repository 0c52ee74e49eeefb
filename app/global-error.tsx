"use client";

import "./globals.css";

/** Stands in when the root layout itself failed: no language is known then, so it speaks all four. */
const TEXTS = [
  { language: "ru", text: "Страницу не удалось показать. Повторите попытку или сообщите администратору номер ниже." },
  {
    language: "kk",
    text: "Бетті көрсету мүмкін болмады. Қайталап көріңіз немесе төмендегі нөмірді әкімшіге айтыңыз.",
  },
  {
    language: "en",
    text: "The page could not be shown. Try again, or tell the administrator the number below.",
  },
  {
    language: "ja",
    text: "ページを表示できませんでした。もう一度お試しいただくか、下の番号をシステム管理者にお伝えください。",
  },
];

export default function GlobalErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="ru">
      <body>
        <title>Pacta</title>
        <main className="mx-auto max-w-xl space-y-4 p-6 pt-16">
          <h1 className="text-page">Pacta</h1>
          {TEXTS.map(({ language, text }) => (
            <p key={language} lang={language}>
              {text}
            </p>
          ))}
          {error.digest ? <p className="font-mono text-meta">{error.digest}</p> : null}
          <button type="button" className="button button-primary" onClick={retry}>
            ↻
          </button>
        </main>
      </body>
    </html>
  );
}
