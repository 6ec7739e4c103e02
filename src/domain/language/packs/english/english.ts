import { decodeModel } from '../../model/decode-model.ts';
import type { LanguagePack } from '../../pack.ts';
import { clauseContext } from './clause-context.ts';
import { clauseExamples } from './clause-examples.ts';
import { clauseWeights } from './clause-weights.ts';
import { englishRules } from './english-rules.ts';
import { reasons } from './reasons.ts';

/** English, as typed by hurried people in several countries: rules, and the model trained beside them. */
export const english: LanguagePack = {
  ...englishRules,
  learnt: { clauses: decodeModel(clauseWeights), context: clauseContext, reasons, examples: clauseExamples },
};
