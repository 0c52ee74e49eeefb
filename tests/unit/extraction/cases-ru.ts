import type { ExtractionCase, KnownMiss } from "./case";

export const russianCases: readonly ExtractionCase[] = [
  {
    text: "Накануне заместитель министра посетил выставку и возложил цветы к мемориалу.",
    published: "2025-09-10",
    expect: [],
    why: "past fact: a meeting that took place",
  },
  {
    text: "По итоговым данным таможни, за восемь месяцев взаимная торговля прибавила 17 процентов и составила 1,2 млрд долларов.",
    published: "2025-09-10",
    expect: [],
    why: "statistics",
  },
  {
    text: "В переговорах с обеих сторон приняли участие руководители профильных ведомств и послы.",
    published: "2025-09-10",
    expect: [],
    why: "protocol: who attended",
  },
  {
    text: "Глава делегации поблагодарил хозяев за тёплый приём и выразил соболезнования семьям погибших при наводнении.",
    published: "2025-09-10",
    expect: [],
    why: "thanks and condolences",
  },
  {
    text: "Министры подтвердили высокий уровень взаимного доверия и особый характер партнёрства.",
    published: "2025-09-10",
    expect: [],
    why: 'praise with the verb "confirmed"',
  },
  {
    text: "С удовлетворением отмечена позитивная динамика контактов по линии парламентов.",
    published: "2025-09-10",
    expect: [],
    why: "assessment of dynamics",
  },
  {
    text: "Стороны констатировали, что в лёгкой промышленности имеется значительный нераскрытый потенциал.",
    published: "2025-09-10",
    expect: [],
    why: "potential",
  },
  {
    text: "Собеседники подчеркнули важность скорейшего запуска паромной линии.",
    published: "2025-09-10",
    expect: [],
    why: "importance",
  },
  {
    text: "Указано на необходимость активизации деятельности рабочих групп.",
    published: "2025-09-10",
    expect: [],
    why: "necessity, impersonal participle",
  },
  {
    text: "Наши страны должны вместе противостоять засухе и не должны перекладывать ответственность друг на друга.",
    published: "2025-09-10",
    expect: [],
    why: 'normative "должны"',
  },
  {
    text: "Состоялся обмен мнениями о положении на Ближнем Востоке и в Сахеле.",
    published: "2025-09-10",
    expect: [],
    why: "exchange of views on world affairs",
  },
  {
    text: "Стороны призвали мировое сообщество увеличить помощь странам, не имеющим выхода к морю.",
    published: "2025-09-10",
    expect: [],
    why: "appeal to outsiders",
  },
  {
    text: "Обе стороны потребовали от воюющих немедленно прекратить огонь.",
    published: "2025-09-10",
    expect: [],
    why: "demand on an outsider",
  },
  {
    text: "Напомним, что меморандум о железнодорожном сообщении был подписан в Речном городе ещё в 2019 году.",
    published: "2025-09-10",
    expect: [],
    why: "earlier agreement as background",
  },
  {
    text: "Два года назад наши учёные начали совместные раскопки в верховьях реки.",
    published: "2025-09-10",
    expect: [],
    why: "past inchoative",
  },
  {
    text: "Документ вступает в силу после завершения сторонами внутригосударственных процедур.",
    published: "2025-09-10",
    expect: [],
    why: "condition attached to a document",
  },
  {
    text: "Полагаю, что такая традиция сохранится и при наших преемниках.",
    published: "2025-09-10",
    expect: [],
    why: "hedged expectation",
  },
  {
    text: "В будущем году исполняется 35 лет со дня установления дипломатических отношений.",
    published: "2025-09-10",
    expect: [],
    why: "calendar anniversary without an event",
  },
  {
    text: "В прошлом году стороны договорились открыть консульство, и в мае оно распахнуло двери.",
    published: "2025-09-10",
    expect: [],
    why: "intention in the past that was fulfilled",
  },
  {
    text: "Мы продолжим тесно взаимодействовать на площадках ООН.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Мы продолжим тесно взаимодействовать на площадках ООН",
        kind: "planned",
        trackable: false,
        deadline: null,
      },
    ],
    why: "against its negative: with a continuing verb it is labelled",
  },
  {
    text: "Стороны договорились до 15 октября обменяться списками товаров, подпадающих под льготный режим.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Стороны договорились до 15 октября обменяться списками товаров, подпадающих под льготный режим",
        kind: "agreed",
        trackable: true,
        deadline: "2025-10-15",
      },
    ],
    why: 'agreed to do; absolute date with "до"',
  },
  {
    text: "Министр заявил о готовности принять делегацию фермеров и профинансировать их стажировку.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Министр заявил о готовности принять делегацию фермеров",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
      {
        quote: "Министр заявил о готовности принять делегацию фермеров и профинансировать их стажировку",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "split: one verb, two actions, the second quote repeats the verb",
  },
  {
    text: "Республика намерена расширить сотрудничество в сфере образования, включая открытие в столице филиала Приморского университета.",
    published: "2025-09-10",
    expect: [
      {
        quote:
          "Республика намерена расширить сотрудничество в сфере образования, включая открытие в столице филиала Приморского университета",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: '"including" list is one label, trackable through the list',
  },
  {
    text: "По итогам заседания подписаны: Соглашение о взаимном признании дипломов; Протокол о карантине растений; План мероприятий на 2026–2027 годы.",
    published: "2025-09-10",
    expect: [
      { quote: "Соглашение о взаимном признании дипломов", kind: "signed", trackable: true, deadline: null },
      { quote: "Протокол о карантине растений", kind: "signed", trackable: true, deadline: null },
      { quote: "План мероприятий на 2026–2027 годы", kind: "signed", trackable: true, deadline: "2026/2027" },
    ],
    why: "umbrella + items: items only",
  },
  {
    text: "Председатель парламента пригласил коллегу посетить столицу весной 2026 года. Приглашение с благодарностью принято.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Председатель парламента пригласил коллегу посетить столицу весной 2026 года",
        kind: "invited",
        trackable: true,
        deadline: "2026-03/2026-05",
      },
      { quote: "Приглашение с благодарностью принято", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "invitation and acceptance in two sentences",
  },
  {
    text: "Премьер-министр принял приглашение выступить на открытии Приморского форума.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Премьер-министр принял приглашение выступить на открытии Приморского форума",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "accepted an invitation in one clause = agreed",
  },
  {
    text: "В следующем году планируется открыть прямое паромное сообщение между двумя портами.",
    published: "2025-09-10",
    expect: [
      {
        quote: "В следующем году планируется открыть прямое паромное сообщение между двумя портами",
        kind: "planned",
        trackable: true,
        deadline: "2026",
      },
    ],
    why: "relative year",
  },
  {
    text: "В следующем году планируется открыть прямое паромное сообщение между двумя портами.",
    published: null,
    expect: [
      {
        quote: "В следующем году планируется открыть прямое паромное сообщение между двумя портами",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "relative year with an unknown date of publication = null",
  },
  {
    text: "Поставки вагонов начнутся в I квартале 2026 года.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Поставки вагонов начнутся в I квартале 2026 года",
        kind: "planned",
        trackable: true,
        deadline: "2026-01/2026-03",
      },
    ],
    why: "quarter",
  },
  {
    text: "Во втором полугодии 2026 года стороны проведут совместные учения спасателей.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Во втором полугодии 2026 года стороны проведут совместные учения спасателей",
        kind: "planned",
        trackable: true,
        deadline: "2026-07/2026-12",
      },
    ],
    why: "half-year",
  },
  {
    text: "Делегация деловых кругов посетит Озёрную область 5–9 октября.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Делегация деловых кругов посетит Озёрную область 5–9 октября",
        kind: "planned",
        trackable: true,
        deadline: "2025-10-05/2025-10-09",
      },
    ],
    why: "interval of days over one month",
  },
  {
    text: "Дни культуры пройдут с 28 ноября по 3 декабря 2025 года.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Дни культуры пройдут с 28 ноября по 3 декабря 2025 года",
        kind: "planned",
        trackable: true,
        deadline: "2025-11-28/2025-12-03",
      },
    ],
    why: 'interval with "с … по …" and a month boundary',
  },
  {
    text: "Стороны решили на три месяца приостановить взимание сбора с транзитных грузовиков.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Стороны решили на три месяца приостановить взимание сбора с транзитных грузовиков",
        kind: "agreed",
        trackable: true,
        deadline: "2025-09-10/2025-12-10",
      },
    ],
    why: "stated duration",
  },
  {
    text: "Ведомствам поручено в месячный срок согласовать проект дорожной карты.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Ведомствам поручено в месячный срок согласовать проект дорожной карты",
        kind: "agreed",
        trackable: true,
        deadline: "2025-09-10/2025-10-10",
      },
    ],
    why: 'duration as a term ("в месячный срок")',
  },
  {
    text: "К 2030 году страны намерены довести товарооборот до 5 млрд долларов.",
    published: "2025-09-10",
    expect: [
      {
        quote: "К 2030 году страны намерены довести товарооборот до 5 млрд долларов",
        kind: "planned",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: 'target year with "к", measurable target',
  },
  {
    text: "До конца года будет создан совместный центр по борьбе с саранчой.",
    published: "2025-09-10",
    expect: [
      {
        quote: "До конца года будет создан совместный центр по борьбе с саранчой",
        kind: "planned",
        trackable: true,
        deadline: "2025",
      },
    ],
    why: '"until the end of the year"',
  },
  {
    text: "Соглашение будет подписано в ходе предстоящего визита президента.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Соглашение будет подписано в ходе предстоящего визита президента",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "event-anchored term = null",
  },
  {
    text: "Следующий раунд консультаций решено провести в ближайшее время.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Следующий раунд консультаций решено провести в ближайшее время",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "vague term = null",
  },
  {
    text: "Межправительственная комиссия соберётся в апреле.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Межправительственная комиссия соберётся в апреле",
        kind: "planned",
        trackable: true,
        deadline: "2026-04",
      },
    ],
    why: "month named without a year, already past this year = next year",
  },
  {
    text: "Завтра министры подпишут план консультаций.",
    published: "2025-09-10",
    expect: [
      { quote: "Завтра министры подпишут план консультаций", kind: "planned", trackable: true, deadline: "2025-09-11" },
    ],
    why: '"tomorrow"',
  },
  {
    text: "Обсуждены вопросы строительства совместной гидроэлектростанции на пограничной реке.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Обсуждены вопросы строительства совместной гидроэлектростанции на пограничной реке",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "discussed: joint project, trackable",
  },
  {
    text: "Рассмотрены перспективы развития торговых связей, состоялся обмен мнениями по глобальной повестке.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Рассмотрены перспективы развития торговых связей",
        kind: "discussed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "discussed: general cooperation, not trackable; world affairs in the same sentence left out",
  },
  {
    text: "Делегация проявила интерес к закупке учебных самолётов.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Делегация проявила интерес к закупке учебных самолётов",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "interested, object trackable",
  },
  {
    text: "Республика вновь подтвердила приверженность политике нейтралитета.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Республика вновь подтвердила приверженность политике нейтралитета",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "reaffirmed position",
  },
  {
    text: "Премьер-министр поддержал кандидатуру соседней страны в исполнительный совет агентства.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Премьер-министр поддержал кандидатуру соседней страны в исполнительный совет агентства",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "support expressed for a candidature",
  },
  {
    text: "Принимающая сторона поддержала предложение гостей учредить ежегодный форум приграничных городов.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Принимающая сторона поддержала предложение гостей учредить ежегодный форум приграничных городов",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "support for the other side's concrete idea = agreed",
  },
  {
    text: "Министры обменялись ратификационными грамотами к Договору о передаче осуждённых лиц.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Министры обменялись ратификационными грамотами к Договору о передаче осуждённых лиц",
        kind: "signed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "exchange of ratification instruments = signed",
  },
  {
    text: "Высоко оценив итоги ярмарки, губернатор сообщил, что следующая состоится в Степном крае в июне 2026 года.",
    published: "2025-09-10",
    expect: [
      {
        quote: "следующая состоится в Степном крае в июне 2026 года",
        kind: "planned",
        trackable: true,
        deadline: "2026-06",
      },
    ],
    why: "mixed sentence: praise first, plan after",
  },
  {
    text: "Стороны подписали протокол о намерениях и договорились открыть торговые представительства.",
    published: "2025-09-10",
    expect: [
      { quote: "Стороны подписали протокол о намерениях", kind: "signed", trackable: true, deadline: null },
      { quote: "договорились открыть торговые представительства", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "two verbs, two kinds in one sentence",
  },
  {
    text: "Посол предложил провести день открытых дверей, а стороны условились оставаться на связи.",
    published: "2025-09-10",
    expect: [
      { quote: "Посол предложил провести день открытых дверей", kind: "offered", trackable: true, deadline: null },
      { quote: "стороны условились оставаться на связи", kind: "agreed", trackable: false, deadline: null },
    ],
    why: "proposal with staying in contact: split by trackability",
  },
  {
    text: "На следующей неделе эксперты осмотрят плотину и представят заключение.",
    published: "2025-09-10",
    expect: [
      {
        quote: "На следующей неделе эксперты осмотрят плотину",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-15/2025-09-21",
      },
      {
        quote: "На следующей неделе эксперты осмотрят плотину и представят заключение",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-15/2025-09-21",
      },
    ],
    why: "next week, an interval",
  },
  {
    text: "Стороны договорились ежегодно проводить консультации по консульским вопросам.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Стороны договорились ежегодно проводить консультации по консульским вопросам",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "annual, no date = null",
  },
  {
    text: "Министры обсудили строительство нового причала и модернизацию таможенного поста.",
    published: "2025-09-10",
    expect: [
      { quote: "Министры обсудили строительство нового причала", kind: "discussed", trackable: true, deadline: null },
      { quote: "модернизацию таможенного поста", kind: "discussed", trackable: true, deadline: null },
    ],
    why: "two verbal nouns of different declensions",
  },
  {
    text: "Стороны решили создать рабочую группу, первое заседание которой состоится в Осло не позднее 1 октября 2025 года.",
    published: "2025-09-10",
    expect: [
      { quote: "Стороны решили создать рабочую группу", kind: "agreed", trackable: true, deadline: null },
      {
        quote: "которой состоится в Осло не позднее 1 октября 2025 года",
        kind: "planned",
        trackable: true,
        deadline: "2025-10-01",
      },
    ],
    why: "an act told of the thing just named",
  },
  {
    text: "Стороны пришли к соглашению ежегодно обмениваться группами молодых врачей.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Стороны пришли к соглашению ежегодно обмениваться группами молодых врачей",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "came to an agreement to",
  },
  {
    text: "Подрядчик обещал сдать причал до первого декабря.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Подрядчик обещал сдать причал до первого декабря",
        kind: "agreed",
        trackable: true,
        deadline: "2025-12-01",
      },
    ],
    why: "a day in words",
  },
  {
    text: "Стороны заявили о готовности изучить возможности поставок зерна, а также принять в 2026 году группу агрономов.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Стороны заявили о готовности изучить возможности поставок зерна",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
      { quote: "принять в 2026 году группу агрономов", kind: "offered", trackable: true, deadline: "2026" },
    ],
    why: "the second act has a date of its own",
  },
  {
    text: "Первых студентов примут с нового учебного года.",
    published: "2025-09-10",
    expect: [
      { quote: "Первых студентов примут с нового учебного года", kind: "planned", trackable: true, deadline: "2026" },
    ],
    why: "a school year starts in September",
  },
  {
    text: "Послу вручили письмо и приглашение Министра посетить Осло в ноябре.",
    published: "2025-09-10",
    expect: [
      {
        quote: "вручили письмо и приглашение Министра посетить Осло в ноябре",
        kind: "invited",
        trackable: true,
        deadline: "2025-11",
      },
    ],
    why: "an invitation handed over",
  },
  {
    text: "Сторонам предстоит ещё немало поработать над тарифами.",
    published: "2025-09-10",
    expect: [],
    why: "what is still to be worked on",
  },
  {
    text: "Стоимость перевозки, вероятно, вырастет в следующем году.",
    published: "2025-09-10",
    expect: [],
    why: "a guess",
  },
  {
    text: "Тогда стороны подписали шесть документов.",
    published: "2025-09-10",
    expect: [],
    why: "then: background",
  },
  {
    text: "Визит, безусловно, станет знаковым событием.",
    published: "2025-09-10",
    expect: [],
    why: "praise in the future tense",
  },
  {
    text: "Состоялась церемония подписания и обмена документами.",
    published: "2025-09-10",
    expect: [],
    why: "umbrella: the papers are named elsewhere",
  },
  {
    text: "Как ожидается, это будет способствовать росту торговли.",
    published: "2025-09-10",
    expect: [],
    why: "an expected effect",
  },
  {
    text: "Комиссия рассмотрела следующие вопросы.",
    published: "2025-09-10",
    expect: [],
    why: "umbrella of a protocol",
  },
  {
    text: "Стороны договорились:\n1.1. Поручить портам подготовить новый тариф.\n1.2. Провести в июне 2026 года выставку лодок.",
    published: "2025-09-10",
    expect: [
      { quote: "Поручить портам подготовить новый тариф", kind: "agreed", trackable: true, deadline: null },
      { quote: "Провести в июне 2026 года выставку лодок", kind: "agreed", trackable: true, deadline: "2026-06" },
    ],
    why: "items numbered twice",
  },
  {
    text: "Вопрос: Верно ли, что вы намерены построить маяк? Говорят, решение принято.",
    published: "2025-09-10",
    expect: [],
    why: "a reporter asks",
  },
  {
    text: "Программа предусматривает строительство верфи и создание школы водолазов.",
    published: "2025-09-10",
    expect: [
      { quote: "Программа предусматривает строительство верфи", kind: "planned", trackable: true, deadline: null },
      { quote: "создание школы водолазов", kind: "planned", trackable: true, deadline: null },
    ],
    why: "a programme provides for two acts",
  },
  {
    text: "Министр сообщил о решении открыть в Осло торговый дом.",
    published: "2025-09-10",
    expect: [{ quote: "о решении открыть в Осло торговый дом", kind: "planned", trackable: true, deadline: null }],
    why: "told of a decision to",
  },
  {
    text: "Участники согласились, что консультации прошли полезно и в деловом ключе.",
    published: "2025-09-10",
    expect: [],
    why: "agreed that + opinion",
  },
  {
    text: "Министры сошлись во мнении, что нынешний формат себя оправдал.",
    published: "2025-09-10",
    expect: [],
    why: 'agreed in assessing ("сошлись во мнении")',
  },
  {
    text: "По итогам визита подписаны следующие документы:",
    published: "2025-09-10",
    expect: [],
    why: "umbrella heading alone: the list is labelled, not the heading",
  },
  {
    text: "Мы тесно взаимодействуем на площадках ООН и регулярно сверяем часы.",
    published: "2025-09-10",
    expect: [],
    why: "plain present description of cooperation",
  },
  {
    text: "С 1 января 2026 года отменяется плата за визы для студентов, объявил министр.",
    published: "2025-09-10",
    expect: [
      {
        quote: "С 1 января 2026 года отменяется плата за визы для студентов",
        kind: "planned",
        trackable: true,
        deadline: "2026-01-01",
      },
    ],
    why: "starting date",
  },
  {
    text: "Стороны условились провести первое заседание совета (15.11.2025).",
    published: "2025-09-10",
    expect: [
      {
        quote: "Стороны условились провести первое заседание совета (15.11.2025)",
        kind: "agreed",
        trackable: true,
        deadline: "2025-11-15",
      },
    ],
    why: "agreement's term in brackets, numeric date",
  },
  {
    text: "Ярмарку решено провести в октябре – ноябре текущего года.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Ярмарку решено провести в октябре – ноябре текущего года",
        kind: "agreed",
        trackable: true,
        deadline: "2025-10/2025-11",
      },
    ],
    why: "two months",
  },
];

