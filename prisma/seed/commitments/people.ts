import type { DemonstrationCommitment } from "../demonstration";
import { demonstrationFinal, demonstrationRequest } from "../demonstration-texts";

const universityBranches: DemonstrationCommitment = {
  number: 5,
  titles: {
    ru: "Создание условий для открытия филиалов японских вузов",
    kk: "Жапон жоғары оқу орындарының филиалдарын ашуға жағдай жасау",
    en: "Conditions for branches of Japanese universities in Kazakhstan",
    ja: "カザフスタンにおける日本の大学の分校開設に向けた条件整備",
  },
  kind: "offered",
  sector: "education",
  span: [3108, 3221],
  statedBy: ["KZ"],
  cues: ["подчеркнул готовность"],
  owners: { KZ: ["kz-science"], JP: ["jp-mext"] },
  completionForm:
    "Предлагается: составлен перечень заинтересованных японских вузов и подписан меморандум хотя бы с одним из них.",
  nextStep: "Запросить перечень японских вузов, заинтересованных в открытии филиала.",
  clarification:
    "Готовность выразила одна казахстанская сторона; японское министерство указано как партнёр, текст его не обязывает.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: -120 },
    {
      on: "2025-09-30",
      step: "note",
      text:
        "По открытым источникам: сообщалось о 40 филиалах зарубежных вузов (сентябрь 2025 года), японских среди названных нет: " +
        "https://rus.baq.kz/v-kazahstane-otkryto-40-filialov-zarubezhnyh-universitetov-sayasat-nurbek_300021459/",
    },
    { on: -6, step: "report_requested", dueInDays: 4, text: demonstrationRequest },
  ],
};

const medicalTraining: DemonstrationCommitment = {
  number: 12,
  titles: {
    ru: "Японские технологии для повышения квалификации медиков",
    kk: "Медицина мамандарының біліктілігін арттыру үшін жапон технологияларын тарту",
    en: "Advanced Japanese technology for training of medical specialists",
    ja: "医療人材の能力向上のための日本の先端技術の導入",
  },
  kind: "interested",
  sector: "health",
  span: [3363, 3504],
  statedBy: ["KZ"],
  cues: ["выразила заинтересованность"],
  owners: { KZ: ["kz-health"], JP: ["jp-health", "jp-jica"] },
  completionForm:
    "Предлагается: согласована программа обучения медицинских специалистов (план или письмо двух министерств).",
  nextStep: "Рассмотреть представленный отчёт.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 30 },
    { on: -4, step: "report", type: "final", by: "coordinator", text: demonstrationFinal },
  ],
};

const earlyWarning: DemonstrationCommitment = {
  number: 13,
  titles: {
    ru: "Обмен опытом по системам раннего оповещения и мониторингу рисков",
    kk: "Ерте ескерту жүйелері мен тәуекелдерді мониторингтеу бойынша тәжірибе алмасу",
    en: "Exchange of experience on early-warning and risk-monitoring systems",
    ja: "早期警戒システム及びリスク監視に関する経験の共有",
  },
  kind: "interested",
  sector: "emergencies",
  // The verb is shared with the training of doctors, so the passage repeats it.
  span: [3363, 3581],
  statedBy: ["KZ"],
  cues: ["выразила заинтересованность"],
  owners: { KZ: ["kz-emergencies"], JP: ["jp-cabinet-office", "jp-jica"] },
  completionForm:
    "Предлагается: проведена встреча экспертов двух сторон по системам раннего оповещения (протокол или программа).",
  nextStep: "Предложить японской стороне дату встречи экспертов по видеосвязи.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: -21 },
  ],
};

export const people = [universityBranches, medicalTraining, earlyWarning] as const;
