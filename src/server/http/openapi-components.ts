type Schemas = Readonly<Record<string, unknown>>;

interface Document {
  readonly paths?: unknown;
  readonly components?: { readonly schemas?: Schemas; readonly responses?: unknown };
}

const REFERENCE = /"#\/components\/schemas\/([A-Za-z]+)"/g;
/** What a schema takes is named apart from what it gives, by this at the end. */
const TAKEN = 'Input';

function namesIn(part: unknown): readonly string[] {
  return [...JSON.stringify(part ?? null).matchAll(REFERENCE)].map(([, name = '']) => name);
}

function reachedFrom(part: unknown, schemas: Schemas): ReadonlySet<string> {
  const reached = new Set(namesIn(part));
  // A set goes on to what is added to it meanwhile.
  for (const name of reached) for (const next of namesIn(schemas[name])) reached.add(next);
  return reached;
}

/** Names without the ending, where nothing that is given goes by that name in another shape. */
function shortNames(reached: ReadonlySet<string>, schemas: Schemas): (name: string) => string {
  const long = new Set<string>();
  const short = (name: string) =>
    name.endsWith(TAKEN) && !long.has(name) ? name.slice(0, -TAKEN.length) : name;
  const shape = (name: string) =>
    JSON.stringify(schemas[name]).replace(REFERENCE, (_, each: string) => short(each));
  const pairs = [...reached].filter((name) => name.endsWith(TAKEN) && reached.has(short(name)));
  // Where one differs, so do those that refer to it.
  for (let before = -1; before < long.size; ) {
    before = long.size;
    for (const name of pairs) {
      const given = name.slice(0, -TAKEN.length);
      if (shape(name) !== shape(given)) long.add(name);
    }
  }
  return short;
}

/**
 * The document with the named schemas it refers to, and no others; one that takes what it gives stands there once.
 *
 * @throws Error where it refers to one that is not there
 */
export function withComponents<Each extends Document>(document: Each): Each {
  const schemas = document.components?.schemas ?? {};
  const reached = reachedFrom([document.paths, document.components?.responses], schemas);
  for (const name of reached) {
    if (!schemas[name])
      throw new Error(`The API refers to a schema "${name}" and nothing goes by that name.`);
  }
  const short = shortNames(reached, schemas);
  const kept = [...reached].map((name) => [short(name), schemas[name]] as const);
  const components = {
    ...document.components,
    schemas: Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  const text = JSON.stringify({ ...document, components });
  // The same document: only names in it were changed.
  return JSON.parse(
    text.replace(REFERENCE, (_, name: string) => `"#/components/schemas/${short(name)}"`),
  ) as Each;
}
