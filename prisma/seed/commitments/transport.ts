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
  completionForm:
    "Предлагается: представлен перечень аэропортов и условий обслуживания, по нему получена позиция японской стороны.",
  nextStep: "Подготовить перечень аэропортов и условий обслуживания.",
  clarification: "Слово «рассмотрены» стоит без подлежащего: кто рассматривал, текст не говорит.",
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
  completionForm:
    "Предлагается: определены места возможных терминалов и согласован следующий шаг с японской стороной (протокол или письмо).",
  nextStep: "Представить информацию о возможных местах и участниках.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: -75 },
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
  completionForm:
    "Предлагается: согласован перечень совместных проектов с японскими инвесторами по Среднему коридору (протокол или меморандум).",
  nextStep: "Представить перечень возможных проектов и участников.",
  history: [
    { on: "2025-08-25", step: "captured" },
    { on: "2025-08-26", step: "put_on_control", level: "minister", control: 90 },
    { on: "2025-08-26", step: "owner_assigned", to: "executor" },
    {
      on: "2025-12-18",
      step: "report",
      type: "interim",
      by: "coordinator",
      text:
        "По открытым источникам: в декабре 2025 года Президент Казахстана приветствовал решение Японии присоединиться к " +
        "совершенствованию таможенных процедур в порту Актау.",
      evidence: [sources.talksInTokyo],
    },
    {
      on: -28,
      step: "report",
      type: "final",
      by: "executor",
      text:
        "Демонстрационная запись: сверх сказанного о порте Актау (декабрь 2025 года, по открытым источникам) сведений не " +
        "содержит. Предлагается снять с контроля.",
    },
    {
      on: -22,
      step: "additional_control",
      reason: "Демонстрационное решение: форма завершения не достигнута, перечень совместных проектов не представлен.",
    },
  ],
};

export const transport = [transitFlights, terminals, middleCorridor] as const;
