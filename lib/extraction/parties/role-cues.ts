import type { Language } from "@/lib/vocabulary/languages";

/** The words around the names of states that show which is the agent, as beginnings of words or whole ones. */
type RoleCues = {
  /** Who acts together: the sides, both leaders, the two countries. */
  collective: RegExp;
  /** We, our country: whose representative speaks. */
  firstPerson: RegExp;
  /** I speak: the text is a speech. */
  speechMarker: RegExp;
  /** A representative named without a state, or by a pronoun: the one who spoke last. */
  unnamedSpeaker: RegExp;
  /** Directly after a state's name or adjective: its representative. */
  officeAfterState: RegExp;
  /** Directly before a state's name: its representative. */
  officeBeforeState: RegExp;
  /** Directly before a state's name: it is not the agent. */
  prepositionBeforeState: RegExp;
};

const en: RoleCues = {
  collective:
    /\b(?:sides|parties|governments|ministers|leaders|presidents|prime ministers|heads of (?:state|government)|participants|delegations|both|the two|two countries|countries|nations|they|each other|mutual(?:ly)?|jointly)\b/giu,
  firstPerson: /\b(?:we|our|us|I|my|me)\b/iu,
  speechMarker: /(?<![“"«] ?)\b(?:I|I['’](?:ll|m|ve)|my)\b(?!\.)/u,
  unnamedSpeaker:
    /\b(?:he|she|the (?:foreign |prime )?(?:minister|president|ambassador|secretary|chancellor|premier))\b/iu,
  officeAfterState:
    /^(?:['’]s)? (?:\p{L}+ ){0,4}?(?:side|delegation|minister|president|premier|chancellor|king|emir|ambassador|government|secretary|leader|speaker|spokesperson|ministry)\b/iu,
  officeBeforeState:
    /\b(?:minister|president|premier|chancellor|king|emir|ambassador|government|secretary|leader|speaker|spokesperson|ministry)(?:,? \p{L}+){0,6}? (?:of|from)(?: the)? $/iu,
  prepositionBeforeState:
    /\b(?:in|to|with|at|from|via|for|into|toward|towards|within|across|against|visit|of|by)(?: the| its| his)? $/iu,
};

const ru: RoleCues = {
  collective:
    /(?<!\p{L})(?:стороны|сторон|сторонами|сторонам|страны|государства|правительства|министры|президенты|премьер-министры|лидеры|главы|собеседники|участники|делегации|они|оба|обе|обеих|обоих|двух|двумя|взаимн\p{L}+|друг друга)(?!\p{L})/giu,
  firstPerson: /(?<!\p{L})(?:мы|нас|нам|наш\p{L}{0,3}|я|меня|мне)(?!\p{L})|(?:ем|им)(?!\p{L})/iu,
  speechMarker: /(?<!\p{L})(?:я|меня|мне|хочу|благодарю|предлагаю|приглашаю|уверен)(?!\p{L})/iu,
  unnamedSpeaker:
    /(?<!\p{L})(?:он|она|министр|президент|премьер|премьер-министр|посол|глава государства|канцлер)(?!\p{L})/iu,
  officeAfterState:
    /^\p{L}* (?:\p{L}+ )?(?:сторон[аеуы]|сторон[оы]й|делегаци\p{L}{1,2}|министр|президент|премьер|посол|лидер|канцлер|правительств|внешнеполитическ)/iu,
  officeBeforeState:
    /(?<!\p{L})(?:мид|министр\p{L}{0,3}|министерств\p{L}|президент\p{L}{0,2}|премьер\p{L}{0,3}|премьер-министр\p{L}{0,3}|глав[аеуы]|главой|лидер\p{L}{0,2}|правительств\p{L}{1,2}|посо?л\p{L}{0,2}|канцлер\p{L}{0,2}|спикер\p{L}{0,2})(?: (?!(?!торговли)\p{L}{3,}л(?:а|о|и|ся|ась|ись)?(?!\p{L}))\p{L}+){0,5} $/iu,
  prepositionBeforeState: /(?:^|\s)(?:в|во|с|со|из|к|ко|на|для|от|до|по|через|между|о|об|при|у|за) $/iu,
};

const kk: RoleCues = {
  collective:
    /(?<!\p{L})(?:тараптар|елдер\p{L}*|министрлер|президенттер\p{L}*|басшылар\p{L}*|көшбасшылар\p{L}*|мемлекеттер|үкіметтер|әңгімелесушілер|делегациялар|олар|екі ел\p{L}*|екі тарап|екі жақ|өзара|қатысушылар)(?!\p{L})/giu,
  firstPerson: /(?<!\p{L})(?:біз|бізд\p{L}+|еліміз\p{L}*|біздің)(?!\p{L})|(?:мыз|міз|мін|мын)(?=[.,;!»"\s]*$)/iu,
  unnamedSpeaker: /(?<!\p{L})(?:ол|министр|президент|премьер-министр|елші|мемлекет басшысы)(?!\p{L})/iu,
  speechMarker: /(?<!\p{L})(?:мен айтқым|маған|менің)(?!\p{L})|(?:амын|емін|ймын|ймін)(?!\p{L})/iu,
  officeAfterState:
    /^\p{L}*(?: \p{L}+){0,4}? (?:тара[пб]\p{L}*|министр\p{L}*|президент\p{L}*|премьер\p{L}*|елші\p{L}*|үкімет\p{L}*|басшы\p{L}*|сыртқы)/iu,
  officeBeforeState: /(?!)/u,
  prepositionBeforeState: /(?!)/u,
};

const ja: RoleCues = {
  collective: /両(?!立)|双方|二国間|2国間|2国間|互いに|相互|首脳たち|各国/gu,
  firstPerson: /我が国|我々|私|(?:いたします|いたしました|まいります|思います|おります)/u,
  speechMarker: /私は|私の|皆様|いたします|と思います/u,
  unnamedSpeaker: /同(?:大臣|首相|大統領|外相|氏)|^(?:大臣|首相|大統領|外相)/u,
  officeAfterState:
    /^(?:側|政府|(?:の|副|筆頭)?[\p{Script=Han}・]{0,10}(?:大臣|首相|大統領|外相|総理|大使|議長|国王|長官))/u,
  officeBeforeState: /(?!)/u,
  prepositionBeforeState: /(?!)/u,
};

/** Those of each language; where grammar shows the role by endings alone, a pattern matches nothing. */
export const roleCues: Record<Language, RoleCues> = { en, ru, kk, ja };
