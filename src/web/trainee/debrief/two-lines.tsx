import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';

const HEIGHT = 96;
const PAD = 12;

/** The customer's anger after this reply and those that follow, as it was (dashed) and as it would have been. */
export function TwoLines({
  was,
  would,
}: {
  readonly was: readonly number[];
  readonly would: readonly number[];
}) {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(240, measured || 600);
  const most = Math.max(2, was.length, would.length);
  const x = (index: number) => PAD + (index / (most - 1)) * (width - 2 * PAD);
  const y = (anger: number) => PAD + (1 - anger) * (HEIGHT - 2 * PAD);
  const path = (anger: readonly number[]) => anger.map((each, index) => `${x(index)},${y(each)}`).join(' ');
  const last = (anger: readonly number[]) => Math.round((anger.at(-1) ?? 0) * 100);
  return (
    <figure ref={ref} style={{ margin: '0 0 8px' }}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`Anger at the end of the talk: ${last(was)} of 100 as it was, ${last(would)} with these words.`}
        style={{ width: '100%', height: 'auto' }}
      >
        <polyline
          points={path(was)}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray="5 4"
          opacity={0.7}
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
      </svg>
      <figcaption>
        <Text size="xs" className="soft">
          The customer’s anger from this reply on: dashed as it was ({last(was)} of 100 at the end), full with
          these words ({last(would)}).
        </Text>
      </figcaption>
    </figure>
  );
}
