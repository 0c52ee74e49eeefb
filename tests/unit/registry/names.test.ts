import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { meetingInput } from "@/lib/registry/meetings/inputs";
import { organisationInput } from "@/lib/registry/organisations/inputs";
import { personInput } from "@/lib/registry/people/inputs";
import { sectorInput } from "@/lib/registry/sectors/save-sector";

const fresh = { id: "", version: "0", key: randomUUID() };
const four = { nameKk: "А", nameRu: "А", nameEn: "A", nameJa: "あ" };
const forms = {
  organisation: (nameRu: string) =>
    organisationInput.safeParse({ ...fresh, code: "kz-name", side: "KZ", original: "ru", nameRu }),
  "short name": (shortEn: string) =>
    organisationInput.safeParse({ ...fresh, code: "kz-name", side: "KZ", original: "ru", nameRu: "А", shortEn }),
  person: (name: string) =>
    personInput.safeParse({
      ...fresh,
      name,
      email: "a@test.pacta",
      role: "observer",
      organisationId: randomUUID(),
    }),
  meeting: (nameRu: string) =>
    meetingInput.safeParse({
      ...fresh,
      kind: "talks",
      original: "ru",
      nameRu,
      startsOn: "2026-01-01",
      sides: "KZ, JP",
    }),
  sector: (nameEn: string) =>
    sectorInput.safeParse({ version: "1", key: fresh.key, code: "transport", after: "", ...four, nameEn }),
};

describe.each(Object.entries(forms))("the name of a %s", (_what, parse) => {
  it.each([
    ["a mark that turns text round", "Иванов\u202Eвонав"],
    ["an isolate", "Иванов\u2067вонав\u2069"],
    ["a mark of direction", "Иванов\u200Fа"],
    ["an escape", "Иванов\u001B[31m"],
    ["a tab", "Иванов\tА."],
    ["a line's end", "Иванов\u2028А."],
  ])("holds no %s", (_mark, name) => {
    expect(parse(name).error?.issues.map(({ message }) => message)).toEqual(["hidden_marks"]);
  });

  it.each(["Әбілқайырұлы Ө. Ү.", "山田　太郎", "O’Neill-Łukasz", "नरेन्\u200dद्र"])("may be %s", (name) => {
    expect(parse(name).success).toBe(true);
  });
});
