import type { DemonstrationCommitment } from "../demonstration";
import {
  demonstrationExtension,
  demonstrationInterim,
  demonstrationMove,
  demonstrationRequest,
} from "../demonstration-texts";
import { sources } from "../sources";

const { opinion: _opinion, ...asked } = demonstrationExtension;

const transitFlights: DemonstrationCommitment = {
  number: 6,
  titles: {
    ru: "Обслуживание транзитных рейсов японских авиакомпаний в аэропортах РК",
    kk: "Қазақстан әуежайларында жапон әуе компанияларының транзиттік рейстеріне қызмет көрсету",
    en: "Servicing transit flights of Japanese airlines at Kazakh airports",
    ja: "カザフスタンの空港における日本の航空会社のトランジット便の受入れ",
  },
  kind: "discussed",
  sector: "transport",
  span: [2491, 2594],
  statedBy: ["KZ", "JP"],
  cues: ["Рассмотрены возможности"],
  owners: { KZ: ["kz-transport", "kz-civil-aviation"], JP: ["jp-civil-aviation"] },
  completionForm: {
    ru: "Предлагается: представлен перечень аэропортов и условий обслуживания, по нему получена позиция японской стороны.",
    kk: "Ұсынылады: әуежайлар мен қызмет көрсету шарттарының тізбесі ұсынылды, ол бойынша жапон тарапының ұстанымы алынды.",
    en: "Proposed: a list of airports and terms of service has been presented, and the position of the Japanese side on it received.",
    ja: "案：空港及び受入条件の一覧が提出され、これに対する日本側の立場が得られたこと。",
  },
  nextStep: {
    ru: "Подготовить перечень аэропортов и условий обслуживания.",
    kk: "Әуежайлар мен қызмет көрсету шарттарының тізбесін дайындау.",
    en: "Prepare the list of airports and terms of service.",
    ja: "空港及び受入条件の一覧を作成する。",
  },
  clarification: {
    ru: "Слово «рассмотрены» стоит без подлежащего: кто рассматривал, текст не говорит.",
    kk: "«Қарастырылды» сөзі бастауышсыз тұр: кім қарастырғанын мәтін айтпайды.",
    en: "The word “considered” has no subject: the text does not say who considered it.",
    ja: "「検討された」という語には主語がなく、誰が検討したのかを本文は述べていない。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 5 },
    { on: -40, step: "owner_assigned", to: "executor" },
    { on: -38, step: "started" },
    { on: -8, step: "report", type: "interim", by: "executor", text: demonstrationInterim },
    { on: -3, step: "extension_requested", control: 65, forecastFor: 60, ...asked },
    { on: -2, step: "extension_forwarded", supported: true, opinion: demonstrationExtension.opinion },
  ],
};

const terminals: DemonstrationCommitment = {
  number: 7,
  titles: {
    ru: "Создание логистических терминалов",
    kk: "Логистикалық терминалдар құру",
    en: "Creation of logistics terminals",
    ja: "物流ターミナルの整備",
  },
  kind: "discussed",
  sector: "logistics",
  // The verb is shared with the transit flights, so the passage repeats it.
  span: [2491, 2630],
  statedBy: ["KZ", "JP"],
  cues: ["Рассмотрены возможности"],
  owners: { KZ: ["kz-transport", "kz-railways"], JP: ["jp-mlit", "jp-meti"] },
  completionForm: {
    ru: "Предлагается: определены места возможных терминалов и согласован следующий шаг с японской стороной (протокол или письмо).",
    kk: "Ұсынылады: терминалдар салынуы мүмкін орындар айқындалды және жапон тарапымен келесі қадам келісілді (хаттама немесе хат).",
    en: "Proposed: places of possible terminals are determined and the next step is agreed with the Japanese side (minutes or a letter).",
    ja: "案：ターミナルの候補地が特定され、日本側と次の対応が合意されたこと（議事録又は書簡）。",
  },
  nextStep: {
    ru: "Представить информацию о возможных местах и участниках.",
    kk: "Ықтимал орындар мен қатысушылар туралы ақпарат ұсыну.",
    en: "Present information on possible places and participants.",
    ja: "候補地及び参加者に関する情報を提出する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: -75 },
    {
      on: "2025-08-28",
      step: "objection_raised",
      by: "executor",
      ground: "not_promised",
      reason: {
        ru: "Демонстрационное возражение: в тексте сказано, что «рассмотрены возможности» создания терминалов; обещания создать их в нём нет",
        kk: "Көрсетілім қарсылығы: мәтінде терминалдар құру «мүмкіндіктері қаралды» делінген; оларды құру туралы уәде жоқ",
        en: "Demonstration objection: the text says that “possibilities were considered” of creating terminals; it has no promise to create them",
        ja: "デモ用の異議：本文はターミナル整備の「可能性を検討した」とするのみで、整備の約束はない",
      },
    },
    {
      on: "2025-08-29",
      step: "objection_refused",
      reason: {
        ru: "Демонстрационное решение: пункт и учтён как обсуждённый, а не обещанный; форма завершения этому соответствует",
        kk: "Көрсетілім шешімі: тармақ уәде емес, талқыланған мәселе ретінде есепке алынған; аяқталу нысаны соған сай",
        en: "Demonstration decision: the item is registered as discussed, not as promised, and its form of completion fits that",
        ja: "デモ用の決定：本件は約束ではなく協議事項として登録されており、完了の形式もこれに沿っている",
      },
    },
    { on: -84, step: "extension_requested", control: -20, forecastFor: -30, ...asked },
    { on: -82, step: "extension_forwarded", supported: false, opinion: demonstrationExtension.opinion },
    { on: -80, step: "control_moved", control: -45, reason: demonstrationMove },
    { on: -7, step: "report_requested", dueInDays: 3, text: demonstrationRequest },
  ],
};

