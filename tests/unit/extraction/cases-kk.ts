import type { ExtractionCase, KnownMiss } from "./case";
import { kazakhReleaseCases } from "./cases-kk-releases";

export const kazakhCases: readonly ExtractionCase[] = [
  {
    text: "Делегация кеше ұлттық музейді аралап, ескерткішке гүл шоғын қойды.",
    published: "2025-09-10",
    expect: [],
    why: "past fact",
  },
  {
    text: "Биылғы жеті айда өзара сауда көлемі 14 пайызға өсіп, 900 млн долларға жетті.",
    published: "2025-09-10",
    expect: [],
    why: "statistics",
  },
  {
    text: "Кездесуге екі елдің елшілері мен министрлік өкілдері қатысты.",
    published: "2025-09-10",
    expect: [],
    why: "protocol: who attended",
  },
  {
    text: "Министр әріптесін жаңа қызметке тағайындалуымен құттықтады.",
    published: "2025-09-10",
    expect: [],
    why: "congratulation",
  },
  {
    text: "Жаңа елші 1998 жылы дипломатиялық академияны бітірген, үш тіл біледі.",
    published: "2025-09-10",
    expect: [],
    why: "biography",
  },
  {
    text: "Тараптар стратегиялық серіктестіктің жоғары деңгейін растады.",
    published: "2025-09-10",
    expect: [],
    why: 'praise with "растады"',
  },
  {
    text: "Министрлер сауда байланыстарының оң серпінін ризашылықпен атап өтті.",
    published: "2025-09-10",
    expect: [],
    why: "assessment",
  },
  {
    text: "Көлік дәліздерін әртараптандыру екі ел үшін де аса маңызды.",
    published: "2025-09-10",
    expect: [],
    why: "importance",
  },
  {
    text: "Ауыл шаруашылығы саласында пайдаланылмай жатқан мол әлеует бар.",
    published: "2025-09-10",
    expect: [],
    why: "potential",
  },
  {
    text: "Біз су ресурстарын үнемді пайдалануымыз керек.",
    published: "2025-09-10",
    expect: [],
    why: 'normative "керек"',
  },
  {
    text: "Халықаралық құқық қағидаттары бұлжытпай сақталуға тиіс.",
    published: "2025-09-10",
    expect: [],
    why: 'normative "тиіс"',
  },
  {
    text: "Тараптар терроризмге қарсы күрестің қажеттігіне назар аударды.",
    published: "2025-09-10",
    expect: [],
    why: "necessity stressed",
  },
  {
    text: "Екі тарап та келіссөздер нәтижелі өтті деген пікірге келді.",
    published: "2025-09-10",
    expect: [],
    why: "agreed that + opinion",
  },
  {
    text: "Министрлер Таяу Шығыстағы жағдай жөнінде пікір алмасты.",
    published: "2025-09-10",
    expect: [],
    why: "exchange of views on world affairs",
  },
  {
    text: "Көшбасшылар соғысушы тараптарды атысты дереу тоқтатуға шақырды.",
    published: "2025-09-10",
    expect: [],
    why: "appeal to outsiders",
  },
  {
    text: "Тараптар көрші мемлекеттердің шекара келісіміне қол қоюын құптады.",
    published: "2025-09-10",
    expect: [],
    why: "welcomes what others did",
  },
  {
    text: "Еске салсақ, теміржол туралы келісімге 2021 жылы қол қойылған болатын.",
    published: "2025-09-10",
    expect: [],
    why: "earlier signature as background",
  },
  {
    text: "Былтыр орман өсіру жобасын бірлесіп қолға алдық.",
    published: "2025-09-10",
    expect: [],
    why: "past inchoative",
  },
  {
    text: "Келісім ратификациялау рәсімдері аяқталғаннан кейін күшіне енеді.",
    published: "2025-09-10",
    expect: [],
    why: "condition",
  },
  {
    text: "Бұл игі дәстүр алдағы уақытта да жалғасады деп ойлаймын.",
    published: "2025-09-10",
    expect: [],
    why: "hedged expectation",
  },
  {
    text: "Келесі жылы дипломатиялық қатынас орнағанына 35 жыл толады.",
    published: "2025-09-10",
    expect: [],
    why: "calendar anniversary",
  },
  {
    text: "Елдеріміз БҰҰ аясында тығыз әрекеттеседі.",
    published: "2025-09-10",
    expect: [],
    why: "plain present description",
  },
  {
    text: "Достығымыз ұрпақтан-ұрпаққа жалғаса беретініне сенімдімін.",
    published: "2025-09-10",
    expect: [],
    why: "confidence about the future in general",
  },
  {
    text: "Елдеріміз БҰҰ аясындағы тығыз әрекеттестікті жалғастырады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Елдеріміз БҰҰ аясындағы тығыз әрекеттестікті жалғастырады",
        kind: "planned",
        trackable: false,
        deadline: null,
      },
    ],
    why: "with a continuing verb = labelled",
  },
  {
    text: "Тараптар 15 қазанға дейін тауарлар тізімімен алмасуға келісті.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар 15 қазанға дейін тауарлар тізімімен алмасуға келісті",
        kind: "agreed",
        trackable: true,
        deadline: "2025-10-15",
      },
    ],
    why: 'agreed to do, "by" a date',
  },
  {
    text: "Министрлер келесі отырысты қараша айында Теңіз қаласында өткізуге уағдаласты.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Министрлер келесі отырысты қараша айында Теңіз қаласында өткізуге уағдаласты",
        kind: "agreed",
        trackable: true,
        deadline: "2025-11",
      },
    ],
    why: '"уағдаласты" with a place and month',
  },
  {
    text: "Біз студенттерге грант бөлуге және бірлескен зертхана ашуға дайынбыз.",
    published: "2025-09-10",
    expect: [
      { quote: "Біз студенттерге грант бөлуге", kind: "offered", trackable: true, deadline: null },
      {
        quote: "Біз студенттерге грант бөлуге және бірлескен зертхана ашуға дайынбыз",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: 'split: shared verb at the end ("дайын"); each quote ends in the verb where it can',
  },
  {
    text: "Республика мәдениет саласындағы байланысты кеңейтуді, оның ішінде астанада мәдени орталық ашуды жоспарлап отыр.",
    published: "2025-09-10",
    expect: [
      {
        quote:
          "Республика мәдениет саласындағы байланысты кеңейтуді, оның ішінде астанада мәдени орталық ашуды жоспарлап отыр",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: '"оның ішінде" list = one label',
  },
  {
    text: "Мынадай құжаттарға қол қойылды: дипломдарды өзара тану туралы келісім; өсімдіктер карантині жөніндегі хаттама; 2026–2027 жылдарға арналған іс-шаралар жоспары.",
    published: "2025-09-10",
    expect: [
      { quote: "дипломдарды өзара тану туралы келісім", kind: "signed", trackable: true, deadline: null },
      { quote: "өсімдіктер карантині жөніндегі хаттама", kind: "signed", trackable: true, deadline: null },
      {
        quote: "2026–2027 жылдарға арналған іс-шаралар жоспары",
        kind: "signed",
        trackable: true,
        deadline: "2026/2027",
      },
    ],
    why: "umbrella + items",
  },
  {
    text: "Парламент төрағасы әріптесін келесі жылы елге сапармен келуге шақырды. Шақыру қабылданды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Парламент төрағасы әріптесін келесі жылы елге сапармен келуге шақырды",
        kind: "invited",
        trackable: true,
        deadline: "2026",
      },
      { quote: "Шақыру қабылданды", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "invitation and acceptance in two sentences",
  },
  {
    text: "Премьер-министр форумға қатысуға шақыруды ризашылықпен қабылдады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Премьер-министр форумға қатысуға шақыруды ризашылықпен қабылдады",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "accepted an invitation in one clause",
  },
  {
    text: "2030 жылға қарай тауар айналымын 5 млрд долларға жеткізуді жоспарлап отырмыз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "2030 жылға қарай тауар айналымын 5 млрд долларға жеткізуді жоспарлап отырмыз",
        kind: "planned",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: '"жоспарлап отырмыз" with a target year',
  },
  {
    text: "Келесі жылы екі порт арасында паром қатынасы ашылады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келесі жылы екі порт арасында паром қатынасы ашылады",
        kind: "planned",
        trackable: true,
        deadline: "2026",
      },
    ],
    why: "relative year",
  },
  {
    text: "Келесі жылы екі порт арасында паром қатынасы ашылады.",
    published: null,
    expect: [
      {
        quote: "Келесі жылы екі порт арасында паром қатынасы ашылады",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "relative year, date of publication unknown = null",
  },
  {
    text: "Вагон жеткізу 2026 жылдың бірінші тоқсанында басталады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Вагон жеткізу 2026 жылдың бірінші тоқсанында басталады",
        kind: "planned",
        trackable: true,
        deadline: "2026-01/2026-03",
      },
    ],
    why: "quarter",
  },
  {
    text: "2026 жылдың екінші жартысында құтқарушылардың бірлескен жаттығуын өткіземіз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "2026 жылдың екінші жартысында құтқарушылардың бірлескен жаттығуын өткіземіз",
        kind: "planned",
        trackable: true,
        deadline: "2026-07/2026-12",
      },
    ],
    why: "half-year",
  },
  {
    text: "Мәдениет күндері 5–9 қазанда Өзен қаласында өтеді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Мәдениет күндері 5–9 қазанда Өзен қаласында өтеді",
        kind: "planned",
        trackable: true,
        deadline: "2025-10-05/2025-10-09",
      },
    ],
    why: "interval of days",
  },
  {
    text: "2026–2028 жылдарға арналған ынтымақтастық бағдарламасына қол қойылды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "2026–2028 жылдарға арналған ынтымақтастық бағдарламасына қол қойылды",
        kind: "signed",
        trackable: true,
        deadline: "2026/2028",
      },
    ],
    why: "interval of years in a programme",
  },
  {
    text: "Тараптар транзиттік алымды үш айға тоқтата тұруға келісті.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар транзиттік алымды үш айға тоқтата тұруға келісті",
        kind: "agreed",
        trackable: true,
        deadline: "2025-09-10/2025-12-10",
      },
    ],
    why: "duration",
  },
  {
    text: "Жыл соңына дейін бірлескен орталық құрылады.",
    published: "2025-09-10",
    expect: [
      { quote: "Жыл соңына дейін бірлескен орталық құрылады", kind: "planned", trackable: true, deadline: "2025" },
    ],
    why: "end of the year",
  },
  {
    text: "2026 жылғы 1 қаңтардан бастап студенттер үшін виза ақысы алынбайды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "2026 жылғы 1 қаңтардан бастап студенттер үшін виза ақысы алынбайды",
        kind: "planned",
        trackable: true,
        deadline: "2026-01-01",
      },
    ],
    why: "starting date",
  },
  {
    text: "Келісімге Президенттің алдағы сапары барысында қол қойылады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келісімге Президенттің алдағы сапары барысында қол қойылады",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "event-anchored = null",
  },
  {
    text: "Келесі кездесуді таяу уақытта өткізу туралы шешім қабылданды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келесі кездесуді таяу уақытта өткізу туралы шешім қабылданды",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "vague = null",
  },
  {
    text: "Үкіметаралық комиссия сәуірде жиналады.",
    published: "2025-09-10",
    expect: [
      { quote: "Үкіметаралық комиссия сәуірде жиналады", kind: "planned", trackable: true, deadline: "2026-04" },
    ],
    why: "month already past this year = next year",
  },
  {
    text: "Бүгін екіжақты консультациялар жоспарын бекітеміз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Бүгін екіжақты консультациялар жоспарын бекітеміз",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-10",
      },
    ],
    why: '"today"',
  },
  {
    text: "Күзде студенттік театрлар фестивалін өткізуді көздеп отырмыз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Күзде студенттік театрлар фестивалін өткізуді көздеп отырмыз",
        kind: "planned",
        trackable: true,
        deadline: "2025-09/2025-11",
      },
    ],
    why: "season",
  },
  {
    text: "Таулы елдерге арналған қор құру туралы шешім қабылдадым.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Таулы елдерге арналған қор құру туралы шешім қабылдадым",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "unilateral decision announced in the first person",
  },
  {
    text: "Көктем мерекесін бірге тойлауды ұсынамын.",
    published: "2025-09-10",
    expect: [{ quote: "Көктем мерекесін бірге тойлауды ұсынамын", kind: "offered", trackable: true, deadline: null }],
    why: 'proposal "ұсынамын"',
  },
  {
    text: "Ұсыныстарымды атап өтейін. Бірінші, ортақ логистикалық орталық құрған жөн.",
    published: "2025-09-10",
    expect: [
      { quote: "Бірінші, ортақ логистикалық орталық құрған жөн", kind: "offered", trackable: true, deadline: null },
    ],
    why: '"-ған жөн" inside an announced list of proposals = offered',
  },
  {
    text: "Мұндай мәселеде асықпаған жөн.",
    published: "2025-09-10",
    expect: [],
    why: '"-ған жөн" outside a list of proposals = normative',
  },
  {
    text: "Баршаңызды Теңіз экономикалық форумына қатысуға шақырамын.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Баршаңызды Теңіз экономикалық форумына қатысуға шақырамын",
        kind: "invited",
        trackable: true,
        deadline: null,
      },
    ],
    why: '"шақырамын" to the partners',
  },
  {
    text: "Қонақтар оқу ұшақтарын сатып алуға мүдделі екенін білдірді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Қонақтар оқу ұшақтарын сатып алуға мүдделі екенін білдірді",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: '"мүдделі", object trackable',
  },
  {
    text: "Шекаралық өзенде бірлескен су электр станциясын салу мәселесі талқыланды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Шекаралық өзенде бірлескен су электр станциясын салу мәселесі талқыланды",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "discussed: joint project",
  },
  {
    text: "Сауда байланыстарын дамыту перспективалары қаралып, жаһандық мәселелер жөнінде пікір алмасу болды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Сауда байланыстарын дамыту перспективалары қаралып",
        kind: "discussed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "discussed: general cooperation; world affairs left out",
  },
  {
    text: "Ядролық қарудан азат аймақ құру бастамасын толық қолдаймыз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Ядролық қарудан азат аймақ құру бастамасын толық қолдаймыз",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: '"қолдаймыз" a position',
  },
  {
    text: "Тараптар БҰҰ Жарғысының мақсаттарына адалдығын тағы да растады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар БҰҰ Жарғысының мақсаттарына адалдығын тағы да растады",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "reaffirmed commitment",
  },
  {
    text: "Тараптар ниет хаттамасына қол қойып, сауда өкілдіктерін ашуға келісті.",
    published: "2025-09-10",
    expect: [
      { quote: "Тараптар ниет хаттамасына қол қойып", kind: "signed", trackable: true, deadline: null },
      { quote: "сауда өкілдіктерін ашуға келісті", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "two kinds in one sentence",
  },
  {
    text: "Министрлер ертең іс-қимыл жоспарына қол қояды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Министрлер ертең іс-қимыл жоспарына қол қояды",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-11",
      },
    ],
    why: '"tomorrow"',
  },
  {
    text: "Келесі аптада сарапшылар тобы келіп, бөгеттің жай-күйін зерттейді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келесі аптада сарапшылар тобы келіп, бөгеттің жай-күйін зерттейді",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-15/2025-09-21",
      },
    ],
    why: "next week, an interval",
  },
  {
    text: "Даму қоры 2027 қаржы жылына дейін грант бөлуге міндеттенді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Даму қоры 2027 қаржы жылына дейін грант бөлуге міндеттенді",
        kind: "agreed",
        trackable: true,
        deadline: "2027",
      },
    ],
    why: "fiscal year",
  },
  {
    text: "Тараптар келесі жылдың сәуір айында Ақтөбеде аграрлық форум ұйымдастыру жөнінде келісімге келді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар келесі жылдың сәуір айында Ақтөбеде аграрлық форум ұйымдастыру жөнінде келісімге келді",
        kind: "agreed",
        trackable: true,
        deadline: "2026-04",
      },
    ],
    why: "agreement reached to hold a forum",
  },
  {
    text: "Министр 2027 жылы екі қала арасында жүрдек пойыз қатынасын бастау көзделіп отырғанын мәлімдеді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Министр 2027 жылы екі қала арасында жүрдек пойыз қатынасын бастау көзделіп отырғанын мәлімдеді",
        kind: "planned",
        trackable: true,
        deadline: "2027",
      },
    ],
    why: "told plan with a passive converb",
  },
  {
    text: "Елші университеттердің бірлескен кампусын ашуға әріптестерінің ықыласты екенін жеткізді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Елші университеттердің бірлескен кампусын ашуға әріптестерінің ықыласты екенін жеткізді",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "willingness reported",
  },
  {
    text: "Біз шекара маңында логистикалық парк саламыз және оған жеке инвесторларды тартамыз.",
    published: "2025-09-10",
    expect: [
      { quote: "Біз шекара маңында логистикалық парк саламыз", kind: "planned", trackable: true, deadline: null },
      { quote: "оған жеке инвесторларды тартамыз", kind: "planned", trackable: true, deadline: null },
    ],
    why: "two futures of the first person",
  },
  {
    text: "Делегация басшысы сүт өнімдерін импорттауға қызығушылық танытты.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Делегация басшысы сүт өнімдерін импорттауға қызығушылық танытты",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "interest in imports",
  },
  {
    text: "Жиында көмірді экспорттау тәртібі жан-жақты талқыланды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Жиында көмірді экспорттау тәртібі жан-жақты талқыланды",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "exports talked of in the passive",
  },
  {
    text: "Вице-министр әріптесін қараша айында өтетін инвестициялық конференцияға қатысуға шақырып, оған ресми хат тапсырды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Вице-министр әріптесін қараша айында өтетін инвестициялық конференцияға қатысуға шақырып",
        kind: "invited",
        trackable: true,
        deadline: "2025-11",
      },
    ],
    why: "invitation in a converb",
  },
  {
    text: "Екі ел басшысы мәдениет орталықтарын өзара ашу туралы үкіметаралық келісімге қол қойды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Екі ел басшысы мәдениет орталықтарын өзара ашу туралы үкіметаралық келісімге қол қойды",
        kind: "signed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "signed by the leaders",
  },
  {
    text: "Қорғаныс ведомстволары үш жылға арналған ынтымақтастық жоспарын бекітті.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Қорғаныс ведомстволары үш жылға арналған ынтымақтастық жоспарын бекітті",
        kind: "signed",
        trackable: true,
        deadline: "2025/2028",
      },
    ],
    why: "a plan confirmed, for three years from now",
  },
  {
    text: "Тараптар аумақтық тұтастық қағидатына берік екенін тағы бір мәрте растады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар аумақтық тұтастық қағидатына берік екенін тағы бір мәрте растады",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "a position confirmed",
  },
  {
    text: "Қазақстан бұл ұйымға мүше болуға үміткер елдің өтінімін қолдайды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Қазақстан бұл ұйымға мүше болуға үміткер елдің өтінімін қолдайды",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "support of a bid",
  },
  {
    text: "Премьер-министр ведомстволарға жыл аяғына дейін кедендік рәсімдерді оңайлатуды тапсырды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Премьер-министр ведомстволарға жыл аяғына дейін кедендік рәсімдерді оңайлатуды тапсырды",
        kind: "agreed",
        trackable: true,
        deadline: "2025",
      },
    ],
    why: "an order with a term",
  },
  {
    text: "Келер айда сарапшылар тобы құрылып, жұмыс кестесі бекітіледі.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келер айда сарапшылар тобы құрылып, жұмыс кестесі бекітіледі",
        kind: "planned",
        trackable: true,
        deadline: "2025-10",
      },
    ],
    why: "next month, a passive future",
  },
  {
    text: "Компания қазақстандық жастарға жыл сайын елу стипендия бөлмек.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Компания қазақстандық жастарға жыл сайын елу стипендия бөлмек",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "the form of intention",
  },
  {
    text: "Тараптар өнеркәсіптік кооперацияны дамытуға дайын екендерін атап өтті.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар өнеркәсіптік кооперацияны дамытуға дайын екендерін атап өтті",
        kind: "offered",
        trackable: false,
        deadline: null,
      },
    ],
    why: "readiness in general",
  },
  {
    text: "Құрметті достар! Осы жылдың соңына дейін Бакуде сауда үйін ашатын боламыз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Осы жылдың соңына дейін Бакуде сауда үйін ашатын боламыз",
        kind: "planned",
        trackable: true,
        deadline: "2025",
      },
    ],
    why: "compound future of the first person",
  },
  {
    text: "Келіссөзде көлік инфрақұрылымын бірлесіп қаржыландыру мүмкіндіктері пысықталды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келіссөзде көлік инфрақұрылымын бірлесіп қаржыландыру мүмкіндіктері пысықталды",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "possibilities worked through",
  },
  {
    text: "Үкімет басшылары тауар айналымын 2030 жылға дейін екі есе арттыруға бейіл екенін қуаттады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Үкімет басшылары тауар айналымын 2030 жылға дейін екі есе арттыруға бейіл екенін қуаттады",
        kind: "reaffirmed",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: "a measurable goal reaffirmed",
  },
  { text: "Былтыр екі ел арасында тікелей әуе рейсі ашылды.", published: "2025-09-10", expect: [], why: "a past fact" },
  {
    text: "Кеден қызметтері тұрақты түрде мәлімет алмасып отырады.",
    published: "2025-09-10",
    expect: [],
    why: "a plain description of the present",
  },
  {
    text: "Президент әріптесіне жылы қабылдауы үшін ризашылық білдірді.",
    published: "2025-09-10",
    expect: [],
    why: "thanks",
  },
  {
    text: "Екіжақты қатынастардың серпінді дамып келе жатқаны атап өтілді.",
    published: "2025-09-10",
    expect: [],
    why: "praise in the passive",
  },
  { text: "Сарапшының айтуынша, бұл нарықтың болашағы зор.", published: "2025-09-10", expect: [], why: "potential" },
  {
    text: "Тұрақты диалогты сақтау аса қажет екені айтылды.",
    published: "2025-09-10",
    expect: [],
    why: "necessity in the passive",
  },
  {
    text: "Бұл кездесу достығымызды нығайта түседі деп сенеміз.",
    published: "2025-09-10",
    expect: [],
    why: "a hedged expectation",
  },
  {
    text: "Еліміз 1992 жылдан бері осы ұйымның толыққанды мүшесі болып табылады.",
    published: "2025-09-10",
    expect: [],
    why: "background",
  },
  { text: "Сөз соңында министр баршаға табыс тіледі.", published: "2025-09-10", expect: [], why: "wishes" },
  {
    text: "Қуаттың он бестен бір бөлігі жел станцияларынан алынады. 2030 жылға қарай бұл үлесті екі есе арттыруды жоспарлап отырмыз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "2030 жылға қарай бұл үлесті екі есе арттыруды жоспарлап отырмыз",
        kind: "planned",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: "a sentence that begins with a number",
  },
  {
    text: "Біз бұл жобаны бірлесіп қаржыландыруға ниетті екенімізді растадық.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Біз бұл жобаны бірлесіп қаржыландыруға ниетті екенімізді растадық",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "an intention confirmed in the first person",
  },
  {
    text: "Сапар қорытындысы бойынша мынадай құжаттарға қол қойылды:",
    published: "2025-09-10",
    expect: [],
    why: "umbrella heading alone",
  },
  ...kazakhReleaseCases,
];

export const kazakhKnownMisses: readonly KnownMiss[] = [
  {
    text: "Жұмыс тобына бір ай ішінде жол картасының жобасын әзірлеу тапсырылды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Жұмыс тобына бір ай ішінде жол картасының жобасын әзірлеу тапсырылды",
        kind: "agreed",
        trackable: true,
        deadline: "2025-09-10/2025-10-10",
      },
    ],
    why: "duration as a term",
    missed: '"within a month" is read as the day by which it is over, as in the other languages',
  },
  {
    text: "«Алдағы екі жылда шекарада үш жаңа бекет саламыз», – деп мәлімдеді министр.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Алдағы екі жылда шекарада үш жаңа бекет саламыз",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-10/2027-09-10",
      },
    ],
    why: 'reported speech: the clause before "деп мәлімдеді"',
    missed: "years that run from the publication are given as years, as in the other languages",
  },
];
