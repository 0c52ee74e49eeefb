import type { ExtractionCase, KnownMiss } from "./case";

export const englishCases: readonly ExtractionCase[] = [
  {
    text: "The two ministers met on the margins of the River Basin Forum and posed for a photograph with the heads of the delegations.",
    published: "2025-09-10",
    expect: [],
    why: "protocol",
  },
  {
    text: "Mutual trade grew by 14 per cent last year and reached 2.3 billion dollars.",
    published: "2025-09-10",
    expect: [],
    why: "statistics",
  },
  {
    text: "The President was elected in 2021 and previously served as governor of the northern province.",
    published: "2025-09-10",
    expect: [],
    why: "biography",
  },
  {
    text: "The Prime Minister offered his condolences on the loss of life in the mine accident.",
    published: "2025-09-10",
    expect: [],
    why: 'condolences; "offered" is not an offer',
  },
  {
    text: "She congratulated her counterpart on taking office and wished him every success.",
    published: "2025-09-10",
    expect: [],
    why: "congratulations",
  },
  {
    text: "The parties confirmed the high level of their strategic partnership.",
    published: "2025-09-10",
    expect: [],
    why: '"confirmed" with praise as its object',
  },
  {
    text: "Both sides noted with satisfaction the positive dynamics of cooperation in agriculture.",
    published: "2025-09-10",
    expect: [],
    why: "assessment",
  },
  {
    text: "The delegations emphasised the importance of completing the railway bridge on time.",
    published: "2025-09-10",
    expect: [],
    why: "importance, though a project is named",
  },
  {
    text: "There is significant untapped potential for joint ventures in the pharmaceutical industry.",
    published: "2025-09-10",
    expect: [],
    why: "potential",
  },
  {
    text: "Water must be shared fairly, and upstream countries should consult their neighbours before filling reservoirs.",
    published: "2025-09-10",
    expect: [],
    why: "normative must/should",
  },
  {
    text: "The leaders stressed the need to open a second border crossing by 2027.",
    published: "2025-09-10",
    expect: [],
    why: "need, even with a date",
  },
  {
    text: "They agreed that the talks had been productive and that the atmosphere was friendly.",
    published: "2025-09-10",
    expect: [],
    why: "agreed THAT + opinion",
  },
  {
    text: "The ministers exchanged views on the situation in the Horn of Africa and on global supply chains.",
    published: "2025-09-10",
    expect: [],
    why: "exchange of views on world affairs",
  },
  {
    text: "They discussed the latest developments in the conflict and its consequences for food prices.",
    published: "2025-09-10",
    expect: [],
    why: '"discussed" without an object of future cooperation',
  },
  {
    text: "Both countries called on all armed groups to lay down their weapons without delay.",
    published: "2025-09-10",
    expect: [],
    why: "demand on others",
  },
  {
    text: "The Minister welcomed the decision of the International Lenders’ Club to lower its rates.",
    published: "2025-09-10",
    expect: [],
    why: "welcomes something done by others",
  },
  {
    text: "The agreement on visa-free travel, signed in 2018, has been in force since March 2019.",
    published: "2025-09-10",
    expect: [],
    why: "earlier agreement as background",
  },
  {
    text: "Construction of the substation began last spring and nine pylons have been erected so far.",
    published: "2025-09-10",
    expect: [],
    why: "past inchoative",
  },
  {
    text: "The treaty enters into force thirty days after the exchange of the instruments of ratification.",
    published: "2025-09-10",
    expect: [],
    why: "condition attached",
  },
  {
    text: "I think this tradition will be carried on by our young people.",
    published: "2025-09-10",
    expect: [],
    why: "hedged expectation",
  },
  {
    text: "Next year marks the fortieth anniversary of diplomatic relations between the two countries.",
    published: "2025-09-10",
    expect: [],
    why: "calendar anniversary with no event",
  },
  {
    text: "Our two ministries coordinate closely within the Union of Coastal States.",
    published: "2025-09-10",
    expect: [],
    why: "plain present description",
  },
  {
    text: "At present 4,200 students from the republic are studying at our universities, and twelve flights a week connect the capitals.",
    published: "2025-09-10",
    expect: [],
    why: "plain present description with figures",
  },
  {
    text: "At the end of the talks the ministers signed a Memorandum of Understanding on seed certification.",
    published: "2025-09-10",
    expect: [
      {
        quote: "the ministers signed a Memorandum of Understanding on seed certification",
        kind: "signed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "signed at this event",
  },
  {
    text: "The parties exchanged the instruments of ratification of the Extradition Treaty.",
    published: null,
    expect: [
      {
        quote: "The parties exchanged the instruments of ratification of the Extradition Treaty",
        kind: "signed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "exchange of ratification = signed",
  },
  {
    text: "The two governments agreed to establish a joint hydrological station at the lake.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The two governments agreed to establish a joint hydrological station at the lake",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "agreed TO do",
  },
  {
    text: "The leaders instructed their energy ministers to prepare a draft contract by the end of November.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The leaders instructed their energy ministers to prepare a draft contract by the end of November",
        kind: "agreed",
        trackable: true,
        deadline: "2025-11",
      },
    ],
    why: 'instructed = agreed; "by the end of MONTH"',
  },
  {
    text: "The Federation pledged 40 million dollars to the Reservoir Safety Fund.",
    published: null,
    expect: [
      {
        quote: "The Federation pledged 40 million dollars to the Reservoir Safety Fund",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "pledged = agreed; funding",
  },
  {
    text: "The airline intends to resume daily services between the two capitals.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The airline intends to resume daily services between the two capitals",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "intend = planned; flights",
  },
  {
    text: "The countries will continue to coordinate their positions in international organisations.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The countries will continue to coordinate their positions in international organisations",
        kind: "planned",
        trackable: false,
        deadline: null,
      },
    ],
    why: "continuing verb IS labelled, not trackable",
  },
  {
    text: "The host side invited the Speaker of the Assembly to attend the Harvest Fair.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The host side invited the Speaker of the Assembly to attend the Harvest Fair",
        kind: "invited",
        trackable: true,
        deadline: null,
      },
    ],
    why: "invited",
  },
  {
    text: "The Prime Minister accepted an invitation to visit the island republic at a mutually convenient time.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The Prime Minister accepted an invitation to visit the island republic at a mutually convenient time",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "one clause = agreed; vague time = null",
  },
  {
    text: "The northern side stands ready to supply 50,000 tonnes of wheat.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The northern side stands ready to supply 50,000 tonnes of wheat",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "stands ready = offered; supply",
  },
  {
    text: "The Minister proposed creating a working group on rare metals.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The Minister proposed creating a working group on rare metals",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "proposed = offered",
  },
  {
    text: "The Chamber of Industry is willing to deepen cooperation with its partners.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The Chamber of Industry is willing to deepen cooperation with its partners",
        kind: "offered",
        trackable: false,
        deadline: null,
      },
    ],
    why: "offered, but the object is general",
  },
  {
    text: "The visiting side expressed interest in building a cement plant in the free zone.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The visiting side expressed interest in building a cement plant in the free zone",
        kind: "interested",
        trackable: true,
        deadline: null,
      },
    ],
    why: "interest in a project",
  },
  {
    text: "We look forward to expanding our friendly relations in all areas.",
    published: null,
    expect: [
      {
        quote: "We look forward to expanding our friendly relations in all areas",
        kind: "interested",
        trackable: false,
        deadline: null,
      },
    ],
    why: "look forward; general object",
  },
  {
    text: "The parties considered the possibility of opening a consulate in the port city.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The parties considered the possibility of opening a consulate in the port city",
        kind: "discussed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "considered = discussed; institution",
  },
  {
    text: "The two sides discussed ways to deepen cooperation in science and culture.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The two sides discussed ways to deepen cooperation in science and culture",
        kind: "discussed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "discussed future cooperation, general",
  },
  {
    text: "The republic reaffirmed its support for the territorial integrity of its neighbour.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The republic reaffirmed its support for the territorial integrity of its neighbour",
        kind: "reaffirmed",
        trackable: false,
        deadline: null,
      },
    ],
    why: "reaffirmed a position",
  },
  {
    text: "Both countries remain committed to the goal of planting one million trees by 2030.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Both countries remain committed to the goal of planting one million trees by 2030",
        kind: "reaffirmed",
        trackable: true,
        deadline: "2030",
      },
    ],
    why: "remain committed with a measurable target",
  },
  {
    text: "The Minister welcomed the neighbouring government’s plan to build a desalination plant near the border.",
    published: "2025-09-10",
    expect: [
      {
        quote: "the neighbouring government’s plan to build a desalination plant near the border",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "welcomed a party’s plan = that party’s act",
  },
  {
    text: "The sides agreed to open a trade house in the capital and to hold a business forum in the spring.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The sides agreed to open a trade house in the capital",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
      { quote: "to hold a business forum in the spring", kind: "agreed", trackable: true, deadline: "2026-03/2026-05" },
    ],
    why: "split of coordinated acts; season after the release date",
  },
  {
    text: "The ministries intend to develop contacts in many fields, including student exchange, a joint museum exhibition and sport.",
    published: "2025-09-10",
    expect: [
      {
        quote:
          "The ministries intend to develop contacts in many fields, including student exchange, a joint museum exhibition and sport",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: '"including" list: one label, trackable if an item is',
  },
  {
    text: "The leaders praised their long friendship and agreed to set up a joint customs post, which will open in October 2026.",
    published: "2025-09-10",
    expect: [
      { quote: "agreed to set up a joint customs post", kind: "agreed", trackable: true, deadline: null },
      { quote: "which will open in October 2026", kind: "planned", trackable: true, deadline: "2026-10" },
    ],
    why: "praise left out; two acts, the second in a relative clause",
  },
  {
    text: "A direct ferry line will be launched on 1 June 2026.",
    published: "2025-09-10",
    expect: [
      {
        quote: "A direct ferry line will be launched on 1 June 2026",
        kind: "planned",
        trackable: true,
        deadline: "2026-06-01",
      },
    ],
    why: "absolute date",
  },
  {
    text: "The second round of consultations will take place next month, and the joint committee will meet later this year.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The second round of consultations will take place next month",
        kind: "planned",
        trackable: true,
        deadline: "2025-10",
      },
      { quote: "the joint committee will meet later this year", kind: "planned", trackable: true, deadline: "2025" },
    ],
    why: "relative: next month, later this year",
  },
  {
    text: "The joint committee will meet next year.",
    published: null,
    expect: [{ quote: "The joint committee will meet next year", kind: "planned", trackable: true, deadline: null }],
    why: "relative with no release date = null",
  },
  {
    text: "Days of the Republic’s Cinema will be held from 28 November to 3 December.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Days of the Republic’s Cinema will be held from 28 November to 3 December",
        kind: "planned",
        trackable: true,
        deadline: "2025-11-28/2025-12-03",
      },
    ],
    why: "interval without a year",
  },
  {
    text: "The islands plan to phase out diesel generators by FY 2029 and will publish a progress report in due course.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The islands plan to phase out diesel generators by FY 2029",
        kind: "planned",
        trackable: true,
        deadline: "2029",
      },
      { quote: "will publish a progress report in due course", kind: "planned", trackable: true, deadline: null },
    ],
    why: '"by FY" = year; vague = null',
  },
  {
    text: "The pipeline will start operating once the environmental permit has been issued.",
    published: "2025-09-10",
    expect: [{ quote: "The pipeline will start operating", kind: "planned", trackable: true, deadline: null }],
    why: "condition left out; event-anchored deadline = null",
  },
  {
    text: "The two sides agreed to exchange crop data, to open a seed bank, and also to launch a ferry line in 2027.",
    published: "2025-09-10",
    expect: [
      { quote: "agreed to exchange crop data", kind: "agreed", trackable: true, deadline: null },
      { quote: "to open a seed bank", kind: "agreed", trackable: true, deadline: null },
      { quote: "launch a ferry line in 2027", kind: "agreed", trackable: true, deadline: "2027" },
    ],
    why: "three infinitives",
  },
  {
    text: "The Minister will visit a school near Oslo, and meet young divers.",
    published: "2025-09-10",
    expect: [
      { quote: "The Minister will visit a school near Oslo", kind: "planned", trackable: true, deadline: null },
      { quote: "meet young divers", kind: "planned", trackable: true, deadline: null },
    ],
    why: "two bare verbs under one future",
  },
  {
    text: "They decided to hold a forum in Lima and to task a group of officials with a road map.",
    published: "2025-09-10",
    expect: [
      { quote: "They decided to hold a forum in Lima", kind: "agreed", trackable: true, deadline: null },
      { quote: "to task a group of officials with a road map", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "a cue that leaves its first act the word to",
  },
  {
    text: "Norway undertook not to raise the tariff before a joint review.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Norway undertook not to raise the tariff before a joint review",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "a promise not to act",
  },
  {
    text: "The two academies are to issue a joint call for research later this year.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The two academies are to issue a joint call for research later this year",
        kind: "planned",
        trackable: true,
        deadline: "2025",
      },
    ],
    why: "are to; a call for is no call on",
  },
  {
    text: "Chile proposed to open a trade office in Oslo and to consider a joint venture for boats.",
    published: "2025-09-10",
    expect: [
      { quote: "Chile proposed to open a trade office in Oslo", kind: "offered", trackable: true, deadline: null },
      { quote: "to consider a joint venture for boats", kind: "offered", trackable: true, deadline: null },
    ],
    why: "to consider is an act here",
  },
  {
    text: "The ferry terminal will be rebuilt between late 2026 and mid-2028.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The ferry terminal will be rebuilt between late 2026 and mid-2028",
        kind: "planned",
        trackable: true,
        deadline: "2026/2028",
      },
    ],
    why: "between two years",
  },
  {
    text: "Norway is sending six divers to Lima from October.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Norway is sending six divers to Lima from October",
        kind: "planned",
        trackable: true,
        deadline: "2025-10",
      },
    ],
    why: "a present that tells of a day to come",
  },
  {
    text: "Documents signed\n1. Agreement on customs matters\n(Exchanged by the two ambassadors)\n2. Memorandum on the care of harbours\n3. Letter of Intent on a school for divers",
    published: "2025-09-10",
    expect: [
      { quote: "Agreement on customs matters", kind: "signed", trackable: true, deadline: null },
      { quote: "Memorandum on the care of harbours", kind: "signed", trackable: true, deadline: null },
      { quote: "Letter of Intent on a school for divers", kind: "signed", trackable: true, deadline: null },
    ],
    why: "a remark below an item does not end the list",
  },
  {
    text: "An Agreement on fishing and a Protocol on harbours were signed.",
    published: "2025-09-10",
    expect: [
      { quote: "An Agreement on fishing", kind: "signed", trackable: true, deadline: null },
      { quote: "a Protocol on harbours were signed", kind: "signed", trackable: true, deadline: null },
    ],
    why: "papers before their verb",
  },
  {
    text: "We strongly condemn the attack on the harbour.",
    published: "2025-09-10",
    expect: [],
    why: "condemnation",
  },
  {
    text: "We believe that the line will open new markets and promote innovation.",
    published: "2025-09-10",
    expect: [],
    why: "an opinion on effects",
  },
  {
    text: "Norway will build a lighthouse to improve safety and protect the coast.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Norway will build a lighthouse to improve safety and protect the coast",
        kind: "planned",
        trackable: true,
        deadline: null,
      },
    ],
    why: "the second verb goes with the purpose",
  },
  {
    text: "Chile proposed a new tariff; the Norwegian side took note of it and undertook to complete the review within sixty days.",
    published: "2025-09-10",
    expect: [
      { quote: "Chile proposed a new tariff", kind: "offered", trackable: true, deadline: null },
      {
        quote: "undertook to complete the review within sixty days",
        kind: "agreed",
        trackable: true,
        deadline: "2025-11-09",
      },
    ],
    why: "what follows a semicolon stands alone; a number in words",
  },
  {
    text: "They agreed to raise the quota to 15,000 from next year and to open a language centre in Lima.",
    published: "2025-09-10",
    expect: [
      {
        quote: "agreed to raise the quota to 15,000 from next year",
        kind: "agreed",
        trackable: true,
        deadline: "2026",
      },
      { quote: "to open a language centre in Lima", kind: "agreed", trackable: true, deadline: null },
    ],
    why: '"to 15,000" is no act',
  },
  {
    text: "Norway has committed a further 6 million euros to the lighthouse programme.",
    published: "2025-09-10",
    expect: [
      {
        quote: "Norway has committed a further 6 million euros to the lighthouse programme",
        kind: "agreed",
        trackable: true,
        deadline: null,
      },
    ],
    why: "money committed",
  },
  {
    text: "We intend to add two ferries by 2030.",
    published: "2025-09-10",
    expect: [{ quote: "We intend to add two ferries by 2030", kind: "planned", trackable: true, deadline: "2030" }],
    why: "to add is an act",
  },
  {
    text: "They met to mark the anniversary of the partnership launched during the last visit.",
    published: "2025-09-10",
    expect: [],
    why: "launched: of what was",
  },
  {
    text: "It was considered desirable that schools use the archive.",
    published: "2025-09-10",
    expect: [],
    why: "considered desirable",
  },
  {
    text: "The following documents were signed during the visit:",
    published: "2025-09-10",
    expect: [],
    why: "umbrella without its items",
  },
  {
    text: "The Council today adopted the Road Map for Digital Trade for 2026-2029.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The Council today adopted the Road Map for Digital Trade for 2026-2029",
        kind: "signed",
        trackable: true,
        deadline: "2026/2029",
      },
    ],
    why: 'adopted = signed; programme term = interval, and it beats "today"',
  },
  {
    text: "The King invited the Chancellor to pay a state visit. The invitation was accepted with gratitude.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The King invited the Chancellor to pay a state visit",
        kind: "invited",
        trackable: true,
        deadline: null,
      },
      { quote: "The invitation was accepted with gratitude", kind: "agreed", trackable: true, deadline: null },
    ],
    why: "invitation and acceptance in two sentences",
  },
];

