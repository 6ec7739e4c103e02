/** The version of the rules by which a record is evaluated; raised whenever an outcome can change. */
export const RULES_VERSION = '2026-11-23.3';
