import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { nearest } from './nearest.ts';
import type { Scenario } from './scenario-schema.ts';
import { type Splice, spliced } from './splice.ts';
import { nodeAt } from './yaml-node.ts';

const KINDS = ['moment', 'ending', 'remedy', 'fact', 'rule', 'event', 'option', 'act'] as const;
type Kind = (typeof KINDS)[number];

type Path = readonly (string | number)[];

interface Named {
  readonly kind: Kind;
  /** What an author calls it: an id, or `moment/option`, `event/act`. */
  readonly name: string;
  readonly id: string;
  /** The map it is told in. */
  readonly path: Path;
  /** Whether its id is a key, rather than a value under `id:`. */
  readonly keyed: boolean;
  /** Those that must have other ids. */
  readonly others: readonly string[];
}

export type Renaming =
  /** `changes` counts the places, the id's own included. */
  | { readonly ok: true; readonly source: string; readonly kind: Kind; readonly changes: number }
  | { readonly ok: false; readonly expected: string; readonly found: string; readonly mend: string };

const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** All that has an id, in the order of the file. */
function namedIn(scenario: Scenario): readonly Named[] {
  const places = [...Object.keys(scenario.moments), ...Object.keys(scenario.endings)];
  const remedies = Object.keys(scenario.remedies);
  const facts = scenario.facts.hidden.map(({ id }) => id);
  const rules = scenario.facts['ruled-out'].map(({ id }) => id);
  const events = scenario.afterwards.map(({ id }) => id);
  const keyed = (kind: Kind, block: string, ids: readonly string[], others: readonly string[]): Named[] =>
    ids.map((id) => ({ kind, name: id, id, path: [block, id], keyed: true, others }));
  const listed = (kind: Kind, block: Path, ids: readonly string[]): Named[] =>
    ids.map((id, index) => ({
      kind,
      name: id,
      id,
      path: [...block, index],
      keyed: false,
      others: ids,
    }));
  const options = (of: string, block: Path, replies: readonly { readonly id: string }[]): Named[] =>
    replies.map(({ id }) => ({
      kind: 'option',
      name: `${of}/${id}`,
      id,
      path: [...block, 'replies', id],
      keyed: true,
      others: replies.map((each) => each.id),
    }));
  const things = (of: string, block: Path, acts: readonly { readonly id: string }[]): Named[] =>
    acts.map(({ id }) => ({
      kind: 'act',
      name: `${of}/${id}`,
      id,
      path: [...block, 'acts', id],
      keyed: true,
      others: acts.map((each) => each.id),
    }));
  return [
    ...keyed('moment', 'moments', Object.keys(scenario.moments), places),
    ...keyed('ending', 'endings', Object.keys(scenario.endings), places),
    ...keyed('remedy', 'remedies', remedies, remedies),
    ...listed('fact', ['facts', 'hidden'], facts),
    ...listed('rule', ['facts', 'ruled-out'], rules),
    ...listed('event', ['afterwards'], events),
    ...Object.entries(scenario.moments).flatMap(([id, { replies }]) => options(id, ['moments', id], replies)),
    ...scenario.afterwards.flatMap(({ id, replies }, index) => options(id, ['afterwards', index], replies)),
    ...options('follow-up', ['follow-up'], scenario['follow-up']?.replies ?? []),
    ...options('follow-up-call', ['follow-up', 'call'], scenario['follow-up']?.call?.replies ?? []),
    ...scenario.afterwards.flatMap(({ id, acts }, index) => things(id, ['afterwards', index], acts)),
  ];
}

/** Words of a condition that name something of a kind. */
const ASKED_BY: Readonly<Partial<Record<Kind, string>>> = {
  moment: 'visited',
  remedy: 'remedy|picked|given',
  fact: 'knows',
};

/** Everywhere but in its own place that a file names something: paths of the texts in which the id stands. */
function references(scenario: Scenario, raw: unknown, { kind, id }: Named): readonly Path[] {
  const found: Path[] = [];
  const asks = ASKED_BY[kind];
  const condition = asks === undefined ? undefined : new RegExp(`^(not? )?(${asks}) ${id}$`);
  const is = (path: Path, value: unknown) => {
    if (value === id) found.push(path);
  };
  const ids = (path: Path, values: readonly string[] = []) => {
    values.forEach((value, index) => {
      is([...path, index], value);
    });
  };
  const conditions = (path: Path) => {
    const values = valueAt(raw, path);
    if (!Array.isArray(values)) return;
    values.forEach((value, index) => {
      if (typeof value === 'string' && condition?.test(value)) found.push([...path, index]);
    });
  };
  const places = kind === 'moment' || kind === 'ending';
  if (places) {
    is(['start'], scenario.start);
    is(['walks-away'], scenario['walks-away']);
  }
  if (kind === 'remedy') ids(['customer', 'wants'], scenario.customer.wants);
  for (const [name, moment] of Object.entries(scenario.moments)) {
    const here = ['moments', name];
    for (const reply of moment.replies) {
      if (places) is([...here, 'replies', reply.id, 'to'], reply.to);
      conditions([...here, 'replies', reply.id, 'when']);
    }
    moment.typed.forEach(({ to }, index) => {
      if (places) is([...here, 'typed', index, 'to'], to);
      conditions([...here, 'typed', index, 'when']);
    });
    if (places) {
      (moment.examples ?? []).forEach(({ to }, index) => {
        is([...here, 'examples', index, 'to'], to);
      });
      for (const [time, to] of Object.entries(valueAt(raw, [...here, 'patience']) ?? {})) {
        is([...here, 'patience', time], to);
      }
    }
    if (kind === 'fact') ids([...here, 'reveals'], moment.reveals);
  }
  if (kind === 'fact') {
    scenario.afterwards.forEach(({ reveals }, index) => {
      ids(['afterwards', index, 'reveals'], reveals);
    });
  }
  scenario.afterwards.forEach(({ acts }, index) => {
    for (const act of acts) {
      const spot = ['afterwards', index, 'acts', act.id];
      if (kind === 'fact') ids([...spot, 'reveals'], act.reveals);
      if (kind === 'remedy' && 'gives' in act) is([...spot, 'gives'], act.gives);
    }
  });
  if (!['option', 'act', 'fact', 'rule'].includes(kind)) {
    scenario.waive.forEach(({ at }, index) => {
      is(['waive', index, 'at'], at);
    });
  }
  return found;
}

