import { expect, it } from "vitest";
import { fileSize } from "@/lib/localization/file-size";

it.each([
  [1, ["1\u00A0KB", "1\u00A0КБ", "1\u00A0КБ", "1KB"]],
  [1023 * 1024, ["1,023\u00A0KB", "1\u00A0023\u00A0КБ", "1\u00A0023\u00A0КБ", "1,023KB"]],
  [1024 * 1024 - 1, ["1\u00A0MB", "1\u00A0МБ", "1\u00A0МБ", "1MB"]],
  [2.34 * 1024 * 1024, ["2.3\u00A0MB", "2,3\u00A0МБ", "2,3\u00A0МБ", "2.3MB"]],
  [20 * 1024 * 1024, ["20\u00A0MB", "20\u00A0МБ", "20\u00A0МБ", "20MB"]],
])("says %d bytes in every language", (bytes, said) => {
  expect((["en", "ru", "kk", "ja"] as const).map((language) => fileSize(bytes, language))).toEqual(said);
});
