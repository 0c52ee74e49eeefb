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
  completionForm: {
    ru: "Предлагается: составлен перечень заинтересованных японских вузов и подписан меморандум хотя бы с одним из них.",
    kk: "Ұсынылады: мүдделі жапон жоғары оқу орындарының тізбесі жасалды және олардың кемінде біреуімен меморандумға қол қойылды.",
    en: "Proposed: a list of interested Japanese universities has been made and a memorandum signed with at least one of them.",
    ja: "案：関心を有する日本の大学の一覧が作成され、少なくとも1校と覚書に署名したこと。",
  },
  nextStep: {
    ru: "Запросить перечень японских вузов, заинтересованных в открытии филиала.",
    kk: "Филиал ашуға мүдделі жапон жоғары оқу орындарының тізбесін сұрату.",
    en: "Ask for a list of Japanese universities interested in opening a branch.",
    ja: "分校の開設に関心を有する日本の大学の一覧を照会する。",
  },
  clarification: {
    ru: "Готовность выразила одна казахстанская сторона; японское министерство указано как партнёр, текст его не обязывает.",
    kk: "Дайындықты тек қазақстандық тарап білдірді; жапон министрлігі әріптес ретінде көрсетілген, мәтін оған міндет жүктемейді.",
    en: "The Kazakh side alone expressed readiness; the Japanese ministry is named as its partner, the text does not bind it.",
    ja: "用意がある旨述べたのはカザフスタン側のみである。日本の省は相手方として記載したものであり、本文はこれを拘束しない。",
  },
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
  completionForm: {
    ru: "Предлагается: согласована программа обучения медицинских специалистов (план или письмо двух министерств).",
    kk: "Ұсынылады: медицина мамандарын оқыту бағдарламасы келісілді (екі министрліктің жоспары немесе хаты).",
    en: "Proposed: a training programme for medical specialists has been agreed (a plan or a letter of the two ministries).",
    ja: "案：医療人材の研修計画が合意されたこと（両省の計画又は書簡）。",
  },
  nextStep: {
    ru: "Рассмотреть представленный отчёт.",
    kk: "Ұсынылған есепті қарау.",
    en: "Examine the report presented.",
    ja: "提出された報告を審査する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 30 },
    { on: -4, step: "report", type: "final", by: "coordinator", text: demonstrationFinal },
    {
      on: -2,
      step: "decision_proposed",
      decision: "clarify",
      reason: {
        ru: "Демонстрационное предложение: отчёт сведений об исполнении не содержит; уточнить, согласована ли программа обучения",
        kk: "Көрсетілім ұсынысы: есепте орындалғаны туралы мәлімет жоқ; оқыту бағдарламасы келісілген-келісілмегенін нақтылау керек",
        en: "Demonstration proposal: the report tells nothing of the execution; to be clarified whether the training programme has been agreed",
        ja: "デモ用の提案：報告は実施に関する情報を含まない。研修計画が合意されたかを確認する",
      },
    },
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
  completionForm: {
    ru: "Предлагается: проведена встреча экспертов двух сторон по системам раннего оповещения (протокол или программа).",
    kk: "Ұсынылады: ерте ескерту жүйелері бойынша екі тарап сарапшыларының кездесуі өткізілді (хаттама немесе бағдарлама).",
    en: "Proposed: experts of both sides have met on early-warning systems (minutes or a programme).",
    ja: "案：早期警戒システムに関する双方の専門家会合が開催されたこと（議事録又は日程）。",
  },
  nextStep: {
    ru: "Предложить японской стороне дату встречи экспертов по видеосвязи.",
    kk: "Жапон тарапына сарапшылардың бейнебайланыс арқылы кездесу күнін ұсыну.",
    en: "Propose to the Japanese side a date for a meeting of experts by video.",
    ja: "オンライン専門家会合の日程を日本側に提案する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: -21 },
  ],
};

export const people = [universityBranches, medicalTraining, earlyWarning] as const;
