/** Weights of the words a trainer writes, as the model's numbers. */
export const TEMPER = { gentle: 0.2, even: 0.45, short: 0.75, furious: 1 } as const;
export const RELATIONSHIP = { new: 0.1, occasional: 0.35, regular: 0.65, devoted: 0.9 } as const;
export const SEVERITY = { minor: 0.2, moderate: 0.4, serious: 0.65, critical: 0.9 } as const;
export const FAULT = { ours: 1, supplier: 0.8, nobody: 0.2, customer: 0 } as const;
