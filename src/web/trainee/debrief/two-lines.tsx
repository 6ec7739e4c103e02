import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { MOOD_FROM } from '#domain/customer/state.ts';
import { MOODS, type Mood } from '#domain/scenario/mood.ts';

const HEIGHT = 150;
const LEFT = 62;
const RIGHT = 14;
const FOOT = 22;
const PAD = 8;

/** The mood that so much anger shows as. */
function moodOf(anger: number): Mood {
  return MOODS.findLast((mood) => anger >= MOOD_FROM[mood]) ?? 'calm';
}

/** The customer's anger after this reply of the talk and those that follow, as it was (dashed) and as it would have been. */
export function TwoLines({
  was,
  would,
  from,
}: {
  readonly was: readonly number[];
  readonly would: readonly number[];
  /** The reply that is changed, from 0. */
  readonly from: number;
}) {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(260, measured || 600);
  const count = Math.max(was.length, would.length);
  const steps = Math.max(1, count - 1);
  const x = (index: number) => LEFT + PAD + (index / steps) * (width - LEFT - RIGHT - PAD);
  const y = (anger: number) => PAD + (1 - anger) * (HEIGHT - FOOT - 2 * PAD);
  const path = (anger: readonly number[]) => anger.map((each, index) => `${x(index)},${y(each)}`).join(' ');
  const last = (anger: readonly number[]) => moodOf(anger.at(-1) ?? 0);
  const words = `dashed as it was (${last(was)} when the talk was over), full with these words (${last(would)})`;
  return (
    <figure ref={ref} style={{ margin: '0 0 8px' }}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`The customer’s mood after each reply: ${words}.`}
        style={{ width: '100%', height: 'auto' }}
      >
        {MOODS.map((mood, index) => {
          const next = MOODS[index + 1];
          const [top, bottom] = [y(next ? MOOD_FROM[next] : 1), y(MOOD_FROM[mood])];
          return (
            <g key={mood}>
              <rect
                x={LEFT}
                y={top}
                width={width - LEFT}
                height={bottom - top}
                fill={`var(--mood-${mood})`}
                opacity={0.5}
              />
              <text
                x={LEFT - 8}
                y={(top + bottom) / 2 + 4}
                textAnchor="end"
                fontSize="12"
                fill="currentColor"
              >
                {mood}
              </text>
            </g>
          );
        })}
        <polyline
          points={path(was)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="5 4"
        />
        <polyline
          points={path(would)}
          fill="none"
          stroke="var(--mantine-primary-color-filled)"
          strokeWidth="3"
        />
        {would.map((each, index) => (
          // Points stand in the order of the replies and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <circle key={index} cx={x(index)} cy={y(each)} r="4" fill="var(--mantine-primary-color-filled)" />
        ))}
        {Array.from({ length: count }, (_each, index) => (
          <text
            // Points stand in the order of the replies and never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
            x={x(index)}
            y={HEIGHT - 6}
            textAnchor="middle"
            fontSize="12"
            fill="currentColor"
          >
            {from + index + 1}
          </text>
        ))}
      </svg>
      <figcaption>
        <Text size="xs" className="soft">
          The customer’s mood after each reply of the talk, by its number: {words}.
        </Text>
      </figcaption>
    </figure>
  );
}
