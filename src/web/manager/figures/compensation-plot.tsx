import { CartesianGrid, ComposedChart, Line, Scatter, XAxis, YAxis, ZAxis } from 'recharts';
import type { MonthPoint } from './month-points.ts';
import { monthAxisWords } from './months.ts';
import { parabola } from './parabola.ts';

const AXIS = { stroke: 'var(--ink-soft)', tick: { fill: 'var(--ink-soft)', fontSize: 12 } } as const;
const GRID = <CartesianGrid stroke="var(--hairline)" vertical={false} />;
const SIZE = { width: '100%', height: 260 } as const;
const MARGIN = { top: 12, right: 8, bottom: 22, left: 4 } as const;
/** Points along the curve: enough to look smooth. */
const STEPS = 30;

/** Cost and satisfaction over the months, each with an axis of its own. */
function OverMonths({ points }: { readonly points: readonly MonthPoint[] }) {
  return (
    <ComposedChart data={[...points]} responsive style={SIZE} margin={MARGIN} accessibilityLayer={false}>
      {GRID}
      <XAxis dataKey="month" tickFormatter={monthAxisWords} {...AXIS} />
      <YAxis yAxisId="satisfaction" domain={[0, 100]} width={34} {...AXIS} />
      <YAxis yAxisId="cost" orientation="right" width={48} domain={[0, 'auto']} {...AXIS} />
      <Line
        yAxisId="satisfaction"
        dataKey="satisfaction"
        stroke="var(--mantine-color-anchor)"
        strokeWidth={2.5}
        dot={{ r: 3 }}
        isAnimationActive={false}
      />
      <Line
        yAxisId="cost"
        dataKey="cost"
        stroke="var(--mantine-color-gold-6)"
        strokeWidth={2.5}
        strokeDasharray="6 4"
        dot={{ r: 3, strokeDasharray: '0' }}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}

/** Each month by its cost and its satisfaction, with the nearest parabola where there are months enough. */
function Against({ points }: { readonly points: readonly MonthPoint[] }) {
  const curve = parabola(points.map(({ cost: x, satisfaction: y, plays: weight }) => ({ x, y, weight })));
  const costs = points.map(({ cost }) => cost);
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  const line = curve
    ? Array.from({ length: STEPS + 1 }, (_, step) => {
        const cost = low + ((high - low) * step) / STEPS;
        return { cost, fitted: Math.min(100, Math.max(0, curve(cost))) };
      })
    : [];
  return (
    <ComposedChart data={line} responsive style={SIZE} margin={MARGIN} accessibilityLayer={false}>
      {GRID}
      <XAxis
        type="number"
        dataKey="cost"
        domain={['auto', 'auto']}
        label={{
          value: 'cost of remedies for a play',
          position: 'insideBottom',
          offset: -14,
          fill: 'var(--ink-soft)',
          fontSize: 12,
        }}
        {...AXIS}
      />
      <YAxis type="number" domain={[0, 100]} width={34} {...AXIS} />
      <ZAxis dataKey="plays" range={[40, 260]} />
      {curve && (
        <Line
          dataKey="fitted"
          stroke="var(--mantine-color-gold-6)"
          strokeWidth={2}
          strokeDasharray="6 4"
          dot={false}
          isAnimationActive={false}
        />
      )}
      <Scatter
        data={[...points]}
        dataKey="satisfaction"
        fill="var(--mantine-color-anchor)"
        fillOpacity={0.75}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}

/** Both pictures; the table below them tells every number. */
export function CompensationPlot({
  points,
  currency,
}: {
  readonly points: readonly MonthPoint[];
  readonly currency: string;
}) {
  return (
    <div className="plots">
      <figure className="card">
        <figcaption>
          By month: <span className="key solid" /> satisfaction, 0 to 100 · <span className="key dashed" />{' '}
          cost, on a scale of its own
        </figcaption>
        <div
          role="img"
          aria-label="Satisfaction and cost of remedies by month; the table below has the numbers."
        >
          <OverMonths points={points} />
        </div>
      </figure>
      <figure className="card">
        <figcaption>
          A dot is a month, the larger the more plays. Up: satisfaction; right: cost in {currency}.
        </figcaption>
        <div role="img" aria-label="Satisfaction against cost of remedies; the table below has the numbers.">
          <Against points={points} />
        </div>
      </figure>
    </div>
  );
}
