import fc from 'fast-check';
import { GAINS, type Gains, type GainTable, type Row } from '#domain/customer/gains.ts';
import type { Persona } from '#domain/customer/persona.ts';
import { anyPersona } from '../support/any-persona.ts';
import { CLAIMS, EXCELLENT } from '../support/customer-facts.ts';
import { type Act, happens, playScript, reply, silence } from '../support/customer-script.ts';

// How much the model hangs on each of its numbers: every gain a fifth smaller and a fifth larger, what that changes
// in three plays, and of which facts it makes exceptions. Prints figures; fails on none.
const SEED = 20_260_101;
const FACTORS = [0.8, 1.2];
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Seconds; more than most of the customers bear. */
const WAIT = 3000;
const SCRIPTS: Readonly<Record<string, readonly Act[]>> = {
  good: EXCELLENT,
  middling: [
    reply(['sympathy', 'apology.perfunctory']),
    reply(['excuse.system', 'choice.ask']),
    silence(WAIT),
    reply(['apology.sincere', 'remedy.given', 'promise.vague'], { compensation: 0.6, restores: true }),
    reply(['apology.sincere', 'promise.honest', 'choice.option'], { options: 4 }),
    happens('promise-late'),
    happens('update'),
    happens('follow-up'),
  ],
  bad: [
    reply(['apology.conditional', 'excuse.other-party']),
    reply(['dispute', 'promise.overcertain']),
    silence(WAIT),
    reply(['effort', 'request.dismissed']),
    reply(['choice.gesture'], { compensation: 2 }),
    happens('promise-broken'),
  ],
};
const READINGS = ['satisfaction', 'loyalty', 'word of mouth', 'anger'] as const;

const personas = fc.sample(anyPersona, { numRuns: 200, seed: SEED });
const inDomain: readonly (readonly Persona[])[] = CLAIMS.map(({ domain }) =>
  fc.sample(anyPersona.filter(domain), { numRuns: 100, seed: SEED }),
);

/** The means over the customers of what one script leaves, in the order of `READINGS`. */
function outcome(acts: readonly Act[], gains: GainTable): readonly number[] {
  const sums = READINGS.map(() => 0);
  for (const persona of personas) {
    const { readings, end } = playScript(persona, acts, gains);
    const values = [readings.satisfaction, readings.loyalty, readings.wordOfMouth, end.anger];
    values.forEach((value, index) => {
      sums[index] = (sums[index] ?? 0) + value;
    });
  }
  return sums.map((sum) => sum / personas.length);
}

/** The facts that do not hold of all, each with the greatest share of customers that belie one of its claims. */
function exceptions(gains: GainTable): string {
  const worst = new Map<number, number>();
  CLAIMS.forEach(({ fact, holds }, index) => {
    const asked = inDomain[index] ?? [];
    const share = asked.filter((persona) => !holds(persona, gains)).length / asked.length;
    if (share > 0) worst.set(fact, Math.max(share, worst.get(fact) ?? 0));
  });
  return [...worst].map(([fact, share]) => `${fact} (${Math.round(share * 100)}%)`).join(', ');
}

const base = Object.entries(SCRIPTS).map(([name, acts]) => ({ name, acts, means: outcome(acts, GAINS) }));
say(`Means over ${personas.length} customers`);
for (const { name, means } of base) {
  say(`  ${name}: ${READINGS.map((reading, index) => `${reading} ${means[index]?.toFixed(3)}`).join(', ')}`);
}
say(`Facts that do not hold as it is: ${exceptions(GAINS) || 'none'}`);
say('');
say(`Change of ${READINGS.join(' / ')} by 0.001, and facts with exceptions`);

const cells = (values: readonly string[]) =>
  values.map((value, index) => (index < 1 ? value.padEnd(34) : value.padEnd(22))).join(' ');
say(cells(['gain', ...base.map(({ name }) => name), 'facts with exceptions']));
const broken = new Map<string, string>();
for (const row of Object.keys(GAINS) as Row[]) {
  for (const [name, gain] of Object.entries(GAINS[row])) {
    for (const factor of FACTORS) {
      const changed: Gains = { ...GAINS[row], [name]: gain * factor };
      const gains: GainTable = { ...GAINS, [row]: changed };
      const moved = base.map(({ acts, means }) =>
        outcome(acts, gains)
          .map((mean, index) => Math.round((mean - (means[index] ?? 0)) * 1000))
          .map((thousandths) => (thousandths > 0 ? `+${thousandths}` : String(thousandths + 0)))
          .join(' / '),
      );
      const facts = exceptions(gains);
      const label = `${row} ${name} x${factor}`;
      if (facts) broken.set(label, facts);
      say(cells([label, ...moved, facts || '-']).trimEnd());
    }
  }
}
say('');
say(
  broken.size === 0
    ? 'No gain a fifth smaller or larger makes an exception to any of the ten facts.'
    : `${broken.size} changes make exceptions to a fact.`,
);
