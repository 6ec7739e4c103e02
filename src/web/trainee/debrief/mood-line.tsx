import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Outcome } from '#domain/evaluate.ts';
import type { ReplyEntry } from '#domain/play/play-state.ts';
import { MOODS } from '#domain/scenario/mood.ts';

const HEIGHT = 150;
const LEFT = 62;
const BANDS = [0, 0.25, 0.45, 0.65, 1];

/** Displayed anger after each reply, over the mood bands, with the same said in words. */
export function MoodLine({ outcome }: { readonly outcome: Outcome }) {
  const { ref, width: measured } = useElementSize();
  // Drawn in real pixels, so that its words keep their size on a phone.
  const width = Math.max(260, measured || 720);
  const said = outcome.transcript.filter((entry): entry is ReplyEntry => entry.kind === 'reply');
  const points = [
    outcome.customer.start.displayed,
    ...said.map((entry) => entry.after.displayed),
    outcome.customer.end.displayed,
  ];
  const x = (index: number) => LEFT + (index / Math.max(1, points.length - 1)) * (width - LEFT - 16);
  const y = (anger: number) => 10 + (1 - anger) * (HEIGHT - 20);
  const words = `Mood: ${outcome.customer.startMood} at the start, ${said.map((entry) => `${entry.mood} after reply ${entry.index + 1}`).join(', ')}, ${outcome.customer.endMood} at the end.`;
  return (
    <figure ref={ref} style={{ margin: 0 }}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={words}
        style={{ width: '100%', height: 'auto' }}
      >
        {MOODS.map((name, index) => {
          const top = y(BANDS[index + 1] ?? 1);
          const bottom = y(BANDS[index] ?? 0);
          return (
            <g key={name}>
              <rect
                x={LEFT}
                y={top}
                width={width - LEFT}
                height={bottom - top}
                fill={`var(--mood-${name})`}
                opacity={0.5}
              />
              <text
                x={LEFT - 8}
                y={(top + bottom) / 2 + 4}
                textAnchor="end"
                fontSize="12"
                fill="currentColor"
              >
                {name}
              </text>
            </g>
          );
        })}
        <polyline
          points={points.map((anger, index) => `${x(index)},${y(anger)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        {points.map((anger, index) => (
          // Points stand in the order of the replies and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <circle key={index} cx={x(index)} cy={y(anger)} r="4" fill="currentColor" />
        ))}
      </svg>
      <figcaption>
        <Text size="xs" className="soft">
          The customer’s anger as it showed, from the start to the end.
        </Text>
      </figcaption>
    </figure>
  );
}
