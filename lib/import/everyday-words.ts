import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import { normalized } from "./vocabularies";

/** Where a commitment stands, as one word of a list says it; `outcome` is there for what was closed. */
export type Standing = { status: Status; outcome: Outcome | null };

const open = (status: Status): Standing => ({ status, outcome: null });
const closed = (outcome: Outcome): Standing => ({ status: "off_control", outcome });

/**
 * What people write for a status, beside the words of Pacta itself. One that leaves open how a thing ended, or whether it has («не исполнено», «исполнено
 * частично» of what is still to be done), is not among them.
 */
const words: readonly [Standing, string][] = [
  [
    closed("fulfilled"),
    "исполнено; выполнено; завершено; реализовано; исполнен; исполнена; выполнен; выполнена; сделано",
  ],
  [closed("fulfilled"), "done; completed; complete; fulfilled; implemented; finished"],
  [closed("fulfilled"), "орындалды; аяқталды; жүзеге асырылды; 完了; 実施済み; 実施済; 済; 終了"],
  [
    closed("lapsed"),
    "неактуально; утратило актуальность; отменено; lapsed; cancelled; canceled; dropped; өзектілігін жойды; 失効; 中止",
  ],
  [
    open("in_progress"),
    "в работе; исполняется; в процессе; в процессе исполнения; на исполнении; выполняется; начато; ведется; в стадии исполнения; проводится работа; ведется работа; работа ведется; работа проводится",
  ],
  [
    open("in_progress"),
    "in progress; in process; ongoing; on track; on-going; being implemented; underway; under way; started; in work; орындалуда; орындалу үстінде; жұмыста; жұмыс жүргізілуде; жұмыс жүргізіліп жатыр; басталды",
  ],
  [open("in_progress"), "実施中; 開始済み; 開始済; 対応中; 進行中; 着手; 着手済み; 作業中"],
  [
    open("on_control"),
    "на контроле; на постоянном контроле; постоянно; постоянный контроль; в плане; запланировано; запланирован; запланирована; работа не начата; не начато; не начата; не начат; планируется; к исполнению; новое; срок не наступил; не приступали",
  ],
  [
    open("on_control"),
    "open; not started; not yet started; not begun; not due; not due yet; to do; on control; pending; planned; new; бақылауда; тұрақты; тұрақты бақылауда; жоспарланған; жоспарлануда; мерзімі келген жоқ; басталған жоқ; басталмаған",
  ],
  [open("on_control"), "未着手; 予定; 継続; 定例; 計画中; 管理中; フォローアップ中; フォローアップ対象"],
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
