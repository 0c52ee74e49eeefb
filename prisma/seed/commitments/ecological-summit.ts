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
  completionForm:
    "Предлагается: получен ответ японской стороны на приглашение и установлен уровень её участия (нота или список участников).",
  nextStep: "Представить ответ японской стороны и сведения об уровне её участия.",
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
      text:
        "По открытым источникам: в январе 2026 года сообщалось, что Региональный экологический саммит назначен на " +
        "22–24 апреля 2026 года в Астане, и о меморандуме о сотрудничестве в области окружающей среды между министерствами двух стран (декабрь 2025 года). " +
        "Участие японской стороны в саммите в источниках не найдено. Демонстрационная запись: предлагается снять с контроля.",
      evidence: [sources.ecologicalSummitDates, sources.environmentMemorandum],
    },
    {
      on: -20,
      step: "returned",
      reason:
        "Демонстрационное решение: форма завершения не достигнута, нет ответа японской стороны и сведений об уровне её участия.",
    },
  ],
};
