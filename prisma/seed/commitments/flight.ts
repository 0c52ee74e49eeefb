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
  completionForm: {
    ru: "Предлагается: выполнен первый регулярный прямой рейс Алматы – Токио (дата и номер рейса по официальному сообщению).",
    kk: "Ұсынылады: Алматы – Токио бағытындағы алғашқы тұрақты тікелей рейс орындалды (ресми хабарлама бойынша рейстің күні мен нөмірі).",
    en: "Proposed: the first regular direct flight Almaty–Tokyo has been operated (date and flight number by an official announcement).",
    ja: "案：アルマトイ・東京間の定期直行便の初便が運航されたこと（公式発表による日付及び便名）。",
  },
  nextStep: {
    ru: "Запросить у Комитета гражданской авиации подтверждённую дату первого рейса.",
    kk: "Азаматтық авиация комитетінен алғашқы рейстің расталған күнін сұрату.",
    en: "Ask the Civil Aviation Committee for the confirmed date of the first flight.",
    ja: "民間航空委員会に初便の確定した日付を照会する。",
  },
  clarification: {
    ru:
      "Прежние объявления касались рейса Казахстан – Токио: в 2016 году — Астана – Токио, рейс Алматы – Токио назван в " +
      "объявлении 2024 года. Первоначальный срок (2017 год) относится к рейсу Астана – Токио.",
    kk: "Бұрынғы хабарландырулар Қазақстан – Токио рейсіне қатысты болды: 2016 жылы — Астана – Токио, Алматы – Токио рейсі 2024 жылғы хабарландыруда аталған. Бастапқы мерзім (2017 жыл) Астана – Токио рейсіне қатысты.",
    en: "Earlier announcements were of a flight Kazakhstan–Tokyo: in 2016 Astana–Tokyo; the flight Almaty–Tokyo is named in the announcement of 2024. The first date (2017) is of the flight Astana–Tokyo.",
    ja: "以前の発表はカザフスタン・東京便に関するものである。2016年はアスタナ・東京便であり、アルマトイ・東京便は2024年の発表に初めて現れる。当初の時期（2017年）はアスタナ・東京便に関するものである。",
  },
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
      text: {
        ru:
          "По открытым источникам: сообщалось, что Совместное заявление, принятое в Токио в декабре 2025 года, приветствует планы " +
          "регулярных прямых рейсов в 2026 году и что начинаются переговоры о двустороннем соглашении о воздушном сообщении.",
        kk: "Ашық дереккөздер бойынша: 2025 жылғы желтоқсанда Токиода қабылданған Бірлескен мәлімдеме 2026 жылғы тұрақты тікелей рейстер жоспарларын құптайтыны және әуе қатынасы туралы екіжақты келісім жөніндегі келіссөздер басталатыны хабарланды.",
        en: "From open sources: it was reported that the Joint Statement adopted in Tokyo in December 2025 welcomes the plans of regular direct flights in 2026, and that talks on a bilateral air services agreement begin.",
        ja: "公開情報によれば、2025年12月に東京で採択された共同声明は2026年の定期直行便の計画を歓迎しており、二国間の航空協定に関する交渉が開始されると報じられた。",
      },
      evidence: [sources.flightInJointStatement],
    },
    {
      on: -12,
      step: "report",
      type: "interim",
      by: "executor",
      text: {
        ru: `По открытым источникам: сообщалось (публикация без даты), что Министерство транспорта говорит о рейсах в Токио и Сингапур «в среднесрочной перспективе» и срока не называет. Фактическое начало рейсов не найдено. ${demonstrationInterim.ru}`,
        kk: `Ашық дереккөздер бойынша: Көлік министрлігі Токио мен Сингапурға рейстер туралы «орта мерзімді перспективада» деп айтатыны және мерзім атамайтыны хабарланды (жарияланған күні көрсетілмеген). Рейстердің іс жүзінде басталғаны табылмады. ${demonstrationInterim.kk}`,
        en: `From open sources: it was reported (undated publication) that the Ministry of Transport speaks of flights to Tokyo and Singapore “in the medium term” and names no date. No actual start of the flights was found. ${demonstrationInterim.en}`,
        ja: `公開情報によれば、運輸省は東京便及びシンガポール便を「中期的な見通し」として述べ、時期を示していないと報じられた（日付のない記事）。実際の就航は確認できなかった。${demonstrationInterim.ja}`,
      },
      evidence: [sources.flightInMediumTerm],
    },
  ],
};
