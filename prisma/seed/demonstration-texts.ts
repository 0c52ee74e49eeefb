import type { Names } from "./demonstration";

/**
 * Texts of records that exist only so that every screen has something to show. They say so, and claim nothing. Reasons have
 * no full stop: the page goes on after them.
 */
export const demonstrationControlDate: Names = {
  ru: "Контрольный срок демонстрации: отсчитан от дня первой загрузки, в источниках его нет",
  kk: "Көрсетілімнің бақылау мерзімі: алғашқы жүктеу күнінен есептелген, дереккөздерде ол жоқ",
  en: "Control date of the demonstration: counted from the day of first loading, the sources give none",
  ja: "デモ用の管理期限：最初の読込日から起算したもので、原資料にはない",
};

export const demonstrationInterim: Names = {
  ru: "Демонстрационная запись: показывает, как выглядит промежуточная информация. Сведений о ходе исполнения не содержит.",
  kk: "Көрсетілім жазбасы: аралық ақпараттың қандай болатынын көрсетеді. Орындалу барысы туралы мәлімет жоқ.",
  en: "Demonstration entry: shows what interim information looks like. It tells nothing of the progress made.",
  ja: "デモ用の記録：中間報告の表示例であり、実施状況に関する情報を含まない。",
};

export const demonstrationFinal: Names = {
  ru: "Демонстрационная запись: показывает, как выглядит отчёт об исполнении, который ждёт решения. Сведений об исполнении не содержит.",
  kk: "Көрсетілім жазбасы: шешім күтіп тұрған орындалғаны туралы есептің қандай болатынын көрсетеді. Орындалғаны туралы мәлімет жоқ.",
  en: "Demonstration entry: shows what a report on execution looks like that waits for a decision. It tells nothing of the execution.",
  ja: "デモ用の記録：決定待ちの完了報告の表示例であり、実施に関する情報を含まない。",
};

export const demonstrationMove: Names = {
  ru: "Контрольный срок демонстрации: перенос показывает, как выглядит продление; в источниках этих дат нет",
  kk: "Көрсетілімнің бақылау мерзімі: жылжыту мерзімді ұзартудың қандай болатынын көрсетеді; дереккөздерде бұл күндер жоқ",
  en: "Control date of the demonstration: the move shows what an extension looks like; the sources do not give these dates",
  ja: "デモ用の管理期限：変更は期限延長の表示例であり、原資料にこれらの日付はない",
};

export const demonstrationRequest: Names = {
  ru: "Демонстрационный запрос: представьте информацию о ходе исполнения.",
  kk: "Көрсетілім сұратуы: орындалу барысы туралы ақпарат ұсыныңыз.",
  en: "Demonstration request: please present information on the progress made.",
  ja: "デモ用の依頼：実施状況に関する情報を提出してください。",
};

/** What is done and what is forecast has no translations: only the reason and the opinion are words of the history. */
export const demonstrationExtension = {
  reason: {
    ru: "Демонстрационный запрос: показывает, как исполнитель просит перенести контрольный срок. В источниках этих дат нет.",
    kk: "Көрсетілім сұратуы: орындаушының бақылау мерзімін жылжытуды қалай сұрайтынын көрсетеді. Дереккөздерде бұл күндер жоқ.",
    en: "Demonstration request: shows how an executor asks to move the control date. The sources do not give these dates.",
    ja: "デモ用の申請：実施担当が管理期限の変更を求める際の表示例。原資料にこれらの日付はない。",
  },
  done: "Демонстрационная запись: сведений о ходе исполнения не содержит.",
  forecast: "Демонстрационный прогноз: показывает, что будет сделано к названному сроку.",
  opinion: {
    ru: "Демонстрационное мнение: показывает, с чем координатор передаёт запрос руководителю",
    kk: "Көрсетілім пікірі: үйлестірушінің сұратуды басшыға қандай пікірмен беретінін көрсетеді",
    en: "Demonstration opinion: shows with what the coordinator passes the request on to the head",
    ja: "デモ用の意見：調整官が申請を課室長・局長に送る際の意見の表示例",
  },
};
