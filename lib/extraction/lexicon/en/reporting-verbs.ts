/** Verbs that voice what a side thinks, wishes or intends. */
export const EXPRESS =
  "expressed|expresses|express|voiced|conveyed|underscored|underscore|underlined|emphasized|emphasised|stressed|highlighted|noted|affirmed|affirm|reaffirmed|reaffirm|reaffirms|reiterated|reiterate|reiterates|confirmed|confirm|declared|announced|stated|restated|renewed|demonstrated|shared|share|indicated|signaled|signalled";

/** Verbs that voice an intention for the first time; reaffirming one is a position. */
export const EXPRESS_INTENTION = EXPRESS.split("|")
  .filter((word) => !/^(?:re|affirm|confirm)/u.test(word))
  .join("|");

/** Verbs that voice a wish; "noted a shared interest" only observes one. */
export const EXPRESS_WISH =
  "expressed|expresses|express|voiced|conveyed|indicated|reiterated|renewed|stated|confirmed|declared|announced|emphasized|underscored|underlined";

/** Verbs that reaffirm. */
export const REAFFIRM =
  "reaffirmed|reaffirm|reaffirms|reaffirming|reiterated|reiterate|reiterates|reiterating|affirmed|affirm|affirms|confirmed|confirm|confirms|underscored|underlined|stressed|emphasized|emphasised|restated|renewed|renew|renewing|recommitted";
