import type { Language } from "@/lib/vocabulary/languages";

/** Members and observers of the United Nations: what is named beside them (unions, territories) is no side of its own. */
export const stateCodes =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW".split(
    " ",
  );

/** `code: a|b`, one a line, as pairs. A blank stands in a name of several words. */
function table(source: string): readonly (readonly [string, readonly string[]])[] {
  return source
    .trim()
    .split(/\n\s*/)
    .map((line) => [line.slice(0, 2), line.slice(3).trim().split("|")]);
}

/**
 * Names beside the official one: whole words in lower case, stems of those that inflect with `*`, abbreviations in capitals.
 */
export const alternativeNames: Record<Language, ReturnType<typeof table>> = {
  en: table(`
    US US|united states|united states of america|america|american|americans|USA
    GB UK|united kingdom|britain|british|great britain
    RU russian federation
    AE united arab emirates|UAE|emirati|emirates
    SA saudi|saudi arabia
    KR republic of korea|ROK|korea|korean|south korean
    KP DPRK|north korean
    CN PRC|chinese
    TR turkey|turkish
    DE german|germans
    FR french
    NL dutch|netherlands|holland
    ES spanish
    GR greek
    CH swiss
    DK danish
    SE swedish
    NO norwegian
    FI finnish
    PL polish
    IE irish
    IS icelandic
    CZ czech|czech republic
    SK slovak
    SI slovene
    PH philippine|filipino
    TH thai
    LA lao|lao pdr
    MM burmese|burma|myanmar
    LB lebanese
    PS palestine|palestinian
    MA moroccan
    PE peruvian
    AR argentine
    SC seychellois
    CY cypriot
    BE belgian
    CI ivory coast|ivorian
    CD congolese|democratic republic of the congo
    CG republic of the congo
    MK macedonian
    BA bosnian|bosnia
    VA holy see|vatican
    TL timorese
    BN bruneian
    AF afghan
    KZ kazakh|republic of kazakhstan
    KG kyrgyz|kyrgyz republic
    UZ uzbek
    TM turkmen
    TJ tajik
    LK sri lankan
    NZ new zealander
    PG papuan
    ZA south african
    MH marshallese`),
  ru: table(`
    KZ РК|казахск*|казахстанск*
    RU РФ|российск*
    US США|соединенн* штат* америк*|соединенн* штат*|америк*|американск*
    GB соединенн* королевств*|британи*|британск*|английск*
    CN КНР|китайск*
    KR южн* коре*|южнокорейск*|коре*|корейск*
    KP КНДР|северн* коре*|северокорейск*
    AE ОАЭ|объединенн* арабск* эмират*|эмиратск*
    SA КСА|королевств* саудовск* арави*|саудовск*
    ZA ЮАР
    VN СРВ|вьетнамск*
    IR ИРИ|иранск*
    LA ЛНДР|лаосск*
    TR турецк*
    DE ФРГ|немецк*|германск*
    FR французск*
    NL голланди*|нидерланд*|нидерландск*|голландск*
    ES испанск*
    GR греческ*
    SE шведск*
    NO норвежск*
    FI финск*
    DK датск*
    PL польск*|польш*
    CZ чешск*
    SK словацк*
    HU венгерск*
    IT итальянск*
    LT литовск*
    EE эстонск*
    GE грузинск*
    AM армянск*
    BY белорусск*|белорусси*
    MD молдавск*|молдави*
    KG кыргызск*|кыргызстан*|киргизск*
    TM туркменск*|туркмени*
    TJ таджикск*
    UZ узбекск*
    AF афганск*
    MM мьянм*
    MX мексиканск*
    MA марокканск*
    EG египт*
    PS палестин*|палестинск*
    IL израильск*
    SC сейшел*
    VA ватикан*
    BE бельгийск*
    CY кипрск*
    MT мальтийск*
    CU кубинск*
    CL чилийск*
    PE перуанск*
    PT португальск*
    BR бразильск*
    MN монгольск*
    IN индийск*
    AZ азербайджанск*
    JP японск*`),
  kk: table(`
    KZ ҚР|қазақ|қазақстандық*
    RU РФ|орыс
    US АҚШ|америка|америкалық*
    GB британия|британ|ағылшын
    CN ҚХР
    KR корея|оңтүстік корея|корей
    KP КХДР|солтүстік корея
    AE БАЕ|БАӘ
    SA сауд
    JP жапон
    UZ өзбек
    KG қырғыз
    TJ тәжік
    TM түрікмен
    TR түрік|түркия
    AZ әзербайжан|әзірбайжан
    DE неміс|ГФР
    FR француз
    AF ауған|ауғанстан
    HU мажарстан|мажар|венгр
    GE грузия|гүржістан
    IN үнді|үндістан
    MN моңғол|моңғолия|монғолия
    AT аустрия|австрия
    AU аустралия|австралия
    EG мысыр|египет
    PK пәкістан
    PS палестина
    NL нидерланды`),
  ja: table(`
    US 米国|アメリカ|合衆国
    GB 英国|連合王国
    CN 中華人民共和国
    RU 露国|ロシア連邦
    KR 大韓民国
    FR 仏国
    DE 独国
    AU 豪州
    VN ヴェトナム
    AE UAE
    PS パレスチナ
    CD コンゴ民主共和国
    CG コンゴ共和国
    KG キルギス共和国
    MM ミャンマー
    VA バチカン
    BO ボリビア多民族国
    TR テュルキエ
    SA サウジ
    KZ カザフ
    UZ ウズベク
    KG キルギスタン
    BA ボスニア
    KE ケニヤ
    JO ヨルダン・ハシェミット王国`),
};

