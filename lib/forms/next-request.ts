import type { FormState, Values } from "./form-state";

/**
 * What a form is sent with next, beside its fields. One that was not taken goes on from the version, and with the key, it was
 * sent with, so that it is told of what others did since and acts once; after a conflict with new ones, and after what was to be
 * confirmed with the token that stands for it.
 */
export function nextRequest(state: FormState, hidden: Values): Values {
  if (!("values" in state)) return hidden;
  const sent = Object.entries(state.values).filter(
    ([name]) => (name === "version" || name === "key") && name in hidden,
  );
  return {
    ...hidden,
    ...Object.fromEntries(sent),
    ...(state.kind === "refused" ? state.now?.request : {}),
    ...(state.kind === "confirm" ? { confirmed: state.token } : {}),
  };
}
