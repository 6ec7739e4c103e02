import { Text, Title, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Path } from '#contract/figures.ts';
import type { FiguresSearch } from '../figures/figures-search.ts';
import { KIND_WORDS } from './kind-words.ts';
import { byWords, type Place, type Step } from './step-words.ts';
import { RARE, type Way, waysOf } from './ways.ts';

const placeAnchor = (id: string) => `place-${id}`;

function timesWords(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

interface In {
  readonly search: FiguresSearch;
}

function StepLine({ step, to, search }: In & { readonly step: Step; readonly to: Place }) {
  return (
    <li>
      {byWords(step)}
      {step.says !== null && <q>{step.says}</q>}{' '}
      <Link to="/figures/plays" search={{ ...search, step: step.id }} className="text-link">
        {timesWords(step.times)}
        <VisuallyHidden> to “{to.title}”</VisuallyHidden>
      </Link>
    </li>
  );
}

function WayLine({ way: { from, to, share, steps }, search }: In & { readonly way: Way }) {
  return (
    <li className="path-way">
      <div className="path-way-head">
        <span className="path-share" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <span className="figure">{Math.round(share * 100)}%</span>
        <span>
          {from === to.id ? (
            'stay here'
          ) : (
            <>
              to{' '}
              <a href={`#${placeAnchor(to.id)}`} className="text-link">
                {to.title}
              </a>
            </>
          )}
        </span>
      </div>
      <ul className="plain-list path-steps">
        {steps.map((step) => (
          <StepLine key={step.id} step={step} to={to} search={search} />
        ))}
      </ul>
    </li>
  );
}

function Ways({ ways, search, about }: In & { readonly ways: readonly Way[]; readonly about: string }) {
  return (
    <ul className="plain-list path-ways" aria-label={about}>
      {ways.map((way) => (
        <WayLine key={way.to.id} way={way} search={search} />
      ))}
    </ul>
  );
}

/** The ways on from a place; those that few took are folded away. */
function WaysOn({
  place: { title },
  ways,
  search,
}: In & { readonly place: Place; readonly ways: readonly Way[] }) {
  const often = ways.filter(({ share }) => share >= RARE);
  const seldom = ways.filter(({ share }) => share < RARE);
  return (
    <>
      {often.length > 0 && <Ways ways={often} search={search} about={`On from “${title}”`} />}
      {seldom.length > 0 && (
        <details className="path-seldom">
          <summary>
            {seldom.length} rarer {seldom.length === 1 ? 'way' : 'ways'} on
            <VisuallyHidden> from “{title}”</VisuallyHidden>
          </summary>
          <Ways ways={seldom} search={search} about={`Rarer ways on from “${title}”`} />
        </details>
      )}
    </>
  );
}

/** Where plays went, place after place as a list: how often each was come to, and the ways on from it. */
export function PathOutline({ path, search }: In & { readonly path: Path }) {
  const ways = waysOf(path);
  return (
    <ol className="plain-list path-outline" aria-label="Places of the path">
      {path.places.map((place) => {
        const { id, kind, title, says, visits } = place;
        const { word, icon: Icon } = KIND_WORDS[kind];
        return (
          <li key={id} id={placeAnchor(id)} className="card path-place" data-kind={kind}>
            <div className="path-place-head">
              <Title order={3} size="h4">
                {title}
              </Title>
              <Text size="sm" className="soft path-kind">
                <Icon size={16} aria-hidden="true" /> {word}
              </Text>
              <Link to="/figures/plays" search={{ ...search, place: id }} className="text-link">
                {visits} {visits === 1 ? 'visit' : 'visits'}
                <VisuallyHidden> to “{title}”</VisuallyHidden>
              </Link>
            </div>
            {says !== null && (
              <Text size="sm" className="quote soft">
                {says}
              </Text>
            )}
            <WaysOn place={place} ways={ways.filter(({ from }) => from === id)} search={search} />
          </li>
        );
      })}
    </ol>
  );
}
