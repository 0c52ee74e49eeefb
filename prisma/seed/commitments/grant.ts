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
  completionForm: {
    ru: "Предлагается: Соглашение вступило в силу, оборудование по гранту поставлено получателю (реквизиты актов и дата поставки).",
    kk: "Ұсынылады: Келісім күшіне енді, грант бойынша жабдық алушыға жеткізілді (актілердің деректемелері және жеткізу күні).",
    en: "Proposed: the Agreement is in force and the equipment under the grant has been delivered to the recipient (particulars of the acts and date of delivery).",
    ja: "案：協定が発効し、無償資金協力による機材が供与先に引き渡されたこと（文書の名称・番号及び引渡日）。",
  },
  nextStep: {
    ru: "Запросить дату вступления Соглашения в силу и дату поставки оборудования: в открытых источниках их нет.",
    kk: "Келісімнің күшіне ену күнін және жабдықтың жеткізілу күнін сұрату: олар ашық дереккөздерде жоқ.",
    en: "Ask for the date of entry into force of the Agreement and the date of delivery of the equipment: open sources give neither.",
    ja: "協定の発効日及び機材の引渡日を照会する（公開情報には見当たらない）。",
  },
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
      text: {
        ru:
          "По открытым источникам: постановлением Правительства Республики Казахстан от 5 декабря 2025 года № 1054 утверждено " +
          "соглашение в форме обмена нотами, совершённое в Астане 25 августа 2025 года. Грант предназначен для медицинского " +
          "оборудования университетской больницы, где лечат пострадавших от радиации. Дата вступления в силу и дата поставки " +
          "оборудования не найдены.",
        kk: "Ашық дереккөздер бойынша: Қазақстан Республикасы Үкіметінің 2025 жылғы 5 желтоқсандағы № 1054 қаулысымен 2025 жылғы 25 тамызда Астанада ноталар алмасу нысанында жасалған келісім бекітілді. Грант радиациядан зардап шеккендер емделетін университет ауруханасының медициналық жабдығына арналған. Күшіне ену күні мен жабдықтың жеткізілу күні табылмады.",
        en: "From open sources: by Resolution No. 1054 of 5 December 2025 the Government of the Republic of Kazakhstan approved the agreement in the form of an exchange of notes concluded in Astana on 25 August 2025. The grant is for medical equipment of the university hospital where people affected by radiation are treated. The date of entry into force and the date of delivery of the equipment were not found.",
        ja: "公開情報によれば、カザフスタン共和国政府は2025年12月5日付決定第1054号により、2025年8月25日にアスタナで交換公文の形式により締結された協定を承認した。無償資金協力は、放射線による健康被害を受けた人々を治療する大学病院の医療機材を対象とする。発効日及び機材の引渡日は確認できなかった。",
      },
      evidence: [sources.grantResolution, sources.grantPurpose],
    },
  ],
};
