type Known = {
  /** Headings that lists of offices have, word for word. */
  words?: string[];
  /** How such headings begin, where nothing else does. */
  beginnings?: string[];
};

/** What the columns of everyday lists are called, in plain form, by the field of a commitment, beside the words that Pacta itself uses; its earlier words too. */
export const everydayHeadings: Readonly<Record<string, Known>> = {
  reference: {
    words: [
      ...["no", "n", "#", "№", "номер", "п/п", "№ п/п", "n п/п", "no п/п", "пункт"],
      ...["р/с", "р/с №", "р/с no", "№ р/с", "no р/с", "reference", "item no", "番号", "整理番号"],
    ],
  },
  title: {
    words: [
      ...["поручение", "мероприятие", "наименование", "содержание", "обязательство", "пункт договоренности"],
      ...["title", "commitment", "measure", "action", "activity", "іс-шара", "тапсырма", "міндеттеме"],
      ...["件名", "項目", "合意事項", "取組", "取組内容", "実施事項"],
    ],
    beginnings: ["мероприяти", "поручени", "договоренност", "обязательств", "іс-шара", "тапсырма", "уағдаластық"],
  },
  status: {
    words: [
      ...["состояние", "ход исполнения", "статус исполнения", "отметка об исполнении", "progress", "state"],
      ...["орындалу барысы", "орындалуы", "жай-күйі", "進捗", "進捗状況", "実施状況", "ステータス"],
    ],
  },
  lead: {
    words: [
      ...[
        "исполнитель",
        "исполнители",
        "ответственный",
        "ответственные",
        "executor",
        "lead",
        "responsible",
        "owner body",
      ],
      ...["担当", "担当省庁", "主管省庁", "主管", "所管", "所管省庁", "担当機関"],
    ],
    beginnings: [
      ...["ответственные исполнители", "ответственные государственные", "ответственные за", "ответственный за"],
      ...["ответственный орган", "ответственный гос", "головной исполнитель", "жауапты"],
      ...["lead ministry", "lead agency", "lead body", "lead organi", "responsible "],
    ],
  },
  coLeads: { words: ["主担当(相手側)", "主担当(相手国側)"] },
  side: {
    words: [
      ...["страна", "государство", "партнер", "country", "partner", "counterpart", "ел", "мемлекет", "серіктес"],
      ...["әріптес тарап", "国", "相手国", "対象国"],
    ],
  },
  coExecutors: {
    words: [
      ...["соисполнитель", "supporting bodies", "supporting", "supporting ministries", "co-executor"],
      ...["関係省庁", "関係機関", "協力省庁", "共同担当"],
    ],
    beginnings: ["соисполнител", "бірлесіп орындау", "қосалқы орындау"],
  },
  control: {
    words: ["срок", "сроки", "дата", "deadline", "due", "due date", "by when", "мерзімі", "мерзім", "期日", "完了期限"],
    beginnings: [
      "срок исполн",
      "сроки исполн",
      "срок реализ",
      "сроки реализ",
      "срок заверш",
      "срок выполн",
      "орындау мерзім",
    ],
  },
  sector: { words: ["отрасль", "сектор", "направление", "сфера сотрудничества", "area", "分類"] },
  completionForm: {
    words: [
      "форма завершения",
      "форма исполнения",
      "ожидаемый результат",
      "результат",
      "deliverable",
      "output",
      "成果物",
      "成果",
    ],
    beginnings: ["форма заверш", "форма исполн", "аяқталу ны", "аяқтау ны", "орындау ны"],
  },
  closedOn: { words: ["дата исполнения", "дата снятия с контроля", "completed on", "完了日"] },
  note: {
    words: [
      ...[
        "примечание",
        "примечания",
        "комментарий",
        "комментарии",
        "note",
        "notes",
        "remark",
        "remarks",
        "comment",
        "comments",
      ],
      ...["ескертпе", "ескерту", "түсініктеме", "備考", "メモ", "摘要"],
    ],
  },
  marking: { words: ["гриф"] },
  reportInterval: { words: ["доклад каждые, дней", "есеп әр, күн"] },
  nextStep: { words: ["次の段階"] },
  quietSince: { words: ["нет вестей с", "хабар жоқ, бастап"] },
};