export const englishKnownMisses: readonly KnownMiss[] = [
  {
    text: "The two foreign ministers agreed on the importance of a rules-based order.",
    published: "2025-09-10",
    expect: [],
    why: "agreed on the importance of",
    missed: '"agreed on the importance of" is taken for an agreement on a thing',
  },
  {
    text: "The guests discussed their commitment to protect the rights of seafarers.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The guests discussed their commitment to protect the rights of seafarers",
        kind: "discussed",
        trackable: false,
        deadline: null,
      },
    ],
    why: '"discussed their commitment to" = discussed',
    missed: "a right to protect is taken for a thing that can be asked about",
  },
  {
    text: "The republic is ready to train border guards and donate six patrol boats.",
    published: "2025-09-10",
    expect: [
      { quote: "The republic is ready to train border guards", kind: "offered", trackable: true, deadline: null },
      {
        quote: "The republic is ready to train border guards and donate six patrol boats",
        kind: "offered",
        trackable: true,
        deadline: null,
      },
    ],
    why: "shared verb: the second quote repeats it",
    missed: 'two acts without "to" before the second are not parted',
  },
  {
    text: "The following were signed: 1. Agreement on air services; 2. Protocol on plant quarantine; 3. Action Plan for tourism for 2026-2027.",
    published: "2025-09-10",
    expect: [
      { quote: "Agreement on air services", kind: "signed", trackable: true, deadline: null },
      { quote: "Protocol on plant quarantine", kind: "signed", trackable: true, deadline: null },
      { quote: "Action Plan for tourism for 2026-2027", kind: "signed", trackable: true, deadline: "2026/2027" },
    ],
    why: "items of an umbrella list, not the umbrella",
    missed: "a list inside one sentence is not parted at its numbers",
  },
  {
    text: "The tunnel is scheduled to be commissioned in the first half of 2027, and the toll system in the third quarter of 2028.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The tunnel is scheduled to be commissioned in the first half of 2027",
        kind: "planned",
        trackable: true,
        deadline: "2027-01/2027-06",
      },
      {
        quote: "the toll system in the third quarter of 2028",
        kind: "planned",
        trackable: true,
        deadline: "2028-07/2028-09",
      },
    ],
    why: "half and quarter of a year, shared verb",
    missed: "the second half of the sentence has no verb of its own",
  },
  {
    text: "The engineers will stay at the dam for three months starting on 1 November.",
    published: "2025-09-10",
    expect: [
      {
        quote: "The engineers will stay at the dam for three months starting on 1 November",
        kind: "planned",
        trackable: true,
        deadline: "2025-11-01/2026-02-01",
      },
    ],
    why: "duration from a stated start",
    missed: "a duration is counted from the publication, not from the start that is named after it",
  },
];
