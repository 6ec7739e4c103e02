import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A password, with a button that shows what was typed. */
export function PasswordField({
  now,
  ...props
}: {
  /** Whether it is the one in use, or one that is being chosen: password managers go by it. */
  readonly now: 'current' | 'new';
} & PasswordInputProps) {
  return (
    <PasswordInput
      autoComplete={`${now}-password`}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': 'Show the password', size: 28 }}
      {...props}
    />
  );
}
