import { expect, it } from "vitest";
import { read, trackedFiles } from "./tracked-files";

/** They read what the database or history says. */
const readers = [
  "lib/audit/events.ts",
  "lib/audit/queries.ts",
  "lib/auth/session-token.ts",
  "lib/commitments/list/filter-options.ts",
  "lib/commitments/list/row.ts",
  "lib/reviews/minutes/content.ts",
];

it("takes ids in small letters, as the database and history have them: they are compared and kept as text", () => {
  const code = trackedFiles.filter((file) => /^(app|lib|server)\/.*\.tsx?$/.test(file));
  const asTheyCome = code.filter((file) => /z\.uuid\((?:[^()]|\([^()]*\))*\)(?!\.toLowerCase\(\))/.test(read(file)));
  expect(asTheyCome).toEqual(readers);
});
