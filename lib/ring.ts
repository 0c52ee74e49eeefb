/** Named things that take turns: whoever had one goes to the end. */
export class Ring<Thing> {
  readonly #things = new Map<string, Thing>();

  constructor(readonly make: () => Thing) {}

  /** The thing of that name, made where there is none yet. */
  at(name: string): Thing {
    const known = this.#things.get(name);
    if (known !== undefined) return known;
    const made = this.make();
    this.#things.set(name, made);
    return made;
  }

  remove(name: string): void {
    this.#things.delete(name);
  }

  get size(): number {
    return this.#things.size;
  }

  sum(of: (thing: Thing) => number): number {
    return this.#things.values().reduce((total, thing) => total + of(thing), 0);
  }

  some(fits: (thing: Thing, name: string) => boolean): boolean {
    return this.#things.entries().some(([name, thing]) => fits(thing, name));
  }

  /** The first that fits, which goes to the end. */
  takeTurn(fits: (thing: Thing, name: string) => boolean): Thing | undefined {
    const found = this.#things.entries().find(([name, thing]) => fits(thing, name));
    if (!found) return undefined;
    const [name, thing] = found;
    this.#things.delete(name);
    this.#things.set(name, thing);
    return thing;
  }
}
