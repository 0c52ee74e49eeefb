import type { DemonstrationCommitment } from "../demonstration";
import { sources } from "../sources";

/** C01: the one act that was complete on the day; it stays open because delivery is not known. */
export const grant: DemonstrationCommitment = {
  number: 1,
  titles: {
    ru: "Подписано Соглашение о гранте на Программу экономического и социального развития",
    kk: "Экономикалық және әлеуметтік даму бағдарламасына арналған грант туралы келісімге қол қойылды",
    en: "Grant agreement for the Economic and Social Development Programme signed",
    ja: "「経済社会開発計画」に関する無償資金協力の協定に署名",
  },
  kind: "signed",
  sector: "health",
  span: [4246, 4406],
  statedBy: ["KZ", "JP"],
  cues: ["подписали"],
  owners: { KZ: ["kz-mfa", "kz-health"], JP: ["jp-mofa", "jp-jica"] },
  completionForm:
    "Предлагается: Соглашение вступило в силу, оборудование по гранту поставлено получателю (реквизиты актов и дата поставки).",
  nextStep: "Запросить дату вступления Соглашения в силу и дату поставки оборудования: в открытых источниках их нет.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "government", control: 60 },
    { on: "2025-08-26", step: "owner_assigned", to: "coordinator" },
    { on: "2025-08-27", step: "evidence", evidence: sources.japaneseAccount },
    {
      on: "2025-08-27",
      step: "note",
      text:
        "Суммы гранта в источниках расходятся: 1087 млн иен (Kyodo), более 1 млрд иен (NHK), около 6,8 млн долларов (Kursiv), " +
        "7,4 млн долларов (Казинформ). Ни одну не указываем как установленную.",
    },
    {
      on: "2025-12-05",
      step: "report",
      type: "interim",
      by: "coordinator",
      text:
        "По открытым источникам: постановлением Правительства Республики Казахстан от 5 декабря 2025 года № 1054 утверждено " +
        "соглашение в форме обмена нотами, совершённое в Астане 25 августа 2025 года. Грант предназначен для медицинского " +
        "оборудования университетской больницы, где лечат пострадавших от радиации. Дата вступления в силу и дата поставки " +
        "оборудования не найдены.",
      evidence: [sources.grantResolution, sources.grantPurpose],
    },
  ],
};
