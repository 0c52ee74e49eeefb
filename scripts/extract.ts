import path from "node:path";
import { parseArgs } from "node:util";
import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { errorText } from "@/lib/error-in-log";
import { extractStatements } from "@/lib/extraction/extract";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { ExtractError } from "@/scripts/extract/extract-error";
import { formatJson } from "@/scripts/extract/format-json";
import { formatTable } from "@/scripts/extract/format-table";
import { readTextFile } from "@/scripts/extract/read-text-file";

const USAGE = "npm run extract -- FILE [--published YYYY-MM-DD] [--lang kk|ru|en|ja] [--table]";

// `npm run extract`: what a text promises, as JSON on standard output (offsets are UTF-16 code units into the text; into the
// file's own characters for a .txt in UTF-8) or, with --table, for people. Anything wrong is one sentence and exit code 1.
async function extract(): Promise<void> {
  const { file, publishedOn, language, isForPeople } = wanted();
  const text = await readTextFile(file);
  const extraction = extractStatements(text, { publishedOn, ...(language && { language }) });
  process.stdout.write(isForPeople ? formatTable(extraction) : `${JSON.stringify(formatJson(extraction))}\n`);
}

function wanted() {
  const { values, positionals } = given();
  const [name] = positionals;
  if (!name || positionals.length > 1) throw new ExtractError(`One file is read at a time: ${USAGE}`);
  return {
    // npm runs scripts in the project's folder; the file was named from where the person stands.
    file: path.resolve(process.env.INIT_CWD ?? "", name),
    publishedOn: values.published === undefined ? null : dateOf(values.published),
    language: values.lang === undefined ? undefined : languageOf(values.lang),
    isForPeople: values.table ?? false,
  };
}

function given() {
  try {
    return parseArgs({
      options: { published: { type: "string" }, lang: { type: "string" }, table: { type: "boolean" } },
      allowPositionals: true,
    });
  } catch {
    throw new ExtractError(`The options are: ${USAGE}`);
  }
}

function dateOf(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new ExtractError(`--published takes a date such as 2025-08-25, not ${text}.`);
  return date;
}

function languageOf(text: string): Language {
  const language = languages.find((one) => one === text);
  if (!language) throw new ExtractError(`--lang takes ${languages.join(", ")}, not ${text}.`);
  return language;
}

extract().catch((error: unknown) => {
  console.error(error instanceof ExtractError ? error.message : errorText(error));
  process.exitCode = 1;
});
