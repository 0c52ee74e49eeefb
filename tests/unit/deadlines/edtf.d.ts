/** The part of the EDTF library that the tests compare with; it brings no types of its own. */
declare module "edtf" {
  /** Bounds in milliseconds since 1970, both inclusive, infinite where open. Throws on a text it cannot read. */
  export default function edtf(text: string): { min: number; max: number };
}
