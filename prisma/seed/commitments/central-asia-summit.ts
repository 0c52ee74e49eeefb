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
  completionForm: "Предлагается: саммит на высшем уровне проведён (официальное сообщение или итоговый документ).",
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
      text:
        "По открытым источникам: первый саммит «Центральная Азия + Япония» проведён 20 декабря 2025 года в Токио; приняты " +
        "Токийская декларация и инициатива «CA+JAD Tokyo Initiative».",
      evidence: [sources.summitOnTheDay],
    },
    {
      on: "2025-12-20",
      step: "taken_off_control",
      outcome: "fulfilled",
      reason: "Саммит на высшем уровне проведён: форма завершения достигнута.",
    },
    { on: "2025-12-22", step: "evidence", evidence: sources.summitHeld },
  ],
};
