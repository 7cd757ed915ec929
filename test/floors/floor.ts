type Knows<Name extends string> = typeof globalThis extends Readonly<Record<Name, unknown>> ? true : false;

/**
 * What the code of a floor can name. Each floor states it once as a type; the floor's own project compiles the statement,
 * so types of the browser or of Node that leak into a floor break its type check.
 */
export interface Floor {
  readonly browser: Knows<'document'>;
  readonly node: Knows<'process'>;
}
