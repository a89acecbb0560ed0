/** Values made when they are first asked for: most runs need few of the tables. */

/** A function that calls `make` the first time, and gives the same value ever after. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
