import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Mode } from '../mode-words.ts';
import { startPlay } from '../play/start-play.ts';
import { Brief } from './brief.tsx';
import { ModeChoice } from './mode-choice.tsx';

const route = getRouteApi('/scenario/$id');

/** The brief of a scenario of the library, to be played as one likes. */
export function BriefPage() {
  const scenarioPackage = route.useLoaderData();
  const navigate = useNavigate();
  const [mode, setMode] = useState<Mode>('practice');
  const start = async () => {
    const id = await startPlay(scenarioPackage, mode);
    await navigate({ to: '/play/$id', params: { id } });
  };
  return (
    <Brief
      scenarioPackage={scenarioPackage}
      mode={mode}
      start={start}
      choice={<ModeChoice mode={mode} onChange={setMode} scenario={scenarioPackage.edition.scenario} />}
    />
  );
}
