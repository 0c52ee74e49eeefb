import type { ExtractionCase } from "./case";

/** In the manner of ministries, speeches and agencies: more ways to say what and when. */
export const kazakhReleaseCases: readonly ExtractionCase[] = [
  {
    text: "Тараптар шекара бекетін 2026 жылғы екінші жартыжылдықтан бастап тәулік бойы ашуға уағдаласты.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар шекара бекетін 2026 жылғы екінші жартыжылдықтан бастап тәулік бойы ашуға уағдаласты",
        kind: "agreed",
        trackable: true,
        deadline: "2026-07/2026-12",
      },
    ],
    why: "half-year from which on",
  },
  {
    text: "Жұмыс тобы қорытынды есепті сәуірдің ортасына дейін ұсынатын болады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Жұмыс тобы қорытынды есепті сәуірдің ортасына дейін ұсынатын болады",
        kind: "planned",
        trackable: true,
        deadline: "2026-04",
      },
    ],
    why: "the middle of a month",
  },
  {
    text: "Екінші кездесу осы айдың 24-25-і күндері Теңіз қаласында өтеді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Екінші кездесу осы айдың 24-25-і күндері Теңіз қаласында өтеді",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-24/2025-09-25",
      },
    ],
    why: "days of this month",
  },
  {
    text: "Жәрмеңке қазан-қараша айларында ұйымдастырылады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Жәрмеңке қазан-қараша айларында ұйымдастырылады",
        kind: "planned",
        trackable: true,
        deadline: "2025-10/2025-11",
      },
    ],
    why: "two months",
  },
  {
    text: "Университет 2026/2027 оқу жылында екі жүз шетелдік студент қабылдамақ.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Университет 2026/2027 оқу жылында екі жүз шетелдік студент қабылдамақ",
        kind: "planned",
        trackable: true,
        deadline: "2026/2027",
      },
    ],
    why: "an academic year",
  },
  {
    text: "Келесі тоқсанда елшілік жаңа ғимаратқа көшпек.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келесі тоқсанда елшілік жаңа ғимаратқа көшпек",
        kind: "planned",
        trackable: true,
        deadline: "2025-10/2025-12",
      },
    ],
    why: "the next quarter",
  },
  {
    text: "Сарапшылар он бес күн ішінде тарифтер кестесін әзірлейтін болды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Сарапшылар он бес күн ішінде тарифтер кестесін әзірлейтін болды",
        kind: "planned",
        trackable: true,
        deadline: "2025-09-25",
      },
    ],
    why: "a term in a numeral of two words; what was settled to come",
  },
  {
    text: "Биыл 5-желтоқсанға дейін көпірдің жобасы мақұлданады деп күтілуде.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Биыл 5-желтоқсанға дейін көпірдің жобасы мақұлданады деп күтілуде",
        kind: "planned",
        trackable: true,
        deadline: "2025-12-05",
      },
    ],
    why: "a day with a hyphen; expected",
  },
  {
    text: "Біз геологиялық барлау бағдарламасын бірлесіп жүзеге асырмақпыз.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Біз геологиялық барлау бағдарламасын бірлесіп жүзеге асырмақпыз",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "intention of the first person",
  },
  {
    text: "Инвестор Қызылжарда құс фабрикасын салмақшы.",
    published: "2025-09-10",
    expect: [
      { quote: "Инвестор Қызылжарда құс фабрикасын салмақшы", kind: "planned", trackable: true, deadline: null },
    ],
    why: "intention in -мақшы",
  },
  {
    text: "Үкіметтер мәдени байланыстарды одан әрі нығайта береді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Үкіметтер мәдени байланыстарды одан әрі нығайта береді",
        kind: "planned",
        trackable: false,
        deadline: null,
      },
    ],
    why: "going on strengthening: a position",
  },
  {
    text: "Зауыт жабдығын отандық кәсіпорын бір жылда толық жеткізіп береді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Зауыт жабдығын отандық кәсіпорын бір жылда толық жеткізіп береді",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a completing verb",
  },
  {
    text: "Кеңес мүшелері ортақ деректер платформасын жасау туралы ұсынысты мақұлдады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Кеңес мүшелері ортақ деректер платформасын жасау туралы ұсынысты мақұлдады",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a proposal approved",
  },
  {
    text: "Компания Жайықта кеме жөндеу зауытын ашуды шешті.",
    published: "2025-09-10",
    expect: [
      { quote: "Компания Жайықта кеме жөндеу зауытын ашуды шешті", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "decided to",
  },
  {
    text: "Келер айда парламент делегациясының сапары күтілуде.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Келер айда парламент делегациясының сапары күтілуде",
        kind: "planned",
        trackable: true,
        deadline: "2025-10",
      },
    ],
    why: "a visit expected, the verb alone",
  },
  {
    text: "Брифингте наурыз айында рейстердің екі есе көбейетіні айтылды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Брифингте наурыз айында рейстердің екі есе көбейетіні айтылды",
        kind: "planned",
        trackable: true,
        deadline: "2026-03",
      },
    ],
    why: "told in the passive",
  },
  {
    text: "Қонақтар құрылысты бірлесіп қаржыландыруға дайын және мүдделі екенін жеткізді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Қонақтар құрылысты бірлесіп қаржыландыруға дайын және мүдделі екенін жеткізді",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "ready and interested: one readiness",
  },
  {
    text: "Отандық ет өндірушілерді парсы нарығы қызықтырады.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Отандық ет өндірушілерді парсы нарығы қызықтырады",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a market that interests",
  },
  {
    text: "Жиында екі астана арасындағы әуе қатынасын жиілету мәселесі пысықталды.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Жиында екі астана арасындағы әуе қатынасын жиілету мәселесі пысықталды",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "air links talked of are a thing to ask about",
  },
  {
    text: "Министрлер келісімнің орындалу барысын қарап, қалдық нысандарды 2026 жылдың көктемінде тапсыруға келісті.",
    published: "2025-09-10",
    expect: [
      {
        quote:
          "Министрлер келісімнің орындалу барысын қарап, қалдық нысандарды 2026 жылдың көктемінде тапсыруға келісті",
        kind: "agreed",
        trackable: true,
        deadline: "2026-03/2026-05",
      },
    ],
    why: "having looked at how it goes: one statement",
  },
  {
    text: "Осы орайда бірнеше ұсыныс айтқым келеді.\nБірінші. Құтқарушылардың ортақ оқу орталығын құру қажет.\nЕкінші. Тасқын туралы мәліметтер базасын Ақтауда орналастыруға болады.",
    published: "2025-09-10",
    expect: [
      { quote: "Құтқарушылардың ортақ оқу орталығын құру қажет", kind: "offered", trackable: true, deadline: null },
      {
        quote: "Тасқын туралы мәліметтер базасын Ақтауда орналастыруға болады",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "announced proposals: what is needed and what can be done are offers",
  },
  {
    text: "Қазан айында Ақтауда кемежай форумын өткіземіз. Осы жиынға бәріңізді шақырамын.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Қазан айында Ақтауда кемежай форумын өткіземіз",
        kind: "planned",
        trackable: true,
        deadline: "2025-10",
      },
      { quote: "Осы жиынға бәріңізді шақырамын", kind: "invited", trackable: true, deadline: "2025-10" },
    ],
    why: "this meeting: the day told before",
  },
  {
    text: "Тараптар 2030 жылға дейін екі елдің су қоймаларын цифрландыруға бейіл екенін білдірді.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Тараптар 2030 жылға дейін екі елдің су қоймаларын цифрландыруға бейіл екенін білдірді",
        kind: "reaffirmed",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: "a goal with a year",
  },
  {
    text: "Құтқарушылардың ортақ оқу орталығын құру қажет.",
    published: "2025-09-10",
    expect: [],
    why: "what is needed, where no proposals were announced",
  },
  {
    text: "Екі ел арасындағы тауар айналымы 2024 жылы 870 миллион долларды құрады.",
    published: "2025-09-10",
    expect: [],
    why: "an amount reached",
  },
  {
    text: "Саңырауқұлақ экспорты жылдан-жылға артып келеді.",
    published: "2025-09-10",
    expect: [],
    why: "a growth that goes on",
  },
  {
    text: "Дегенмен «Нұрбек», өзбек және түрікмен бекеттеріндегі кезек азаймай отыр.",
    published: "2025-09-10",
    expect: [],
    why: "names and nouns that end as intentions do",
  },
  {
    text: "Орталық Азия – бейбіт әрі ашық аймақ.",
    published: "2025-09-10",
    expect: [],
    why: "a noun that ends as an intention does",
  },
  {
    text: "Бұл көне кітап – біздің баға жетпес қазынамыз.",
    published: "2025-09-10",
    expect: [],
    why: "a noun of ours that ends as our future does",
  },
  {
    text: "Тараптар ұстанымдарының үндес келетінін қанағаттанушылықпен атап өтті.",
    published: "2025-09-10",
    expect: [],
    why: "a likeness noted",
  },
  {
    text: "Сарапшы логистика саласында зор әлеует бар екеніне назар аударды.",
    published: "2025-09-10",
    expect: [],
    why: "potential pointed to",
  },
  { text: "Шақыруды қабыл алғаныңыз үшін рақмет.", published: "2025-09-10", expect: [], why: "thanks for coming" },
  {
    text: "Соңғы үш жыл ішінде екі мыңнан астам студент оқуын бітірді.",
    published: "2025-09-10",
    expect: [],
    why: "years that have passed",
  },
  {
    text: "Алдағы жылдары өңірде су тапшылығы сезіледі деп ойлаймын.",
    published: "2025-09-10",
    expect: [],
    why: "a fear of years to come",
  },
  { text: "Елдеріміз арасындағы достық мәңгі жасай берсін.", published: "2025-09-10", expect: [], why: "a wish" },
];
