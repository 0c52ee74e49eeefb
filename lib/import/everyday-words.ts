import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import { normalized } from "./vocabularies";

/** Where a commitment stands, as one word of a list says it; `outcome` is there for what was closed. */
export type Standing = { status: Status; outcome: Outcome | null };

const open = (status: Status): Standing => ({ status, outcome: null });
const closed = (outcome: Outcome): Standing => ({ status: "off_control", outcome });

/** What people write for a status, beside the words of Pacta itself. One that leaves open how a thing ended is not among them. */
const words: readonly [Standing, string][] = [
  [
    closed("fulfilled"),
    "исполнено; выполнено; завершено; реализовано; исполнен; исполнена; выполнен; выполнена; сделано",
  ],
  [closed("fulfilled"), "done; completed; complete; fulfilled; implemented; finished"],
  [closed("fulfilled"), "орындалды; аяқталды; жүзеге асырылды; 完了; 実施済み; 実施済; 済; 終了"],
  [closed("partially_fulfilled"), "исполнено частично; частично исполнено; выполнено частично; частично выполнено"],
  [
    closed("partially_fulfilled"),
    "partly done; partially done; partially completed; partially fulfilled; ішінара орындалды; 一部実施; 一部完了",
  ],
  [closed("not_fulfilled"), "не исполнено; не выполнено; not fulfilled; орындалмады"],
  [closed("lapsed"), "неактуально; утратило актуальность; отменено; lapsed; cancelled; өзектілігін жойды; 失効; 中止"],
  [
    open("in_progress"),
    "в работе; исполняется; в процессе; в процессе исполнения; на исполнении; выполняется; начато; ведется",
  ],
  [
    open("in_progress"),
    "in progress; ongoing; underway; under way; started; in work; орындалуда; жұмыс жүргізілуде; басталды",
  ],
  [open("in_progress"), "実施中; 対応中; 進行中; 着手; 着手済み; 作業中"],
  [
    open("on_control"),
    "на контроле; на постоянном контроле; не начато; не начата; не начат; планируется; к исполнению; новое",
  ],
  [open("on_control"), "open; not started; to do; pending; planned; new; бақылауда; басталған жоқ; басталмаған"],
  [open("on_control"), "未着手; 予定; 計画中; 管理中; フォローアップ中; フォローアップ対象"],
  // That a thing is late is counted from its date.
  [
    open("on_control"),
    "просрочено; просрочен; просрочена; срок истек; overdue; мерзімі өтті; мерзімі өткен; 期限超過; 期限切れ; 遅延",
  ],
  [open("additional_control"), "на дополнительном контроле; on additional control; қосымша бақылауда"],
  [open("reported"), "доложено; reported; баяндалды; 報告済み"],
];

/** The standing by the word for it, in plain form. */
export const everydayStandings: ReadonlyMap<string, Standing> = new Map(
  words.flatMap(([standing, list]) => list.split("; ").map((word) => [normalized(word), standing] as const)),
);
