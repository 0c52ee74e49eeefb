import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { isInForce } from "@/lib/commitments/organisations-in-force";
import { fromDbDate } from "@/lib/deadlines/calendar-date";
import { done, type Result, refused } from "@/lib/forms/result";
import type { Organisation } from "@/lib/generated/prisma/client";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { namesOf, shortNamesOf } from "@/lib/localization/localized";
import { lockTies } from "@/lib/registry/organisations/lock-ties";
import type { Language } from "@/lib/vocabulary/languages";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import { ownState, ownWords } from "../check/abbreviations";
import type { OrganisationEntry } from "../check/check-organisations";
import { codeOfName } from "../code-of-name";
import { normalized, stateNames } from "../vocabularies";
import { ADD, fieldOfWord, plainWord, wordFieldName, wordOfSame } from "../words";
import {
  type AddedOrganisation,
  type AddedProblems,
  addedFieldName,
  readAddedOrganisation,
} from "./added-organisation";
import { enterOrganisations } from "./enter-organisations";

const NONE = { kk: null, ru: null, en: null, ja: null };

/** The same body by another form of its name: without the form of a company and the state. */
function keyOf(side: string, name: string): string {
  const words = ownWords(name, ownState(stateNames(side)));
  return [side, ...(words.length > 0 ? words : [normalized(name)])].join(" ");
}

type Details = RefusalDetails & { problems?: AddedProblems };

/**
 * Adds those organisations to the registry of which the form says so, each with its event, in one transaction; gives what the form says with
 * their codes in place. Two words for one body («KEGOC», «АО "KEGOC"») are one, and the only one of that name and side that is in force already
 * is taken as it is. Refused, with nothing added: whoever may not administer organisations; a file that is gone; and each at its field, what the
 * registry takes for no name or side, and a name of the side that several in force have, or only bodies that are not.
 */
export async function addOrganisations(
  viewer: Viewer,
  id: string,
  values: Readonly<Record<string, string>>,
  language: Language,
): Promise<Result<Record<string, string>, Details>> {
  const words = Object.entries(values).flatMap(([field, value]) => {
    const asked = value === ADD ? fieldOfWord(field) : null;
    return asked?.of === "organisation" ? [asked.word] : [];
  });
  if (words.length === 0) return done(withSameWords(values));
  if (!canAdminister(viewer, "administer_organisations")) return refused("forbidden");
  const read = words.map((word) => readAddedOrganisation(word, values));
  const problems: AddedProblems = Object.assign({}, ...read.map((each) => ("problems" in each ? each.problems : {})));
  if (Object.keys(problems).length > 0) return refused("not-allowed-from-here", { problems });
  const asked = read.flatMap((each) => ("added" in each ? [each.added] : []));
  return write<Record<string, string>, Details>(async (tx) => {
    const upload = await tx.importUpload.findFirst({ where: { id, createdById: viewer.id }, select: { id: true } });
    if (!upload) throw new WriteRefused("not-found", { problem: "file_gone" });
    await lockTies(tx);
    const clock = await readClock(tx);
    const known = await tx.organisation.findMany();
    const taken = new Set(known.map(({ code }) => code));
    const named = byNames(known);
    const added = new Map<string, OrganisationEntry>();
    const codes: Record<string, string> = {};
    const namesInUse: AddedProblems = {};
    for (const { word, ...organisation } of asked) {
      const key = keyOf(organisation.side, organisation.name);
      const namesakes = named.get(key) ?? [];
      const current = namesakes.filter((each) => isInForce(periodOf(each), clock.today));
      const [only] = current.length === 1 ? current : [];
      if (!only && namesakes.length > 0) {
        namesInUse[addedFieldName("name", word)] = "organisation_known";
        continue;
      }
      const code =
        added.get(key)?.code ??
        only?.code ??
        codeOfName(organisation.side, organisation.short ?? organisation.name, taken);
      if (!taken.has(code)) added.set(key, entryOf(code, organisation, language));
      taken.add(code);
      codes[wordFieldName("organisation", word)] = code;
    }
    if (Object.keys(namesInUse).length > 0) {
      throw new WriteRefused<Details>("not-allowed-from-here", { problems: namesInUse });
    }
    if (added.size > 0) {
      await enterOrganisations({ tx, viewer, clock, progress: async () => undefined }, [...added.values()]);
    }
    return withSameWords({ ...values, ...codes });
  });
}

const MOST_STEPS = 3;

/** What the form says, where a word that means the same as another has that one's meaning; none where that leads nowhere. */
function withSameWords(values: Readonly<Record<string, string>>): Record<string, string> {
  const said = new Map(
    Object.entries(values).flatMap(([field, value]) => {
      const asked = fieldOfWord(field);
      return asked?.of === "organisation" ? [[plainWord(asked.word), value] as const] : [];
    }),
  );
  const meaningOf = (value: string): string => {
    let meant = value;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const word = wordOfSame(meant);
      if (word === null) return meant;
      meant = said.get(word) ?? "";
    }
    return "";
  };
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, fieldOfWord(field) === null ? value : meaningOf(value)]),
  );
}

const periodOf = ({ validFrom, validTo }: Organisation) => ({
  validFrom: fromDbDate(validFrom),
  validTo: fromDbDate(validTo),
});

/** Bodies of any time by what their names and short names come to, each once. */
function byNames(known: readonly Organisation[]): Map<string, Organisation[]> {
  const named = new Map<string, Organisation[]>();
  for (const each of known) {
    const names = [...Object.values(namesOf(each)), ...Object.values(shortNamesOf(each))].filter(
      (name) => name !== null,
    );
    for (const key of new Set(names.map((name) => keyOf(each.side, name)))) {
      named.set(key, [...(named.get(key) ?? []), each]);
    }
  }
  return named;
}

function entryOf(
  code: string,
  { name, short, side, ...named }: Omit<AddedOrganisation, "word">,
  language: Language,
): OrganisationEntry {
  const original = likelyLanguage(name) ?? language;
  return {
    row: 0,
    code,
    side,
    names: { ...namesOf(named), [original]: name },
    short: { ...NONE, [original]: short },
    original,
    parent: null,
    sectors: [],
    validFrom: null,
    validTo: null,
    successor: null,
  };
}
