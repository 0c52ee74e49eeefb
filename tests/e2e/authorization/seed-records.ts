import { randomUUID } from "node:crypto";
import { keepFile } from "@/lib/commitments/evidence-files/keep-file";
import { db } from "@/lib/db";
import { approveMinutes } from "@/lib/reviews/minutes/approve-minutes";
import { findMinutes } from "@/lib/reviews/minutes/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aHeldReview } from "@/tests/support/build-held-review";
import { csvFile, uploadAndMap } from "@/tests/support/build-import";
import { aUser, theUser } from "@/tests/support/build-people";
import { aRelease, aStatement, changeReleaseInTest } from "@/tests/support/build-release";
import { aReview } from "@/tests/support/build-review";
import { takeAction } from "@/tests/support/commitment-actions";
import { aPicture } from "@/tests/support/files/evidence-files";
import { seedCapture } from "./seed-captures";
import { type SeededReviews, seedReviews } from "./seed-reviews";

/** Words that stand nowhere but in what an executor of Transport must never see. */
export const SECRETS = {
  foreign: "Марал-7К19",
  captured: "Сункар-4Ж02",
  forRecord: "Барыс-8Ф33",
  foreignNote: "Каракал-2Ы57",
  proposal: "Архар-6Щ84",
  upload: "Кулан-9Э27",
} as const;

/** A word of what that executor does see: where it is missing, a search for secrets proves nothing. */
export const OPEN_WORD = "Тулпар-5Э61";

const HIDDEN_SERIES = "HD-JP-2031";
/** Titles that make a page wider than its screen where nothing breaks them: one as long as a title may be, and the longest words of each language. */
const UNBROKEN = "Щ".repeat(300);
const LONGEST_WORDS = {
  titleKk: "Қанағаттандырылмағандықтарыңыздан бейіндендірілмегендіктеріңіздің электрондандырылмағандықтарынан",
  titleEn: "Counterrevolutionaries’ internationalisation, electroencephalographically otorhinolaryngological",
  titleJa: "インフラストラクチャーファイナンスコンソーシアムエグゼクティブコミッティーミーティング",
};
const BODY = `Первая фраза о делах транспорта. Вторая фраза о чужих делах. Третья фраза ещё не рассмотрена.`;

export type SeededRecords = {
  /** Led by Transport, overdue, with a note of another organisation. */
  own: string;
  /** Led by Transport, replaced by `foreign`. */
  replaced: string;
  /** Commitments that Transport must not see: another's, a captured one, one for the record. */
  foreign: string;
  captured: string;
  forRecord: string;
  /** References of everything out of Transport's sight, the demonstration's too. */
  hidden: string[];
  /** Code of a release that all of these stand in. */
  release: string;
  /** A release with its file, and its corrected text, on whose proposals coordinators are still deciding. */
  filed: string;
  inWork: string;
  /** The address of a file that is evidence of `own`. */
  evidenceFile: string;
  /** Numbers of reviews with `own` and `foreign` on their agenda: one with approved minutes, one that is being prepared. */
  held: string;
  coming: string;
  /** A list of an administrator that names a body the registry does not have, and one that it has twice. */
  listToAdd: string;
  reviews: SeededReviews;
};

/** Puts into the demonstration what a person of the Ministry of Transport may see beside what that person must not. */
export async function seedRecords(): Promise<SeededRecords> {
  const transport = await organisation("kz-transport");
  const other = await organisation("kz-mfa");
  const late = { control: "2026-01-10", promised: "2026", quietSince: "2025-12-01", kind: "agreed" as const };
  const hidden = { series: HIDDEN_SERIES, ...late };

  const foreign = await aCommitment({ ...hidden, titleRu: `Проверка прав: ${SECRETS.foreign}`, leadId: other });
  const captured = await aCommitment({
    ...hidden,
    titleRu: `Проверка прав: ${SECRETS.captured}`,
    leadId: transport,
    status: "captured",
  });
  const forRecord = await aCommitment({
    ...hidden,
    titleRu: `Проверка прав: ${SECRETS.forRecord}`,
    leadId: transport,
    status: "record_only",
  });
  const own = await aCommitment({
    ...late,
    series: "OW-JP-2031",
    titleRu: `Проверка прав: ${OPEN_WORD}`,
    leadId: transport,
  });
  const replaced = await aCommitment({
    ...late,
    series: "OW-JP-2031",
    titleRu: UNBROKEN,
    leadId: transport,
  });
  await aCommitment({ ...late, series: "OW-JP-2031", titleRu: UNBROKEN, leadId: transport });
  await aCommitment({
    ...late,
    series: "OW-JP-2031",
    titleRu:
      "Водогрязеторфопарафинолечение и сельскохозяйственномашиностроительные частнопредпринимательские начинания",
    titles: LONGEST_WORDS,
    leadId: transport,
  });
  await aCommitment({ series: "OW-JP-2031", titleRu: UNBROKEN, leadId: transport, nextStep: UNBROKEN });
  await noteOf(own.reference, other);
  await replace(replaced.reference, foreign.reference, other);
  const release = await releaseWith({ own: own.id, foreign: foreign.id });

  return {
    own: own.reference,
    replaced: replaced.reference,
    foreign: foreign.reference,
    captured: captured.reference,
    forRecord: forRecord.reference,
    hidden: await outOfSightOf(transport),
    release,
    ...(await seedCapture(SECRETS.upload)),
    evidenceFile: await fileOf(own),
    ...(await seedMinutes([own.reference, foreign.reference])),
    listToAdd: await seedList(),
    reviews: await seedReviews("Проверка прав"),
  };
}

