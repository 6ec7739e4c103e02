import type { LanguagePack } from '#domain/language/pack.ts';

let loading: Promise<LanguagePack> | undefined;
let loaded: LanguagePack | undefined;

async function load(): Promise<LanguagePack> {
  try {
    const [{ english }, { analyze }] = await Promise.all([
      import('#domain/language/packs/english/english.ts'),
      import('#domain/language/analyze.ts'),
    ]);
    loaded = english;
    // Tables are made on first use: better now, while the trainee still reads, than with the first reply.
    setTimeout(() => analyze('Good morning.', english, { weekday: 0, minutes: 0 }), 200);
    return english;
  } catch (cause) {
    loading = undefined;
    throw new Error(
      'The part that reads your replies could not be loaded. What you typed is kept in this browser.',
      { cause },
    );
  }
}

/** The English pack, fetched once and apart: it is half a megabyte, and no page waits for it to be painted. */
export function loadEnglish(): Promise<LanguagePack> {
  if (!loading) {
    loading = load();
    // Also begun by pages that do not wait for it; whoever does wait still hears of the failure.
    loading.catch(() => undefined);
  }
  return loading;
}

/** The pack where it is there already, so that no page shows for a moment that it waits. */
export function loadedEnglish(): LanguagePack | undefined {
  return loaded;
}