const middleCorridor: DemonstrationCommitment = {
  number: 8,
  titles: {
    ru: "Развитие Среднего коридора с японскими инвесторами",
    kk: "Орта дәлізді жапон инвесторларымен бірлесіп дамыту",
    en: "Joint work with Japanese investors on the Middle Corridor",
    ja: "日本の投資家との中央回廊の共同開発",
  },
  kind: "offered",
  sector: "transport",
  span: [2232, 2323],
  statedBy: ["KZ"],
  cues: ["по словам главы МИД РК", "готов к"],
  owners: { KZ: ["kz-transport", "kz-railways"], JP: ["jp-meti", "jp-mofa", "jp-jica"] },
  completionForm: {
    ru: "Предлагается: согласован перечень совместных проектов с японскими инвесторами по Среднему коридору (протокол или меморандум).",
    kk: "Ұсынылады: Орта дәліз бойынша жапон инвесторларымен бірлескен жобалардың тізбесі келісілді (хаттама немесе меморандум).",
    en: "Proposed: a list of joint projects with Japanese investors on the Middle Corridor has been agreed (minutes or a memorandum).",
    ja: "案：中央回廊に関する日本の投資家との共同案件の一覧が合意されたこと（議事録又は覚書）。",
  },
  nextStep: {
    ru: "Представить перечень возможных проектов и участников.",
    kk: "Ықтимал жобалар мен қатысушылардың тізбесін ұсыну.",
    en: "Present a list of possible projects and participants.",
    ja: "候補案件及び参加者の一覧を提出する。",
  },
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 90 },
    { on: "2025-08-26", step: "owner_assigned", to: "executor" },
    {
      on: "2025-12-18",
      step: "report",
      type: "interim",
      by: "coordinator",
      text: {
        ru:
          "По открытым источникам: в декабре 2025 года Президент Казахстана приветствовал решение Японии присоединиться к " +
          "совершенствованию таможенных процедур в порту Актау.",
        kk: "Ашық дереккөздер бойынша: 2025 жылғы желтоқсанда Қазақстан Президенті Жапонияның Ақтау портындағы кедендік рәсімдерді жетілдіруге қосылу туралы шешімін құптады.",
        en: "From open sources: in December 2025 the President of Kazakhstan welcomed Japan’s decision to join in improving customs procedures in the port of Aktau.",
        ja: "公開情報によれば、カザフスタン大統領は2025年12月、アクタウ港における税関手続の改善に参加するとの日本の決定を歓迎した。",
      },
      evidence: [sources.talksInTokyo],
    },
    {
      on: -28,
      step: "report",
      type: "final",
      by: "executor",
      text: {
        ru:
          "Демонстрационная запись: сверх сказанного о порте Актау (декабрь 2025 года, по открытым источникам) сведений не " +
          "содержит. Предлагается снять с контроля.",
        kk: "Көрсетілім жазбасы: Ақтау порты туралы айтылғаннан (2025 жылғы желтоқсан, ашық дереккөздер бойынша) тыс мәлімет жоқ. Бақылаудан алу ұсынылады.",
        en: "Demonstration entry: it holds nothing beyond what was said of the port of Aktau (December 2025, from open sources). Taking it off control is proposed.",
        ja: "デモ用の記録：アクタウ港に関する記述（2025年12月、公開情報）以外の情報を含まない。管理の終了を提案する。",
      },
    },
    {
      on: -25,
      step: "report_verified",
      reason: {
        ru: "Демонстрационная запись: источники, на которые ссылается отчёт, прочитаны; перечня совместных проектов в них нет.",
        kk: "Көрсетілім жазбасы: есепте сілтеме жасалған дереккөздер оқылды; оларда бірлескен жобалардың тізбесі жоқ.",
        en: "Demonstration entry: the sources that the report refers to were read; there is no list of joint projects in them.",
        ja: "デモ用の記録：報告が引用する資料を確認したが、共同案件の一覧は含まれていない。",
      },
    },
    {
      on: -22,
      step: "additional_control",
      reason: {
        ru: "Демонстрационное решение: форма завершения не достигнута, перечень совместных проектов не представлен.",
        kk: "Көрсетілім шешімі: аяқталу нысанына қол жеткізілмеді, бірлескен жобалардың тізбесі ұсынылмады.",
        en: "Demonstration decision: the form of completion was not reached; no list of joint projects was presented.",
        ja: "デモ用の決定：完了の形式に達していない。共同案件の一覧が提出されていない。",
      },
    },
  ],
};

export const transport = [transitFlights, terminals, middleCorridor] as const;