/** One letter for a state in Japanese, beside another: 日米, 日・カザフスタン. */
export const oneKanjiNames: ReadonlyMap<string, string> = new Map(
  "日JP 米US 英GB 仏FR 独DE 露RU 中CN 韓KR 印IN 豪AU 伊IT 加CA 越VN 比PH 泰TH 朝KP 蒙MN 波PL"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** A capital stands for its state where it is the subject. In the order en, ru, kk, ja. */
export const capitals = table(`
  KZ Astana|Астана|Астана|アスタナ
  JP Tokyo|Токио|Токио|東京
  RU Moscow|Москва|Мәскеу|モスクワ
  CN Beijing|Пекин|Бейжің|北京
  UZ Tashkent|Ташкент|Ташкент|タシケント
  KG Bishkek|Бишкек|Бішкек|ビシュケク
  TJ Dushanbe|Душанбе|Душанбе|ドゥシャンベ
  TM Ashgabat|Ашхабад|Ашғабат|アシガバット
  AZ Baku|Баку|Баку|バクー
  TR Ankara|Анкара|Анкара|アンカラ
  US Washington|Вашингтон|Вашингтон|ワシントン
  GB London|Лондон|Лондон|ロンドン
  FR Paris|Париж|Париж|パリ
  DE Berlin|Берлин|Берлин|ベルリン
  KR Seoul|Сеул|Сеул|ソウル
  IN New Delhi|Нью-Дели|Нью-Дели|ニューデリー
  BY Minsk|Минск|Минск|ミンスク
  MN Ulaanbaatar|Улан-Батор|Ұланбатыр|ウランバートル
  UA Kyiv|Киев|Киев|キーウ
  IR Tehran|Тегеран|Тегеран|テヘラン
  GE Tbilisi|Тбилиси|Тбилиси|トビリシ
  AM Yerevan|Ереван|Ереван|エレバン
  PK Islamabad|Исламабад|Исламабад|イスラマバード
  AF Kabul|Кабул|Кабул|カブール
  IT Rome|Рим|Рим|ローマ
  VN Hanoi|Ханой|Ханой|ハノイ
  ID Jakarta|Джакарта|Джакарта|ジャカルタ
  RS Belgrade|Белград|Белград|ベオグラード
  HU Budapest|Будапешт|Будапешт|ブダペスト`);
