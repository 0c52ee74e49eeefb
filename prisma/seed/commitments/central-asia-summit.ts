import type { DemonstrationCommitment } from "../demonstration";
import { sources } from "../sources";

/** C04: closed with evidence. */
export const centralAsiaSummit: DemonstrationCommitment = {
  number: 4,
  titles: {
    ru: "Подготовка шестистороннего саммита «ЦА + Япония»",
    kk: "«Орталық Азия + Жапония» алтыжақты саммитіне дайындық",
    en: "Preparation of the six-party “Central Asia + Japan” summit",
    ja: "「中央アジア＋日本」首脳会合（6か国）の準備",
  },
  kind: "discussed",
  sector: "political",
  span: [322, 430],
  statedBy: ["KZ", "JP"],
  cues: ["обсудили", "включая подготовку"],
  owners: { KZ: ["kz-mfa"], JP: ["jp-mofa"] },
  completionForm: {
    ru: "Предлагается: саммит на высшем уровне проведён (официальное сообщение или итоговый документ).",
    kk: "Ұсынылады: жоғары деңгейдегі саммит өткізілді (ресми хабарлама немесе қорытынды құжат).",
    en: "Proposed: the summit has been held at the highest level (an official announcement or the final document).",
    ja: "案：首脳会合が開催されたこと（公式発表又は成果文書）。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: null },
    { on: "2025-08-26", step: "evidence", evidence: sources.talksInAstana },
    {
      on: "2025-12-20",
      step: "promised",
      deadline: "2025-12-20",
      basis: "event",
      source: sources.summitOnTheDay,
      milestone: "summit-2025-12-20",
    },
    {
      on: "2025-12-20",
      step: "report",
      type: "final",
      by: "coordinator",
      text: {
        ru:
          "По открытым источникам: первый саммит «Центральная Азия + Япония» проведён 20 декабря 2025 года в Токио; приняты " +
          "Токийская декларация и инициатива «CA+JAD Tokyo Initiative».",
        kk: "Ашық дереккөздер бойынша: «Орталық Азия + Жапония» алғашқы саммиті 2025 жылғы 20 желтоқсанда Токиода өткізілді; Токио декларациясы және «CA+JAD Tokyo Initiative» бастамасы қабылданды.",
        en: "From open sources: the first “Central Asia + Japan” summit was held in Tokyo on 20 December 2025; the Tokyo Declaration and the “CA+JAD Tokyo Initiative” were adopted.",
        ja: "公開情報によれば、第1回「中央アジア＋日本」首脳会合が2025年12月20日に東京で開催され、東京宣言及び「CA+JAD東京イニシアティブ」が採択された。",
      },
      evidence: [sources.summitOnTheDay],
    },
    {
      on: "2025-12-20",
      step: "taken_off_control",
      outcome: "fulfilled",
      reason: {
        ru: "Саммит на высшем уровне проведён: форма завершения достигнута.",
        kk: "Жоғары деңгейдегі саммит өткізілді: аяқталу нысанына қол жеткізілді.",
        en: "The summit was held at the highest level: the form of completion is reached.",
        ja: "首脳会合が開催され、完了の形式に達した。",
      },
    },
    { on: "2025-12-22", step: "evidence", evidence: sources.summitHeld },
  ],
};
