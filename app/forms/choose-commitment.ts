import { foundCommitments } from "@/app/found-commitments";
import type { Viewer } from "@/lib/access/viewer";
import type { FormState, Values } from "@/lib/forms/form-state";
import type { Problem } from "@/lib/forms/problems";
import { problemSentence } from "./problem-sentence";

type Asked = {
  /** The field. */
  name: string;
  /** What is said where nothing is found. */
  nothing: Problem;
  /** A commitment that can't be meant. */
  except?: string | undefined;
};

/**
 * Which commitment a field of `components/forms/commitment-field.tsx` means: nobody sends a number without having seen whose it is. The
 * values with its number in the field once it was chosen from what was found for the words that still stand there (`Chosen`, `Asked`), or
 * pressed by itself (`Pressed`); else the form again, with what is found. An empty field is left to the form's own schema.
 */
export async function chooseCommitment(
  viewer: Viewer,
  values: Values,
  { name, nothing, except }: Asked,
): Promise<{ values: Values } | { state: FormState }> {
  const { [`${name}Pressed`]: pressed, [`${name}Chosen`]: chosen, [`${name}Asked`]: asked, ...sent } = values;
  const typed = (sent[name] ?? "").trim();
  if (pressed) return { values: { ...sent, [name]: pressed } };
  if (typed === "") return { values: sent };
  if (chosen && asked === typed) return { values: { ...sent, [name]: chosen } };
  const found = (await foundCommitments(viewer, typed)).filter(({ reference }) => reference !== except);
  const error = await problemSentence(found.length === 0 ? nothing : "choose_commitment");
  return { state: { kind: "invalid", values: sent, errors: { [name]: error }, found: { [name]: found } } };
}