export const russianKnownMisses: readonly KnownMiss[] = [
  {
    text: "Собеседники обсудили ход избирательной кампании в соседней стране.",
    published: "2025-09-10",
    expect: [],
    why: "discussed, but the object is others' affairs",
    missed: "the affairs of others are not told from common ones",
  },
  {
    text: "Министры приветствовали решение третьих государств возобновить прямой диалог.",
    published: "2025-09-10",
    expect: [],
    why: "welcomes what others did",
    missed: "that those who decided are no party is not seen",
  },
  {
    text: "Фонд развития обязуется выделить грант не позднее 2027 финансового года.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Фонд развития обязуется выделить грант не позднее 2027 финансового года",
        kind: "agreed",
        trackable: true,
        deadline: "2027",
      },
    ],
    why: "fiscal year",
    missed: "a fiscal year is not read as a year",
  },
  {
    text: "Хотел бы рассчитывать на дальнейшее сближение наших народов.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Хотел бы рассчитывать на дальнейшее сближение наших народов",
        kind: "interested",
        trackable: false,
        deadline: null,
      },
    ],
    why: "hope about a general matter",
    missed: "drawing nearer is not among the general matters",
  },
  {
    text: "Форум намечен на 20 октября. Тогда же стороны представят проект дорожной карты.",
    published: "2025-09-10",
    expect: [
      { quote: "Форум намечен на 20 октября", kind: "planned", trackable: true, deadline: "2025-10-20" },
      {
        quote: "Тогда же стороны представят проект дорожной карты",
        kind: "planned",
        trackable: true,
        deadline: "2025-10-20",
      },
    ],
    why: "deadline through an anaphor in the preceding sentence",
    missed: '"then" is not followed to the date of the sentence before',
  },
];
