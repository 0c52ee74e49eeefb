import fc from "fast-check";
import { expect, it } from "vitest";
import { fieldOfWord, wordFieldName } from "@/lib/import/words";

/** As a browser writes a field's name into a form: HTML, 4.10.21.8. */
const asSent = (name: string) => name.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

it("names a word in a form so that it comes back whole, whatever is in it", () => {
  const words = fc.string({ unit: fc.constantFrom('"', "%", "2", "5", "а", ":", "\n", " ", "«"), minLength: 1 });
  fc.assert(
    fc.property(fc.oneof(words, fc.constant('НПП "Атамекен"'), fc.constant("100%22")), (word) => {
      expect(fieldOfWord(asSent(wordFieldName("organisation", word)))).toEqual({ of: "organisation", word });
    }),
  );
});
