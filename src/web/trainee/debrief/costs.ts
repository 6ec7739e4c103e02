import { COSTLY } from '#domain/language/behaviour.ts';
import type { Finding } from '#domain/language/finding.ts';

export function costs(finding: Finding): boolean {
  return COSTLY.has(finding.label);
}
