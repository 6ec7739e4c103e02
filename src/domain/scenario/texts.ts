import { variablesIn } from './variables.ts';

export interface ScenarioText {
  /** Made of ids, so that it stays when other things come and go: `moments/opening/replies/own-up/say`. */
  readonly key: string;
  /** Keys it had under ids that were changed since. */
  readonly formerKeys: readonly string[];
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly variables: readonly string[];
}

/** Where a person's words stand in a scenario; `*` is any id, number or mood. */
const TEXTS = [
  'title',
  'summary',
  'brief/you',
  'brief/situation',
  'customer/history',
  'order/item',
  'order/item/*',
  'draw/*/*',
  'facts/known/*',
  'facts/hidden/*/fact',
  'facts/hidden/*/asked/say',
  'facts/hidden/*/asked/words/*',
  'facts/ruled-out/*/fact',
  'facts/ruled-out/*/(words|unless)/*',
  'facts/fix/what',
  'remedies/*/what',
  'remedies/*/mentions/*',
  'moments/*/customer',
  'moments/*/customer/*',
  'moments/*/again',
  'moments/*/again/*',
  'moments/*/replies/*/say',
  'moments/*/examples/*/say',
  'moments/*/hint',
  'moments/*/note',
  'endings/*/title',
  'endings/*/text',
  'endings/*/customer',
  'endings/*/customer/*',
  'afterwards/*/event',
  'afterwards/*/replies/*/say',
  'afterwards/*/customer',
  'afterwards/*/customer/*',
  'afterwards/*/silent',
  'afterwards/*/silent/*',
  'afterwards/*/acts/*/(label|to|yes|asks|no|well|badly|text)',
  'follow-up/situation',
  'follow-up/replies/*/say',
  'follow-up/customer',
  'follow-up/customer/*',
  'follow-up/call/situation',
  'follow-up/call/opens',
  'follow-up/call/opens/*',
  'follow-up/call/replies/*/say',
  'follow-up/call/customer',
  'follow-up/call/customer/*',
  'waive/*/because',
  'note',
].map((pattern) => new RegExp(`^${pattern.replaceAll('*', '[^/]+')}$`));

interface Here {
  readonly path: readonly (string | number)[];
  /** Ids in the place of numbers, where there are ids. */
  readonly key: string;
  readonly formerKeys: readonly string[];
}

function below(here: Here, step: string | number, value: unknown): Here {
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const id = 'id' in map && typeof map.id === 'string' ? map.id : String(step);
  const was = 'was' in map && Array.isArray(map.was) ? map.was.map(String) : [];
  const on = (key: string, last: string) => (key === '' ? last : `${key}/${last}`);
  return {
    path: [...here.path, step],
    key: on(here.key, id),
    formerKeys: [
      ...here.formerKeys.map((key) => on(key, id)),
      ...[here.key, ...here.formerKeys].flatMap((key) => was.map((last) => on(key, last))),
    ],
  };
}

/**
 * All that a person may translate or review, in the order of the file.
 *
 * @param raw a scenario file as plain data
 */
export function textsOf(raw: unknown): readonly ScenarioText[] {
  const found: ScenarioText[] = [];
  const walk = (value: unknown, here: Here): void => {
    if (typeof value === 'string') {
      if (!TEXTS.some((pattern) => pattern.test(here.key))) return;
      const text = value.trim();
      found.push({ ...here, text, variables: [...new Set(variablesIn(text))] });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      walk(each, below(here, Array.isArray(value) ? Number(name) : name, each));
    }
  };
  walk(raw, { path: [], key: '', formerKeys: [] });
  return found;
}
