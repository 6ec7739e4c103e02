import { Radio, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import type { Scenario } from '#domain/scenario/scenario-schema.ts';
import { MODE_NAME, type Mode } from '../mode-words.ts';

const MEANS: Readonly<Record<Mode, string>> = {
  practice: 'Hints and second tries; feedback after each reply if you ask, and at the end.',
  assessment: 'No hints and no second tries; feedback only once it is over.',
};

/** Practice, unless the trainee chooses to be assessed: what each has, and when feedback comes. */
export function ModeChoice({
  mode,
  onChange,
  scenario: { 'pass-mark': mark },
}: {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
  readonly scenario: Pick<Scenario, 'pass-mark'>;
}) {
  const id = useId();
  return (
    <Radio.Group
      value={mode}
      onChange={(value) => onChange(value as Mode)}
      label="How do you want to play it?"
      size="sm"
    >
      <Stack gap={6} mt={6}>
        {/* Its keys are the modes; their list in the domain stands beside schemas, too large to bring along. */}
        {(Object.keys(MEANS) as Mode[]).map((each) => (
          <label key={each} htmlFor={`${id}-${each}`} className="card mode-card" data-chosen={each === mode}>
            <Radio id={`${id}-${each}`} value={each} size="sm" mt={2} />
            <span>
              <Text component="span" display="block" size="sm" fw={600}>
                {MODE_NAME[each]}
              </Text>
              <Text component="span" display="block" size="sm" className="soft">
                {MEANS[each]}
                {each === 'assessment' && mark !== undefined && ` Passed from ${mark} of 100.`}
              </Text>
            </span>
          </label>
        ))}
      </Stack>
    </Radio.Group>
  );
}
