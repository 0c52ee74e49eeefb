import { beforeAll, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { readTypedMeanings } from "@/lib/import/typed-meaning-queries";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { LEFT_OUT, typedFieldName, wordFieldName } from "@/lib/import/words";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-30" });

const today = calendarDate("2026-11-30");
const chosen = wordFieldName("organisation", "МИЦ");

beforeAll(async () => {
  await anOrganisation({
    code: "kz-science",
    nameRu: "Министерство науки",
    shortRu: "МН",
    nameEn: "Ministry of Science",
  });
  await anOrganisation({ code: "jp-science", side: "JP", nameEn: "Ministry of Science", original: "en" });
  await anOrganisation({ code: "kz-old", nameRu: "Старое министерство", validTo: new Date("2025-01-01") });
});

const read = async (typed: string, of: "organisation" | "side" = "organisation") =>
  readTypedMeanings(
    await aUser(),
    { [wordFieldName(of, "МИЦ")]: LEFT_OUT, [typedFieldName(of, "МИЦ")]: typed, other: "stays" },
    { language: "ru", today },
  );

it.each(["Министерство науки", " мн ", "kz-science"])(
  "takes %o for the body it names, before what is chosen",
  async (typed) => {
    expect(await read(typed)).toEqual({ ok: true, value: { [chosen]: "kz-science", other: "stays" } });
  },
);

it("takes each name as the list offers it", async () => {
  const { organisation } = await listWordChoices("ru", today, []);
  for (const { value, label } of organisation) {
    expect(await read(label)).toMatchObject({ ok: true, value: { [chosen]: value } });
  }
});

it("leaves the choice where nothing is typed", async () => {
  expect(await read("  ")).toEqual({ ok: true, value: { [chosen]: LEFT_OUT, other: "stays" } });
});

it.each(["Ministry of Science", "Старое министерство", "Министерство"])(
  "refuses %o, which names no one body in force, at its field",
  async (typed) => {
    expect(await read(typed)).toMatchObject({
      ok: false,
      details: { problems: { [typedFieldName("organisation", "МИЦ")]: "choose_from_list" } },
    });
  },
);

it("takes a country by its name, and never our own side for the other", async () => {
  expect(await read("Япония", "side")).toMatchObject({ value: { [wordFieldName("side", "МИЦ")]: "JP" } });
  expect(await read("Казахстан", "side")).toMatchObject({ ok: false });
  expect(await read("Луна", "side")).toMatchObject({ ok: false });
});

it("tells nothing to whoever brings in no lists", async () => {
  const values = { [typedFieldName("organisation", "МИЦ")]: "МН" };
  const observer = await aUser({ role: "observer" });
  expect(await readTypedMeanings(observer, values, { language: "ru", today })).toMatchObject({ refusal: "forbidden" });
});
