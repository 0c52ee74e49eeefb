import { expect, it } from "vitest";
import { languages } from "@/lib/vocabulary/languages";
import { markings } from "@/lib/vocabulary/markings";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";
import { read, trackedFiles } from "../repository/tracked-files";

/** Reads of texts that ask for none in sight, and why they may. */
const exceptions: Record<string, string> = {
  "lib/drafts/remove-drafts.ts": "the words of a text that is being withdrawn, to find what else holds them",
  "lib/releases/source/register-release.ts": "codes alone, so that none is given twice",
  "lib/releases/unfinished-queries.ts": "whether one's own text was registered, by whomever",
  "lib/releases/withdrawal/withdraw-release.ts": "who withdraws may find any text",
  "lib/releases/withdrawal/withdraw-meetings.ts": "whether any text is left about a meeting, withdrawn ones too",
  "lib/releases/withdrawal/queries.ts": "what is left of a text, and what a head is shown before withdrawing it",
};

const reads =
  /\.release\.(?:find\w+|count|groupBy|aggregate)\(|\b(?:FROM|JOIN) release(?:_file)? r?\b|\.releaseFile\.find\w+\(/g;

it("is asked for by every read of texts in lib", () => {
  const without = trackedFiles
    .filter((file) => /^lib\/.*\.ts$/.test(file) && !file.startsWith("lib/access/"))
    .flatMap((file) => {
      const source = read(file);
      return [...source.matchAll(reads)]
        .filter((match) => {
          const around = source.slice(match.index, match.index + 260);
          // A lock reads nothing, and a statement of a commitment in sight names its own text.
          const isHarmless =
            /^FROM release WHERE code = [^`]* FOR (?:UPDATE|SHARE)/.test(around) || /s\.release_id/.test(around);
          return !isHarmless && !/releasesVisibleTo(?:Sql)?\(|where: inSight/.test(around);
        })
        .map(() => file);
    });

  expect([...new Set(without)].filter((file) => !(file in exceptions))).toEqual([]);
});

it("is printed on top of each sheet in the words of the page", () => {
  const style = read("components/status/marking.css");
  const messages = { kk, ru, en, ja };
  for (const language of languages) {
    for (const marking of markings) {
      const words = messages[language].terms.marking[marking];
      for (const page of [`restricted-${language}`, `restricted-timeline-${language}`]) {
        const [, rule = ""] = style.split(`@page ${page} {`);
        expect([page, rule.slice(0, rule.indexOf("\n}"))]).toEqual([
          page,
          expect.stringContaining(`content: "${words}";`),
        ]);
      }
    }
  }
});
