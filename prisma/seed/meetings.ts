import type { Names, Source } from "./demonstration";
import { sources } from "./sources";

const astana: Names = { ru: "Астана", kk: "Астана", en: "Astana", ja: "アスタナ" };
const tokyo: Names = { ru: "Токио", kk: "Токио", en: "Tokyo", ja: "東京" };

export type DemonstrationMeeting = {
  code: string;
  kind: "talks" | "summit";
  name: Names;
  place: Names;
  on: string;
  sides: string[];
};

export const meetings: readonly DemonstrationMeeting[] = [
  {
    code: "talks-2025-08-25",
    kind: "talks",
    name: {
      ru: "Переговоры министров иностранных дел Казахстана и Японии",
      kk: "Қазақстан мен Жапония сыртқы істер министрлерінің келіссөздері",
      en: "Talks of the foreign ministers of Kazakhstan and Japan",
      ja: "日・カザフスタン外相会談",
    },
    place: astana,
    on: "2025-08-25",
    sides: ["KZ", "JP"],
  },
  {
    code: "talks-2025-12-18",
    kind: "talks",
    name: {
      ru: "Переговоры Казахстана и Японии на высшем уровне",
      kk: "Қазақстан мен Жапонияның жоғары деңгейдегі келіссөздері",
      en: "Top-level talks of Kazakhstan and Japan",
      ja: "日・カザフスタン首脳会談",
    },
    place: tokyo,
    on: "2025-12-18",
    sides: ["KZ", "JP"],
  },
  {
    code: "summit-2025-12-20",
    kind: "summit",
    name: {
      ru: "Саммит «Центральная Азия + Япония»",
      kk: "«Орталық Азия + Жапония» саммиті",
      en: "“Central Asia + Japan” summit",
      ja: "「中央アジア＋日本」首脳会合",
    },
    place: tokyo,
    on: "2025-12-20",
    sides: ["KZ", "JP", "KG", "TJ", "TM", "UZ"],
  },
];

type DemonstrationMilestone = {
  code: string;
  name: Names;
  edtf: string;
  source: Source;
  /** Left out where no meeting is kept: the sources of the ecological summit end before it. */
  meeting?: string;
};

/** The meetings as marks of the timeline, and the announced days of the ecological summit. */
export const milestones: readonly DemonstrationMilestone[] = [
  ...meetings.map(({ code, name, on }) => ({ code, name, edtf: on, meeting: code, source: sourceOf(code) })),
  {
    code: "ecological-summit-2026",
    name: {
      ru: "Региональный экологический саммит 2026 года",
      kk: "2026 жылғы Өңірлік экологиялық саммит",
      en: "Regional Ecological Summit 2026",
      ja: "2026年地域環境サミット",
    },
    edtf: "2026-04-22/2026-04-24",
    source: sources.ecologicalSummitDates,
  },
];

function sourceOf(meeting: string): Source {
  if (meeting === "talks-2025-08-25") return sources.talksInAstana;
  return meeting === "talks-2025-12-18" ? sources.talksInTokyo : sources.summitHeld;
}
