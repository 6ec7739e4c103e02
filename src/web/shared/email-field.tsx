import { TextInput, type TextInputProps } from '@mantine/core';

/** An e-mail address; with it people sign in, so password managers take it for the name. */
export function EmailField(props: TextInputProps) {
  return (
    <TextInput
      label="E-mail address"
      // The page's own words say what is wrong with it, not the browser's.
      type="text"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
