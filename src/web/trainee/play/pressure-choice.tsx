import { SegmentedControl, Text } from '@mantine/core';
import { type Pressure, usePressure } from './time-pressure.ts';

const MEANS: Readonly<Record<Pressure, string>> = {
  off: 'The customer waits for as long as you need.',
  gentle: 'A long silence counts; the customer waits three times as long as a real one.',
  real: 'Silence counts as it would with a real customer. You can switch it off at any time.',
};

/** Time pressure: off unless chosen for this scenario. */
export function PressureChoice({ scenario }: { readonly scenario: string }) {
  const [pressure, setPressure] = usePressure(scenario);
  return (
    <section aria-labelledby="time-pressure">
      <Text id="time-pressure" size="sm" fw={600} mb={4}>
        Time pressure
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="time-pressure"
        value={pressure}
        onChange={(value) => setPressure(value as Pressure)}
        data={[
          { value: 'off', label: 'Off' },
          { value: 'gentle', label: 'Gentle' },
          { value: 'real', label: 'Real' },
        ]}
      />
      <Text size="xs" className="soft" mt={4}>
        {MEANS[pressure]}
      </Text>
    </section>
  );
}
