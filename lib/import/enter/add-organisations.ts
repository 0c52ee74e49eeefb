import { z } from "zod";
import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { done, type Result, refused } from "@/lib/forms/result";
import type { Organisation } from "@/lib/generated/prisma/client";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { longName, shortName, side } from "@/lib/registry/fields";
import { lockTies } from "@/lib/registry/organisations/lock-ties";
import type { Language } from "@/lib/vocabulary/languages";
import { WriteRefused, write } from "@/lib/writes/write";
import { ownState, ownWords } from "../check/abbreviations";
import type { OrganisationEntry } from "../check/check-organisations";
import { codeOfName } from "../code-of-name";
import { normalized, stateNames } from "../vocabularies";
import { ADD, fieldOfWord, wordFieldName } from "../words";
import { enterOrganisations } from "./enter-organisations";

const NONE = { kk: null, ru: null, en: null, ja: null };
const addedOrganisation = z.strictObject({ name: longName, short: shortName, side });

/** The same body by another form of its name: without the form of a company and the state. */
function keyOf(side: string, name: string): string {
  const words = ownWords(name, ownState(stateNames(side)));
  return [side, ...(words.length > 0 ? words : [normalized(name)])].join(" ");
}

/** Under which names the form sends what an organisation that is added is called, and whose it is. */
export const addedFieldName = (part: "name" | "short" | "side", word: string): string => `added-${part}:${word}`;

/**
 * Adds those organisations to the registry of which the form says so, each with its event, in one transaction; gives what the form says with
 * their codes in place. Two words for one body («KEGOC», «АО "KEGOC"») are one, and one of that name and side that is in force already is taken as it
 * is; a name that does not go is none: its word is asked for again. Refused: whoever may not administer organisations; a file that is gone.
 */
export async function addOrganisations(
  viewer: Viewer,
  id: string,
  values: Readonly<Record<string, string>>,
  language: Language,
): Promise<Result<Record<string, string>>> {
  const words = Object.entries(values).flatMap(([field, value]) => {
    const asked = value === ADD ? fieldOfWord(field) : null;
    return asked?.of === "organisation" ? [asked.word] : [];
  });
  if (words.length === 0) return done({ ...values });
  if (!canAdminister(viewer, "administer_organisations")) return refused("forbidden");
  return write(async (tx) => {
    const upload = await tx.importUpload.findFirst({ where: { id, createdById: viewer.id }, select: { id: true } });
    if (!upload) throw new WriteRefused("not-found", { problem: "file_gone" });
    await lockTies(tx);
    const known = await tx.organisation.findMany();
    const taken = new Set(known.map(({ code }) => code));
    const codesOf = codesByName(known);
    const added = new Map<string, OrganisationEntry>();
    const codes = words.map((word): [string, string] => {
      const asked = organisationOf(word, values);
      if (!asked) return [wordFieldName("organisation", word), ""];
      const key = keyOf(asked.side, asked.name);
      const code =
        added.get(key)?.code ?? onlyOf(codesOf.get(key)) ?? codeOfName(asked.side, asked.short ?? asked.name, taken);
      if (!taken.has(code)) added.set(key, entryOf(code, asked, language));
      taken.add(code);
      return [wordFieldName("organisation", word), code];
    });
    if (added.size > 0) {
      const clock = await readClock(tx);
      await enterOrganisations({ tx, viewer, clock, progress: async () => undefined }, [...added.values()]);
    }
    return { ...values, ...Object.fromEntries(codes) };
  });
}

/** Codes of those in force by what their names come to. */
function codesByName(known: readonly Organisation[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { code, side, validTo, nameKk, nameRu, nameEn, nameJa } of known) {
    for (const name of validTo === null ? [nameKk, nameRu, nameEn, nameJa] : []) {
      if (name === null) continue;
      const key = keyOf(side, name);
      codes.set(key, (codes.get(key) ?? new Set()).add(code));
    }
  }
  return codes;
}

function onlyOf(codes: ReadonlySet<string> = new Set()): string | null {
  const [only] = codes.size === 1 ? codes : [];
  return only ?? null;
}

type Asked = { name: string; short: string | null; side: string };

/** What a form says of an organisation that is to be added; by its word where it has no name. */
function organisationOf(word: string, values: Readonly<Record<string, string>>): Asked | null {
  const asked = addedOrganisation.safeParse({
    name: values[addedFieldName("name", word)]?.trim() || word,
    short: values[addedFieldName("short", word)] ?? "",
    side: values[addedFieldName("side", word)] ?? "",
  });
  return asked.success ? asked.data : null;
}

function entryOf(code: string, { name, short, side }: Asked, language: Language): OrganisationEntry {
  const original = likelyLanguage(name) ?? language;
  return {
    row: 0,
    code,
    side,
    names: { ...NONE, [original]: name },
    short: { ...NONE, [original]: short },
    original,
    parent: null,
    sectors: [],
    validFrom: null,
    validTo: null,
    successor: null,
  };
}
