import type { DemonstrationCommitment } from "../demonstration";
import { sources } from "../sources";

/** C03: the promised date hangs on an event, and moved with it when its days became known. */
export const ecologicalSummit: DemonstrationCommitment = {
  number: 3,
  titles: {
    ru: "Приглашение Японии на Региональный экологический саммит 2026 года",
    kk: "Жапонияны 2026 жылғы Өңірлік экологиялық саммитке шақыру",
    en: "Invitation of Japan to the Regional Ecological Summit 2026",
    ja: "2026年地域環境サミットへの日本の招待",
  },
  kind: "invited",
  sector: "environment",
  span: [3634, 3723],
  statedBy: ["KZ"],
  cues: ["пригласил"],
  saidDeadline: { quote: "2026 года", edtf: "2026", basis: "event" },
  owners: { KZ: ["kz-ecology", "kz-mfa"], JP: ["jp-mofa", "jp-environment"] },
  completionForm: {
    ru: "Предлагается: получен ответ японской стороны на приглашение и установлен уровень её участия (нота или список участников).",
    kk: "Ұсынылады: шақыруға жапон тарапының жауабы алынды және оның қатысу деңгейі айқындалды (нота немесе қатысушылар тізімі).",
    en: "Proposed: the Japanese side has answered the invitation and the level of its participation is known (a note or a list of participants).",
    ja: "案：招待に対する日本側の回答が得られ、その参加レベルが確定したこと（口上書又は参加者名簿）。",
  },
  nextStep: {
    ru: "Представить ответ японской стороны и сведения об уровне её участия.",
    kk: "Жапон тарапының жауабын және оның қатысу деңгейі туралы мәліметтерді ұсыну.",
    en: "Present the answer of the Japanese side and the level of its participation.",
    ja: "日本側の回答及びその参加レベルに関する情報を提出する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    {
      on: "2025-08-25",
      step: "promised",
      deadline: "2026",
      basis: "event",
      source: "statement",
      milestone: "ecological-summit-2026",
    },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: -9 },
    {
      on: -25,
      step: "promised",
      announced: "2026-01",
      deadline: "2026-04-22/2026-04-24",
      basis: "event",
      source: sources.ecologicalSummitDates,
      milestone: "ecological-summit-2026",
    },
    {
      on: -25,
      step: "report",
      type: "final",
      by: "coordinator",
      text: {
        ru:
          "По открытым источникам: в январе 2026 года сообщалось, что Региональный экологический саммит назначен на " +
          "22–24 апреля 2026 года в Астане, и о меморандуме о сотрудничестве в области окружающей среды между министерствами двух стран (декабрь 2025 года). " +
          "Участие японской стороны в саммите в источниках не найдено. Демонстрационная запись: предлагается снять с контроля.",
        kk: "Ашық дереккөздер бойынша: 2026 жылғы қаңтарда Өңірлік экологиялық саммит 2026 жылғы 22–24 сәуірге Астанада белгіленгені және екі елдің министрліктері арасындағы қоршаған орта саласындағы ынтымақтастық туралы меморандум (2025 жылғы желтоқсан) хабарланды. Жапон тарапының саммитке қатысуы туралы дерек табылмады. Көрсетілім жазбасы: бақылаудан алу ұсынылады.",
        en: "From open sources: in January 2026 it was reported that the Regional Ecological Summit is set for 22–24 April 2026 in Astana, and of a memorandum of cooperation on the environment between the ministries of the two countries (December 2025). The sources tell nothing of the Japanese side taking part in the summit. Demonstration entry: taking it off control is proposed.",
        ja: "公開情報によれば、地域環境サミットが2026年4月22日から24日までアスタナで開催されること、及び両国の省庁間で環境分野の協力覚書（2025年12月）が交わされたことが2026年1月に報じられた。日本側のサミットへの参加は確認できなかった。デモ用の記録：管理の終了を提案する。",
      },
      evidence: [sources.ecologicalSummitDates, sources.environmentMemorandum],
    },
    {
      on: -20,
      step: "returned",
      reason: {
        ru: "Демонстрационное решение: форма завершения не достигнута, нет ответа японской стороны и сведений об уровне её участия.",
        kk: "Көрсетілім шешімі: аяқталу нысанына қол жеткізілмеді, жапон тарапының жауабы және оның қатысу деңгейі туралы мәліметтер жоқ.",
        en: "Demonstration decision: the form of completion was not reached; there is neither an answer of the Japanese side nor the level of its participation.",
        ja: "デモ用の決定：完了の形式に達していない。日本側の回答も参加レベルに関する情報もない。",
      },
    },
  ],
};