function valueAt(raw: unknown, path: Path): object | undefined {
  let here: unknown = raw;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[key];
  }
  return typeof here === 'object' && here !== null ? here : undefined;
}

function keyAt(document: Document, path: Path): unknown {
  const parent = nodeAt(document, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key;
}

/** Puts another id for one in the text of a node, whatever quotes it stands in. */
function renamed(source: string, node: unknown, from: string, to: string): Splice | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  const at = source.slice(start, end).lastIndexOf(from);
  return at < 0 ? undefined : { from: start + at, to: start + at + from.length, text: to };
}

/** Notes the id that something had, so that what was known under it belongs to it still. */
function formerId(source: string, map: YAMLMap, line: number, was: readonly string[]): Splice | undefined {
  const list = `[${was.join(', ')}]`;
  const before = map.get('was', true);
  if (isSeq(before) && before.range) {
    const [start, end] = before.range;
    return { from: start, to: start + source.slice(start, end).trimEnd().length, text: list };
  }
  if (!map.range) return undefined;
  if (map.flow === true) return { from: map.range[0] + 1, to: map.range[0] + 1, text: ` was: ${list},` };
  const first = map.items[0]?.key;
  if (!isScalar(first) || !first.range) return undefined;
  const indent = first.range[0] - (source.lastIndexOf('\n', first.range[0] - 1) + 1);
  const end = source.indexOf('\n', line);
  const at = end < 0 ? source.length : end;
  return { from: at, to: at, text: `\n${' '.repeat(indent)}was: ${list}` };
}

/**
 * Gives something in a scenario file another id, everywhere it is named. Nothing else in the file changes, not even
 * its blanks.
 *
 * @param source a file that reads as `scenario`
 * @param raw the file as plain data
 * @param from an id, `moment/option`, or with its kind before it where two things share one: `remedy:new-copy`
 */
export function renameId(
  source: string,
  { scenario, raw }: { readonly scenario: Scenario; readonly raw: unknown },
  from: string,
  to: string,
): Renaming {
  const refuse = (expected: string, found: string, mend: string): Renaming => ({
    ok: false,
    expected,
    found,
    mend,
  });
  const all = namedIn(scenario);
  const [, kind, name = from] = /^([a-z]+):(.+)$/.exec(from) ?? [];
  const matching = all.filter((each) => each.name === name && (kind === undefined || each.kind === kind));
  const [thing, another] = matching;
  if (!thing) {
    const meant = nearest(
      name,
      all.map((each) => each.name),
    );
    return refuse(
      'the id of a moment, ending, remedy, hidden fact or event, or of an option as moment/option',
      `"${from}"`,
      meant ? `Did you mean "${meant}"?` : 'Name one that is in the file.',
    );
  }
  if (another) {
    const kinds = matching.map((each) => each.kind);
    return refuse(
      'an id that only one thing has',
      `"${name}" for ${kinds.map((each) => `a ${each}`).join(' and ')}`,
      `Say which: "${kinds.join(`:${name}" or "`)}:${name}".`,
    );
  }
  // "opening/own-up own-it" and "opening/own-up opening/own-it" mean the same.
  const own = thing.kind === 'option' ? `${thing.name.slice(0, -thing.id.length)}` : '';
  const id = own !== '' && to.startsWith(own) ? to.slice(own.length) : to;
  if (!ID.test(id)) {
    return refuse(
      'a new id of small letters, digits and hyphens, beginning with a letter, at most 64',
      `"${to}"`,
      'Choose another.',
    );
  }
  if (thing.others.includes(id)) {
    return refuse('a new id that nothing of its kind has', `"${id}", which is taken`, 'Choose another.');
  }
  const document = parseDocument(source, { uniqueKeys: false });
  const ownNode = thing.keyed ? keyAt(document, thing.path) : nodeAt(document, [...thing.path, 'id']);
  const splices = [
    renamed(source, ownNode, thing.id, id),
    ...references(scenario, raw, thing).map((path) => renamed(source, nodeAt(document, path), thing.id, id)),
  ];
  const map = nodeAt(document, thing.path);
  const line = isScalar(ownNode) ? (ownNode.range?.[0] ?? 0) : 0;
  const before = isMap(map) ? map.get('was') : undefined;
  const former = isSeq(before) ? before.items.map((each) => String(isScalar(each) ? each.value : each)) : [];
  const note = isMap(map)
    ? formerId(source, map, line, [thing.id, ...former.filter((each) => each !== id && each !== thing.id)])
    : undefined;
  const changes = splices.filter((each) => each !== undefined);
  if (!note || changes.length !== splices.length) {
    return refuse(
      'the id written out wherever it is named',
      'a place where it is put together by other means',
      'Write it out there.',
    );
  }
  return { ok: true, source: spliced(source, [...changes, note]), kind: thing.kind, changes: changes.length };
}
