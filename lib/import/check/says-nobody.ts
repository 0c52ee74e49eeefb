import { IN_BRACKETS } from "./in-brackets";

/** Bodies without a name: «все заинтересованные государственные органы». */
const NOT_ONE =
  /(?<!\p{L})(?:заинтересованн\p{L}+|другие|иные|все|акиматы|мио|цго|исполнители|мүдделі|басқа|барлық|әкімдіктер\p{L}*|министрліктер\p{L}*|interested|relevant|concerned|others?|akimats|ministries|関係(?:各)?省庁|各省庁)(?!\p{L})/iu;
/** "All ministries", and not All Nippon Airways. */
const ALL = /(?<!\p{L})[Aa]ll(?![\p{L}-]|\s\p{Lu})/u;

const MANY = String.raw`(?:\p{L}+[ыи]е\s+)*(?:министерства|ведомства|агентства|комитеты|(?:гос\p{L}*\.?\s*)?органы|организации)`;
/**
 * Nothing but such words for many: «министерства», «центральные министерства и ведомства РК». With a name behind one word it is that body in the genitive
 * («министерства Замбии»), as it is behind another body («Комитет авиации Министерства транспорта»).
 */
const MINISTRIES = new RegExp(
  String.raw`^${MANY}(?:(?:\s*[,/]\s*|\s+и\s+)${MANY})*$|^${MANY}(?:(?:\s*[,/]\s*|\s+и\s+)${MANY})+(?:\s+\p{L}+){1,2}$`,
  "iu",
);
const IN_QUOTES = /[«"“„][^«»"“”„]*[»"”]/gu;

/**
 * Whether words speak of bodies and name none of them. What stands in quotes is a name. Of words that the registry has, or that somebody said the
 * meaning of, this is not asked: `isNobody` of the organisation index.
 */
export function saysNobody(name: string): boolean {
  const plain = name.replaceAll(IN_QUOTES, " ").trim();
  return NOT_ONE.test(plain) || ALL.test(plain) || MINISTRIES.test(plain.replace(IN_BRACKETS, "").trim());
}
