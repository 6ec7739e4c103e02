import { useEffect, useRef, useState } from 'react';
import { CHANNEL_SCALE, toleranceOf } from '#domain/customer/silence.ts';
import type { PlayState } from '#domain/play/play-state.ts';
import type { StageSet } from '#domain/play/stage-set.ts';
import type { PlaySession } from './play-session.ts';
import { PACE, type Pressure } from './time-pressure.ts';

/** What the customer waits in this channel before a word is due, in seconds; a moment may say less. */
function patienceOf(play: PlayState, { edition, persona }: StageSet): number {
  const { scenario } = edition;
  const usual = toleranceOf(persona) * CHANNEL_SCALE[scenario.channel];
  const next = scenario.moments[play.moment]?.patience
    .map(({ seconds }) => seconds - play.quiet)
    .filter((seconds) => seconds > 0);
  return Math.max(5, Math.round(Math.min(usual, ...(next ?? []))));
}

/**
 * Lets silence count while nothing is sent, when time pressure is on. A hidden tab and a play between two talks
 * stand still.
 *
 * @returns seconds left until the customer speaks up; `null` where nothing counts
 */
export function useSilence(session: PlaySession, play: PlayState, pressure: Pressure): number | null {
  const counts = pressure !== 'off' && play.stage === 'conversation';
  const patience = patienceOf(play, session.set());
  const pace = pressure === 'off' ? 1 : PACE[pressure];
  const waited = useRef(0);
  const [left, setLeft] = useState<number | null>(null);
  const turn = play.transcript.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn begins a new wait
  useEffect(() => {
    waited.current = 0;
    if (!counts) {
      setLeft(null);
      return;
    }
    setLeft(Math.ceil(patience * pace));
    const tick = setInterval(() => {
      if (document.visibilityState === 'hidden') return;
      waited.current += 1;
      const remaining = Math.ceil(patience * pace) - waited.current;
      setLeft(Math.max(0, remaining));
      if (remaining <= 0) {
        waited.current = 0;
        void session.silence(patience);
      }
    }, 1000);
    return () => clearInterval(tick);
  }, [counts, patience, pace, session, turn]);

  return left;
}
