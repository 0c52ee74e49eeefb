import type { ExtractionCase } from "./case";

/** The manner of ministries, broadcasters and plans of action. */
export const japaneseReleaseCases: readonly ExtractionCase[] = [
  {
    text: "先方は、港の浚渫を年度内に終える旨約束し、日本側は、検査官の増員に同意した。",
    published: "2026-02-10",
    expect: [
      { quote: "先方は、港の浚渫を年度内に終える旨約束し", kind: "agreed", trackable: true, deadline: "2026-03" },
      { quote: "日本側は、検査官の増員に同意した", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "a pledge governs what it pledges; within the fiscal year",
  },
  {
    text: "両首脳は、漁業監視に関する覚書の署名を歓迎した。",
    published: "2026-02-10",
    expect: [
      { quote: "両首脳は、漁業監視に関する覚書の署名を歓迎した", kind: "signed", trackable: true, deadline: null },
    ],
    why: "a signing of the day is welcomed",
  },
  {
    text: "大臣は、養殖技術を教える学校を増やすとの先方政府の発表を歓迎した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "養殖技術を教える学校を増やすとの先方政府の発表を歓迎した",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "an announcement of a party is welcomed",
  },
  {
    text: "両国は、海の生き物を守るために協働していく決意を新たにした。",
    published: "2026-02-10",
    expect: [
      {
        quote: "両国は、海の生き物を守るために協働していく決意を新たにした",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "a resolve renewed",
  },
  {
    text: "双方は、羊毛の共同見本市を来年度上半期に開くことを確認した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "羊毛の共同見本市を来年度上半期に開くことを確認した",
        kind: "planned",
        trackable: true,
        deadline: "2026-04/2026-09",
      },
    ],
    why: "a new act that is confirmed is a plan; half of a fiscal year",
  },
  {
    text: "双方は、山火事への備えについて引き続き協力していくことを改めて確認した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "双方は、山火事への備えについて引き続き協力していくことを改めて確認した",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "a stance that goes on is confirmed",
  },
  {
    text: "委員会は、「島しょ観光行動計画２０３０」を承認した。",
    published: "2026-02-10",
    expect: [
      { quote: "委員会は、「島しょ観光行動計画２０３０」を承認した", kind: "signed", trackable: true, deadline: null },
    ],
    why: "a paper approved is adopted",
  },
  {
    text: "閣僚会合は、以下を内容とする養蜂協力計画を採択した。\n（１）研究\n・蜜源植物に関する共同調査の実施（年二回）\n・検査手順書の策定\n（２）人材\n・若手養蜂家の研修（２０２９年までに三百人）",
    published: "2026-02-10",
    expect: [
      { quote: "蜜源植物に関する共同調査の実施（年二回）", kind: "planned", trackable: true, deadline: null },
      { quote: "検査手順書の策定", kind: "planned", trackable: true, deadline: null },
      { quote: "若手養蜂家の研修（２０２９年までに三百人）", kind: "planned", trackable: true, deadline: "2029" },
    ],
    why: "what a plan of action holds, under titles of its parts",
  },
  {
    text: "今後の主な取組\n・巡回図書館の共同運営\n・教員三十名の相互派遣を令和九年九月に開始",
    published: "2026-02-10",
    expect: [
      { quote: "巡回図書館の共同運営", kind: "planned", trackable: true, deadline: null },
      { quote: "教員三十名の相互派遣を令和九年九月に開始", kind: "planned", trackable: true, deadline: "2027-09" },
    ],
    why: "a title that promises, items that end in nouns",
  },
  {
    text: "三か国は今後、合同の救難訓練を毎年行うことにしています。",
    published: "2026-02-10",
    expect: [{ quote: "合同の救難訓練を毎年行うことにしています", kind: "planned", trackable: true, deadline: null }],
    why: "broadcasters: it is settled that",
  },
  {
    text: "知事は、二〇二八年の開館式に先方の市長を招待した。市長は喜んで参加したいと応じた。",
    published: "2026-02-10",
    expect: [
      { quote: "知事は、二〇二八年の開館式に先方の市長を招待した", kind: "invited", trackable: true, deadline: "2028" },
      { quote: "市長は喜んで参加したいと応じた", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "an invitation, and its glad acceptance",
  },
  {
    text: "総理から、両国の若い陶芸家が共に窯を築くことを提案し、大統領はこれに賛意を示した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "総理から、両国の若い陶芸家が共に窯を築くことを提案し",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
      { quote: "大統領はこれに賛意を示した", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "a proposal, and the other side's consent",
  },
  {
    text: "大臣は、訪問を歓迎する、北極研究の拠点を共に設けたい旨述べた。",
    published: "2026-02-10",
    expect: [{ quote: "北極研究の拠点を共に設けたい旨述べた", kind: "interested", trackable: true, deadline: null }],
    why: "sayings in a row: only the wish counts",
  },
  {
    text: "先方から、塩田の再生計画を示す工程表を提示したいとの説明があった。",
    published: "2026-02-10",
    expect: [{ quote: "塩田の再生計画を示す工程表を提示したい", kind: "interested", trackable: true, deadline: null }],
    why: "wishes to present: no report of a thing shown",
  },
  {
    text: "練習船は２０２６年９月から三か月間、太平洋の四港に寄港する予定である。",
    published: "2026-02-10",
    expect: [
      {
        quote: "練習船は２０２６年９月から三か月間、太平洋の四港に寄港する予定である",
        kind: "planned",
        trackable: true,
        deadline: "2026-09/2026-12",
      },
    ],
    why: "months from a month",
  },
  {
    text: "両市は、姉妹都市提携四十周年に当たる２０２７年に、合同の凧揚げ大会を開く方針である。",
    published: "2026-02-10",
    expect: [
      {
        quote: "両市は、姉妹都市提携四十周年に当たる２０２７年に、合同の凧揚げ大会を開く方針である",
        kind: "planned",
        trackable: true,
        deadline: "2027",
      },
    ],
    why: "an anniversary that names the year of the act",
  },
  {
    text: "２０２７年に工事に着手し、同年１１月の完成を予定している。",
    published: "2026-02-10",
    expect: [
      { quote: "２０２７年に工事に着手し", kind: "planned", trackable: true, deadline: "2027" },
      { quote: "同年１１月の完成を予定している", kind: "planned", trackable: true, deadline: "2027-11" },
    ],
    why: "the same year is the one named last",
  },
  {
    text: "私たちの若い漁師が互いの港で学ぶ制度を、共に作ろうではありませんか。",
    published: "2026-02-10",
    expect: [
      {
        quote: "私たちの若い漁師が互いの港で学ぶ制度を、共に作ろうではありませんか",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "let us, of a thing",
  },
  {
    text: "訪問の日程は、外交ルートを通じて調整される。",
    published: "2026-02-10",
    expect: [
      { quote: "訪問の日程は、外交ルートを通じて調整される", kind: "planned", trackable: false, deadline: null },
    ],
    why: "left to the channels: nothing to ask about",
  },
  {
    text: "海底ケーブルに関する覚書が両社の間で交わされた。",
    published: "2026-02-10",
    expect: [
      { quote: "海底ケーブルに関する覚書が両社の間で交わされた", kind: "signed", trackable: true, deadline: null },
    ],
    why: "a paper exchanged, in the passive",
  },
  {
    text: "今後の協力\n（１）防災\n両大臣は、津波観測の共同研究を始めることで一致した。",
    published: "2026-02-10",
    expect: [
      { quote: "両大臣は、津波観測の共同研究を始めることで一致した", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "a title above a paragraph is no item of what is planned",
  },
  {
    text: "総理は、官民の合同調査団を来月派遣することといたしました。",
    published: "2026-02-10",
    expect: [
      {
        quote: "総理は、官民の合同調査団を来月派遣することといたしました",
        kind: "planned",
        trackable: true,
        deadline: "2026-03",
      },
    ],
    why: "settled, in humble form",
  },
  {
    text: "首相は、両国の博物館を相互に訪れる年にしたいという考えを議会に説明した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "首相は、両国の博物館を相互に訪れる年にしたいという考え",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a wish told to someone",
  },
  {
    text: "大統領は七月に同国を訪問することを議会に報告した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "大統領は七月に同国を訪問することを議会に報告した",
        kind: "planned",
        trackable: true,
        deadline: "2026-07",
      },
    ],
    why: "a plan told to someone",
  },
  {
    text: "大臣から、津波の専門家三名を派遣することを伝達した。",
    published: "2026-02-10",
    expect: [{ quote: "津波の専門家三名を派遣することを伝達した", kind: "planned", trackable: true, deadline: null }],
    why: "told that they will be sent",
  },
  {
    text: "双方は、水門の共同点検を毎年行うことで意見が一致した。",
    published: "2026-02-10",
    expect: [
      {
        quote: "双方は、水門の共同点検を毎年行うことで意見が一致した",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "of one mind on an act",
  },
  {
    text: "大臣は、堤防の工事が順調に進んでいることを明らかにした。",
    published: "2026-02-10",
    expect: [],
    why: "how things stand, made known",
  },
  {
    text: "【山川新聞　川口記者】来月、大臣が島を訪問されるとの報道があります。事実関係を伺います。",
    published: "2026-02-10",
    expect: [],
    why: "a reporter's question",
  },
  {
    text: "本事業により、年間二万人の患者が治療を受けられるようになることが期待されます。",
    published: "2026-02-10",
    expect: [],
    why: "an effect that is expected",
  },
  {
    text: "両首脳は、力による現状変更は認められないとの点で一致した。",
    published: "2026-02-10",
    expect: [],
    why: "agreed on an opinion",
  },
  {
    text: "両大臣は、昨年始まった交流事業の進捗を確認した。",
    published: "2026-02-10",
    expect: [],
    why: "progress that was confirmed",
  },
  {
    text: "本協定は、双方の国内手続の完了後に発効する。",
    published: "2026-02-10",
    expect: [],
    why: "a condition of entry into force",
  },
  { text: "我々は、いかなる一方的な措置にも反対する。", published: "2026-02-10", expect: [], why: "an objection" },
  {
    text: "式典で表明された祝辞に、参加者は拍手を送った。",
    published: "2026-02-10",
    expect: [],
    why: "a past form before a noun reports nothing",
  },
  {
    text: "詳細は事務局にお尋ねいただければと思います。",
    published: "2026-02-10",
    expect: [],
    why: "a request to the audience",
  },
  {
    text: "両者は、次回の会合を早期に開くことが有意義である点で一致した。",
    published: "2026-02-10",
    expect: [],
    why: "agreed that it would be useful",
  },
  {
    text: "昨年末に完成した橋は、多くの市民に利用されている。",
    published: "2026-02-10",
    expect: [],
    why: "the end of last year is no deadline",
  },
];
