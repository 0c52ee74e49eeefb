import { describe, expect, it } from "vitest";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { languages } from "@/lib/vocabulary/languages";
import { commitments } from "@/prisma/seed/commitments/all";
import { demonstrationControlDate, demonstrationMove } from "@/prisma/seed/demonstration-texts";
import { meetings, milestones } from "@/prisma/seed/meetings";
import { organisations } from "@/prisma/seed/organisations";
import { contextPassages, release, releaseBody } from "@/prisma/seed/release";
import { sectors } from "@/prisma/seed/sectors";
import { sources } from "@/prisma/seed/sources";

// What two careful readers found: where each commitment stands in the text, how strongly it is said, and by whom.
const read = [
  [1, 4246, 4406, "signed", "KZ+JP"],
  [2, 2425, 2489, "planned", "KZ"],
  [3, 3634, 3723, "invited", "KZ"],
  [4, 322, 430, "discussed", "KZ+JP"],
  [5, 3108, 3221, "offered", "KZ"],
  [6, 2491, 2594, "discussed", "KZ+JP"],
  [7, 2491, 2630, "discussed", "KZ+JP"],
  [8, 2232, 2323, "offered", "KZ"],
  [9, 2232, 2389, "offered", "KZ"],
  [10, 1696, 1872, "offered", "KZ"],
  [11, 2950, 3026, "discussed", "KZ+JP"],
  [12, 3363, 3504, "interested", "KZ"],
  [13, 3363, 3581, "interested", "KZ"],
  [14, 3249, 3361, "discussed", "KZ+JP"],
  [15, 1875, 2192, "interested", "KZ+JP"],
  [16, 3735, 3851, "discussed", "KZ+JP"],
  [17, 3888, 4034, "reaffirmed", "KZ+JP"],
  [18, 4036, 4221, "reaffirmed", "KZ+JP"],
  [19, 265, 319, "discussed", "KZ+JP"],
];

// Every address the research on the release found and the demonstration may name. An address not here is an invention.
const known = [
  "https://kazpravda.kz/n/prochnaya-osnova-bolshie-perspektivy/",
  "https://kz.kursiv.media/en/2025-08-26/engk-nknk-kazakhstan-and-japan-to-accelerate-preparations-for-japancentral-asia-summit",
  "https://menafn.com/1109970860/Kazakhstan-And-Japan-Set-To-Launch-Direct-Almaty-Tokyo-Flight-In-2026",
  "https://www.mofa.go.jp/press/kaiken/kaikenwe_000001_00188.html",
  "https://qazinform.com/news/japan-decides-to-provide-74mln-in-pro-bono-grant-for-victims-of-nuclear-tests-in-semey-fa452d",
  "http://insecure.zan.kz/kaz/docs/P2500001054/compare/rus",
  "https://asiaplustj.info/en/news/tajikistan/politics/20251222/central-asia-and-japan-launch-new-era-of-cooperation-at-first-ever-cajad-leaders-summit",
  "https://cm.asiae.co.kr/en/article/2025122016102034851",
  "https://qazinform.com/news/kazakh-president-welcomes-japans-decision-to-join-development-of-aktau-port-908014",
  "https://astanatimes.com/2026/01/astana-to-host-regional-ecological-summit-2026-this-april/",
  "https://www.env.go.jp/en/press_00009.html",
  "https://nepalitimes.com/opinion/nuclear-risks-are-rising-again?amp=1",
  "https://en.tengrinews.kz/kazakhstan_news/kazakhstan-discusses-launching-new-international-flights-268136/",
  "https://en.inform.kz/amp/astana-tokyo-direct-flight-to-be-launched-in-2017_a2909478/",
  "https://astanatimes.com/2019/04/air-astana-to-launch-flights-to-tokyo-in-second-half-of-2019",
  "https://astanatimes.com/2023/09/air-astana-plans-to-launch-flights-to-tokyo-singapore-new-york-next-year/",
  "https://japanaviationhub.com/news/air-astana-delays-almaty-tokyo-narita-to-2026/",
  "https://rus.baq.kz/v-kazahstane-otkryto-40-filialov-zarubezhnyh-universitetov-sayasat-nurbek_300021459/",
  "https://profit.kz/news/71553/",
];

