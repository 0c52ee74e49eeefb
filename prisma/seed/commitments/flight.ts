import type { DemonstrationCommitment } from "../demonstration";
import { demonstrationInterim } from "../demonstration-texts";
import { sources } from "../sources";

// Older than the release: filed together with it. Where a source shows a month only, so do we; of the one of 2019 the
// sources give March and April.
const announcedEarlier = [
  { announced: "2016-05-31", deadline: "2017", basis: "explicit", source: sources.flightIn2017 },
  { announced: "2019", deadline: "2019-41", basis: "explicit", source: sources.flightIn2019 },
  { announced: "2023-09", deadline: "2024", basis: "relative_to_release", source: sources.flightIn2024 },
  { announced: "2024-08", deadline: "2026-03", basis: "explicit", source: sources.flightInMarch2026 },
] as const;

/** C02: announced again and again since 2016; every promised date is kept, with its source. */
export const flight: DemonstrationCommitment = {
  number: 2,
  titles: {
    ru: "Запуск прямого рейса Алматы – Токио",
    kk: "Алматы – Токио тікелей рейсін ашу",
    en: "Launch of a direct Almaty–Tokyo flight",
    ja: "アルマトイ・東京直行便の就航",
  },
  kind: "planned",
  sector: "transport",
  span: [2425, 2489],
  statedBy: ["KZ"],
  cues: ["министр сообщил", "планируется"],
  saidDeadline: { quote: "в следующем году", edtf: "2026", basis: "relative_to_release" },
  owners: {
    KZ: ["kz-transport", "kz-civil-aviation", "kz-air-astana"],
    JP: ["jp-civil-aviation", "jp-japan-airlines"],
  },
  completionForm:
    "Предлагается: выполнен первый регулярный прямой рейс Алматы – Токио (дата и номер рейса по официальному сообщению).",
  nextStep: "Запросить у Комитета гражданской авиации подтверждённую дату первого рейса.",
  clarification:
    "Прежние объявления касались рейса Казахстан – Токио: в 2016 году — Астана – Токио, рейс Алматы – Токио назван в " +
    "объявлении 2024 года. Первоначальный срок (2017 год) относится к рейсу Астана – Токио.",
  // No control date: the promised year is in force, and its moves are to be seen.
  history: [
    { on: "2025-08-25", step: "captured" },
    ...announcedEarlier.map((announcement) => ({ on: "2025-08-25", step: "promised", ...announcement }) as const),
    { on: "2025-08-25", step: "promised", deadline: "2026", basis: "relative_to_release", source: "statement" },
    { on: "2025-08-25", step: "evidence", evidence: sources.flightAnnounced },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: null },
    { on: "2025-08-26", step: "owner_assigned", to: "executor" },
    {
      on: "2025-08-26",
      step: "note",
      text: "Перевозчик — компания: министерство докладывает о рейсе, но решение принимает не оно.",
    },
    { on: "2025-12-18", step: "promised", deadline: "2026", basis: "explicit", source: sources.flightInJointStatement },
    {
      on: "2025-12-18",
      step: "report",
      type: "interim",
      by: "coordinator",
      text:
        "По открытым источникам: сообщалось, что Совместное заявление, принятое в Токио в декабре 2025 года, приветствует планы " +
        "регулярных прямых рейсов в 2026 году и что начинаются переговоры о двустороннем соглашении о воздушном сообщении.",
      evidence: [sources.flightInJointStatement],
    },
    {
      on: -12,
      step: "report",
      type: "interim",
      by: "executor",
      text:
        "По открытым источникам: сообщалось (публикация без даты), что Министерство транспорта говорит о рейсах в Токио и " +
        `Сингапур «в среднесрочной перспективе» и срока не называет. Фактическое начало рейсов не найдено. ${demonstrationInterim}`,
      evidence: [sources.flightInMediumTerm],
    },
  ],
};
