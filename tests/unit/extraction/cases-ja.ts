import type { ExtractionCase, KnownMiss } from "./case";
import { japaneseReleaseCases } from "./cases-ja-releases";

export const japaneseCases: readonly ExtractionCase[] = [
  {
    text: "両外相は会談に先立ち、庭園で記念撮影を行った。",
    published: "2025-09-10",
    expect: [],
    why: "protocol: a photograph was taken",
  },
  {
    text: "昨年の二国間貿易額は前年比一二・四％増の三千二百億円であった。",
    published: "2025-09-10",
    expect: [],
    why: "statistics",
  },
  { text: "同大臣は地方議員を経て二〇一九年に初入閣した。", published: "2025-09-10", expect: [], why: "biography" },
  {
    text: "総理から、このたびの豪雨災害の犠牲者に対し哀悼の意を表した。",
    published: "2025-09-10",
    expect: [],
    why: "condolences",
  },
  { text: "大臣は、議長国としての尽力に謝意を表明した。", published: "2025-09-10", expect: [], why: "thanks" },
  { text: "大統領は、先方の首相の就任に祝意を述べた。", published: "2025-09-10", expect: [], why: "congratulations" },
  {
    text: "双方は、両国の戦略的パートナーシップが高い水準にあることを確認した。",
    published: "2025-09-10",
    expect: [],
    why: 'praise with the verb "confirmed"',
  },
  {
    text: "両首脳は、農業分野での協力が順調に進展していることを歓迎し、高く評価した。",
    published: "2025-09-10",
    expect: [],
    why: "assessment of progress",
  },
  {
    text: "両大臣は、海上輸送路の安全の重要性を強調した。",
    published: "2025-09-10",
    expect: [],
    why: "importance stressed",
  },
  { text: "再生可能エネルギー分野には大きな潜在力がある。", published: "2025-09-10", expect: [], why: "potential" },
  {
    text: "すべての国は国際法を遵守すべきであり、力による一方的な現状変更は許されない。",
    published: "2025-09-10",
    expect: [],
    why: "normative べき",
  },
  {
    text: "両首脳は、早期に第二鉄橋を完成させる必要があるとの認識で一致した。",
    published: "2025-09-10",
    expect: [],
    why: "necessity that both recognise",
  },
  {
    text: "両者は、今回の協議が極めて有意義であったとの見方で一致した。",
    published: "2025-09-10",
    expect: [],
    why: "an opinion both share",
  },
  {
    text: "両外相は、中東情勢や世界経済の動向について意見交換を行った。",
    published: "2025-09-10",
    expect: [],
    why: "exchange of views on the affairs of the world",
  },
  {
    text: "両首脳は、核・ミサイル問題を含む地域情勢について議論した。",
    published: "2025-09-10",
    expect: [],
    why: "talks on the situation in a region",
  },
  {
    text: "大臣は、当事者すべてに対し即時の停戦を強く求めた。",
    published: "2025-09-10",
    expect: [],
    why: "a demand on outsiders",
  },
  {
    text: "双方は、国際通貨協議会が利率の引下げを決定したことを歓迎した。",
    published: "2025-09-10",
    expect: [],
    why: "welcomes what others decided",
  },
  {
    text: "両国は二〇一七年に租税協定を締結し、翌年に発効している。",
    published: "2025-09-10",
    expect: [],
    why: "an earlier agreement as background",
  },
  {
    text: "昨年四月に着工した発電所の工事は、すでに六割が完了している。",
    published: "2025-09-10",
    expect: [],
    why: "what was begun last year",
  },
  {
    text: "本協定は、双方が国内手続の完了を通告した日の三十日後に効力を生ずる。",
    published: "2025-09-10",
    expect: [],
    why: "a condition of entry into force",
  },
  {
    text: "この友好の流れは今後も続くのではないかと思う。",
    published: "2025-09-10",
    expect: [],
    why: "a hedged expectation",
  },
  {
    text: "来年は両国の国交樹立七十周年に当たる。",
    published: "2025-09-10",
    expect: [],
    why: "an anniversary with no event",
  },
  {
    text: "両国の税関当局は、日頃から緊密に情報を共有している。",
    published: "2025-09-10",
    expect: [],
    why: "a plain description of the present",
  },
  {
    text: "会談後、両大臣は種子認証に関する協力覚書に署名した。",
    published: "2025-09-10",
    expect: [{ quote: "両大臣は種子認証に関する協力覚書に署名した", kind: "signed", trackable: true, deadline: null }],
    why: "signed",
  },
  {
    text: "理事会は本日、二〇二六年から二〇二九年までのデジタル貿易行程表を採択した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "二〇二六年から二〇二九年までのデジタル貿易行程表を採択した",
        kind: "signed",
        trackable: true,
        deadline: "2026/2029",
      },
    ],
    why: "adopted; a period of years written out in kanji",
  },
  {
    text: "両政府は、犯罪人引渡条約の批准書を交換した。",
    published: null,
    expect: [{ quote: "両政府は、犯罪人引渡条約の批准書を交換した", kind: "signed", trackable: true, deadline: null }],
    why: "instruments of ratification exchanged",
  },
  {
    text: "両首脳は、湖岸に共同水文観測所を設置することで一致した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両首脳は、湖岸に共同水文観測所を設置することで一致した",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "agreed to do, ことで一致",
  },
  {
    text: "双方は、事務レベル協議を年内に再開することで合意した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "双方は、事務レベル協議を年内に再開することで合意した",
        kind: "agreed",
        trackable: true,
        deadline: "2025",
      },
    ],
    why: 'agreed, "within the year"',
  },
  {
    text: "両首脳は、関係閣僚に対し、十一月末までに契約案を取りまとめるよう指示した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両首脳は、関係閣僚に対し、十一月末までに契約案を取りまとめるよう指示した",
        kind: "agreed",
        trackable: true,
        deadline: "2025-11",
      },
    ],
    why: 'an instruction, "by the end of November"',
  },
  {
    text: "両外相は、引き続き緊密に連携していくことで一致した。",
    published: "2025-09-10",
    expect: [
      { quote: "両外相は、引き続き緊密に連携していくことで一致した", kind: "agreed", trackable: false, deadline: null },
    ],
    why: "agreed, a position only",
  },
  {
    text: "政府は、貯水池安全基金に対し四千万ドルの拠出を約束した。",
    published: null,
    expect: [
      { quote: "貯水池安全基金に対し四千万ドルの拠出を約束した", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "a promise of funds",
  },
  {
    text: "航空各社は、首都間の直行便を来春から毎日運航する予定である。",
    published: "2025-09-10",
    expect: [
      {
        quote: "航空各社は、首都間の直行便を来春から毎日運航する予定である",
        kind: "planned",
        trackable: true,
        deadline: "2026-03/2026-05",
      },
    ],
    why: 'a plan, "from next spring"',
  },
  {
    text: "政府として、国際機関における立場の調整を続けていく考えである。",
    published: "2025-09-10",
    expect: [
      { quote: "国際機関における立場の調整を続けていく考えである", kind: "planned", trackable: false, deadline: null },
    ],
    why: "a continuing verb, a position only",
  },
  {
    text: "総理は、議長に対し、収穫祭への出席を招請した。",
    published: "2025-09-10",
    expect: [
      { quote: "総理は、議長に対し、収穫祭への出席を招請した", kind: "invited", trackable: true, deadline: null },
    ],
    why: "an invitation to a dinner or feast",
  },
  {
    text: "国王は首相を国賓として招待した。首相はこれを謹んで受け入れた。",
    published: "2025-09-10",
    expect: [
      { quote: "国王は首相を国賓として招待した", kind: "invited", trackable: true, deadline: null },
      { quote: "首相はこれを謹んで受け入れた", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "invitation and acceptance in two sentences",
  },
  {
    text: "首相は、島国共和国からの訪問の招待を受諾した。",
    published: "2025-09-10",
    expect: [
      { quote: "首相は、島国共和国からの訪問の招待を受諾した", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "acceptance in one clause",
  },
  {
    text: "先方は、小麦五万トンを供給する用意があると述べた。",
    published: "2025-09-10",
    expect: [{ quote: "小麦五万トンを供給する用意がある", kind: "offered", trackable: true, deadline: null }],
    why: "用意がある: ready to",
  },
  {
    text: "大臣は、希少金属に関する作業部会の設置を提案した。",
    published: "2025-09-10",
    expect: [
      { quote: "大臣は、希少金属に関する作業部会の設置を提案した", kind: "offered", trackable: true, deadline: null },
    ],
    why: "a proposal",
  },
  {
    text: "先方は、自由貿易区でのセメント工場建設に関心を示した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "先方は、自由貿易区でのセメント工場建設に関心を示した",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "an interest",
  },
  {
    text: "大統領は、日本企業による港湾整備への参画に強い期待を表明した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "大統領は、日本企業による港湾整備への参画に強い期待を表明した",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a hope expressed",
  },
  {
    text: "両国の友好関係が更に発展することを心から楽しみにしている。",
    published: null,
    expect: [
      {
        quote: "両国の友好関係が更に発展することを心から楽しみにしている",
        kind: "interested",
        trackable: false,
        deadline: null,
      },
    ],
    why: "looking forward, in general",
  },
  {
    text: "双方は、港湾都市における領事館開設の可能性について議論した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "双方は、港湾都市における領事館開設の可能性について議論した",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "talked of a possible institution",
  },
  {
    text: "両大臣は、科学技術及び文化の分野における協力の強化について意見交換を行った。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両大臣は、科学技術及び文化の分野における協力の強化について意見交換を行った",
        kind: "discussed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "exchange of views on cooperation to come",
  },
  {
    text: "両国は現在、共同衛星の打上げについて検討している。",
    published: "2025-09-10",
    expect: [
      { quote: "両国は現在、共同衛星の打上げについて検討している", kind: "discussed", trackable: true, deadline: null },
    ],
    why: "under study",
  },
  {
    text: "大臣は、隣国の主権と領土一体性への支持を改めて表明した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "大臣は、隣国の主権と領土一体性への支持を改めて表明した",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "support reaffirmed",
  },
  {
    text: "両首脳は、二〇三〇年までに百万本の植樹を行うとの目標に引き続きコミットしていることを再確認した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "二〇三〇年までに百万本の植樹を行うとの目標に引き続きコミットしていることを再確認した",
        kind: "reaffirmed",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: "a measurable goal reaffirmed",
  },
  {
    text: "総理は、国境付近に淡水化施設を建設するとの先方政府の計画を歓迎した。",
    published: "2025-09-10",
    expect: [
      { quote: "国境付近に淡水化施設を建設するとの先方政府の計画", kind: "planned", trackable: true, deadline: null },
    ],
    why: "welcomes the plan of a party",
  },
  {
    text: "両政府は、首都に貿易会館を開設し、来年三月にビジネス・フォーラムを開催することで一致した。",
    published: "2025-09-10",
    expect: [
      { quote: "首都に貿易会館を開設し", kind: "agreed", trackable: true, deadline: null },
      {
        quote: "来年三月にビジネス・フォーラムを開催することで一致した",
        kind: "agreed",
        trackable: true,
        deadline: "2026-03",
      },
    ],
    why: "two acts under one last verb",
  },
  {
    text: "我が国は、国境警備隊員を研修に受け入れるとともに、巡視船六隻を供与する用意がある。",
    published: "2025-09-10",
    expect: [
      { quote: "国境警備隊員を研修に受け入れる", kind: "offered", trackable: true, deadline: null },
      { quote: "巡視船六隻を供与する用意がある", kind: "offered", trackable: true, deadline: null },
    ],
    why: "two acts joined by とともに under one last verb",
  },
  {
    text: "両省は、留学生交流、博物館の共同展示、スポーツを含む幅広い分野で交流を進めていく。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両省は、留学生交流、博物館の共同展示、スポーツを含む幅広い分野で交流を進めていく",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: '"including" is one statement',
  },
  {
    text: "令和九年度までに、全ての離島で光回線の整備を完了する計画である。",
    published: "2025-09-10",
    expect: [
      {
        quote: "令和九年度までに、全ての離島で光回線の整備を完了する計画である",
        kind: "planned",
        trackable: true,
        deadline: "2027-04/2028-03",
      },
    ],
    why: "a fiscal year of the era",
  },
  {
    text: "新たなフェリー航路は２０２６年６月１日に開設される予定です。",
    published: "2025-09-10",
    expect: [
      {
        quote: "新たなフェリー航路は２０２６年６月１日に開設される予定です",
        kind: "planned",
        trackable: true,
        deadline: "2026-06-01",
      },
    ],
    why: "a full date in full width",
  },
  {
    text: "第二回協議は来月開催し、合同委員会は令和８年上半期に開く見通しだ。",
    published: "2025-09-10",
    expect: [
      { quote: "第二回協議は来月開催し", kind: "planned", trackable: true, deadline: "2025-10" },
      {
        quote: "合同委員会は令和８年上半期に開く見通しだ",
        kind: "planned",
        trackable: true,
        deadline: "2026-01/2026-06",
      },
    ],
    why: "next month, and a half of a year of the era",
  },
  {
    text: "合同委員会は来年開催される予定である。",
    published: null,
    expect: [{ quote: "合同委員会は来年開催される予定である", kind: "planned", trackable: true, deadline: null }],
    why: "a relative year without a publication date",
  },
  {
    text: "１１月２８日から１２月３日まで、同国の映画週間を都内で開催する。",
    published: "2025-09-10",
    expect: [
      {
        quote: "１１月２８日から１２月３日まで、同国の映画週間を都内で開催する",
        kind: "planned",
        trackable: true,
        deadline: "2025-11-28/2025-12-03",
      },
    ],
    why: "days without their year",
  },
  {
    text: "今後三年間で五百人の看護師を受け入れることを決定した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "今後三年間で五百人の看護師を受け入れることを決定した",
        kind: "agreed",
        trackable: true,
        deadline: "2025/2028",
      },
    ],
    why: "for three years from now",
  },
  {
    text: "双方は、二〇二六年第二四半期中に関税表の改定を終え、できるだけ早期に首脳会合を開くことで一致した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "二〇二六年第二四半期中に関税表の改定を終え",
        kind: "agreed",
        trackable: true,
        deadline: "2026-04/2026-06",
      },
      { quote: "できるだけ早期に首脳会合を開くことで一致した", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "two acts, a quarter and a vague time",
  },
  {
    text: "環境許可の取得後に、パイプラインの操業を開始する予定である。",
    published: "2025-09-10",
    expect: [{ quote: "パイプラインの操業を開始する予定である", kind: "planned", trackable: true, deadline: null }],
    why: "a condition first; hung on an event",
  },
  {
    text: "両政府は、二〇二七年三月末までに社会保障協定の交渉を妥結させることで一致した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両政府は、二〇二七年三月末までに社会保障協定の交渉を妥結させることで一致した",
        kind: "agreed",
        trackable: true,
        deadline: "2027-03",
      },
    ],
    why: "agreed to conclude talks by a month",
  },
  {
    text: "日本政府は、洪水被害を受けた同国に対し、五百万ドルの緊急無償資金協力を実施することを決定しました。",
    published: "2025-09-10",
    expect: [
      {
        quote: "日本政府は、洪水被害を受けた同国に対し、五百万ドルの緊急無償資金協力を実施することを決定しました",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "decided to give a grant",
  },
  {
    text: "外務大臣から、来年前半の訪日を招請し、先方からは、日程を調整したいとの返答があった。",
    published: "2025-09-10",
    expect: [
      { quote: "外務大臣から、来年前半の訪日を招請し", kind: "invited", trackable: true, deadline: "2026-01/2026-06" },
      { quote: "先方からは、日程を調整したいとの返答があった", kind: "interested", trackable: true, deadline: null },
    ],
    why: "invitation and a wish in answer",
  },
  {
    text: "先方から、港湾の近代化に日本企業が参画することへの期待が示された。",
    published: "2025-09-10",
    expect: [
      {
        quote: "先方から、港湾の近代化に日本企業が参画することへの期待が示された",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a hope in the passive",
  },
  {
    text: "双方は、両国間の直行便開設に向けた作業を加速することを確認した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "双方は、両国間の直行便開設に向けた作業を加速することを確認した",
        kind: "reaffirmed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "confirmed that work will be sped up",
  },
  {
    text: "両大臣は、水素分野における協力の可能性について議論しました。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両大臣は、水素分野における協力の可能性について議論しました",
        kind: "discussed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "possibility of cooperation talked of",
  },
  {
    text: "総理から、感染症対策のための医療機材を供与する旨を表明した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "総理から、感染症対策のための医療機材を供与する旨を表明した",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "announced that equipment will be given",
  },
  {
    text: "同省は来月、農産物の検疫に関する専門家会合をハノイで開く。",
    published: "2025-09-10",
    expect: [
      {
        quote: "同省は来月、農産物の検疫に関する専門家会合をハノイで開く",
        kind: "planned",
        trackable: true,
        deadline: "2025-10",
      },
    ],
    why: "newspaper future of 開く",
  },
  {
    text: "両首脳は、2028年までに貿易額を倍増させる目標を改めて確認した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両首脳は、2028年までに貿易額を倍増させる目標を改めて確認した",
        kind: "reaffirmed",
        trackable: true,
        deadline: "2028",
      },
    ],
    why: "a measurable goal confirmed",
  },
  {
    text: "本日、私は、若手外交官百名を日本に招く新たなプログラムの創設を提案いたします。",
    published: "2025-09-10",
    expect: [
      {
        quote: "私は、若手外交官百名を日本に招く新たなプログラムの創設を提案いたします",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "proposal in a speech",
  },
  {
    text: "我々は、多角的貿易体制を引き続き支持する。",
    published: "2025-09-10",
    expect: [
      { quote: "我々は、多角的貿易体制を引き続き支持する", kind: "reaffirmed", trackable: false, deadline: null },
    ],
    why: "plain present of support in a declaration",
  },
  {
    text: "大臣は、留学生の受入れを拡大していく考えを示した。",
    published: "2025-09-10",
    expect: [
      { quote: "大臣は、留学生の受入れを拡大していく考えを示した", kind: "planned", trackable: true, deadline: null },
    ],
    why: "an intention shown",
  },
  {
    text: "双方は、二国間の租税条約に署名したほか、鉄道に関する覚書を交換した。",
    published: "2025-09-10",
    expect: [
      { quote: "双方は、二国間の租税条約に署名した", kind: "signed", trackable: true, deadline: null },
      { quote: "鉄道に関する覚書を交換した", kind: "signed", trackable: true, deadline: null },
    ],
    why: "two papers in one sentence",
  },
  {
    text: "先方は、ヘリコプターの調達に強い関心を有している旨述べた。",
    published: "2025-09-10",
    expect: [
      {
        quote: "先方は、ヘリコプターの調達に強い関心を有している旨述べた",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "interest reported",
  },
  {
    text: "両国は、年内にも閣僚級の経済対話を東京で開催する方向で最終調整に入った。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両国は、年内にも閣僚級の経済対話を東京で開催する方向で最終調整に入った",
        kind: "planned",
        trackable: true,
        deadline: "2025",
      },
    ],
    why: "newspaper: adjusting towards",
  },
  {
    text: "知事は招待に応じ、十月中旬に首都を訪れる予定だ。",
    published: "2025-09-10",
    expect: [
      { quote: "知事は招待に応じ", kind: "agreed", trackable: true, deadline: null },
      { quote: "十月中旬に首都を訪れる予定だ", kind: "planned", trackable: true, deadline: "2025-10" },
    ],
    why: "accepting and planning",
  },
  {
    text: "政府は、被災地の学校再建に向け、今後五年間で三十億円を支援する用意がある。",
    published: "2025-09-10",
    expect: [
      {
        quote: "政府は、被災地の学校再建に向け、今後五年間で三十億円を支援する用意がある",
        kind: "offered",
        trackable: true,
        deadline: "2025/2030",
      },
    ],
    why: "ready to support, five years from now",
  },
  { text: "今回の会合は、両国の友情を象徴するものである。", published: "2025-09-10", expect: [], why: "praise" },
  {
    text: "両外相は、海洋における航行の自由が不可欠であるとの認識を共有した。",
    published: "2025-09-10",
    expect: [],
    why: "a shared view",
  },
  { text: "大臣は、拘束されている市民の即時解放を求めた。", published: "2025-09-10", expect: [], why: "a demand" },
  {
    text: "昨年、両国の往来者数は過去最多の二十万人に達した。",
    published: "2025-09-10",
    expect: [],
    why: "statistics",
  },
  { text: "総理は、先方の温かいもてなしに深く感謝した。", published: "2025-09-10", expect: [], why: "thanks" },
  { text: "同国は資源に恵まれ、投資先としての魅力が大きい。", published: "2025-09-10", expect: [], why: "potential" },
  {
    text: "会談には、両国の閣僚のほか、企業関係者が同席した。",
    published: "2025-09-10",
    expect: [],
    why: "who attended",
  },
  { text: "国際社会は結束して対応しなければならない。", published: "2025-09-10", expect: [], why: "normative" },
  {
    text: "両首脳は、朝鮮半島情勢について率直に意見を交わした。",
    published: "2025-09-10",
    expect: [],
    why: "affairs of the world",
  },
  {
    text: "両大臣は,租税条約の締結交渉を開始することで一致し,投資協定の早期発効に向けて協力していくことを確認しました。",
    published: "2015-10-20",
    expect: [
      { quote: "両大臣は,租税条約の締結交渉を開始することで一致し", kind: "agreed", trackable: true, deadline: null },
      {
        quote: "投資協定の早期発効に向けて協力していくことを確認しました",
        kind: "reaffirmed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "commas for the marks of Japanese",
  },
  {
    text: "両首脳は、昨年の大雨で延期された合同演習を早期に実施することで一致した。",
    published: "2025-09-10",
    expect: [
      {
        quote: "両首脳は、昨年の大雨で延期された合同演習を早期に実施することで一致した",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "what was put off last year is no background of the act",
  },
  ...japaneseReleaseCases,
];

export const japaneseKnownMisses: readonly KnownMiss[] = [
  {
    text: "会談後、両首脳の立会いの下、以下の文書に署名が行われた。",
    published: "2025-09-10",
    expect: [],
    why: "the heading of a list that is not there",
    missed: "a heading without the list it announces is taken for a signing",
  },
  {
    text: "署名された文書は次のとおり。（１）航空協定、（２）植物検疫に関する議定書、（３）観光に関する行動計画（二〇二六～二〇二七年）",
    published: "2025-09-10",
    expect: [
      { quote: "航空協定", kind: "signed", trackable: true, deadline: null },
      { quote: "植物検疫に関する議定書", kind: "signed", trackable: true, deadline: null },
      { quote: "観光に関する行動計画（二〇二六～二〇二七年）", kind: "signed", trackable: true, deadline: "2026/2027" },
    ],
    why: "a list of papers in one line",
    missed: "papers listed in running text are not told apart",
  },
];
