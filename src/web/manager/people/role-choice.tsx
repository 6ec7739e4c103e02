import { Radio, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { ROLES, type Role } from '#contract/permissions.ts';
import { ROLE_MEANS, ROLE_NAME } from '../../shared/role-words.ts';

/** What somebody is to be here, with what each is for. */
export function RoleChoice({
  value,
  onChange,
  error,
}: {
  readonly value?: Role;
  readonly onChange: (role: Role) => void;
  readonly error?: string;
}) {
  const id = useId();
  return (
    // Its values are those of the radios below.
    <Radio.Group
      className="no-room"
      label="Role"
      value={value ?? null}
      onChange={(role) => onChange(role as Role)}
      error={error}
    >
      <Stack gap={6} mt={6}>
        {ROLES.map((role) => (
          <label key={role} htmlFor={`${id}-${role}`} className="card mode-card" data-chosen={role === value}>
            <Radio id={`${id}-${role}`} value={role} size="sm" mt={2} />
            <span>
              <Text component="span" display="block" size="sm" fw={600}>
                {ROLE_NAME[role]}
              </Text>
              <Text component="span" display="block" size="sm" className="soft">
                {ROLE_MEANS[role]}
              </Text>
            </span>
          </label>
        ))}
      </Stack>
    </Radio.Group>
  );
}
