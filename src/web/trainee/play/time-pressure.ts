import { useLocalStorage } from '@mantine/hooks';

/** Whether silence counts, and how fast: never needed to finish, off unless asked for. */
export const PRESSURES = ['off', 'gentle', 'real'] as const;
export type Pressure = (typeof PRESSURES)[number];

/** How much longer than a real customer the simulated one waits. */
export const PACE: Readonly<Record<Exclude<Pressure, 'off'>, number>> = { gentle: 3, real: 1 };

/** The trainee's choice, kept in this browser. */
export function usePressure(): readonly [Pressure, (pressure: Pressure) => void] {
  const [pressure, setPressure] = useLocalStorage<Pressure>({
    key: 'time-pressure',
    defaultValue: 'off',
    getInitialValueInEffect: false,
  });
  return [PRESSURES.includes(pressure) ? pressure : 'off', setPressure];
}