describe("the release", () => {
  it("is kept word for word: composed characters, no line break after the last word", () => {
    expect(releaseBody).toBe(releaseBody.normalize("NFC"));
    expect(releaseBody).toMatch(/^Заместитель Премьер-министра .* социального развития\.$/su);
  });

  it("holds 19 commitments, where and as the careful reading found them", () => {
    const found = commitments.map(({ number, span, kind, statedBy }) => [number, ...span, kind, statedBy.join("+")]);

    expect(found).toEqual(read);
  });

  it("has whole words at every span, and every deciding word in the text", () => {
    for (const { span, cues } of [...commitments, ...contextPassages]) {
      const around = releaseBody.slice(span[0] - 1, span[1] + 1);

      expect(around).toMatch(/^[^\p{L}\p{N}].*[^\p{L}\p{N}]$/su);
      for (const cue of cues) expect(releaseBody).toContain(cue);
    }
  });

  it("says two deadlines, in words that stand in their own passages", () => {
    const said = commitments.flatMap(({ number, span, saidDeadline }) =>
      saidDeadline
        ? [{ number, ...saidDeadline, inside: releaseBody.slice(...span).includes(saidDeadline.quote) }]
        : [],
    );

    expect(said).toEqual([
      { number: 2, quote: "в следующем году", edtf: "2026", basis: "relative_to_release", inside: true },
      { number: 3, quote: "2026 года", edtf: "2026", basis: "event", inside: true },
    ]);
  });
});

describe("the data around it", () => {
  it("is named in four languages", () => {
    const names = [
      ...commitments.map(({ titles }) => titles),
      ...organisations.flatMap(({ name, short }) => [name, short]),
      ...[...meetings, ...milestones].map(({ name }) => name),
      ...sectors,
    ];

    for (const name of names) for (const language of languages) expect(name[language]).toMatch(/\S/u);
    // Marks of Japanese are full-width, and the languages keep their letters.
    for (const { ja, en, kk } of names) {
      expect(ja).not.toMatch(/[():;,?!]|\p{Script=Cyrillic}/u);
      expect(en).not.toMatch(/[^\p{Script=Latin}\P{L}]/u);
      expect(kk).not.toMatch(/[ё]/iu);
    }
  });

  it("says what officials wrote in four languages, each in its own letters", () => {
    const written = commitments.flatMap(({ completionForm, nextStep, clarification, history }) => [
      ...[completionForm, nextStep, clarification].filter((names) => names !== undefined),
      ...history.flatMap((step) => ("reason" in step ? step.reason : [])),
      ...history.flatMap((step) => (step.step === "report" || step.step === "report_requested" ? step.text : [])),
    ]);
    expect(written.length).toBeGreaterThan(50);
    for (const { ru, kk, en, ja } of written) {
      expect(ja).toMatch(/[\u3040-\u30FF\u4E00-\u9FFF]/u);
      expect(ja).not.toMatch(/[():;?!]|\p{Script=Cyrillic}/u);
      expect(en).not.toMatch(/[^\p{Script=Latin}\P{L}]/u);
      expect(kk).toMatch(/[әғқңөұүһі]/iu);
      expect(kk).not.toMatch(/ё/iu);
      expect(new Set([ru, kk, en, ja]).size).toBe(4);
    }
  });

  it("names only addresses that the research found", () => {
    const written = JSON.stringify([commitments, milestones, release, sources]);
    const addresses = written.match(/https?:[^"\s)]+/gu) ?? [];

    expect(addresses.length).toBeGreaterThan(20);
    for (const address of addresses) expect(known).toContain(address);
  });

  it("tells what the sources say of March 2026 and later as reported, never as settled", () => {
    const reports = commitments.flatMap(({ history }) =>
      history.flatMap((step) => (step.step === "report" ? step : [])),
    );
    const uncertain = reports.filter(({ text: { ru } }) => /экологический саммит|рейс/u.test(ru));

    expect(uncertain.length).toBeGreaterThan(2);
    for (const { text } of uncertain) expect(text.ru).toContain("сообщалось");
  });

  it("has readable dates everywhere", () => {
    const promised = commitments.flatMap(({ history }) =>
      history.flatMap((step) => (step.step === "promised" ? step.deadline : [])),
    );

    expect(promised).toEqual([
      "2017",
      "2019-41",
      "2024",
      "2026-03",
      "2026",
      "2026",
      "2026",
      "2026-04-22/2026-04-24",
      "2025-12-20",
    ]);
    for (const edtf of promised) expect(parseDeadline(edtf)).not.toBeNull();
  });

  it("gives a day to a source only where its title or address shows one", () => {
    for (const { title, url, dated } of Object.values(sources)) {
      if (dated === null) continue;
      const day = Number(dated.slice(8));
      expect(`${title} ${url}`).toMatch(
        new RegExp(String.raw`${dated}|${dated.replaceAll("-", "")}|\b${day} \p{L}+ 20`, "u"),
      );
    }
  });

  it("has reasons that the page can go on after", () => {
    for (const reason of [demonstrationControlDate, demonstrationMove]) {
      for (const language of languages) expect(reason[language]).toMatch(/\p{L}$/u);
    }
  });
});
