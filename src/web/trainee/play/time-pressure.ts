import { useSessionStorage } from '@mantine/hooks';

/** Whether silence counts, and how fast: never needed to finish, off unless asked for. */
export const PRESSURES = ['off', 'gentle', 'real'] as const;
export type Pressure = (typeof PRESSURES)[number];

/** How much longer than a real customer the simulated one waits. */
export const PACE: Readonly<Record<Exclude<Pressure, 'off'>, number>> = { gentle: 3, real: 1 };

interface Chosen {
  /** The scenario it was chosen for. */
  readonly scenario: string;
  readonly pressure: Pressure;
}

const KEY = 'time-pressure';

/** The trainee's choice for one scenario: with another it is off again, and nobody is hurried who has not chosen it. */
export function usePressure(scenario: string): readonly [Pressure, (pressure: Pressure) => void] {
  const [chosen, setChosen] = useSessionStorage<Chosen | null>({
    key: KEY,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const pressure =
    chosen?.scenario === scenario && PRESSURES.includes(chosen.pressure) ? chosen.pressure : 'off';
  return [pressure, (next) => setChosen({ scenario, pressure: next })];
}

/** A play that is begun without a brief begins without it. */
export function forgetPressure(): void {
  sessionStorage.removeItem(KEY);
}
