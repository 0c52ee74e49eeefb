import fc from "fast-check";
import { expect, it } from "vitest";
import { fieldOfWord, wordFieldName } from "@/lib/import/words";

/** As a browser writes a field's name into a form, and as some take it back: HTML, 4.10.21.8. */
const asSent = (name: string) => name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const asTakenBack = (name: string) => name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");

it("names a word in a form so that it comes back whole, whatever is in it", () => {
  const letters = fc.constantFrom('"', "%", "~", "2", "5", "а", ":", "\n", " ", "«");
  const words = fc.oneof(
    fc.string({ unit: letters, minLength: 1 }),
    fc.constantFrom('НПП "Атамекен"', "100%22", "~22"),
  );
  fc.assert(
    fc.property(words, (word) => {
      const sent = asSent(wordFieldName("organisation", word));
      for (const name of [sent, asTakenBack(sent)]) expect(fieldOfWord(name)).toEqual({ of: "organisation", word });
    }),
  );
});