async function organisation(code: string): Promise<string> {
  const { id } = await db().organisation.findUniqueOrThrow({ where: { code }, select: { id: true } });
  return id;
}

async function noteOf(reference: string, organisationId: string): Promise<void> {
  const author = await aUser({ role: "coordinator", organisationId });
  await carriedOut(takeAction(author, reference, "add_note", { text: SECRETS.foreignNote }));
}

async function replace(reference: string, supersededBy: string, organisationId: string): Promise<void> {
  const head = await aUser({ role: "head", authorityLevel: "president", organisationId });
  await carriedOut(
    takeAction(head, reference, "take_off_control", { outcome: "superseded", supersededBy, reason: "" }),
  );
}

async function fileOf({ id, reference }: { id: string; reference: string }): Promise<string> {
  const coordinator = await theUser("coordinator@demo.pacta");
  const kept = await keepFile(coordinator, id, { name: "Акт.png", bytes: aPicture() });
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`);
  const evidence = { evidenceKind: "signed_act", evidenceTitle: "Акт", evidenceUrl: "", evidenceFile: kept.id };
  await carriedOut(takeAction(coordinator, reference, "add_evidence", evidence));
  const filed = await db().evidence.findFirstOrThrow({ where: { fileId: kept.id }, select: { id: true } });
  return `/commitments/${reference}/evidence/${filed.id}/file`;
}

async function carriedOut(result: ReturnType<typeof takeAction>): Promise<void> {
  if (!(await result).ok) throw new Error(`not carried out: ${JSON.stringify(await result)}`);
}

async function releaseWith(commitments: { own: string; foreign: string }): Promise<string> {
  const release = await aRelease({ body: BODY, title: "Переговоры для проверки прав" });
  const [first = "", second = "", third = ""] = BODY.split(/(?<=\.) /);
  await aStatement({ release, quote: first, commitmentId: commitments.own });
  await aStatement({ release, quote: second, commitmentId: commitments.foreign });
  await changeReleaseInTest(release.id, (tx) =>
    tx.statement.create({
      data: {
        releaseId: release.id,
        quote: third,
        prefix: "",
        suffix: "",
        statedBy: ["KZ"],
        kind: "agreed",
        spanStart: BODY.indexOf(third),
        spanEnd: BODY.indexOf(third) + third.length,
        judgement: "proposed",
        cues: [SECRETS.proposal],
      },
    }),
  );
  return release.code;
}

async function seedMinutes(references: string[]): Promise<{ held: string; coming: string }> {
  const [held, coming] = ["2031-01", "2031-02"];
  const head = await theUser("head@demo.pacta");
  const items = references.map((reference) => ({ reference, note: "Сказано.", decided: { text: "Поручено." } }));
  await aHeldReview({ number: held, chairId: head.id, items, attendees: [[head.id, true]] });
  const { version = 0, sha256 = "" } = (await findMinutes(head, held)) ?? {};
  await approveMinutes(head, { number: held, version, sha256, key: randomUUID(), language: "ru" });
  await aReview({ number: coming, createdById: head.id, items, attendeeIds: [] });
  return { held, coming };
}

/** Read by the administrator, its columns said. */
async function seedList(): Promise<string> {
  const admin = await theUser("admin@demo.pacta");
  const rows = [
    ["Мероприятие", "Страна", "Исполнитель", "Срок", "Статус"],
    ["Проверка прав: поверка счётчиков", "Япония", "ЖШС «Тұлпар сынақ орталығы»", "весна", "ждём"],
    ["Проверка прав: поверка весов", "Япония", "Jogmec", "31.12.2031", ""],
  ];
  const whole = { "whole-kind": "agreed", "whole-sector": "transport" };
  return uploadAndMap(admin, csvFile(rows), "список.csv", whole, "commitments");
}

/** Asked in its own words, not by the rule under test. */
async function outOfSightOf(organisationId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ reference: string }[]>`
    SELECT reference FROM commitment c
    WHERE status IN ('captured', 'record_only')
       OR c.id NOT IN (SELECT commitment_id FROM assignment WHERE organisation_id = ${organisationId}::uuid)`;
  return rows.map(({ reference }) => reference);
}
