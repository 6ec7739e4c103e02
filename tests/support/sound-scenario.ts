import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Checking, type CheckReport, checkScenario } from '#domain/checker/check-scenario.ts';
import { english } from '#domain/language/packs/english/english.ts';
import { englishPhrases } from '#domain/language/packs/english/phrasebook.ts';
import { makeEdition, reactionSet } from '#domain/scenario/edition.ts';
import {
  parseFile,
  parseReactions,
  parseRemedyGuide,
  parseScenario,
  parseVoice,
} from '#domain/scenario/parse-scenario.ts';
import { OWN_VOICES } from '#domain/scenario/reactions.ts';
import { rubricSchema } from '#domain/scoring/rubric.ts';
import { SCENARIOS } from './library.ts';

const SOUND = fileURLToPath(new URL('sound-scenario.yaml', import.meta.url));

function shared<Value>(
  name: string,
  parse: (source: string) => { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  const parsed = parse(readFileSync(`${SCENARIOS}/${name}.yaml`, 'utf8'));
  if (!parsed.ok) throw new Error(`scenarios/${name}.yaml can not be read.`);
  return parsed.value;
}

const guide = shared('remedy-guide', parseRemedyGuide);
const reactions = shared('reactions', parseReactions);
const voices = OWN_VOICES.map((voice) => shared(`voices/${voice}`, parseVoice));
const rubric = shared('rubric', (source) => parseFile(rubricSchema, source));

/** The text of a small scenario that the checker has nothing to say against. */
export const SOUND_SOURCE = readFileSync(SOUND, 'utf8');

/** A scenario's text made ready for the checker, with the library's guide, rubric and reactions. */
export function checkingOf(source: string): Checking {
  const parsed = parseScenario(source);
  if (!parsed.ok) {
    throw new Error(parsed.issues.map(({ at, code, found }) => `${at.line}: ${code}, ${found}`).join('\n'));
  }
  return {
    edition: makeEdition(parsed.value, guide, reactionSet(parsed.value, reactions, voices)),
    rubric,
    pack: english,
    phrases: englishPhrases,
    locate: parsed.locate,
  };
}

export function soundScenario(): Checking['edition'] {
  return checkingOf(SOUND_SOURCE).edition;
}

export function checkText(source: string): CheckReport {
  return checkScenario(checkingOf(source));
}
